using Aulario.Domain.Answers;

namespace Aulario.Domain.Exercises;

/// <summary>
/// What an author wrote, answers included: a closed family with one sealed record per type. Never sent to a learner;
/// what a learner sees is an <see cref="ItemView"/> made by <see cref="Prepare(Arrangement?)"/>.
/// </summary>
public abstract record Exercise
{
    private protected Exercise()
    {
    }

    /// <summary>The kind of exercise.</summary>
    public abstract ExerciseType Type { get; }

    /// <summary>1 to 200 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What to do; at most 1,000 characters; blank is absent.</summary>
    public string? Instructions { get; init => field = BlankText.ToNull(value); }

    /// <summary>The level.</summary>
    public ExerciseDifficulty Difficulty { get; init; } = ExerciseDifficulty.Intermediate;

    /// <summary>What it trains.</summary>
    public ExerciseCategory Category { get; init; } = ExerciseCategory.General;

    /// <summary>The language taught, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The language of title, instructions, hints, feedback and explanations, as a BCP 47 tag.</summary>
    public required string InstructionsLanguage { get; init; }

    /// <summary>Hints for every item, after the item's own.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Shown with the results; blank is absent.</summary>
    public string? Explanation { get; init => field = BlankText.ToNull(value); }

    /// <summary>At most 20 tags of at most 50 characters.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>How it is played.</summary>
    public ExerciseSettings Settings { get; init; } = new();

    /// <summary>How typed answers are judged.</summary>
    public AnswerPolicy Answers { get; init; } = AnswerPolicy.Default;

    /// <summary>The number of items.</summary>
    public abstract int ItemCount { get; }

    /// <summary>The names of all pictures and sounds that it shows, as they stand in the media library; one used twice is named twice.</summary>
    public abstract IEnumerable<string> MediaNames();

    /// <summary>All that is wrong or doubtful, in reading order; no error means that it can be published.</summary>
    /// <remarks>Of more items than an exercise may have, none is looked at: nobody would read so many problems.</remarks>
    public IReadOnlyList<ContentProblem> Check() =>
        ItemCount > HeaderCheck.MostItems ? [.. HeaderCheck.Problems(this)] : [.. HeaderCheck.Problems(this), .. CheckItems(), .. ProofOfNoText()];

    /// <summary>What chance lays out for a version of it; null for types that need nothing of the kind.</summary>
    /// <param name="seed">The seed of the version.</param>
    /// <param name="effort">How long a good layout is searched for.</param>
    /// <exception cref="InvalidOperationException">The content has errors.</exception>
    public virtual Arrangement? Arrange(long seed, LayoutEffort effort = LayoutEffort.Usual) => null;

    /// <summary>Prepares it for playing; costly, so keep the result as long as the version lives.</summary>
    /// <param name="arrangement">What <see cref="Arrange"/> laid out for the version.</param>
    /// <exception cref="ArgumentException">The arrangement is missing or of another type.</exception>
    public abstract PlayableExercise Prepare(Arrangement? arrangement);

    /// <summary>Prepares content that has no version yet.</summary>
    public PlayableExercise Prepare() => Prepare(Arrange(Arrangement.ProvedSeed));

    /// <summary>What the author wrote of an item: one record, or, where the item is a set, those of all that it is made of.</summary>
    internal abstract IEnumerable<Item> Items(int item);

    /// <summary>What is wrong inside a READING, which has the header for all its sections.</summary>
    internal IEnumerable<ContentProblem> CheckInside() => CheckItems();

    private protected abstract IEnumerable<ContentProblem> CheckItems();

    /// <summary>Quotes of a text where there is none.</summary>
    private protected virtual IEnumerable<ContentProblem> ProofOfNoText() =>
        Enumerable.Range(0, ItemCount)
            .Where(item => Items(item).Any(one => one.Proof.Count > 0))
            .Select(item => new ContentProblem($"items[{item}].proof", "content.proof_without_text"));
}
