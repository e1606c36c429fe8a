namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>Words that would stand in the grid wherever another one does.</summary>
internal static class Nesting
{
    /// <summary>The words that lie in no other, forwards or backwards; of two that are each other's reverse the earlier stays. The rest become problems.</summary>
    public static IReadOnlyList<PuzzleWord> Outermost(IReadOnlyList<PuzzleWord> words, List<PuzzleProblem> problems)
    {
        List<PuzzleWord> kept = [];
        foreach (var word in words.OrderByDescending(word => word.Letters.Count).ThenBy(word => word.Index))
        {
            if (kept.Find(outer => Holds(outer, word.Letters) || Holds(outer, [.. word.Letters.Reverse()])) is { } outer)
                problems.Add(new PuzzleProblem.InsideAnother(word.Index, outer.Index));
            else
                kept.Add(word);
        }

        return [.. kept.OrderBy(word => word.Index)];
    }

    public static bool IsPalindrome(PuzzleWord word) => word.Letters.SequenceEqual(word.Letters.Reverse(), StringComparer.Ordinal);

    private static bool Holds(PuzzleWord outer, IReadOnlyList<string> letters) =>
        Enumerable.Range(0, outer.Letters.Count - letters.Count + 1).Any(start => outer.Letters.Skip(start).Take(letters.Count).SequenceEqual(letters, StringComparer.Ordinal));
}
