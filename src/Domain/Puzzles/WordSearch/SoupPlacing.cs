namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>
/// Lays words into an empty soup.
/// In: words as numbers of letters, those that come with them, the size, the ways, a seed. Out: the soup with a spot for every word that found one.
/// How: longest first; every cell and way is tried, and the spot with most shared letters wins, a little chance and a liking for ways seldom used deciding
/// between equals. Where overlapping words spell another word, the spot is given up for the next best, a few times.
/// Cost: words × cells × ways looks, most of which end at the first letter: 30 words in 16 × 16 take some 60,000, about a millisecond.
/// Why this one: the usual random throwing of words leaves some out in a dense grid and seldom overlaps; trying all spots costs little and finds one
/// whenever there is one.
/// Source: own; greedy best fit, decreasing.
/// </summary>
internal sealed class SoupPlacing(IReadOnlyList<int[]> words, IReadOnlyList<InnerWord> inner, AccidentFinder finder, IReadOnlyList<int> ways, Seed seed)
{
    private const int MostSpots = 12;

    // In shared letters: one letter more outweighs chance, but not a way that was used thrice before others were.
    private const double Whim = 0.9;
    private const double UsedWayWeight = 0.4;

    /// <summary>How many spots were looked at.</summary>
    public long Looks { get; private set; }

    public Soup Lay(int rows, int columns)
    {
        var soup = new Soup(rows, columns, words.Count + inner.Count, inner);
        var used = new int[Soup.Ways.Count];
        foreach (var word in seed.Shuffle([.. Enumerable.Range(0, words.Count)]).OrderByDescending(word => words[word].Length))
            LayWord(soup, word, used);
        return soup;
    }

    private void LayWord(Soup soup, int word, int[] used)
    {
        var before = soup.Cells.ToArray();
        List<SoupSpot> givenUp = [];
        while (givenUp.Count < MostSpots && BestSpot(soup, words[word], used, givenUp) is { } spot)
        {
            soup.Place(word, words[word], spot);
            if (finder.IsClean(soup))
            {
                used[spot.Way]++;
                return;
            }

            soup.Lift(word, before);
            givenUp.Add(spot);
        }
    }

    private SoupSpot? BestSpot(Soup soup, int[] word, int[] used, List<SoupSpot> givenUp)
    {
        SoupSpot? best = null;
        var bestValue = double.MinValue;
        foreach (var way in ways)
        {
            Looks += soup.Cells.Length;
            var liking = -UsedWayWeight * used[way];
            var (firstRow, lastRow) = Starts(Soup.Ways[way].Row, soup.Rows, word.Length);
            var (firstColumn, lastColumn) = Starts(Soup.Ways[way].Column, soup.Columns, word.Length);
            for (var row = firstRow; row <= lastRow; row++)
            {
                for (var column = firstColumn; column <= lastColumn; column++)
                {
                    var spot = new SoupSpot(row * soup.Columns + column, way);
                    var shared = Shared(soup, word, spot);
                    if (shared < 0 || shared + liking + Whim <= bestValue)
                        continue;
                    var value = shared + liking + Whim * Chance.Share(seed);
                    if (value > bestValue && !givenUp.Contains(spot))
                        (best, bestValue) = (spot, value);
                }
            }
        }

        return best;
    }

    // The rows, or columns, in which so many letters can begin; none when the last comes before the first.
    private static (int First, int Last) Starts(int step, int count, int letters) => step switch
    {
        0 => (0, count - 1),
        > 0 => (0, count - letters),
        < 0 => (letters - 1, count - 1),
    };

    // How many of its letters stand there already; −1 when another letter does.
    private static int Shared(Soup soup, int[] word, SoupSpot spot)
    {
        var step = soup.CellAt(spot with { Cell = 0 }, 1);
        var cells = soup.Cells;
        var shared = 0;
        for (int letter = 0, cell = spot.Cell; letter < word.Length; letter++, cell += step)
        {
            if (cells[cell] == Soup.Empty)
                continue;
            if (cells[cell] != word[letter])
                return -1;
            shared++;
        }

        return shared;
    }
}
