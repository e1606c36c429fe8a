using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.MatchThree;

namespace Aulario.Domain.Exercises;

/// <summary>Words that belong together.</summary>
/// <param name="Name">What they have in common; shown as the goal. At most <see cref="LongestName"/> characters.</param>
/// <param name="Words">1 to 60 texts of at most 24 graphemes; no other category has any of them.</param>
/// <param name="Goal">How many of its tiles are to burst, 3 to 60.</param>
public sealed record CandyCategory(string Name, IReadOnlyList<string> Words, int Goal = CandyCategory.UsualGoal)
{
    /// <summary>Three runs.</summary>
    public const int UsualGoal = 9;

    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>The longest word, in characters: of 24 graphemes some have several.</summary>
    public const int LongestWord = 100;
}

/// <summary>Words on a board, three of a category of which burst when they stand in line.</summary>
public sealed record CandyCrush : Item
{
    /// <summary>3 to 6 categories.</summary>
    public required IReadOnlyList<CandyCategory> Categories { get; init; }
}

/// <summary>Words of one category brought into line by swapping neighbours. The whole board is one item, played in steps; it is dealt by the attempt's seed.</summary>
public sealed record CandyCrushExercise : Exercise
{
    /// <summary>Enough to tell a board that nobody wins from one that is hard, few enough for a check at every upload.</summary>
    private const int GamesPlayed = 10;

    private static readonly GridSize UsualBoard = new(MatchThreeOptions.UsualColumns, MatchThreeOptions.UsualRows);

    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.CandyCrush;

    /// <summary>The categories.</summary>
    public required CandyCrush Crush { get; init; }

    /// <summary>How many columns and rows the board has, 5 to 10 each; null for six columns of eight.</summary>
    public GridSize? Board { get; init; }

    /// <summary>How often the learner may swap, 1 to 200; null for what is enough for these goals.</summary>
    public int? Swaps { get; init; }

    /// <summary>Whether each tile shows its category from the start; otherwise only when it bursts.</summary>
    public bool ShowsCategories { get; init; }

    /// <inheritdoc/>
    public override int ItemCount => 1;

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) => new PlayableCandyCrush(this, Read() is PuzzleOutcome<MatchThreeGame>.Made made
        ? made.Puzzle
        : throw new InvalidOperationException("Got content of which no board comes; check it before playing."));

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() => [];

    internal override IEnumerable<Item> Items(int item) => [Crush];

    private protected override IEnumerable<ContentProblem> CheckItems()
    {
        const string categories = "items[0].categories";
        if (HeaderCheck.Count(categories, Crush.Categories.Count, MatchThreeOptions.FewestCategories, MatchThreeOptions.MostCategories) is { } count)
            return [count];
        IEnumerable<ContentProblem?> found =
        [
            .. Crush.Categories.SelectMany((category, i) => OfCategory(category, $"{categories}[{i}]")),
            .. Twice().Select(i => new ContentProblem($"{categories}[{i}].name", "content.twice", Got: Crush.Categories[i].Name)),
            HeaderCheck.Range("board.columns", Board?.Columns, MatchThreeOptions.SmallestSide, MatchThreeOptions.LargestSide),
            HeaderCheck.Range("board.rows", Board?.Rows, MatchThreeOptions.SmallestSide, MatchThreeOptions.LargestSide),
            HeaderCheck.Range("swaps", Swaps, 1, MatchThreeOptions.MostSwaps),
            .. HeaderCheck.Notes("items[0]", Crush),
        ];
        IReadOnlyList<ContentProblem> problems = [.. found.OfType<ContentProblem>()];
        if (problems.Count > 0)
            return problems;
        IReadOnlyList<string> paths = [.. Crush.Categories.SelectMany((category, i) => category.Words.Select((_, j) => $"{categories}[{i}].words[{j}]"))];
        problems = [.. PuzzleCheck.Problems(Read(), word => paths[word], categories)];
        return problems.Count > 0 ? problems : Goals();
    }

    private static IEnumerable<ContentProblem?> OfCategory(CandyCategory category, string path) =>
    [
        HeaderCheck.Text($"{path}.name", category.Name, CandyCategory.LongestName, isNeeded: true),
        HeaderCheck.Count($"{path}.words", category.Words.Count, 1, MatchThreeOptions.MostWords),
        .. category.Words.Select((word, i) => HeaderCheck.Text($"{path}.words[{i}]", word, CandyCategory.LongestWord, isNeeded: true)),
        HeaderCheck.Range($"{path}.goal", category.Goal, MatchThreeOptions.LeastGoal, MatchThreeOptions.MostGoal),
    ];

    /// <summary>Places of the names that an earlier category has.</summary>
    private IEnumerable<int> Twice()
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        return [.. Crush.Categories.Index().Where(category => !seen.Add(category.Item.Name.Trim())).Select(category => category.Index)];
    }

    /// <summary>A board that the simplest player never wins asks for what cannot be done; one that it loses now and then is hard.</summary>
    private IReadOnlyList<ContentProblem> Goals()
    {
        if (Read() is not PuzzleOutcome<MatchThreeGame>.Made made || SimplePlayer.CheckGoals(made.Puzzle, GamesPlayed) is not PuzzleProblem.GoalsHardToReach hard)
            return [];
        return [new("swaps", hard.Code, hard.Missed == hard.Games ? ProblemWeight.Error : ProblemWeight.Warning, hard.Got)];
    }

    private PuzzleOutcome<MatchThreeGame> Read()
    {
        var (columns, rows) = Board ?? UsualBoard;
        IReadOnlyList<MatchThreeCategory> categories = [.. Crush.Categories.Select(category => new MatchThreeCategory(category.Words, category.Goal))];
        return MatchThreeReader.Read(new MatchThreeOptions(rows, columns, Swaps ?? MatchThreeOptions.EnoughSwaps(categories), categories));
    }
}
