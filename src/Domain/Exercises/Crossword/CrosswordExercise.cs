using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.Crossword;

namespace Aulario.Domain.Exercises;

/// <summary>A word of a crossword.</summary>
/// <param name="Answer">As the author writes it; spaces, hyphens and apostrophes leave the grid. At most <see cref="LongestAnswer"/> characters.</param>
/// <param name="Clue">What leads to it: at most 300 characters, a picture or a sound.</param>
/// <param name="ExtraClue">A second clue, shown when a learner asks for it; at most 300 characters; blank is absent.</param>
public sealed record CrosswordWord(string Answer, Prompt Clue, string? ExtraClue = null)
{
    /// <summary>The longest answer, in characters.</summary>
    public const int LongestAnswer = 60;

    /// <summary>A second clue, or none.</summary>
    public string? ExtraClue { get; init => field = BlankText.ToNull(value); } = BlankText.ToNull(ExtraClue);
}

/// <summary>Words that cross.</summary>
public sealed record Crossword : Item
{
    /// <summary>2 to 30 words.</summary>
    public required IReadOnlyList<CrosswordWord> Words { get; init; }
}

/// <summary>A crossword. The whole grid is one item, played in steps; it is laid out once for a version (<see cref="CrosswordArrangement"/>).</summary>
public sealed record CrosswordExercise : Exercise
{
    private const int FewestWords = 2;
    private const int MostWords = 30;
    private const int MostRows = 30;

    // Ten words get all the effort of CrosswordOptions.Default; two or three are laid out as well with a tenth of it.
    private const int EffortPerPairOfWords = 120_000;

    /// <summary>A screen of 360 pixels shows 15 columns; rows more than a square has can be reached by scrolling down, which phones do anyway.</summary>
    private static readonly IReadOnlyList<CrosswordOptions> Shapes = [CrosswordOptions.Phone, CrosswordOptions.Phone with { MostRows = MostRows }];

    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.Crossword;

    /// <summary>The words.</summary>
    public required Crossword Crossword { get; init; }

    /// <summary>Whether <em>é</em> stands in the grid as <em>e</em>. <em>ñ</em> is a letter of its own in any case.</summary>
    public GridAccents Accents { get; init; } = GridAccents.Fold;

    /// <summary>A word that marked cells of the grid spell; told when the grid is solved. Blank is absent.</summary>
    public string? Solution { get; init => field = BlankText.ToNull(value); }

    /// <inheritdoc/>
    public override int ItemCount => 1;

    /// <inheritdoc/>
    public override Arrangement Arrange(long seed, LayoutEffort effort = LayoutEffort.Usual) =>
        new CrosswordArrangement(Arrangement.Best(seed, one => Make(one, effort)));

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) =>
        new PlayableCrossword(this, Arrangement.Of<CrosswordArrangement>(this, arrangement).Layout);

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() => Crossword.Words.SelectMany(word => word.Clue.MediaNames());

    internal override IEnumerable<Item> Items(int item) => [Crossword];

    private protected override IEnumerable<ContentProblem> CheckItems()
    {
        var found = CrosswordCheck.Problems(this, FewestWords, MostWords).ToList();
        return found.Any(problem => problem.Weight == ProblemWeight.Error) ? found : [.. found, .. OfLayout(Make(Arrangement.ProvedSeed, LayoutEffort.Usual))];
    }

    private static IEnumerable<ContentProblem> OfLayout(PuzzleOutcome<CrosswordLayout> outcome)
    {
        var isOfSolution = outcome.Problems.Any(problem => problem is PuzzleProblem.SolutionLettersMissing or PuzzleProblem.SolutionUnusable);
        return PuzzleCheck.Problems(outcome, CrosswordCheck.PathOf, isOfSolution ? "solution" : CrosswordCheck.Words);
    }

    /// <summary>The first shape in which all words find a place.</summary>
    private PuzzleOutcome<CrosswordLayout> Make(long seed, LayoutEffort effort)
    {
        IReadOnlyList<string> answers = [.. Crossword.Words.Select(word => word.Answer)];
        var most = effort == LayoutEffort.Tighter ? CrosswordOptions.Tighter.Effort : CrosswordOptions.Default.Effort;
        var steps = (int)Math.Min(most, (long)most / CrosswordOptions.Default.Effort * EffortPerPairOfWords * answers.Count * answers.Count);
        var outcomes = Shapes.Select(shape => CrosswordGenerator.Make(answers, shape with { Accents = Accents, SolutionWord = Solution, Effort = steps }, seed));
        PuzzleOutcome<CrosswordLayout>? last = null;
        foreach (var outcome in outcomes)
        {
            last = outcome;
            if (outcome.Problems.Count == 0)
                break;
        }

        return last ?? throw new InvalidOperationException("There is no shape to lay words out in.");
    }
}

/// <summary>The layout of a crossword as it was made for one version.</summary>
/// <param name="Layout">Words and places.</param>
public sealed record CrosswordArrangement(CrosswordLayout Layout) : Arrangement;
