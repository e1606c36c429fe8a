namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>The four words of a <see cref="Knot"/>.</summary>
internal enum KnotRole
{
    Top,
    Bottom,
    Left,
    Right,
}

/// <summary>
/// Four words that cross in a square of four cells: two lie side by side, two stand side by side. No order of laying one after the other leads there,
/// because three of them alone would spell a stray pair of letters.
/// </summary>
/// <param name="Top">The word across in the upper row.</param>
/// <param name="Bottom">The word across in the lower row.</param>
/// <param name="Left">The word down in the left column.</param>
/// <param name="Right">The word down in the right column.</param>
/// <param name="TopEnds">Whether the upper word ends in the square and the lower one begins there; otherwise the other way round.</param>
/// <param name="LeftEnds">Likewise the left and the right one.</param>
internal readonly record struct Knot(int Top, int Bottom, int Left, int Right, bool TopEnds, bool LeftEnds)
{
    public int Word(KnotRole role) => role switch
    {
        KnotRole.Top => Top,
        KnotRole.Bottom => Bottom,
        KnotRole.Left => Left,
        KnotRole.Right => Right,
    };

    public static CrosswordDirection DirectionOf(KnotRole role) => role is KnotRole.Top or KnotRole.Bottom ? CrosswordDirection.Across : CrosswordDirection.Down;

    public bool Ends(KnotRole role) => role switch
    {
        KnotRole.Top => TopEnds,
        KnotRole.Bottom => !TopEnds,
        KnotRole.Left => LeftEnds,
        KnotRole.Right => !LeftEnds,
    };

    public bool Has(int word) => word == Top || word == Bottom || word == Left || word == Right;
}
