namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>What an author may choose for a crossword.</summary>
/// <param name="Accents">Whether accents fold.</param>
/// <param name="MostColumns">The widest grid, <see cref="SmallestSide"/> to <see cref="LargestSide"/>; null for as wide as it needs.</param>
/// <param name="MostRows">The highest grid, likewise.</param>
/// <param name="SolutionWord">A word whose letters are marked in the grid; null for none.</param>
/// <param name="Effort">
/// How long to search, in steps; a step lays one letter over four lines of the grid. From 1; a third of it is only spent when words cross too seldom;
/// more than <see cref="MostEffort"/> counts as that.
/// </param>
public sealed record CrosswordOptions(GridAccents Accents, int? MostColumns, int? MostRows, string? SolutionWord, int Effort)
{
    /// <summary>The least limit of a side, in cells.</summary>
    public const int SmallestSide = 4;

    /// <summary>The largest limit of a side, in cells, and the longest word.</summary>
    public const int LargestSide = 60;

    /// <summary>The most words of one crossword.</summary>
    public const int MostWords = 200;

    /// <summary>The most steps a search may take.</summary>
    public const int MostEffort = 200_000_000;

    /// <summary>Accents fold; any size; no solution word; some 30 ms of search.</summary>
    public static CrosswordOptions Default { get; } = new(GridAccents.Fold, null, null, null, 12_000_000);

    /// <summary>At most 15 × 15: what a phone shows with cells large enough to touch. Long lists do not fit.</summary>
    public static CrosswordOptions Phone { get; } = Default with { MostColumns = 15, MostRows = 15 };

    /// <summary>"A tighter one": six times the search of <see cref="Default"/>.</summary>
    public static CrosswordOptions Tighter { get; } = Default with { Effort = 6 * Default.Effort };
}
