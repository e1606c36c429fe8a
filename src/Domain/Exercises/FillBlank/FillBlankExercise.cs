using Aulario.Domain.Answers;

namespace Aulario.Domain.Exercises;

/// <summary>How gaps are filled.</summary>
public enum GapDisplay
{
    /// <summary>By typing.</summary>
    Type,

    /// <summary>By choosing from a list of the gap's own.</summary>
    List,

    /// <summary>By picking from a bank of words shared by all texts of the exercise.</summary>
    Bank,

    /// <summary>By typing into one box for each letter, inside a word.</summary>
    Letters,
}

/// <summary>A gap.</summary>
public sealed record Gap
{
    /// <summary>Right answers that solutions show, the best first; at least one.</summary>
    public required IReadOnlyList<string> Accepted { get; init; }

    /// <summary>Right answers that are never shown.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Wrong answers that the author foresaw, with what to say to them.</summary>
    public IReadOnlyList<AnticipatedAnswer> Anticipated { get; init; } = [];

    /// <summary>Wrong choices for list and bank.</summary>
    public IReadOnlyList<string> Distractors { get; init; } = [];

    /// <summary>A hint for this gap.</summary>
    public string? Hint { get; init => field = BlankText.ToNull(value); }
}

/// <summary>A text with gaps.</summary>
public sealed record GapText : Item
{
    /// <summary>The words around the gaps: one more than there are gaps; gap i stands between run i and run i + 1.</summary>
    public required IReadOnlyList<string> Runs { get; init; }

    /// <summary>1 to 20 gaps.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>A picture above the text, or none.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The name of a sound file above the text, or none.</summary>
    public string? Sound { get; init; }
}

/// <summary>Texts with gaps.</summary>
public sealed record FillBlankExercise : Exercise
{
    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.FillBlank;

    /// <summary>1 to 100 texts.</summary>
    public required IReadOnlyList<GapText> Texts { get; init; }

    /// <summary>Wrong choices that every list offers and the bank holds.</summary>
    public IReadOnlyList<string> Distractors { get; init; } = [];

    /// <summary>How gaps are filled.</summary>
    public GapDisplay Display { get; init; }

    /// <inheritdoc/>
    public override int ItemCount => Texts.Count;

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) => new PlayableFillBlank(this);

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() =>
        Texts.SelectMany(text => new[] { text.Picture?.Name, text.Sound }.OfType<string>());

    /// <summary>What the list of a gap offers, or the bank of the whole exercise, none twice, unshuffled.</summary>
    /// <remarks>In alphabetical order, so that shuffling starts from the same place whichever of them is right.</remarks>
    internal IReadOnlyList<string> Choices(IEnumerable<Gap> gaps) =>
    [
        .. gaps.SelectMany(gap => (IEnumerable<string>)[gap.Accepted[0], .. gap.Distractors])
            .Concat(Distractors)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    internal override IEnumerable<Item> Items(int item) => [Texts[item]];

    private protected override IEnumerable<ContentProblem> CheckItems() => FillBlankCheck.Problems(this);
}
