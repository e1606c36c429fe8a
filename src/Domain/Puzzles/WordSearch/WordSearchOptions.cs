namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>The ways words may run.</summary>
[Flags]
public enum WordSearchDirections
{
    /// <summary>None: counts as <see cref="Right"/>.</summary>
    None = 0,

    /// <summary>From left to right.</summary>
    Right = 1,

    /// <summary>From top to bottom.</summary>
    Down = 2,

    /// <summary>To the right and down, or to the right and up.</summary>
    Diagonal = 4,

    /// <summary>The other way as well, for each of the ways chosen.</summary>
    Backwards = 8,

    /// <summary>All eight.</summary>
    All = Right | Down | Diagonal | Backwards,
}

/// <summary>What an author may choose for a word search.</summary>
/// <param name="Language">The language of the words, a BCP 47 tag: whose offensive words chance must not spell, beside Spanish and English.</param>
/// <param name="Accents">Whether accents fold.</param>
/// <param name="Rows">The height, <see cref="SmallestSide"/> to <see cref="LargestSide"/>; null for what the words need.</param>
/// <param name="Columns">The width, likewise.</param>
/// <param name="Directions">The ways words may run.</param>
public sealed record WordSearchOptions(string Language, GridAccents Accents, int? Rows, int? Columns, WordSearchDirections Directions)
{
    /// <summary>The least side, in cells.</summary>
    public const int SmallestSide = 5;

    /// <summary>The largest side, in cells.</summary>
    public const int LargestSide = 40;

    /// <summary>The most words of one puzzle.</summary>
    public const int MostWords = 200;

    /// <summary>Accents fold; the grid as large as it needs; all directions.</summary>
    public static WordSearchOptions Default(string language) => new(language, GridAccents.Fold, null, null, WordSearchDirections.All);
}
