namespace Aulario.Domain.Exercises;

/// <summary>What a statement is, or is taken to be.</summary>
public enum Truth
{
    /// <summary>It is so.</summary>
    True,

    /// <summary>It is not so.</summary>
    False,

    /// <summary>The text does not say.</summary>
    NotGiven,
}

/// <summary>A statement to be judged.</summary>
public sealed record Statement : Item
{
    /// <summary>What is stated; 1 to 1,000 characters.</summary>
    public required Prompt Prompt { get; init; }

    /// <summary>What it is.</summary>
    public required Truth Truth { get; init; }

    /// <summary>What would be true instead, the one to show first; at most 20 of at most 300 characters, 3,000 together; only for a false statement.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];
}

/// <summary>Statements that are true, false or not given.</summary>
public sealed record TrueOrFalseExercise : Exercise
{
    private const int LongestStatement = 1_000;
    private const int LongestCorrection = 300;
    private const int MostCorrections = 20;
    private const int LongestTogether = 3_000;

    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.TrueOrFalse;

    /// <summary>1 to 100 statements.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Whether somebody who chooses false also types what would be true.</summary>
    public bool AsksCorrection { get; init; }

    /// <inheritdoc/>
    public override int ItemCount => Statements.Count;

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) => new PlayableTrueOrFalse(this);

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() =>
        Statements.SelectMany(statement => statement.Prompt.MediaNames());

    internal override IEnumerable<Item> Items(int item) => [Statements[item]];

    private protected override IEnumerable<ContentProblem> CheckItems()
    {
        foreach (var (i, statement) in Statements.Index())
        {
            foreach (var problem in CheckStatement(statement, $"items[{i}]"))
                yield return problem;
        }

        if (AsksCorrection && !Statements.Any(statement => statement.Corrections.Count > 0))
            yield return new("correction", "content.no_corrections");
    }

    private static IEnumerable<ContentProblem> CheckStatement(Statement statement, string path)
    {
        IEnumerable<ContentProblem?> found =
        [
            .. HeaderCheck.Prompt($"{path}.prompt", statement.Prompt, LongestStatement, isNeeded: true),
            statement.Corrections.Count > 0 && statement.Truth != Truth.False ? new($"{path}.corrections", "content.correction_not_false") : null,
            HeaderCheck.Count($"{path}.corrections", statement.Corrections.Count, 0, MostCorrections),
            HeaderCheck.Together($"{path}.corrections", statement.Corrections, LongestTogether),
            .. statement.Corrections.Select((text, i) => HeaderCheck.Text($"{path}.corrections[{i}]", text, LongestCorrection, isNeeded: true)),
        ];
        return found.OfType<ContentProblem>().Concat(HeaderCheck.Notes(path, statement));
    }
}
