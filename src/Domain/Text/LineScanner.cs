namespace Aulario.Domain.Text;

/// <summary>What a line is, by its first column.</summary>
internal enum LineKind
{
    Blank,
    Package,
    Title,
    Section,
    Quote,
    Plain,
    Indented,
}

/// <summary>A line with those it goes on in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Text">The words behind the mark, trimmed; of a quote the lines between, untouched.</param>
internal sealed record TextLine(LineKind Kind, int At, Slice Text);

/// <summary>
/// Parts a text into lines. Input: the whole text. Output: one <see cref="TextLine"/> for each line that is no comment. A line that ends in an odd
/// number of <c>\</c> goes on in the next; the lines between two <c>"""</c> are one quote. Knows no type of exercise: what quotes and sections
/// mean is decided by the type they stand in. Linear: every character is looked at a fixed number of times.
/// </summary>
internal sealed class LineScanner(SourceText source, ProblemList problems)
{
    public const string PackageMark = "@package";
    public const string SectionMark = "##";
    public const string TitleMark = "#";
    public const string CommentMark = "//";
    public const string QuoteMark = "\"\"\"";

    private readonly List<TextLine> lines = [];

    public static IReadOnlyList<TextLine> Scan(SourceText source, ProblemList problems)
    {
        var scanner = new LineScanner(source, problems);
        for (var line = 0; line < source.LineCount;)
            line = scanner.ScanAt(line);
        return scanner.lines;
    }

    private int ScanAt(int line)
    {
        var first = source.Line(line);
        if (first.StartsWith(CommentMark))
            return line + 1;
        if (first.StartsWith(QuoteMark))
            return ScanQuote(line);

        var last = line;
        while (last + 1 < source.LineCount && new Slice(source, first.Start, source.Line(last).End).EndsInBackslash())
            last++;
        lines.Add(Classify(Bounded(first.To(source.Line(last).End))));
        return last + 1;
    }

    private int ScanQuote(int line)
    {
        var opening = source.Line(line);
        if (!opening.From(opening.Start + QuoteMark.Length).IsBlank())
            problems.Error(TextCodes.TextAfterQuote, opening.Start, opening.ToString(), QuoteMark, QuoteMark);
        for (var last = line + 1; last < source.LineCount; last++)
        {
            if (!Bounded(source.Line(last)).StartsWith(QuoteMark))
                continue;
            var inner = new Slice(source, Math.Min(source.Line(line + 1).Start, source.Line(last).Start), Math.Max(source.Line(line + 1).Start, source.Line(last).Start - 1));
            lines.Add(new(LineKind.Quote, opening.Start, inner));
            return last + 1;
        }

        problems.Error(TextCodes.UnclosedQuote, opening.Start, opening.ToString(), QuoteMark, "\\" + QuoteMark);
        return line + 1;
    }

    private static TextLine Classify(Slice text)
    {
        if (text.IsBlank())
            return new(LineKind.Blank, text.Start, text.Trim());
        if (char.IsWhiteSpace(text[text.Start]))
            return new(LineKind.Indented, text.Start, text.Trim());
        if (text.StartsWith(SectionMark))
            return Marked(LineKind.Section, text, SectionMark);
        if (text.StartsWith(TitleMark))
            return Marked(LineKind.Title, text, TitleMark);
        return IsPackage(text.Span)
            ? Marked(LineKind.Package, text, PackageMark)
            : new(LineKind.Plain, text.Start, text.Trim());
    }

    public static bool IsPackage(ReadOnlySpan<char> line) =>
        line.StartsWith(PackageMark, StringComparison.Ordinal)
        && (line.Length == PackageMark.Length || char.IsWhiteSpace(line[PackageMark.Length]));

    private static TextLine Marked(LineKind kind, Slice text, string mark) =>
        new(kind, text.Start, text.From(text.Start + mark.Length).Trim());

    private Slice Bounded(Slice line)
    {
        if (line.Length <= AulaText.LongestLine)
            return line;
        problems.Error(TextCodes.LineTooLong, line.Start, line.ToString(), $"≤ {AulaText.LongestLine}");
        return line.To(line.Start + AulaText.LongestLine);
    }
}
