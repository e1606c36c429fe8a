namespace Aulario.Domain.Exercises;

/// <summary>A stretch of a text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Note">What they mean, for a learner who asks; null for words without a note.</param>
public sealed record TextRun(string Text, string? Note = null)
{
    /// <summary>What the words mean; blank is absent.</summary>
    public string? Note { get; init; } = BlankText.ToNull(Note);
}

/// <summary>A paragraph; <c>\n</c> in it is a line break.</summary>
/// <param name="Runs">One after another, with nothing between.</param>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs)
{
    /// <summary>All words, without the notes.</summary>
    internal string Words() => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A text to be read.</summary>
/// <param name="Paragraphs">From the first to the last.</param>
public sealed record Passage(IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>All places of some words, each inside one paragraph. A line break and a space are the same; all else must be as it is.</summary>
    internal IReadOnlyList<QuotePlace> Find(string quote)
    {
        var wanted = InOneLine(quote);
        var places = new List<QuotePlace>();
        if (wanted.Length == 0)
            return places;
        foreach (var (i, paragraph) in Paragraphs.Index())
        {
            var words = InOneLine(paragraph.Words());
            for (var at = words.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = words.IndexOf(wanted, at + 1, StringComparison.Ordinal))
                places.Add(new(i, at, wanted.Length));
        }

        return places;
    }

    private static string InOneLine(string words) => words.Replace('\n', ' ');
}

/// <summary>Where some words stand in a text.</summary>
/// <param name="Paragraph">The paragraph, from 0.</param>
/// <param name="Start">The first of its UTF-16 units in the words of the paragraph, from 0; notes do not count.</param>
/// <param name="Length">The number of UTF-16 units.</param>
public sealed record QuotePlace(int Paragraph, int Start, int Length);
