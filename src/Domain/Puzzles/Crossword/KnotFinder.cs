namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>
/// Finds the knots that the words of a list can make: ten everyday words seldom have one, twenty have four or five, thirty more than twenty.
/// The first two and the last two letters of each word are all that counts; the cost is the square of how many such pairs there are, and a little for each knot.
/// </summary>
internal sealed class KnotFinder
{
    private readonly ushort[][] words;
    private readonly int most;
    private readonly List<Knot> knots = [];

    private KnotFinder(ushort[][] words, int most)
    {
        this.words = words;
        this.most = most;
    }

    /// <param name="words">Each of two letters or more.</param>
    /// <param name="most">The first so many are enough.</param>
    public static IReadOnlyList<Knot> Find(ushort[][] words, int most)
    {
        var finder = new KnotFinder(words, most);
        foreach (var topEnds in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var leftEnds in (ReadOnlySpan<bool>)[true, false])
                finder.Find(topEnds, leftEnds);
        }

        return finder.knots;
    }

    private void Find(bool topEnds, bool leftEnds)
    {
        var lefts = Pairs(leftEnds).ToLookup(pair => pair.Letters, pair => pair.Word);
        var rights = Pairs(!leftEnds).ToLookup(pair => pair.Letters, pair => pair.Word);
        foreach (var top in Pairs(topEnds))
        {
            foreach (var bottom in Pairs(!topEnds))
            {
                if (top.Word == bottom.Word || knots.Count == most)
                    continue;
                foreach (var left in lefts[(top.Letters.First, bottom.Letters.First)])
                {
                    foreach (var right in rights[(top.Letters.Second, bottom.Letters.Second)])
                        Add(new Knot(top.Word, bottom.Word, left, right, topEnds, leftEnds));
                }
            }
        }
    }

    private void Add(Knot knot)
    {
        if (knots.Count < most && knot.Left != knot.Right && knot.Left != knot.Top && knot.Left != knot.Bottom && knot.Right != knot.Top && knot.Right != knot.Bottom)
            knots.Add(knot);
    }

    private List<((ushort First, ushort Second) Letters, int Word)> Pairs(bool ofEnds) =>
        [.. words.Select((word, index) => (ofEnds ? (word[^2], word[^1]) : (word[0], word[1]), index))];
}
