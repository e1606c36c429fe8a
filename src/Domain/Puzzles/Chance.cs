namespace Aulario.Domain.Puzzles;

/// <summary>
/// Chance for searches by sums, products, quotients and square roots alone: these give the same bits on every machine (IEEE 754), which powers and logarithms do not promise.
/// </summary>
internal static class Chance
{
    private const double Unit = 1.0 / (1UL << 53);

    /// <summary>A number from 0 up to, not with, 1.</summary>
    public static double Share(Seed seed) => (seed.Next() >> 11) * Unit;

    /// <summary>
    /// By how much worse a layout may be to be taken: nearly the rule of Metropolis, which takes it with a chance of e to the power of −(worse ÷ warmth),
    /// in which e is (1 + 1/16)^16.
    /// </summary>
    public static double Patience(Seed seed, double warmth)
    {
        var odds = 1 / (1 - Share(seed));
        var root = Math.Sqrt(Math.Sqrt(Math.Sqrt(Math.Sqrt(odds))));
        return 16 * warmth * (root - 1);
    }
}
