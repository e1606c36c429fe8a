using System.Globalization;

namespace Aulario.Domain.Exercises;

/// <summary>What can be wrong with a <see cref="MatchingExercise"/>.</summary>
internal static class MatchingCheck
{
    private const int MostRows = 20;
    private const int MostColumns = 3;
    private const int MostDistractors = 20;
    private const int LongestCell = 300;
    private const int LongestTitle = 100;

    public static IEnumerable<ContentProblem> Problems(MatchingExercise exercise)
    {
        IReadOnlyList<ContentProblem> counts =
        [
            .. new[]
            {
                HeaderCheck.Count("items[0].rows", exercise.Rows.Count, 2, MostRows),
                HeaderCheck.Count("items[0].distractors", exercise.Distractors.Count, 0, MostDistractors),
            }.OfType<ContentProblem>(),
        ];
        return counts.Count > 0 ? counts : OfAll(exercise);
    }

    private static IEnumerable<ContentProblem> OfAll(MatchingExercise exercise)
    {
        IEnumerable<ContentProblem?> found =
        [
            .. exercise.Rows.SelectMany((row, i) => OfRow(row, exercise.Width, $"items[0].rows[{i}]")),
            .. exercise.Distractors.SelectMany((one, i) => OfDistractor(one, exercise, $"items[0].distractors[{i}]")),
            OnePerColumn("columns", exercise.Columns, exercise),
            .. exercise.Columns.Select((title, i) => HeaderCheck.Text($"columns[{i}]", title, LongestTitle, isNeeded: true)),
            OnePerColumn("languages", exercise.Languages, exercise),
            .. exercise.Languages.Select((tag, i) => HeaderCheck.Tag($"languages[{i}]", tag)),
            .. Twice(exercise),
        ];
        return found.OfType<ContentProblem>();
    }

    private static IEnumerable<ContentProblem?> OfRow(MatchRow row, int width, string path) =>
    [
        HeaderCheck.Count($"{path}.cells", row.Cells.Count, 2, MostColumns),
        row.Cells.Count == width ? null : new($"{path}.cells", "content.uneven_rows", Got: Number(row.Cells.Count), Wanted: Number(width)),
        .. row.Cells.SelectMany((cell, i) => HeaderCheck.Prompt($"{path}.cells[{i}]", cell, LongestCell, isNeeded: true)),
        .. HeaderCheck.Notes(path, row),
    ];

    private static IEnumerable<ContentProblem?> OfDistractor(MatchDistractor distractor, MatchingExercise exercise, string path) =>
    [
        HeaderCheck.Range($"{path}.column", distractor.Column, 2, Math.Max(2, exercise.Width)),
        .. HeaderCheck.Prompt($"{path}.prompt", distractor.Prompt, LongestCell, isNeeded: true),
        exercise.Rows.Any(row => row.Cells.Count >= distractor.Column && row.Cells[distractor.Column - 1].Seen() == distractor.Prompt.Seen())
            ? new($"{path}.prompt", "content.right_and_wrong", Got: distractor.Prompt.Text)
            : null,
    ];

    private static ContentProblem? OnePerColumn(string path, IReadOnlyList<string> values, MatchingExercise exercise) =>
        values.Count == 0 || values.Count == exercise.Width
            ? null
            : new(path, "content.one_per_column", Got: Number(values.Count), Wanted: Number(exercise.Width));

    private static IEnumerable<ContentProblem> Twice(MatchingExercise exercise)
    {
        foreach (var (i, row) in exercise.Rows.Index())
        {
            var cells = row.Cells.Select(cell => cell.Seen()).ToList();
            if (exercise.Rows.Take(i).Any(earlier => earlier.Cells.Select(cell => cell.Seen()).SequenceEqual(cells)))
                yield return new($"items[0].rows[{i}]", "content.twice", Got: row.Cells.Count == 0 ? null : row.Cells[0].Text);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
