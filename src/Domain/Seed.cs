namespace Aulario.Domain;

/// <summary>
/// A repeatable source of chance: the same number gives the same sequence on every machine and in every release.
/// Based on SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// Not for security: whoever knows the number knows the sequence.
/// </summary>
public sealed class Seed
{
    private ulong state;

    /// <summary>Starts the sequence of <paramref name="number"/>.</summary>
    public Seed(long number) => state = unchecked((ulong)number);

    /// <summary>
    /// A sequence of its own for one part of a whole, so that drawing more for one part never moves another.
    /// </summary>
    /// <param name="number">The seed of the whole.</param>
    /// <param name="part">The part; different parts give unrelated sequences.</param>
    public static Seed Of(long number, long part)
    {
        var mixed = new Seed(number);
        var first = mixed.Next();
        return new Seed(unchecked((long)(first ^ ((ulong)part * 0xD1342543DE82EF95UL))));
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1, each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return (int)Math.BigMul(Next(), (ulong)count, out _);
    }

    /// <summary>The same things in a chance order (Fisher and Yates), every order equally likely.</summary>
    public IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> things)
    {
        var shuffled = things.ToArray();
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }
}
