using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// <c>left = right</c>, <c>a = b = c</c>; distractors <c>= >extra</c> and <c>= = >extra</c>; <c>columns: A | B</c>, <c>languages: en | es</c>.
/// </summary>
internal sealed class MatchingText : ExerciseTypeText
{
    private const string Expected = "left = right, a = b = c, = >extra";

    internal override IReadOnlyList<string> Keys { get; } = [ExerciseFormat.ColumnsKey, ExerciseFormat.LanguagesKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        var rows = new List<MatchRow>();
        var distractors = new List<MatchDistractor>();
        foreach (var item in reading.Items())
        {
            var cells = Cells(item.Text);
            if (cells[0].IsEmpty && cells.Count > 1)
            {
                ReadDistractors(item, cells, distractors, reading);
                continue;
            }

            reading.Place($"items[0].rows[{rows.Count}]", item.Text.Start);
            rows.Add(ItemNotes.Read(ReadRow(item.Text, cells, reading.Problems), item.Notes, reading.Problems));
        }

        return new MatchingExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Rows = rows,
            Distractors = distractors,
            Columns = [.. Parts(reading, ExerciseFormat.ColumnsKey).Select(part => Words.Read(part, reading.Problems))],
            Languages = [.. Parts(reading, ExerciseFormat.LanguagesKey).Select(part => PackageFormat.ReadLanguage(part, reading.Problems)).OfType<string>()],
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
        var content = (MatchingExercise)exercise;
        writing.Key(ExerciseFormat.ColumnsKey, content.Columns, $" {Marks.Bar} ", Special.Bar)
            .Key(ExerciseFormat.LanguagesKey, content.Languages, $" {Marks.Bar} ", Special.Bar);
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        var content = (MatchingExercise)exercise;
        foreach (var row in content.Rows)
        {
            foreach (var (i, cell) in row.Cells.Index())
                writing.Raw(i == 0 ? string.Empty : $" {Marks.Equal} ").Prompt(cell, Special.Equal | Special.DistractorMark);
            writing.EndLine();
            ItemNotes.Write(row, writing);
        }

        foreach (var (column, prompt) in content.Distractors)
        {
            for (var i = 1; i < column; i++)
                writing.Raw($"{Marks.Equal} ");
            writing.Raw(Marks.Distractor.ToString()).Prompt(prompt, Special.Equal).EndLine();
        }
    }

    private static IReadOnlyList<Slice> Parts(ExerciseReading reading, string key) =>
        reading.Header.Value(key) is { } value ? Marks.Split(value, Marks.Bar) : [];

    private static List<Slice> Cells(Slice line)
    {
        var cells = new List<Slice>();
        var start = line.Start;
        foreach (var sign in Marks.Alone(line, Marks.Equal))
        {
            cells.Add(line.From(start).To(sign).Trim());
            start = sign + 1;
        }

        cells.Add(line.From(start).Trim());
        return cells;
    }

    private static MatchRow ReadRow(Slice line, List<Slice> cells, ProblemList problems)
    {
        if (cells.Count == 1)
            problems.Error(TextCodes.NoPair, line.Start, line.ToString(), Expected);
        foreach (var cell in cells)
        {
            if (cell.IsEmpty)
                problems.Error(TextCodes.EmptyCell, Math.Min(cell.Start, line.End - 1), line.ToString(), Expected);
            else if (cell[cell.Start] == Marks.Distractor)
                problems.Error(TextCodes.MarkNotHere, cell.Start, cell.ToString(), Expected, "\\" + cell);
        }

        return new() { Cells = [.. cells.Select(cell => Words.ReadPrompt(cell, problems))] };
    }

    /// <summary>A line that begins with <c>=</c>: whatever stands in a column is a distractor there.</summary>
    private static void ReadDistractors(TextItem item, List<Slice> cells, List<MatchDistractor> distractors, ExerciseReading reading)
    {
        if (item.Notes is [var note, ..])
            reading.Problems.Error(TextCodes.NoteWithoutItem, note.Start, note.ToString());
        if (cells.All(cell => cell.IsEmpty))
            reading.Problems.Error(TextCodes.EmptyCell, item.Text.Start, item.Text.ToString(), Expected);
        foreach (var (column, cell) in cells.Index())
        {
            if (cell.IsEmpty)
                continue;
            reading.Place($"items[0].distractors[{distractors.Count}]", cell.Start);
            if (cell[cell.Start] != Marks.Distractor)
                reading.Problems.Error(TextCodes.NoDistractorMark, cell.Start, cell.ToString(), Expected, $"{Marks.Distractor}{cell}");
            else
                distractors.Add(new(column + 1, Words.ReadPrompt(cell.From(cell.Start + 1), reading.Problems)));
        }
    }
}
