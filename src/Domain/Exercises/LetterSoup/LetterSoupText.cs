using Aulario.Domain.Puzzles;
using System.Globalization;
using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// <c>word</c> or <c>word = clue</c>; <c>grid: 14x10</c>, <c>directions: right, down</c>, <c>show: words</c>, <c>accents: keep</c>. The whole grid is one
/// item: notes under any of its words belong to it.
/// </summary>
internal sealed class LetterSoupText : ExerciseTypeText
{
    internal override IReadOnlyList<string> Keys { get; } =
        [ExerciseFormat.GridKey, ExerciseFormat.DirectionsKey, ExerciseFormat.ShowKey, ExerciseFormat.AccentsKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        var items = reading.Items();
        var words = new List<SoupWord>();
        foreach (var item in items)
        {
            reading.Place("items[0]", items[0].Text.Start);
            reading.Place($"items[0].words[{words.Count}]", item.Text.Start);
            words.Add(ReadWord(item.Text, reading.Problems));
        }

        return new LetterSoupExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Soup = ItemNotes.Read(new LetterSoup { Words = words }, items.SelectMany(item => item.Notes), reading.Problems),
            Grid = GridText.Read(reading.Header.Value(ExerciseFormat.GridKey), "14x10", reading.Problems),
            Directions = ReadDirections(reading),
            Show = ClosedWords.Read<SoupShow>(reading.Header.Value(ExerciseFormat.ShowKey), ClosedWords.Lower, reading.Problems) ?? SoupShow.Both,
            Accents = ClosedWords.Read<GridAccents>(reading.Header.Value(ExerciseFormat.AccentsKey), ClosedWords.Lower, reading.Problems) ?? GridAccents.Fold,
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
        var content = (LetterSoupExercise)exercise;
        writing.Key(ExerciseFormat.GridKey, GridText.Write(content.Grid))
            .Key(
                ExerciseFormat.DirectionsKey,
                content.Directions.SequenceEqual(LetterSoupExercise.UsualDirections) ? null : string.Join(", ", content.Directions.Select(ClosedWords.Lower)))
            .Key(ExerciseFormat.ShowKey, content.Show == SoupShow.Both ? null : ClosedWords.Lower(content.Show))
            .Key(ExerciseFormat.AccentsKey, content.Accents == GridAccents.Fold ? null : ClosedWords.Lower(content.Accents));
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        var soup = ((LetterSoupExercise)exercise).Soup;
        foreach (var (text, clue) in soup.Words)
        {
            writing.Words(text, Special.Equal);
            if (clue is not null)
                writing.Raw($" {Marks.Equal} ").Prompt(clue, Special.None);
            writing.EndLine();
        }

        ItemNotes.Write(soup, writing);
    }

    private static SoupWord ReadWord(Slice line, ProblemList problems)
    {
        if (Marks.First(line, Marks.Equal) is not { } sign)
            return new(Words.Read(line, problems));
        var clue = Words.ReadPrompt(line.From(sign + Marks.Equal.Length), problems);
        if (clue.SaysNothing())
            problems.Warn(TextCodes.EmptyValue, sign, Marks.Equal);
        return new(Words.Read(line.To(sign), problems), clue.SaysNothing() ? null : clue);
    }

    private static IReadOnlyList<SoupDirection> ReadDirections(ExerciseReading reading)
    {
        if (reading.Header.Value(ExerciseFormat.DirectionsKey) is not { } value)
            return LetterSoupExercise.UsualDirections;
        return [.. Marks.Split(value, ',').Select(part => ClosedWords.Read<SoupDirection>(part, ClosedWords.Lower, reading.Problems)).OfType<SoupDirection>()];
    }
}

/// <summary>Columns and rows, as <c>14x10</c>.</summary>
internal static class GridText
{
    public static string? Write(GridSize? size) =>
        size is null ? null : string.Create(CultureInfo.InvariantCulture, $"{size.Columns}x{size.Rows}");

    /// <param name="example">A size that may stand there, for the problem.</param>
    public static GridSize? Read(Slice? value, string example, ProblemList problems)
    {
        if (value is not { } slice)
            return null;
        var parts = slice.ToString().Split('x', 'X', '×');
        if (parts is [var columns, var rows] && Number(columns) is { } width && Number(rows) is { } height)
            return new(width, height);
        problems.Error(TextCodes.BadValue, slice.Start, slice.ToString(), example);
        return null;
    }

    private static int? Number(string text) =>
        text.Trim() is { Length: <= 4 } some && int.TryParse(some, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
