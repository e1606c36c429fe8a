namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>Words that would stand in the grid wherever another one does.</summary>
internal static class Nesting
{
    // Between letters and at both ends, so that a letter with a mark of its own is not taken for the letter without.
    private const string Border = "|";

    /// <summary>The words that lie in no other, forwards or backwards; of two that are each other's reverse the earlier stays. The rest become problems.</summary>
    public static IReadOnlyList<PuzzleWord> Outermost(IReadOnlyList<PuzzleWord> words, List<PuzzleProblem> problems)
    {
        List<(PuzzleWord Word, string Letters)> kept = [];
        foreach (var word in words.OrderByDescending(word => word.Letters.Count).ThenBy(word => word.Index))
        {
            var forwards = Joined(word.Letters);
            var backwards = Joined(word.Letters.Reverse());
            var outer = kept.Find(one => one.Letters.Contains(forwards, StringComparison.Ordinal) || one.Letters.Contains(backwards, StringComparison.Ordinal));
            if (outer.Word is null)
                kept.Add((word, forwards));
            else
                problems.Add(new PuzzleProblem.InsideAnother(word.Index, outer.Word.Index));
        }

        return [.. kept.Select(one => one.Word).OrderBy(word => word.Index)];
    }

    public static bool IsPalindrome(PuzzleWord word) => word.Letters.SequenceEqual(word.Letters.Reverse(), StringComparer.Ordinal);

    private static string Joined(IEnumerable<string> letters) => Border + string.Join(Border, letters) + Border;
}
