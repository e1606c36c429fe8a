using System.Text;
using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// Reads the text of a READING. Input: what stands between two lines of <c>"""</c>. Output: paragraphs, parted by blank lines; a single line end is a line
/// break. <c>[word](note)</c> is a word with a note, in which parentheses may stand in pairs; <c>\</c> before an ASCII punctuation sign or white space keeps that as it is.
/// Linear: a bracket looks no further than to the next bracket, and to the end of its line for a note.
/// </summary>
internal sealed class PassageReading
{
    private readonly Slice quote;
    private readonly ExerciseReading reading;
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<TextRun> runs = [];
    private readonly StringBuilder words = new();

    /// <summary>The length of <see cref="words"/> up to the last character that is more than white space.</summary>
    private int kept;

    /// <summary>Up to here no parenthesis closes: looking again would only cost time.</summary>
    private int openUntil;

    private PassageReading(Slice quote, ExerciseReading reading) => (this.quote, this.reading, openUntil) = (quote, reading, quote.Start);

    public static Passage Read(Slice quote, ExerciseReading reading)
    {
        var text = new PassageReading(quote, reading);
        for (var at = quote.Start; at < quote.End; at++)
            at = text.Take(at);
        text.EndParagraph();
        return new([.. text.paragraphs]);
    }

    private bool IsAtStart => words.Length == 0 && runs.Count == 0;

    /// <summary>Takes in what stands at a place, and returns the last place that belongs to it.</summary>
    private int Take(int at)
    {
        var letter = quote[at];
        if (IsEscape(at))
        {
            Keep(quote[at + 1], at);
            return at + 1;
        }

        if (letter == '[' && NoteAt(at) is { } last)
            return last;
        if (letter == '\n')
            return TakeLineEnd(at);
        if (!char.IsWhiteSpace(letter))
            Keep(letter, at);
        else if (!IsAtStart)
            words.Append(letter);
        return at;
    }

    private void Keep(char letter, int at)
    {
        Begin(at);
        words.Append(letter);
        kept = words.Length;
    }

    private void Begin(int at)
    {
        if (IsAtStart)
            reading.Place($"text.paragraphs[{paragraphs.Count}]", at);
    }

    /// <summary>One line end is a line break, two with nothing between end the paragraph; white space around them does not count.</summary>
    private int TakeLineEnd(int at)
    {
        var next = at + 1;
        var isBlank = false;
        for (; next < quote.End && char.IsWhiteSpace(quote[next]); next++)
            isBlank |= quote[next] == '\n';
        words.Length = kept;
        if (isBlank || next == quote.End)
            EndParagraph();
        else if (!IsAtStart)
            Keep('\n', at);
        return next - 1;
    }

    private void EndParagraph()
    {
        words.Length = kept;
        EndRun();
        if (runs.Count > 0)
            paragraphs.Add(new([.. runs]));
        runs.Clear();
    }

    private void EndRun()
    {
        if (words.Length > 0)
            runs.Add(new(words.ToString()));
        words.Clear();
        kept = 0;
    }

    /// <summary>Takes in <c>[word](note)</c> and returns its last place; null where the bracket is just a bracket.</summary>
    private int? NoteAt(int at)
    {
        if (at < openUntil || WordEnd(at + 1) is not { } end || end + 1 >= quote.End || quote[end + 1] != '(')
            return null;
        if (ParenthesisEnd(end + 2) is not { } last)
        {
            reading.Problems.Error(TextCodes.UnclosedNote, at, quote.From(at).To(end + 2).ToString(), "[…](…)", "\\[");
            return null;
        }

        var word = Plain(quote.From(at + 1).To(end));
        var note = Plain(quote.From(end + 2).To(last).Trim());
        Begin(at);
        if (string.IsNullOrWhiteSpace(note))
        {
            reading.Problems.Warn(TextCodes.EmptyValue, at, quote.From(at).To(last + 1).ToString());
            words.Append(word);
            kept = words.Length;
            return last;
        }

        EndRun();
        runs.Add(new(word, note));
        return last;
    }

    /// <summary>Where the bracket closes; null where another opens first, or the line ends.</summary>
    private int? WordEnd(int at)
    {
        for (; at < quote.End && quote[at] is not ('[' or '\n'); at++)
        {
            if (quote[at] == ']')
                return at;
            if (IsEscape(at))
                at++;
        }

        return null;
    }

    private int? ParenthesisEnd(int at)
    {
        for (var depth = 1; at < quote.End && quote[at] != '\n'; at++)
        {
            depth += quote[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return at;
            if (IsEscape(at))
                at++;
        }

        openUntil = at;
        return null;
    }

    private bool IsEscape(int at) => quote[at] == '\\' && at + 1 < quote.End && Marks.IsEscapable(quote[at + 1]);

    private string Plain(Slice slice)
    {
        var plain = new StringBuilder(slice.Length);
        for (var at = slice.Start; at < slice.End; at++)
        {
            if (IsEscape(at) && at + 1 < slice.End)
                at++;
            plain.Append(quote[at]);
        }

        return plain.ToString();
    }
}
