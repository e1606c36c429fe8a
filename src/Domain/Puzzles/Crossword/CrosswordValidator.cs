using System.Globalization;

namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>The rules of a crossword.</summary>
public enum CrosswordRule
{
    /// <summary>A cell of a word lies outside the grid.</summary>
    OutsideGrid,

    /// <summary>The first or last row or column holds no letter.</summary>
    EmptyEdge,

    /// <summary>Two words want different letters in one cell.</summary>
    LetterClash,

    /// <summary>Letters stand side by side, or in line, that are no word of the puzzle.</summary>
    StrayLetters,

    /// <summary>A word hangs together with no other.</summary>
    NotConnected,

    /// <summary>A number is not the one that counting row by row gives.</summary>
    WrongNumber,

    /// <summary>A word stands in the grid twice.</summary>
    WordTwice,

    /// <summary>The cells of the solution word are one cell twice, or an empty one.</summary>
    SolutionBroken,
}

/// <summary>Says every rule that a layout breaks, from nothing but the layout: what was stored is checked as what was made.</summary>
public static class CrosswordValidator
{
    /// <summary>Empty for a crossword as it should be.</summary>
    public static IReadOnlyList<PuzzleViolation<CrosswordRule>> Violations(CrosswordLayout layout) =>
        [.. OutsideGrid(layout), .. EmptyEdges(layout), .. Clashes(layout), .. Strays(layout), .. Unconnected(layout), .. Numbers(layout), .. Twice(layout), .. Solution(layout)];

    private static IEnumerable<PuzzleViolation<CrosswordRule>> OutsideGrid(CrosswordLayout layout) =>
        Cells(layout).Where(cell => cell.Row < 0 || cell.Column < 0 || cell.Row >= layout.Rows || cell.Column >= layout.Columns).Distinct()
            .Select(cell => At(CrosswordRule.OutsideGrid, cell));

    private static IEnumerable<PuzzleViolation<CrosswordRule>> EmptyEdges(CrosswordLayout layout)
    {
        var cells = Cells(layout).ToList();
        foreach (var row in new[] { 0, layout.Rows - 1 }.Distinct().Where(row => cells.All(cell => cell.Row != row)))
            yield return At(CrosswordRule.EmptyEdge, new GridCell(row, 0));
        foreach (var column in new[] { 0, layout.Columns - 1 }.Distinct().Where(column => cells.All(cell => cell.Column != column)))
            yield return At(CrosswordRule.EmptyEdge, new GridCell(0, column));
    }

    private static IEnumerable<PuzzleViolation<CrosswordRule>> Clashes(CrosswordLayout layout) =>
        layout.Places.SelectMany(place => place.Word.Letters.Select((letter, index) => (Cell: place.CellOf(index), Letter: letter)))
            .GroupBy(one => one.Cell, one => one.Letter)
            .Where(cell => cell.Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(cell => At(CrosswordRule.LetterClash, cell.Key));

    private static IEnumerable<PuzzleViolation<CrosswordRule>> Strays(CrosswordLayout layout)
    {
        var filled = Cells(layout).ToHashSet();
        var runs = layout.Places.GroupBy(place => (place.Start, place.Direction)).ToDictionary(run => run.Key, run => run.First().Word.Letters.Count);
        foreach (var direction in Enum.GetValues<CrosswordDirection>())
        {
            foreach (var start in filled.Where(cell => !filled.Contains(Step(cell, direction, -1)) && filled.Contains(Step(cell, direction, 1))))
            {
                var length = 2;
                while (filled.Contains(Step(start, direction, length)))
                    length++;
                if (runs.GetValueOrDefault((start, direction)) != length)
                    yield return At(CrosswordRule.StrayLetters, start);
            }
        }

        foreach (var place in layout.Places.Where(place => filled.Contains(Step(place.Start, place.Direction, -1))))
            yield return At(CrosswordRule.StrayLetters, place.Start);
    }

    private static IEnumerable<PuzzleViolation<CrosswordRule>> Unconnected(CrosswordLayout layout)
    {
        if (layout.Places.Count == 0)
            return [];
        var through = layout.Places.SelectMany(place => CellsOf(place).Select(cell => (cell, place))).ToLookup(one => one.cell, one => one.place);
        HashSet<CrosswordPlace> reached = [layout.Places[0]];
        Queue<CrosswordPlace> open = new(reached);
        while (open.TryDequeue(out var place))
        {
            foreach (var next in CellsOf(place).SelectMany(cell => through[cell]).Where(next => next.Direction != place.Direction && reached.Add(next)))
                open.Enqueue(next);
        }

        return layout.Places.Where(place => !reached.Contains(place)).Select(place => OfWord(CrosswordRule.NotConnected, place));
    }

    private static IEnumerable<PuzzleViolation<CrosswordRule>> Numbers(CrosswordLayout layout)
    {
        var starts = layout.Places.Select(place => place.Start).Distinct().OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToList();
        return layout.Places.Where(place => place.Number != starts.IndexOf(place.Start) + 1).Select(place => OfWord(CrosswordRule.WrongNumber, place));
    }

    private static IEnumerable<PuzzleViolation<CrosswordRule>> Twice(CrosswordLayout layout) =>
        layout.Places.GroupBy(place => place.Word.Text, StringComparer.Ordinal).Where(word => word.Count() > 1)
            .Select(word => OfWord(CrosswordRule.WordTwice, word.First()));

    private static IEnumerable<PuzzleViolation<CrosswordRule>> Solution(CrosswordLayout layout)
    {
        var filled = Cells(layout).ToHashSet();
        return layout.SolutionCells.Where((cell, index) => !filled.Contains(cell) || layout.SolutionCells.Take(index).Contains(cell))
            .Select(cell => At(CrosswordRule.SolutionBroken, cell));
    }

    private static IEnumerable<GridCell> Cells(CrosswordLayout layout) => layout.Places.SelectMany(CellsOf);

    private static IEnumerable<GridCell> CellsOf(CrosswordPlace place) => Enumerable.Range(0, place.Word.Letters.Count).Select(place.CellOf);

    private static GridCell Step(GridCell cell, CrosswordDirection direction, int steps) =>
        direction == CrosswordDirection.Across ? cell with { Column = cell.Column + steps } : cell with { Row = cell.Row + steps };

    private static PuzzleViolation<CrosswordRule> OfWord(CrosswordRule rule, CrosswordPlace place) => new(rule, place.Word.Text);

    private static PuzzleViolation<CrosswordRule> At(CrosswordRule rule, GridCell cell) =>
        new(rule, string.Create(CultureInfo.InvariantCulture, $"{cell.Row},{cell.Column}"));
}
