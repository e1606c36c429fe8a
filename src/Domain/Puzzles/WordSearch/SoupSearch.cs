namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>
/// Looks for a soup with all words, in the size given or the smallest that holds them, and without accidents. Bounded: so many tries a size, so many sizes, so many looks.
/// </summary>
internal sealed class SoupSearch(
    IReadOnlyList<int[]> words, IReadOnlyList<InnerWord> inner, AccidentFinder finder, int lettersInPlay, int alphabet, IReadOnlyList<int> ways, Seed seed)
{
    private const int TriesEachSize = 6;

    // Above this share of cells under words, shared letters counted twice, hardly any list fits.
    private const double FullestShare = 0.85;

    // Some 0.2 seconds. Everyday lists take less than a hundredth of it; hundreds of words of two letters in play would go on for a minute.
    private const long MostLooks = 60_000_000;

    private readonly SoupPlacing placing = new(words, inner, finder, ways, seed);

    /// <summary>The first soup with all words; failing that, the one with most. Null when none is free of accidents.</summary>
    public Soup? Run(int? rows, int? columns)
    {
        Soup? best = null;
        foreach (var (height, width) in Sizes(rows, columns))
        {
            for (var attempt = 0; attempt < TriesEachSize; attempt++)
            {
                if (placing.Looks + finder.Looks > MostLooks)
                    return best;
                var soup = placing.Lay(height, width);
                if (soup.Placed <= (best?.Placed ?? 0) || !new Fillers(soup, finder, lettersInPlay, alphabet, seed).Fill())
                    continue;
                best = soup;
                if (soup.Placed == words.Count + inner.Count)
                    return best;
            }
        }

        return best;
    }

    private IEnumerable<(int Rows, int Columns)> Sizes(int? rows, int? columns)
    {
        if (rows is { } height && columns is { } width)
            return [(height, width)];
        var cells = words.Sum(word => word.Length) / FullestShare;
        var longest = words.Max(word => word.Length);
        var wanted = (int)Math.Ceiling((rows ?? columns) is { } side ? cells / side : Math.Sqrt(cells));
        var least = Math.Clamp(Math.Max(wanted, longest), WordSearchOptions.SmallestSide, WordSearchOptions.LargestSide);
        return Enumerable.Range(least, WordSearchOptions.LargestSide - least + 1).Select(free => (rows ?? free, columns ?? free));
    }
}
