namespace Aulario.Domain.Exercises;

/// <summary>Checks the words of a crossword, before a layout of them is looked for.</summary>
internal static class CrosswordCheck
{
    public const string Words = "items[0].words";

    private const int LongestClue = 300;

    /// <summary>The path of a word by its number.</summary>
    public static string PathOf(int word) => $"{Words}[{word}]";

    public static IEnumerable<ContentProblem> Problems(CrosswordExercise exercise, int fewest, int most)
    {
        if (HeaderCheck.Count(Words, exercise.Crossword.Words.Count, fewest, most) is { } count)
            return [count];
        return
        [
            .. exercise.Crossword.Words.SelectMany((word, i) => OfWord(word, PathOf(i))).OfType<ContentProblem>(),
            .. HeaderCheck.Notes("items[0]", exercise.Crossword),
            .. new[] { HeaderCheck.Text("solution", exercise.Solution, CrosswordWord.LongestAnswer) }.OfType<ContentProblem>(),
        ];
    }

    private static IEnumerable<ContentProblem?> OfWord(CrosswordWord word, string path)
    {
        yield return HeaderCheck.Text($"{path}.answer", word.Answer, CrosswordWord.LongestAnswer, isNeeded: true);
        foreach (var problem in HeaderCheck.Prompt($"{path}.clue", word.Clue, LongestClue, isNeeded: true))
            yield return problem;
        yield return HeaderCheck.Text($"{path}.extraClue", word.ExtraClue, LongestClue);
        yield return Telling($"{path}.clue", word.Clue.Text, word.Answer);
        yield return Telling($"{path}.extraClue", word.ExtraClue, word.Answer);
    }

    /// <summary>A clue that holds the answer is most often a slip.</summary>
    private static ContentProblem? Telling(string path, string? clue, string answer) =>
        Spaced(answer) is { } told && Spaced(clue)?.Contains(told, StringComparison.Ordinal) == true
            ? new(path, "content.clue_tells_answer", ProblemWeight.Warning, answer)
            : null;

    /// <summary>The words of a text with a space around each, without accents; null where there is none.</summary>
    private static string? Spaced(string? text)
    {
        var words = string.Concat((text ?? string.Empty).Select(letter => char.IsLetter(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : $" {Languages.Letters.FoldAccents(string.Join(' ', words).ToLowerInvariant())} ";
    }
}
