using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.WordSearch;

namespace Aulario.Domain.Exercises;

/// <summary>What is told of the words that are hidden.</summary>
public enum SoupShow
{
    /// <summary>The word and, where there is one, its clue.</summary>
    Both,

    /// <summary>The word alone; clues are told when it is found.</summary>
    Words,

    /// <summary>The clue alone: every word needs one.</summary>
    Clues,
}

/// <summary>A way in which words may run.</summary>
public enum SoupDirection
{
    /// <summary>From left to right.</summary>
    Right,

    /// <summary>From top to bottom.</summary>
    Down,

    /// <summary>To the right and down, or to the right and up.</summary>
    Diagonal,

    /// <summary>The other ways of the list from their end as well.</summary>
    Backwards,
}

/// <summary>A word to be found.</summary>
/// <param name="Text">As the author writes it; spaces, hyphens and apostrophes leave the grid. At most <see cref="LongestText"/> characters.</param>
/// <param name="Clue">What leads to it: at most 300 characters, a picture or a sound. Null for none.</param>
public sealed record SoupWord(string Text, Prompt? Clue = null)
{
    /// <summary>The longest word, in characters.</summary>
    public const int LongestText = 60;
}

/// <summary>Words hidden in a grid of letters.</summary>
public sealed record LetterSoup : Item
{
    /// <summary>1 to 30 words.</summary>
    public required IReadOnlyList<SoupWord> Words { get; init; }
}

/// <summary>A word search. The whole grid is one item, played in steps; it is made once for a version (<see cref="WordSearchArrangement"/>).</summary>
public sealed record LetterSoupExercise : Exercise
{
    private const int MostWords = 30;
    private const int LongestClue = 300;
    private const int LargestSide = 20;

    internal static readonly IReadOnlyList<SoupDirection> UsualDirections = [SoupDirection.Right, SoupDirection.Down, SoupDirection.Diagonal];

    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.LetterSoup;

    /// <summary>The words.</summary>
    public required LetterSoup Soup { get; init; }

    /// <summary>How many columns and rows the grid has, 5 to 20 each; null for what the words need.</summary>
    public GridSize? Grid { get; init; }

    /// <summary>The ways in which words may run, each once; at least one beside <see cref="SoupDirection.Backwards"/>.</summary>
    public IReadOnlyList<SoupDirection> Directions { get; init; } = UsualDirections;

    /// <summary>What is told of the words.</summary>
    public SoupShow Show { get; init; } = SoupShow.Both;

    /// <summary>Whether <em>é</em> stands in the grid as <em>e</em>. <em>ñ</em> is a letter of its own in any case.</summary>
    public GridAccents Accents { get; init; } = GridAccents.Fold;

    /// <inheritdoc/>
    public override int ItemCount => 1;

    /// <inheritdoc/>
    public override Arrangement Arrange(long seed, LayoutEffort effort = LayoutEffort.Usual) => new WordSearchArrangement(Arrangement.Best(seed, Make));

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) =>
        new PlayableLetterSoup(this, Arrangement.Of<WordSearchArrangement>(this, arrangement).Grid);

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() => Soup.Words.SelectMany(word => word.Clue?.MediaNames() ?? []);

    internal override IEnumerable<Item> Items(int item) => [Soup];

    private protected override IEnumerable<ContentProblem> CheckItems()
    {
        const string words = "items[0].words";
        if (HeaderCheck.Count(words, Soup.Words.Count, 1, MostWords) is { } count)
            return [count];
        List<ContentProblem> found =
        [
            .. Soup.Words.SelectMany((word, i) => OfWord(word, $"{words}[{i}]")).OfType<ContentProblem>(),
            .. new[] { HeaderCheck.Range("grid.columns", Grid?.Columns, WordSearchOptions.SmallestSide, LargestSide), HeaderCheck.Range("grid.rows", Grid?.Rows, WordSearchOptions.SmallestSide, LargestSide) }.OfType<ContentProblem>(),
            .. HeaderCheck.Notes("items[0]", Soup),
        ];
        if (Directions.All(direction => direction == SoupDirection.Backwards))
            found.Add(new("directions", "content.no_direction"));
        else if (Directions.Distinct().Count() < Directions.Count)
            found.Add(new("directions", "content.twice", Got: string.Join(", ", Directions.GroupBy(direction => direction).Where(group => group.Count() > 1).Select(group => UpperSnake.Of(group.Key)))));
        return found.Count > 0 ? found : PuzzleCheck.Problems(Make(Arrangement.ProvedSeed), words);
    }

    private PuzzleOutcome<WordSearchGrid> Make(long seed) => WordSearchGenerator.Make(
        [.. Soup.Words.Select(word => word.Text)],
        new WordSearchOptions(Language, Accents, Grid?.Rows, Grid?.Columns, Ways()),
        seed);

    private WordSearchDirections Ways() => Directions.Aggregate(WordSearchDirections.None, (ways, direction) => ways | direction switch
    {
        SoupDirection.Right => WordSearchDirections.Right,
        SoupDirection.Down => WordSearchDirections.Down,
        SoupDirection.Diagonal => WordSearchDirections.Diagonal,
        SoupDirection.Backwards => WordSearchDirections.Backwards,
    });

    private IEnumerable<ContentProblem?> OfWord(SoupWord word, string path)
    {
        yield return HeaderCheck.Text($"{path}.text", word.Text, SoupWord.LongestText, isNeeded: true);
        foreach (var problem in word.Clue is { } clue ? HeaderCheck.Prompt($"{path}.clue", clue, LongestClue, isNeeded: true) : [])
            yield return problem;
        if (word.Clue is null && Show == SoupShow.Clues)
            yield return new($"{path}.clue", "content.no_clue", Got: word.Text);
    }
}

/// <summary>How large a grid is.</summary>
/// <param name="Columns">Its width in cells.</param>
/// <param name="Rows">Its height in cells.</param>
public sealed record GridSize(int Columns, int Rows);

/// <summary>The grid of a word search as it was made for one version.</summary>
/// <param name="Grid">Letters and places.</param>
public sealed record WordSearchArrangement(WordSearchGrid Grid) : Arrangement;
