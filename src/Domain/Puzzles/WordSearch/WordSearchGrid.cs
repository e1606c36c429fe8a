namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>A word in its place.</summary>
/// <param name="Word">The word.</param>
/// <param name="Row">Of the first letter, from 0.</param>
/// <param name="Column">Of the first letter, from 0.</param>
/// <param name="RowStep">−1, 0 or 1 from letter to letter.</param>
/// <param name="ColumnStep">−1, 0 or 1; not 0 together with the row step.</param>
public sealed record WordSearchPlace(PuzzleWord Word, int Row, int Column, int RowStep, int ColumnStep)
{
    /// <summary>Where its first letter stands.</summary>
    public GridCell First => CellOf(0);

    /// <summary>Where its last letter stands.</summary>
    public GridCell Last => CellOf(Word.Letters.Count - 1);

    /// <summary>The cells of all its letters, first to last.</summary>
    public IReadOnlyList<GridCell> Cells => [.. Enumerable.Range(0, Word.Letters.Count).Select(CellOf)];

    private GridCell CellOf(int letter) => new(Row + letter * RowStep, Column + letter * ColumnStep);
}

/// <summary>What a learner marked.</summary>
/// <param name="Cells">In the order of marking; at least one.</param>
/// <param name="Letters">What stands in them.</param>
/// <param name="Place">The word that begins and ends there, marked from either end; null when it is none of the list.</param>
public sealed record WordSearchMark(IReadOnlyList<GridCell> Cells, IReadOnlyList<string> Letters, WordSearchPlace? Place);

/// <summary>A finished word search.</summary>
/// <param name="Rows">Its height.</param>
/// <param name="Columns">Its width.</param>
/// <param name="Cells">One letter for each cell, row by row.</param>
/// <param name="Places">Where the words stand, in the order of the author's list.</param>
public sealed record WordSearchGrid(int Rows, int Columns, IReadOnlyList<string> Cells, IReadOnlyList<WordSearchPlace> Places)
{
    /// <summary>The letter of a cell, from 0, 0 at the top left.</summary>
    public string At(int row, int column) => Cells[row * Columns + column];

    /// <summary>Reads what a learner marked, in any of the eight directions.</summary>
    /// <param name="from">Where the mark begins.</param>
    /// <param name="to">Where it ends; with <paramref name="from"/> it is one letter.</param>
    /// <returns>Null when a cell lies outside, or the two in no row, column or diagonal.</returns>
    public WordSearchMark? Mark(GridCell from, GridCell to)
    {
        int down = to.Row - from.Row, right = to.Column - from.Column;
        if (!IsInside(from) || !IsInside(to) || (down != 0 && right != 0 && Math.Abs(down) != Math.Abs(right)))
            return null;
        var length = Math.Max(Math.Abs(down), Math.Abs(right)) + 1;
        IReadOnlyList<GridCell> cells =
            [.. Enumerable.Range(0, length).Select(at => new GridCell(from.Row + at * Math.Sign(down), from.Column + at * Math.Sign(right)))];

        // Of two words that are each other's reverse, the one that was marked forwards.
        var place = Places.FirstOrDefault(place => place.First == from && place.Last == to) ?? Places.FirstOrDefault(place => place.First == to && place.Last == from);
        return new WordSearchMark(cells, [.. cells.Select(cell => At(cell.Row, cell.Column))], place);
    }

    private bool IsInside(GridCell cell) => cell.Row >= 0 && cell.Column >= 0 && cell.Row < Rows && cell.Column < Columns;
}
