using System.Globalization;

namespace Aulario.Domain.Text;

/// <summary>A place in a text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
internal readonly record struct TextPosition(int Line, int Column);

/// <summary>A file's text with <c>\n</c> for every line end and without a byte order mark.</summary>
internal sealed class SourceText
{
    private readonly int[] lineStarts;

    private SourceText(string text)
    {
        Text = text;
        lineStarts = [0, .. text.Index().Where(one => one.Item == '\n').Select(one => one.Index + 1)];
    }

    public string Text { get; }

    public int LineCount => lineStarts.Length;

    public static SourceText Of(string text) =>
        new(text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    /// <summary>A line without its end, counted from 0.</summary>
    public Slice Line(int line) =>
        new(this, lineStarts[line], line + 1 < lineStarts.Length ? lineStarts[line + 1] - 1 : Text.Length);

    public TextPosition PositionOf(int offset)
    {
        var line = Array.BinarySearch(lineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        return new(line + 1, offset - lineStarts[line] + 1);
    }

    public void ReportBadCharacters(ProblemList problems)
    {
        for (var at = 0; at < Text.Length; at++)
        {
            if (char.IsHighSurrogate(Text[at]) && at + 1 < Text.Length && char.IsLowSurrogate(Text[at + 1]))
                at++;
            else if (Text[at] == '\0' || char.IsSurrogate(Text[at]))
                problems.Error(TextCodes.BadCharacter, at, found: string.Create(CultureInfo.InvariantCulture, $"U+{(int)Text[at]:X4}"));
        }
    }
}
