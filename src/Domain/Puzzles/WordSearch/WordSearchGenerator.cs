using Aulario.Domain.Languages;

namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>
/// Hides words in a grid of letters: each stands there exactly once, read in any of the eight directions. The same words, options and seed give the same
/// grid on every machine.
/// </summary>
public static class WordSearchGenerator
{
    private const int FewestLetters = 3;

    /// <summary>A grid, with what could not stand in it and what the author should know, or a refusal.</summary>
    /// <param name="texts">The words as the author wrote them; spaces, hyphens and apostrophes leave the grid.</param>
    /// <param name="options">What the author chose.</param>
    /// <param name="seed">The seed of the version.</param>
    public static PuzzleOutcome<WordSearchGrid> Make(IReadOnlyList<string> texts, WordSearchOptions options, long seed)
    {
        if (FirstRefusal(texts, options) is { } refusal)
            return new PuzzleOutcome<WordSearchGrid>.Refused([refusal]);
        var longest = Math.Max(options.Rows ?? WordSearchOptions.LargestSide, options.Columns ?? WordSearchOptions.LargestSide);
        var list = PuzzleWordList.Read(texts, new WordLimits(options.Accents, FewestLetters, longest));
        List<PuzzleProblem> problems = [.. list.Problems];
        var nesting = Nesting.Of(list.Words, options.Directions.HasFlag(WordSearchDirections.Backwards), problems);
        if (nesting.Outermost.Count == 0)
            return new PuzzleOutcome<WordSearchGrid>.Refused([new PuzzleProblem.TooFewWords(0, 1), .. problems]);
        return Search(nesting, options, problems, new Seed(seed));
    }

    private static PuzzleProblem? FirstRefusal(IReadOnlyList<string> texts, WordSearchOptions options)
    {
        if (texts.Count > WordSearchOptions.MostWords)
            return new PuzzleProblem.TooManyWords(texts.Count, WordSearchOptions.MostWords);
        foreach (var side in (ReadOnlySpan<int?>)[options.Rows, options.Columns])
        {
            if (side is < WordSearchOptions.SmallestSide or > WordSearchOptions.LargestSide)
                return new PuzzleProblem.SizeOutOfRange(side.Value, WordSearchOptions.SmallestSide, WordSearchOptions.LargestSide);
        }

        return null;
    }

    private static PuzzleOutcome<WordSearchGrid> Search(Nesting nesting, WordSearchOptions options, List<PuzzleProblem> problems, Seed seed)
    {
        IReadOnlyList<PuzzleWord> words = [.. nesting.Outermost, .. nesting.Inner.Select(nested => nested.Word)];
        var letters = words.SelectMany(word => word.Letters).Distinct(StringComparer.Ordinal).ToList();
        var inPlay = letters.Count;
        letters.AddRange(Alphabets.Of(options.Language).Except(letters, StringComparer.Ordinal));
        var numbers = letters.Index().ToDictionary(letter => letter.Item, letter => letter.Index, StringComparer.Ordinal);
        var coded = words.Select(word => word.Letters.Select(letter => numbers[letter]).ToArray()).ToList();

        var finder = new AccidentFinder(coded, letters, OffensiveWords.For(options.Language));
        var soup = new SoupSearch([.. coded.Take(nesting.Outermost.Count)], InnerWords(nesting), finder, inPlay, letters.Count, WaysOf(options.Directions), seed)
            .Run(options.Rows, options.Columns);
        problems.AddRange(words.Where((_, index) => soup?.Spots[index] is null).Select(word => new PuzzleProblem.NoPlaceFound(word.Index)));
        problems.Sort((one, other) => one.Words[0].CompareTo(other.Words[0]));
        if (soup is null)
            return new PuzzleOutcome<WordSearchGrid>.Refused(problems);
        var grid = Draw(soup, words, letters);
        return new PuzzleOutcome<WordSearchGrid>.Made(grid, problems, Notes(grid, nesting));
    }

    private static IReadOnlyList<InnerWord> InnerWords(Nesting nesting)
    {
        var outer = nesting.Outermost.Index().ToDictionary(word => word.Item, word => word.Index);
        return [.. nesting.Inner.Select((nested, index) => new InnerWord(
            outer.Count + index, outer[nested.Outer], nested.IsBackwards ? nested.Offset + nested.Word.Letters.Count - 1 : nested.Offset, nested.IsBackwards))];
    }

    private static IReadOnlyList<PuzzleProblem> Notes(WordSearchGrid grid, Nesting nesting)
    {
        List<PuzzleProblem> notes = [];
        foreach (var word in grid.Places.Select(place => place.Word))
        {
            if (Nesting.IsPalindrome(word))
                notes.Add(new PuzzleProblem.Palindrome(word.Index));
            if (nesting.Inner.FirstOrDefault(nested => nested.Word == word) is { } nested)
                notes.Add(new PuzzleProblem.InsideAnother(word.Index, nested.Outer.Index));
        }

        return notes;
    }

    private static WordSearchGrid Draw(Soup soup, IReadOnlyList<PuzzleWord> words, List<string> letters)
    {
        List<WordSearchPlace> places = [];
        for (var word = 0; word < words.Count; word++)
        {
            if (soup.Spots[word] is { } spot)
                places.Add(new WordSearchPlace(words[word], spot.Cell / soup.Columns, spot.Cell % soup.Columns, Soup.Ways[spot.Way].Row, Soup.Ways[spot.Way].Column));
        }

        places.Sort((one, other) => one.Word.Index.CompareTo(other.Word.Index));
        return new WordSearchGrid(soup.Rows, soup.Columns, [.. soup.Cells.ToArray().Select(letter => letters[letter])], places);
    }

    private static IReadOnlyList<int> WaysOf(WordSearchDirections directions)
    {
        List<int> forwards = [];
        if (directions.HasFlag(WordSearchDirections.Down))
            forwards.Add(1);
        if (directions.HasFlag(WordSearchDirections.Diagonal))
            forwards.AddRange([2, 3]);
        if (directions.HasFlag(WordSearchDirections.Right) || forwards.Count == 0)
            forwards.Add(0);
        return directions.HasFlag(WordSearchDirections.Backwards) ? [.. forwards, .. forwards.Select(Soup.Opposite)] : forwards;
    }
}
