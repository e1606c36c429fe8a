namespace Aulario.Domain.Puzzles;

/// <summary>
/// Chance for searches by sums, products and quotients alone: these give the same bits on every machine, which powers and logarithms do not promise.
/// </summary>
internal static class Chance
{
    private const double Unit = 1.0 / (1UL << 53);

    /// <summary>A number from 0 up to, not with, 1.</summary>
    public static double Share(Seed seed) => (seed.Next() >> 11) * Unit;

    /// <summary>
    /// Whether to take a layout that is worse by so much: nearly the rule of Metropolis, e to the power of −(worse ÷ warmth), in which e is (1 + 1/16)^16.
    /// </summary>
    public static bool Takes(Seed seed, double worse, double warmth)
    {
        if (worse <= 0)
            return true;
        var odds = 1 + worse / warmth / 16;
        odds *= odds;
        odds *= odds;
        odds *= odds;
        odds *= odds;
        return Share(seed) * odds < 1;
    }
}
