using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.Crossword;

namespace Aulario.Domain.Exercises;

/// <summary>The layout as play needs it: cells have numbers, row by row, and words are lists of them.</summary>
internal sealed class CrosswordGrid
{
    public CrosswordGrid(CrosswordLayout layout)
    {
        Layout = layout;
        var letters = layout.Letters().OrderBy(one => one.Key.Row).ThenBy(one => one.Key.Column).ToList();
        var numbers = letters.Index().ToDictionary(one => one.Item.Key, one => one.Index);
        Letters = [.. letters.Select(one => one.Value)];
        Cells = [.. letters.Select(one => Cell(one.Key))];
        Words = [.. layout.Places.Select(place => (IReadOnlyList<int>)[.. Enumerable.Range(0, place.Word.Letters.Count).Select(letter => numbers[place.CellOf(letter)])])];
        WordNumbers = layout.Places.GroupBy(place => numbers[place.Start]).ToDictionary(start => start.Key, start => start.First().Number);
        SolutionPlaces = layout.SolutionCells.Index().ToDictionary(one => numbers[one.Item], one => one.Index + 1);
    }

    public CrosswordLayout Layout { get; }

    /// <summary>The right letter of each cell.</summary>
    public IReadOnlyList<string> Letters { get; }

    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>The cells of each word.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Words { get; }

    /// <summary>The number that is written in a cell, by cell.</summary>
    public IReadOnlyDictionary<int, int> WordNumbers { get; }

    /// <summary>Which letter of the solution word a cell holds, from 1, by cell.</summary>
    public IReadOnlyDictionary<int, int> SolutionPlaces { get; }

    public static GridCell Cell(GridCell cell) => new(cell.Row, cell.Column);
}
