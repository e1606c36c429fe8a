using System.Globalization;

namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>The rules of a word search.</summary>
public enum WordSearchRule
{
    /// <summary>There are not as many letters as cells.</summary>
    WrongSize,

    /// <summary>A word does not stand where its place says.</summary>
    WordMissing,

    /// <summary>A word stands in the grid once more.</summary>
    WordTwice,

    /// <summary>Chance spells an offensive word.</summary>
    OffensiveWord,

    /// <summary>A letter of a word is no filler anywhere, though there is room for all, and so gives its word away.</summary>
    TellingLetter,
}

/// <summary>Says every rule that a grid breaks, reading it letter by letter in all eight directions.</summary>
public static class WordSearchValidator
{
    /// <summary>Empty for a grid as it should be.</summary>
    /// <param name="grid">What was made or stored.</param>
    /// <param name="language">The language of its words.</param>
    public static IReadOnlyList<PuzzleViolation<WordSearchRule>> Violations(WordSearchGrid grid, string language) =>
        grid.Cells.Count != grid.Rows * grid.Columns
            ? [new(WordSearchRule.WrongSize, string.Create(CultureInfo.InvariantCulture, $"{grid.Cells.Count}"))]
            : [.. Words(grid), .. Offensive(grid, OffensiveWords.For(language)), .. Telling(grid)];

    private static IEnumerable<PuzzleViolation<WordSearchRule>> Words(WordSearchGrid grid)
    {
        foreach (var place in grid.Places)
        {
            var found = Lines(grid).Where(line => line.Take(place.Word.Letters.Count).Select(cell => grid.Cells[cell]).SequenceEqual(place.Word.Letters, StringComparer.Ordinal))
                .Select(line => line.Take(place.Word.Letters.Count).ToHashSet())
                .ToList();
            var its = CellsOf(grid, place).ToHashSet();
            if (!found.Exists(its.SetEquals))
                yield return new(WordSearchRule.WordMissing, place.Word.Text);
            if (found.Exists(cells => !its.SetEquals(cells)))
                yield return new(WordSearchRule.WordTwice, place.Word.Text);
        }
    }

    private static IEnumerable<PuzzleViolation<WordSearchRule>> Offensive(WordSearchGrid grid, OffensiveWords offensive)
    {
        var places = grid.Places.Select(place => CellsOf(grid, place).ToHashSet()).ToList();
        foreach (var cells in Lines(grid))
        {
            var node = LetterTrie.Root;
            for (var length = 1; length <= cells.Count; length++)
            {
                node = offensive.Trie.Next(node, offensive.NumberOf(grid.Cells[cells[length - 1]]));
                if (node == LetterTrie.None)
                    break;
                var read = cells.Take(length).ToList();
                if (offensive.Trie.WordAt(node) != LetterTrie.None && !places.Exists(place => read.TrueForAll(place.Contains)))
                    yield return new(WordSearchRule.OffensiveWord, string.Concat(read.Select(cell => grid.Cells[cell])));
            }
        }
    }

    private static IEnumerable<PuzzleViolation<WordSearchRule>> Telling(WordSearchGrid grid)
    {
        var placed = grid.Places.SelectMany(place => CellsOf(grid, place)).ToHashSet();
        var fillers = Enumerable.Range(0, grid.Cells.Count).Where(cell => !placed.Contains(cell)).Select(cell => grid.Cells[cell]).ToList();
        var letters = grid.Places.SelectMany(place => place.Word.Letters).Distinct(StringComparer.Ordinal).ToList();
        return fillers.Count < letters.Count ? [] : letters.Except(fillers, StringComparer.Ordinal).Select(letter => new PuzzleViolation<WordSearchRule>(WordSearchRule.TellingLetter, letter));
    }

    private static IEnumerable<int> CellsOf(WordSearchGrid grid, WordSearchPlace place) =>
        Enumerable.Range(0, place.Word.Letters.Count).Select(letter => (place.Row + letter * place.RowStep) * grid.Columns + place.Column + letter * place.ColumnStep);

    // From every cell, in every direction, the cells to the edge.
    private static IEnumerable<IReadOnlyList<int>> Lines(WordSearchGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                for (var way = 0; way < Soup.Ways.Count; way++)
                    yield return Line(grid, row, column, Soup.Ways[way]);
            }
        }
    }

    private static List<int> Line(WordSearchGrid grid, int row, int column, (int Row, int Column) step)
    {
        List<int> cells = [];
        for (; row >= 0 && row < grid.Rows && column >= 0 && column < grid.Columns; row += step.Row, column += step.Column)
            cells.Add(row * grid.Columns + column);
        return cells;
    }
}
