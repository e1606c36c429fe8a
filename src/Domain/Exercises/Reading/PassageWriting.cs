using System.Text;
using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>Writes the text of a READING so that <see cref="PassageReading"/> gives it back.</summary>
internal static class PassageWriting
{
    public static void Write(Passage text, Writing writing)
    {
        foreach (var (i, paragraph) in text.Paragraphs.Index())
        {
            if (i > 0)
                writing.EndLine();
            Write(paragraph, writing);
            writing.EndLine();
        }
    }

    private static void Write(Paragraph paragraph, Writing writing)
    {
        var words = paragraph.Words();
        var start = 0;
        foreach (var run in paragraph.Runs)
        {
            var end = start + run.Text.Length;
            var text = new StringBuilder(run.Text.Length);
            for (var at = start; at < end; at++)
                text.Append(NeedsBackslash(words, at, end, isNoted: run.Note is not null) ? "\\" : string.Empty).Append(words[at]);
            writing.Raw(run.Note is null ? text.ToString() : $"[{text}]({Note(run.Note)})");
            start = end;
        }
    }

    private static bool NeedsBackslash(string words, int at, int end, bool isNoted)
    {
        var isAtEdge = at == 0 || at == words.Length - 1 || words[at - 1] == '\n' || words[at + 1] == '\n';
        return words[at] switch
        {
            '\\' => at + 1 == end || Marks.IsEscapable(words[at + 1]),
            '\n' => isNoted || isAtEdge,
            '[' => isNoted || OpensNote(words.AsSpan(at + 1, end - at - 1)),
            ']' => isNoted,
            '"' => EndsQuote(words, at),
            var letter => char.IsWhiteSpace(letter) && isAtEdge,
        };
    }

    /// <summary>Whether the next bracket closes, with a parenthesis behind it.</summary>
    private static bool OpensNote(ReadOnlySpan<char> rest)
    {
        var next = rest.IndexOfAny('[', ']');
        return next >= 0 && rest[next] == ']' && next + 1 < rest.Length && rest[next + 1] == '(';
    }

    /// <summary>Whether the signs that end the whole text stand at the beginning of a line.</summary>
    private static bool EndsQuote(string words, int at) =>
        (at == 0 || words[at - 1] == '\n') && words.AsSpan(at).StartsWith(LineScanner.QuoteMark);

    private static string Note(string note)
    {
        var hasPairs = HasPairs(note);
        var text = new StringBuilder(note.Length);
        for (var at = 0; at < note.Length; at++)
        {
            var isSpecial = note[at] switch
            {
                '\\' => at + 1 == note.Length || Marks.IsEscapable(note[at + 1]),
                '(' or ')' => !hasPairs,
                '\n' => true,
                '"' => EndsQuote(note, at),
                var letter => char.IsWhiteSpace(letter) && (at == 0 || at == note.Length - 1),
            };
            text.Append(isSpecial ? "\\" : string.Empty).Append(note[at]);
        }

        return text.ToString();
    }

    /// <summary>Whether every parenthesis that opens closes, and none closes that did not open.</summary>
    private static bool HasPairs(string note)
    {
        var depth = 0;
        foreach (var letter in note)
        {
            depth += letter switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }
}
