using Aulario.Domain.Answers;

namespace Aulario.Domain.Exercises;

/// <summary>Questions of one type about a text.</summary>
/// <param name="Exercise">
/// The questions, of any type but READING. Of what all types have in their headers it has instructions of its own; title and languages are those of the
/// READING, and so is all else.
/// </param>
/// <param name="Answers">How typed answers are judged here; null for the way of the READING.</param>
public sealed record ReadingSection(Exercise Exercise, AnswerPolicy? Answers = null);

/// <summary>A text and questions about it. Its items are those of its sections, one after another.</summary>
public sealed record ReadingExercise : Exercise
{
    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.Reading;

    /// <summary>1 to 100 paragraphs, 30,000 characters together.</summary>
    public required Passage Text { get; init; }

    /// <summary>1 to 20.</summary>
    public required IReadOnlyList<ReadingSection> Sections { get; init; }

    /// <inheritdoc/>
    public override int ItemCount => Sections.Sum(section => section.Exercise.ItemCount);

    /// <inheritdoc/>
    public override Arrangement? Arrange(long seed, LayoutEffort effort = LayoutEffort.Usual)
    {
        var laidOut = Sections.Index()
            .Select(section => new SectionArrangement(section.Index, Whole(section.Item).Arrange(SeedOf(seed, section.Index), effort)))
            .Where(section => section.Arrangement is not null)
            .ToList();
        return laidOut.Count == 0 ? null : new ReadingArrangement(laidOut);
    }

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) =>
        new PlayableReading(this, arrangement is null ? null : Arrangement.Of<ReadingArrangement>(this, arrangement));

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() => Sections.SelectMany(section => section.Exercise.MediaNames());

    /// <summary>The chance of a section, apart from that of the others and from that of the items.</summary>
    internal static long SeedOf(long seed, int section) => unchecked((long)Seed.Of(seed, -1L - section).Next());

    /// <summary>The questions of a section with all that they take over.</summary>
    internal Exercise Whole(ReadingSection section) => section.Exercise with
    {
        Instructions = section.Exercise.Instructions ?? Instructions,
        Answers = section.Answers ?? Answers,
        Settings = Settings,
    };

    internal override IEnumerable<Item> Items(int item)
    {
        foreach (var section in Sections)
        {
            if (item < section.Exercise.ItemCount)
                return section.Exercise.Items(item);
            item -= section.Exercise.ItemCount;
        }

        throw new ArgumentOutOfRangeException(nameof(item));
    }

    private protected override IEnumerable<ContentProblem> CheckItems() => ReadingCheck.Problems(this);

    private protected override IEnumerable<ContentProblem> ProofOfNoText() => [];
}

/// <summary>What chance laid out for one section.</summary>
/// <param name="Section">Its number, from 0.</param>
/// <param name="Arrangement">Its grid or layout; null where it needs none.</param>
public sealed record SectionArrangement(int Section, Arrangement? Arrangement);

/// <summary>What chance laid out for the sections of a READING.</summary>
/// <param name="Sections">Those that need a grid or a layout.</param>
public sealed record ReadingArrangement(IReadOnlyList<SectionArrangement> Sections) : Arrangement;
