using System.Numerics;

namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>Which words cross which, as sets of bits: what hangs together is found by a few operations a word.</summary>
internal sealed class WordLinks(int words)
{
    private const int BitsOfPart = 64;

    private readonly ulong[] links = new ulong[words * PartsOf(words)];
    private readonly ulong[] open = new ulong[PartsOf(words)];

    private int Parts => open.Length;

    /// <summary>How many numbers a set of so many words takes.</summary>
    public static int PartsOf(int words) => (words + BitsOfPart - 1) / BitsOfPart;

    public static bool Has(ReadOnlySpan<ulong> set, int word) => (set[word / BitsOfPart] >> word & 1) != 0;

    public void Join(int one, int other)
    {
        links[one * Parts + other / BitsOfPart] |= 1UL << other;
        links[other * Parts + one / BitsOfPart] |= 1UL << one;
    }

    public void Part(int one, int other)
    {
        links[one * Parts + other / BitsOfPart] &= ~(1UL << other);
        links[other * Parts + one / BitsOfPart] &= ~(1UL << one);
    }

    public void Clear() => Array.Clear(links);

    /// <summary>Adds to <paramref name="reached"/> the words that hang together with this one, itself among them.</summary>
    /// <param name="word">Not reached yet.</param>
    /// <param name="reached">A set of words.</param>
    /// <returns>How many they are.</returns>
    public int Reach(int word, Span<ulong> reached)
    {
        open[word / BitsOfPart] = 1UL << word;
        reached[word / BitsOfPart] |= 1UL << word;
        var count = 1;
        for (int before = 0; before < count;)
        {
            before = count;
            for (var part = 0; part < open.Length; part++)
                count += ReachFrom(part, reached);
        }

        return count;
    }

    private int ReachFrom(int part, Span<ulong> reached)
    {
        var count = 0;
        while (open[part] != 0)
        {
            var next = part * BitsOfPart + BitOperations.TrailingZeroCount(open[part]);
            open[part] &= open[part] - 1;
            for (var other = 0; other < open.Length; other++)
            {
                var more = links[next * open.Length + other] & ~reached[other];
                reached[other] |= more;
                open[other] |= more;
                count += BitOperations.PopCount(more);
            }
        }

        return count;
    }
}
