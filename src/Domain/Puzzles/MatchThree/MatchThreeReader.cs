using System.Text;
using Aulario.Domain.Languages;

namespace Aulario.Domain.Puzzles.MatchThree;

/// <summary>Makes a game of what an author chose. Tiles show any text that fits, in any script; it is the categories that must hold.</summary>
public static class MatchThreeReader
{
    /// <summary>A game with the words that are not in it, or a refusal. Words are counted through all categories, from 0.</summary>
    public static PuzzleOutcome<MatchThreeGame> Read(MatchThreeOptions options)
    {
        List<PuzzleProblem> refusals = [.. OutOfLimits(options)];
        if (refusals.Count > 0)
            return new PuzzleOutcome<MatchThreeGame>.Refused(refusals);

        List<PuzzleProblem> problems = [];
        var words = Usable(options, problems);
        refusals.AddRange(options.Categories.Index().Where(category => !words.Exists(word => word.Category == category.Index))
            .Select(category => new PuzzleProblem.EmptyCategory(category.Index)));
        return refusals.Count > 0
            ? new PuzzleOutcome<MatchThreeGame>.Refused([.. refusals, .. problems])
            : new PuzzleOutcome<MatchThreeGame>.Made(new MatchThreeGame(options, words), problems, []);
    }

    private static IEnumerable<PuzzleProblem> OutOfLimits(MatchThreeOptions options)
    {
        foreach (var side in new[] { options.Rows, options.Columns })
        {
            if (side is < MatchThreeOptions.SmallestSide or > MatchThreeOptions.LargestSide)
                yield return new PuzzleProblem.SizeOutOfRange(side, MatchThreeOptions.SmallestSide, MatchThreeOptions.LargestSide);
        }

        if (options.Swaps is < 1 or > MatchThreeOptions.MostSwaps)
            yield return new PuzzleProblem.SwapsOutOfRange(options.Swaps, 1, MatchThreeOptions.MostSwaps);
        var count = options.Categories.Count;
        if (count is < MatchThreeOptions.FewestCategories or > MatchThreeOptions.MostCategories)
            yield return new PuzzleProblem.CategoriesOutOfRange(count, MatchThreeOptions.FewestCategories, MatchThreeOptions.MostCategories);
        foreach (var (category, one) in options.Categories.Index())
        {
            if (one.Goal is < MatchThreeOptions.LeastGoal or > MatchThreeOptions.MostGoal)
                yield return new PuzzleProblem.GoalOutOfRange(category, one.Goal, MatchThreeOptions.LeastGoal, MatchThreeOptions.MostGoal);
            if (one.Words.Count > MatchThreeOptions.MostWords)
                yield return new PuzzleProblem.TooManyWords(one.Words.Count, MatchThreeOptions.MostWords);
        }
    }

    private static List<(string Text, int Category, int Index)> Usable(MatchThreeOptions options, List<PuzzleProblem> problems)
    {
        List<(string Text, int Category, int Index)> usable = [];
        Dictionary<string, (int Category, int Index)> first = new(StringComparer.Ordinal);
        var index = -1;
        foreach (var (category, text) in options.Categories.Index().SelectMany(category => category.Item.Words.Select(word => (category.Index, word))))
        {
            index++;
            if (ProblemOf(index, text) is { } problem)
            {
                problems.Add(problem);
                continue;
            }

            var tile = text.Normalize(NormalizationForm.FormC).Trim();
            if (first.TryGetValue(tile.ToLowerInvariant(), out var earlier))
            {
                problems.Add(earlier.Category == category ? new PuzzleProblem.Duplicate(index, earlier.Index) : new PuzzleProblem.InTwoCategories(index, earlier.Index));
                continue;
            }

            first.Add(tile.ToLowerInvariant(), (category, index));
            usable.Add((tile, category, index));
        }

        return usable;
    }

    private static PuzzleProblem? ProblemOf(int index, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new PuzzleProblem.EmptyWord(index);
        if (PuzzleWordList.FirstInvisible(text) is { } invisible)
            return new PuzzleProblem.NotALetter(index, invisible);
        var length = Graphemes.Count(text.Trim());
        return length > MatchThreeOptions.MostLetters ? new PuzzleProblem.TooLong(index, length, MatchThreeOptions.MostLetters) : null;
    }
}
