namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>A word that stands wherever another one does.</summary>
/// <param name="Word">The word.</param>
/// <param name="Outer">The word it stands in.</param>
/// <param name="Offset">Of the letter of the outer word with which it begins, or, backwards, ends.</param>
/// <param name="IsBackwards">Whether it runs the other way.</param>
internal sealed record NestedWord(PuzzleWord Word, PuzzleWord Outer, int Offset, bool IsBackwards);

/// <summary>
/// Tells the words to be laid from those that come with them: a word inside another one stands in the grid once that one does, and nowhere else. It stays out
/// when it would stand there twice, or backwards where no word may.
/// </summary>
internal sealed class Nesting
{
    // Between letters and at both ends, so that a letter with a mark of its own is not taken for the letter without.
    private const string Border = "|";

    private readonly List<(PuzzleWord Word, string Letters)> kept = [];
    private readonly List<NestedWord> inner = [];

    private Nesting()
    {
    }

    /// <summary>Words that lie in no other, forwards or backwards, in the order of the list; of two that are each other's reverse the earlier.</summary>
    public IReadOnlyList<PuzzleWord> Outermost => [.. kept.Select(one => one.Word).OrderBy(word => word.Index)];

    /// <summary>Words that lie exactly once in one of these.</summary>
    public IReadOnlyList<NestedWord> Inner => inner;

    public static Nesting Of(IReadOnlyList<PuzzleWord> words, bool allowsBackwards, List<PuzzleProblem> problems)
    {
        var nesting = new Nesting();
        foreach (var word in words.OrderByDescending(word => word.Letters.Count).ThenBy(word => word.Index))
        {
            var found = nesting.PlacesOf(word);
            if (found.Count == 0)
                nesting.kept.Add((word, Joined(word.Letters)));
            else if (found.Count > 1)
                problems.Add(new PuzzleProblem.WouldStandTwice(word.Index, found[0].Outer.Index));
            else if (found[0].IsBackwards && !allowsBackwards)
                problems.Add(new PuzzleProblem.BackwardsInAnother(word.Index, found[0].Outer.Index));
            else
                nesting.inner.Add(found[0]);
        }

        return nesting;
    }

    public static bool IsPalindrome(PuzzleWord word) => word.Letters.SequenceEqual(word.Letters.Reverse(), StringComparer.Ordinal);

    private List<NestedWord> PlacesOf(PuzzleWord word)
    {
        var forwards = Joined(word.Letters);
        var backwards = Joined(word.Letters.Reverse());
        List<NestedWord> found = [];
        foreach (var (outer, letters) in kept)
        {
            found.AddRange(Offsets(letters, forwards).Select(offset => new NestedWord(word, outer, offset, false)));
            if (forwards != backwards)
                found.AddRange(Offsets(letters, backwards).Select(offset => new NestedWord(word, outer, offset, true)));
        }

        return found;
    }

    // Each letter has one border before it.
    private static IEnumerable<int> Offsets(string outer, string letters)
    {
        for (var at = outer.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = outer.IndexOf(letters, at + 1, StringComparison.Ordinal))
            yield return outer.AsSpan(0, at).Count(Border);
    }

    private static string Joined(IEnumerable<string> letters) => Border + string.Join(Border, letters) + Border;
}
