using System.Globalization;

namespace Aulario.Domain.Exercises;

/// <summary>What can be wrong with a <see cref="FillBlankExercise"/>.</summary>
internal static class FillBlankCheck
{
    private const int MostGaps = 20;
    private const int MostAnswers = 20;
    private const int LongestRun = 2_000;
    private const int LongestAnswer = 200;
    private const int MostBankWords = 60;
    private const int MostDistractors = 60;

    /// <summary>Of all words of a text together, answers included, so that it fits on a screen and in a line of a file.</summary>
    private const int LongestTogether = 4_000;

    public static IEnumerable<ContentProblem> Problems(FillBlankExercise exercise)
    {
        var shared = exercise.Distractors.Distinct(StringComparer.Ordinal).Take(2).ToList();
        foreach (var (i, text) in exercise.Texts.Index())
        {
            foreach (var problem in OfText(exercise, text, $"items[{i}]", shared))
                yield return problem;
        }

        if (HeaderCheck.Count("distractors", exercise.Distractors.Count, 0, MostDistractors) is { } many)
            yield return many;
        if (HeaderCheck.Together("distractors", exercise.Distractors, LongestTogether) is { } together)
            yield return together;
        foreach (var (i, word) in exercise.Distractors.Index())
        {
            if (HeaderCheck.Text($"distractors[{i}]", word, LongestAnswer, isNeeded: true) is { } problem)
                yield return problem;
        }

        var gaps = exercise.Texts.SelectMany(text => text.Gaps).Where(gap => gap.Accepted.Count > 0);
        if (exercise.Display == GapDisplay.Bank
            && HeaderCheck.Count("items", exercise.Choices(gaps).Count, 2, MostBankWords) is { } bank)
            yield return bank with { Code = bank.Code.Replace("content.", "content.bank_", StringComparison.Ordinal) };
    }

    private static IEnumerable<ContentProblem> OfText(FillBlankExercise exercise, GapText text, string path, IReadOnlyList<string> shared)
    {
        if (text.Runs.Count != text.Gaps.Count + 1)
            yield return new($"{path}.runs", "content.runs_and_gaps");
        if (HeaderCheck.Count($"{path}.gaps", text.Gaps.Count, 1, MostGaps) is { } count)
            yield return count;
        foreach (var problem in HeaderCheck.Media(path, text.Picture, text.Sound).OfType<ContentProblem>())
            yield return problem;
        if (HeaderCheck.Together(path, [.. text.Runs, .. text.Gaps.SelectMany(WordsOf)], LongestTogether) is { } together)
            yield return together;
        foreach (var (i, run) in text.Runs.Index())
        {
            if (HeaderCheck.Text($"{path}.runs[{i}]", run, LongestRun) is { } problem)
                yield return problem;
        }

        foreach (var (i, gap) in text.Gaps.Index())
        {
            foreach (var problem in OfGap(exercise, gap, $"{path}.gaps[{i}]", shared))
                yield return problem;
        }

        foreach (var problem in HeaderCheck.Notes(path, text))
            yield return problem;
    }

    private static IEnumerable<ContentProblem> OfGap(FillBlankExercise exercise, Gap gap, string path, IReadOnlyList<string> shared)
    {
        IEnumerable<ContentProblem?> found =
        [
            HeaderCheck.Count($"{path}.accepted", gap.Accepted.Count, 1, MostAnswers),
            .. Texts($"{path}.accepted", gap.Accepted),
            .. Texts($"{path}.hidden", gap.Hidden),
            .. Texts($"{path}.anticipated", [.. gap.Anticipated.Select(answer => answer.Text)]),
            .. gap.Anticipated.Select((answer, i) => Feedback($"{path}.anticipated[{i}].feedback", answer.Feedback)),
            .. Texts($"{path}.distractors", gap.Distractors),
            HeaderCheck.Text($"{path}.hint", gap.Hint, HeaderCheck.LongestHint),
            .. Contradictions(gap, path),
            exercise.Display == GapDisplay.List && gap.Accepted.Count > 0 && gap.Distractors.Concat(shared).All(word => word == gap.Accepted[0])
                ? new($"{path}.distractors", "content.list_of_one")
                : null,
            exercise.Display == GapDisplay.Letters && gap.Accepted.Any(answer => !answer.All(IsBoxed))
                ? new($"{path}.accepted", "content.letters_only")
                : null,
        ];
        return found.OfType<ContentProblem>();
    }

    /// <summary>Blank feedback is reported, as an anticipated answer keeps it and a file cannot.</summary>
    private static ContentProblem? Feedback(string path, string? text) =>
        HeaderCheck.Text(path, text, HeaderCheck.LongestHint, isNeeded: text is not null);

    private static IEnumerable<string> WordsOf(Gap gap) =>
        [.. gap.Accepted, .. gap.Hidden, .. gap.Distractors, gap.Hint ?? string.Empty, .. gap.Anticipated.SelectMany(answer => (IEnumerable<string>)[answer.Text, answer.Feedback ?? string.Empty])];

    private static IEnumerable<ContentProblem?> Texts(string path, IReadOnlyList<string> texts) =>
        texts.Select((text, i) => HeaderCheck.Text($"{path}[{i}]", text, LongestAnswer, isNeeded: true));

    private static IEnumerable<ContentProblem> Contradictions(Gap gap, string path)
    {
        var right = gap.Accepted.Concat(gap.Hidden).Select(text => text.Trim()).ToHashSet(StringComparer.Ordinal);
        return gap.Distractors.Select((text, i) => (text, at: $"{path}.distractors[{i}]"))
            .Concat(gap.Anticipated.Select((answer, i) => (text: answer.Text, at: $"{path}.anticipated[{i}]")))
            .Where(wrong => right.Contains(wrong.text.Trim()))
            .Select(wrong => new ContentProblem(wrong.at, "content.right_and_wrong", Got: wrong.text));
    }

    private static bool IsBoxed(char letter) => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
