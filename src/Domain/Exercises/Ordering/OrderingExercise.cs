namespace Aulario.Domain.Exercises;

/// <summary>What is put in order.</summary>
public enum PieceKind
{
    /// <summary>Words or phrases of a sentence.</summary>
    Words,

    /// <summary>Letters of a word.</summary>
    Letters,

    /// <summary>Sentences of a text, one below the other.</summary>
    Sentences,
}

/// <summary>How an order is marked that is not quite right.</summary>
public enum OrderPoints
{
    /// <summary>The share of neighbours that belong beside each other.</summary>
    Neighbours,

    /// <summary>All or nothing.</summary>
    All,

    /// <summary>The share of pieces that stand in their place.</summary>
    Places,

    /// <summary>The share of the longest part that is in order, whatever stands between.</summary>
    Longest,
}

/// <summary>Pieces to be put in order.</summary>
public sealed record OrderingLine : Item
{
    /// <summary>The pieces in order: 2 to 20, each of at most 300 characters, a picture or a sound.</summary>
    public required IReadOnlyList<Prompt> Pieces { get; init; }

    /// <summary>Whether the first piece is given.</summary>
    public bool IsFirstGiven { get; init; }

    /// <summary>Pieces that belong nowhere; at most 10.</summary>
    public IReadOnlyList<Prompt> Distractors { get; init; } = [];

    /// <summary>Other orders that are right too, at most 10; each of two or more of the pieces, not always of all of them.</summary>
    public IReadOnlyList<IReadOnlyList<Prompt>> Others { get; init; } = [];
}

/// <summary>Lines of pieces to be put in order.</summary>
public sealed record OrderingExercise : Exercise
{
    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.Ordering;

    /// <summary>1 to 100 lines.</summary>
    public required IReadOnlyList<OrderingLine> Lines { get; init; }

    /// <summary>What is put in order.</summary>
    public PieceKind Pieces { get; init; }

    /// <summary>How an order is marked that is not quite right.</summary>
    public OrderPoints Points { get; init; }

    /// <inheritdoc/>
    public override int ItemCount => Lines.Count;

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) => new PlayableOrdering(this);

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() => Lines.SelectMany(line => line.Pieces.Concat(line.Distractors)).SelectMany(piece => piece.MediaNames());

    internal override IEnumerable<Item> Items(int item) => [Lines[item]];

    private protected override IEnumerable<ContentProblem> CheckItems() =>
        Lines.SelectMany((line, i) => OrderingCheck.Problems(line, $"items[{i}]"));
}
