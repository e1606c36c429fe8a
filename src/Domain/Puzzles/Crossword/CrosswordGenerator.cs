namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>
/// Makes a crossword of all words of a list: connected, compact, no two words side by side that do not belong. The same words, options and seed give
/// the same crossword on every machine.
/// </summary>
public static class CrosswordGenerator
{
    private const int FewestWords = 2;
    private const int FewestLetters = 2;

    /// <summary>A layout with whatever could not stand in it, or a refusal. Takes at most the effort of the options.</summary>
    /// <param name="texts">The words as the author wrote them; spaces, hyphens and apostrophes leave the grid.</param>
    /// <param name="options">What the author chose.</param>
    /// <param name="seed">The seed of the version.</param>
    public static PuzzleOutcome<CrosswordLayout> Make(IReadOnlyList<string> texts, CrosswordOptions options, long seed)
    {
        if (FirstRefusal(texts, options) is { } refusal)
            return new PuzzleOutcome<CrosswordLayout>.Refused([refusal]);
        var mostRows = options.MostRows ?? CrosswordOptions.LargestSide;
        var mostColumns = options.MostColumns ?? CrosswordOptions.LargestSide;
        var list = PuzzleWordList.Read(texts, new WordLimits(options.Accents, FewestLetters, Math.Max(mostRows, mostColumns)));
        List<PuzzleProblem> problems = [.. list.Problems];
        var words = Crossable(list.Words, problems);
        if (words.Count < FewestWords)
            return Refused([new PuzzleProblem.TooFewWords(words.Count, FewestWords), .. problems]);

        var places = Search(words, options.Effort, mostRows, mostColumns, new Seed(seed));
        problems.AddRange(words.Except(places.Select(place => place.Word)).Select(word => new PuzzleProblem.NoPlaceFound(word.Index)));
        if (places.Count < FewestWords)
            return Refused([new PuzzleProblem.TooFewWords(places.Count, FewestWords), .. problems]);
        return WithSolution(LayoutDrawing.Draw(places, mostRows, mostColumns), options, problems, Seed.Of(seed, 1));
    }

    private static PuzzleProblem? FirstRefusal(IReadOnlyList<string> texts, CrosswordOptions options)
    {
        if (texts.Count > CrosswordOptions.MostWords)
            return new PuzzleProblem.TooManyWords(texts.Count, CrosswordOptions.MostWords);
        foreach (var side in (ReadOnlySpan<int?>)[options.MostColumns, options.MostRows])
        {
            if (side is < CrosswordOptions.SmallestSide or > CrosswordOptions.LargestSide)
                return new PuzzleProblem.SizeOutOfRange(side.Value, CrosswordOptions.SmallestSide, CrosswordOptions.LargestSide);
        }

        return null;
    }

    private static List<PuzzleWord> Crossable(IReadOnlyList<PuzzleWord> words, List<PuzzleProblem> problems)
    {
        var wordsWith = words.SelectMany(word => word.Letters.Distinct(StringComparer.Ordinal)).CountBy(letter => letter, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var crossable = words.Where(word => word.Letters.Any(letter => wordsWith[letter] > 1)).ToList();
        problems.AddRange(words.Except(crossable).Select(word => new PuzzleProblem.NoCommonLetter(word.Index)));
        return crossable;
    }

    private static List<FoundPlace> Search(List<PuzzleWord> words, int effort, int mostRows, int mostColumns, Seed seed)
    {
        Dictionary<string, ushort> numbers = new(StringComparer.Ordinal);
        List<ushort[]> coded = [];
        foreach (var word in words)
        {
            foreach (var letter in word.Letters)
                numbers.TryAdd(letter, (ushort)numbers.Count);
            coded.Add([.. word.Letters.Select(letter => numbers[letter])]);
        }

        var spots = new LayoutSearch([.. coded], numbers.Count, mostRows, mostColumns, seed).Run(Math.Clamp(effort, 1, CrosswordOptions.MostEffort));
        return [.. words.Zip(spots).Where(found => found.Second.IsSomewhere).Select(found => new FoundPlace(found.First, found.Second))];
    }

    private static PuzzleOutcome<CrosswordLayout> WithSolution(CrosswordLayout layout, CrosswordOptions options, List<PuzzleProblem> problems, Seed seed)
    {
        problems.Sort((one, other) => one.Words[0].CompareTo(other.Words[0]));
        if (options.SolutionWord is null)
            return new PuzzleOutcome<CrosswordLayout>.Made(layout, problems, []);
        var limits = new WordLimits(options.Accents, FewestLetters, CrosswordOptions.LargestSide);
        if (PuzzleWordList.ReadWord(0, options.SolutionWord, limits, out var solution) is { } unusable)
            return Refused([new PuzzleProblem.SolutionUnusable(unusable)]);
        var cells = SolutionWord.Find(layout, solution.Letters, seed, out var missing);
        return missing.Count > 0
            ? Refused([new PuzzleProblem.SolutionLettersMissing(missing)])
            : new PuzzleOutcome<CrosswordLayout>.Made(layout with { SolutionCells = cells }, problems, []);
    }

    private static PuzzleOutcome<CrosswordLayout>.Refused Refused(IReadOnlyList<PuzzleProblem> problems) => new(problems);
}
