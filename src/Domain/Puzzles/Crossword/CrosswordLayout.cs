namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>The way a word runs.</summary>
public enum CrosswordDirection
{
    /// <summary>From left to right.</summary>
    Across,

    /// <summary>From top to bottom.</summary>
    Down,
}

/// <summary>A word in its place.</summary>
/// <param name="Number">The number its clue carries, from 1, row by row; two words that begin in the same cell share it.</param>
/// <param name="Word">What stands there.</param>
/// <param name="Start">Where its first letter stands.</param>
/// <param name="Direction">Where it goes from there.</param>
public sealed record CrosswordPlace(int Number, PuzzleWord Word, GridCell Start, CrosswordDirection Direction)
{
    /// <summary>The cells of all its letters, first to last.</summary>
    public IReadOnlyList<GridCell> Cells => [.. Enumerable.Range(0, Word.Letters.Count).Select(CellOf)];

    /// <summary>The cell of a letter.</summary>
    /// <param name="letter">From 0; no check against the length of the word.</param>
    public GridCell CellOf(int letter) => Direction switch
    {
        CrosswordDirection.Across => Start with { Column = Start.Column + letter },
        CrosswordDirection.Down => Start with { Row = Start.Row + letter },
    };
}

/// <summary>A finished crossword: everything a page needs to draw it, and its solution.</summary>
/// <param name="Rows">At least 1; the first and the last hold letters.</param>
/// <param name="Columns">At least 1; the first and the last hold letters.</param>
/// <param name="Places">The words, by number, across before down.</param>
/// <param name="SolutionCells">Where the letters of the solution word stand, in its order; empty without one.</param>
public sealed record CrosswordLayout(int Rows, int Columns, IReadOnlyList<CrosswordPlace> Places, IReadOnlyList<GridCell> SolutionCells)
{
    /// <summary>The letter of every cell that has one.</summary>
    public IReadOnlyDictionary<GridCell, string> Letters()
    {
        Dictionary<GridCell, string> letters = [];
        foreach (var place in Places)
        {
            for (var letter = 0; letter < place.Word.Letters.Count; letter++)
                letters[place.CellOf(letter)] = place.Word.Letters[letter];
        }

        return letters;
    }

    /// <summary>In how many cells two words cross.</summary>
    public int Crossings => Places.Sum(place => place.Word.Letters.Count) - Letters().Count;

    /// <summary>The share of the grid's cells that hold a letter, 0 to 1.</summary>
    public double FilledShare => (double)Letters().Count / (Rows * Columns);
}
