using System.Globalization;
using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// <c>category = word | word | word</c>; <c>board: 7x8</c>, <c>goal: 6 | 8 | 4</c> or one number for all, <c>swaps: 20</c>, <c>show: categories</c>. The
/// whole board is one item: notes under any of its categories belong to it.
/// </summary>
internal sealed class CandyCrushText : ExerciseTypeText
{
    private const string CategoriesWord = "categories";
    private const string Expected = "category = word | word | word";

    internal override IReadOnlyList<string> Keys { get; } =
        [ExerciseFormat.BoardKey, ExerciseFormat.GoalKey, ExerciseFormat.SwapsKey, ExerciseFormat.ShowKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        var items = reading.Items();
        var categories = new List<CandyCategory>();
        foreach (var item in items)
        {
            reading.Place("items[0]", items[0].Text.Start);
            reading.Place($"items[0].categories[{categories.Count}]", item.Text.Start);
            categories.Add(ReadCategory(item.Text, $"items[0].categories[{categories.Count}]", reading));
        }

        return new CandyCrushExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Crush = ItemNotes.Read(new CandyCrush { Categories = WithGoals(categories, reading) }, items.SelectMany(item => item.Notes), reading.Problems),
            Board = GridText.Read(reading.Header.Value(ExerciseFormat.BoardKey), "7x8", reading.Problems),
            Swaps = ClosedWords.ReadNumber(reading.Header.Value(ExerciseFormat.SwapsKey), reading.Problems),
            ShowsCategories = ReadShow(reading),
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
        var content = (CandyCrushExercise)exercise;
        writing.Key(ExerciseFormat.BoardKey, GridText.Write(content.Board))
            .Key(ExerciseFormat.GoalKey, WrittenGoals(content.Crush.Categories))
            .Key(ExerciseFormat.SwapsKey, content.Swaps is { } swaps ? Number(swaps) : null)
            .Key(ExerciseFormat.ShowKey, content.ShowsCategories ? CategoriesWord : null);
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        var crush = ((CandyCrushExercise)exercise).Crush;
        foreach (var (name, words, _) in crush.Categories)
        {
            writing.Words(name, Special.Equal).Raw($" {Marks.Equal} ");
            foreach (var (i, word) in words.Index())
                writing.Raw(i == 0 ? string.Empty : $" {Marks.Bar} ").Words(word, Special.Bar);
            writing.EndLine();
        }

        ItemNotes.Write(crush, writing);
    }

    private static CandyCategory ReadCategory(Slice line, string path, ExerciseReading reading)
    {
        if (Marks.First(line, Marks.Equal) is not { } sign)
        {
            reading.Problems.Error(TextCodes.NoCategory, line.Start, line.ToString(), Expected);
            return new(Words.Read(line, reading.Problems), []);
        }

        if (line.To(sign).Trim().IsEmpty)
            reading.Problems.Error(TextCodes.NoCategory, sign, line.ToString(), Expected);
        var words = new List<string>();
        foreach (var part in Marks.Split(line.From(sign + Marks.Equal.Length), Marks.Bar))
        {
            if (part.IsEmpty)
                reading.Problems.Error(TextCodes.EmptyOption, Math.Min(part.Start, line.End - 1), line.ToString(), Expected);
            reading.Place($"{path}.words[{words.Count}]", part.Start);
            words.Add(Words.Read(part, reading.Problems));
        }

        return new(Words.Read(line.To(sign), reading.Problems), words);
    }

    private static IReadOnlyList<CandyCategory> WithGoals(IReadOnlyList<CandyCategory> categories, ExerciseReading reading)
    {
        if (reading.Header.Value(ExerciseFormat.GoalKey) is not { } value)
            return categories;
        var parts = Marks.Split(value, Marks.Bar);
        if (parts.Count != 1 && parts.Count != categories.Count)
        {
            reading.Problems.Error(TextCodes.BadValue, value.Start, value.ToString(), string.Join($" {Marks.Bar} ", categories.Select(category => Number(category.Goal))));
            return categories;
        }

        IReadOnlyList<int?> goals = [.. parts.Select(part => ClosedWords.ReadNumber(part, reading.Problems))];
        return [.. categories.Index().Select(category =>
        {
            var part = parts.Count == 1 ? 0 : category.Index;
            reading.Place($"items[0].categories[{category.Index}].goal", parts[part].Start);
            return goals[part] is { } goal ? category.Item with { Goal = goal } : category.Item;
        })];
    }

    private static string? WrittenGoals(IReadOnlyList<CandyCategory> categories)
    {
        IReadOnlyList<int> goals = [.. categories.Select(category => category.Goal)];
        return goals.All(goal => goal == CandyCategory.UsualGoal) ? null
            : goals.All(goal => goal == goals[0]) ? Number(goals[0])
            : string.Join($" {Marks.Bar} ", goals.Select(Number));
    }

    private static bool ReadShow(ExerciseReading reading)
    {
        if (reading.Header.Value(ExerciseFormat.ShowKey) is not { } value)
            return false;
        if (!string.Equals(value.ToString(), CategoriesWord, StringComparison.OrdinalIgnoreCase))
            reading.Problems.Error(TextCodes.UnknownValue, value.Start, value.ToString(), CategoriesWord, Suggestion.Nearest(value.ToString(), [CategoriesWord]));
        return true;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
