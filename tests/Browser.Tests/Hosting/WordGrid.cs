using System.Globalization;
using System.Text;

namespace Aulario.Browser.Tests.Hosting;

/// <summary>Finds words in a grid of letters as learners do: by reading.</summary>
internal static class WordGrid
{
    private static readonly (int Down, int Right)[] Ways = [(0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1)];

    /// <summary>The first and the last cell of a word; its accents may be missing in the grid.</summary>
    public static ((int Row, int Column) From, (int Row, int Column) To) Find(string[][] grid, string word)
    {
        var letters = Plain(word).ToLowerInvariant();
        var found =
            from row in Enumerable.Range(0, grid.Length)
            from column in Enumerable.Range(0, grid[row].Length)
            from way in Ways
            where letters.Index().All(letter =>
                grid.ElementAtOrDefault(row + (way.Down * letter.Index))?.ElementAtOrDefault(column + (way.Right * letter.Index)) is { } cell && Plain(cell) == letter.Item.ToString())
            select ((row, column), (row + (way.Down * (letters.Length - 1)), column + (way.Right * (letters.Length - 1))));
        return found.First();
    }

    /// <summary>Without accents; <em>ñ</em> stays what it is.</summary>
    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Select(letter => letter is 'ñ' or 'Ñ'
        ? "ñ"
        : string.Concat(letter.ToString().Normalize(NormalizationForm.FormD).Where(one => CharUnicodeInfo.GetUnicodeCategory(one) != UnicodeCategory.NonSpacingMark))));
}
