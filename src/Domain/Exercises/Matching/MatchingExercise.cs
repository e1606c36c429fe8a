namespace Aulario.Domain.Exercises;

/// <summary>Things that belong together: a pair or a triple.</summary>
public sealed record MatchRow : Item
{
    /// <summary>What belongs together, one for each column: 2 or 3, each of at most 300 characters, a picture or a sound.</summary>
    public required IReadOnlyList<Prompt> Cells { get; init; }
}

/// <summary>Something that is offered and belongs to nothing.</summary>
/// <param name="Column">Where it is offered: 2 or 3, counted from 1.</param>
/// <param name="Prompt">At most 300 characters, a picture or a sound.</param>
public sealed record MatchDistractor(int Column, Prompt Prompt);

/// <summary>One set of pairs or triples that belong together; the whole set is one item.</summary>
public sealed record MatchingExercise : Exercise
{
    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.Matching;

    /// <summary>2 to 20 rows, all of the same number of cells.</summary>
    public required IReadOnlyList<MatchRow> Rows { get; init; }

    /// <summary>At most 20.</summary>
    public IReadOnlyList<MatchDistractor> Distractors { get; init; } = [];

    /// <summary>Titles of the columns, one for each or none at all.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Languages of the columns as BCP 47 tags, one for each, or none at all where every column is in the language taught.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <inheritdoc/>
    public override int ItemCount => 1;

    /// <summary>The number of columns.</summary>
    internal int Width => Rows.Count == 0 ? 0 : Rows[0].Cells.Count;

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) => new PlayableMatching(this);

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() =>
        Rows.SelectMany(row => row.Cells).Concat(Distractors.Select(one => one.Prompt)).SelectMany(prompt => prompt.MediaNames());

    internal override IEnumerable<Item> Items(int item) => Rows;

    private protected override IEnumerable<ContentProblem> CheckItems() => MatchingCheck.Problems(this);
}
