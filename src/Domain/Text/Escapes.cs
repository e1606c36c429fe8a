using System.Text;

namespace Aulario.Domain.Text;

/// <summary>What has a meaning where words are written, beside <c>\</c>, <c>{word:</c> and white space at the ends.</summary>
[Flags]
internal enum Special
{
    None = 0,

    /// <summary><c>|</c> parts.</summary>
    Bar = 1,

    /// <summary><c>,</c> parts.</summary>
    Comma = 2,

    /// <summary><c>=</c> with a space on each side parts.</summary>
    Equal = 4,

    /// <summary><c>::</c> with a space on each side parts.</summary>
    Remark = 8,

    /// <summary><c>*</c> begins or ends a gap.</summary>
    Star = 16,

    /// <summary>A sign in first place says what an answer is.</summary>
    AnswerMark = 32,

    /// <summary><c>:</c> before white space or the end parts.</summary>
    Colon = 64,

    /// <summary><c>}</c> ends.</summary>
    Brace = 128,

    /// <summary><c>[</c> and <c>]</c> around all of it mean something.</summary>
    Brackets = 256,

    /// <summary>White space at the start is kept as it is.</summary>
    OpenStart = 512,

    /// <summary>White space at the end is kept as it is.</summary>
    OpenEnd = 1024,

    /// <summary>A list's <c>- [x]</c> in column 1 means something.</summary>
    Box = 2048,

    /// <summary><c>></c> in first place says that it belongs to nothing.</summary>
    DistractorMark = 4096,

    /// <summary><c>^</c> in first place says that it is given.</summary>
    FixedMark = 8192,

    /// <summary>The name of a picture.</summary>
    MediaName = Comma | Brace | Bar,

    /// <summary>A picture's alternative text, or the name of a sound.</summary>
    MediaText = Brace | Bar,
}

/// <summary>Writes <c>\</c> where the reader would otherwise see more than words.</summary>
internal static class Escapes
{
    private const string AnswerMarks = "~!>?";

    public static void Write(StringBuilder text, string words, Special special, bool isLineStart)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (NeedsBackslash(words, at, special, isLineStart))
                text.Append('\\');
            text.Append(words[at]);
        }
    }

    private static bool NeedsBackslash(string words, int at, Special special, bool isLineStart)
    {
        var letter = words[at];
        if (letter == '\n')
            return true;
        if (char.IsWhiteSpace(letter))
            return IsTrimmed(words, at, special);
        if (at == 0 && ((isLineStart && IsLineMark(words, special)) || IsFirstMark(letter, special)))
            return true;
        return letter switch
        {
            '\\' => at + 1 == words.Length || Marks.IsEscapable(words[at + 1]),
            '{' => MayStartMedia(words, at),
            '}' => special.HasFlag(Special.Brace),
            '|' => special.HasFlag(Special.Bar),
            ',' => special.HasFlag(Special.Comma),
            '*' => special.HasFlag(Special.Star),
            ':' => (special.HasFlag(Special.Colon) && IsEdge(words, at + 1)) || (special.HasFlag(Special.Remark) && IsAlone(words, at, Marks.Remark)),
            '=' => special.HasFlag(Special.Equal) && IsAlone(words, at, Marks.Equal),
            '[' or ']' => special.HasFlag(Special.Brackets),
            _ => false,
        };
    }

    private static bool IsFirstMark(char letter, Special special) =>
        (special.HasFlag(Special.AnswerMark) && AnswerMarks.Contains(letter))
        || (special.HasFlag(Special.DistractorMark) && letter == Marks.Distractor)
        || (special.HasFlag(Special.FixedMark) && letter == '^');

    private static bool IsTrimmed(string words, int at, Special special) =>
        (at == 0 && !special.HasFlag(Special.OpenStart))
        || (at == words.Length - 1 && !special.HasFlag(Special.OpenEnd))
        || (at > 0 && words[at - 1] == '\n' && words[at] is ' ' or '\t');

    private static bool IsLineMark(string words, Special special) =>
        words[0] == '#'
        || words.StartsWith(LineScanner.CommentMark, StringComparison.Ordinal)
        || words.StartsWith(LineScanner.QuoteMark, StringComparison.Ordinal)
        || LineScanner.IsPackage(words)
        || (special.HasFlag(Special.Box) && words.StartsWith("- [", StringComparison.Ordinal) && words.Length > 4 && words[4] == ']');

    /// <summary>The end of the words counts as a colon: a colon may be written next.</summary>
    private static bool MayStartMedia(string words, int at)
    {
        var end = at + 1;
        while (end < words.Length && char.IsAsciiLetter(words[end]))
            end++;
        return end > at + 1 && (end == words.Length || words[end] == ':');
    }

    private static bool IsAlone(string words, int at, string mark) =>
        string.CompareOrdinal(words, at, mark, 0, mark.Length) == 0 && IsEdge(words, at - 1) && IsEdge(words, at + mark.Length);

    private static bool IsEdge(string words, int at) => at < 0 || at >= words.Length || char.IsWhiteSpace(words[at]);
}
