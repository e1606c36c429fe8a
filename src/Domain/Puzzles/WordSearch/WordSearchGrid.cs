namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>A word in its place.</summary>
/// <param name="Word">The word.</param>
/// <param name="Row">Of the first letter, from 0.</param>
/// <param name="Column">Of the first letter, from 0.</param>
/// <param name="RowStep">−1, 0 or 1 from letter to letter.</param>
/// <param name="ColumnStep">−1, 0 or 1; not 0 together with the row step.</param>
public sealed record WordSearchPlace(PuzzleWord Word, int Row, int Column, int RowStep, int ColumnStep)
{
    /// <summary>The row of the last letter.</summary>
    public int LastRow => Row + (Word.Letters.Count - 1) * RowStep;

    /// <summary>The column of the last letter.</summary>
    public int LastColumn => Column + (Word.Letters.Count - 1) * ColumnStep;
}

/// <summary>A finished word search.</summary>
/// <param name="Rows">Its height.</param>
/// <param name="Columns">Its width.</param>
/// <param name="Cells">One letter for each cell, row by row.</param>
/// <param name="Places">Where the words stand, in the order of the author's list.</param>
public sealed record WordSearchGrid(int Rows, int Columns, IReadOnlyList<string> Cells, IReadOnlyList<WordSearchPlace> Places)
{
    /// <summary>The letter of a cell, from 0, 0 at the top left.</summary>
    public string At(int row, int column) => Cells[row * Columns + column];
}
