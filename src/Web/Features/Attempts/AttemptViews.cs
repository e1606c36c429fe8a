using System.Text.Json;
using Aulario.Data.Attempts;
using Aulario.Domain;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;

namespace Aulario.Web.Features.Attempts;

/// <summary>An attempt as its learner sees it: enough to go on after a reload or on another device.</summary>
/// <param name="IsCounted">False for another go at the mistakes.</param>
/// <param name="ServerTime">Now, so that a clock can run on a device whose own is wrong.</param>
/// <param name="LivesLeft">Null where there is no limit.</param>
/// <param name="Tries">Counted tries per item.</param>
/// <param name="Solutions">When solutions may be seen.</param>
/// <param name="Reading">The text that all items are about, with its notes; null where there is none.</param>
/// <param name="Result">Null while it is open.</param>
internal sealed record AttemptState(
    Guid Id,
    Guid ExerciseId,
    AttemptMode Mode,
    bool IsCalm,
    bool IsCounted,
    DateTimeOffset StartedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset ServerTime,
    int? Lives,
    int? LivesLeft,
    int Tries,
    SolutionsShown Solutions,
    Passage? Reading,
    IReadOnlyList<ItemState> Items,
    AttemptResult? Result);

/// <summary>One item: what is asked and where it stands.</summary>
internal sealed record ItemState(int Number, ItemView View, Fraction Maximum, ItemProgress Progress);

/// <summary>Where an item stands. In an open test: only that it was answered and how.</summary>
/// <param name="NextTry">The number of the next try.</param>
/// <param name="Response">The last response.</param>
/// <param name="Grade">The grade of the last response.</param>
/// <param name="CanShowSolution">Whether the learner may give the item up and see the solution.</param>
internal sealed record ItemProgress(
    int Number,
    bool IsAnswered,
    Verdict? Verdict,
    Fraction? Points,
    int TriesLeft,
    int NextTry,
    bool IsDecided,
    bool IsClosed,
    bool WantsRetype,
    JsonElement? Response,
    JsonElement? Grade,
    IReadOnlyList<Hint> Hints,
    int HintsLeft,
    bool CanShowSolution,
    Solution? Solution);

/// <summary>What is right in an item, and why.</summary>
/// <param name="Proof">Where the words stand in the text that prove it; null where there is no text, or no proof.</param>
internal sealed record Solution(IReadOnlyList<SolutionPart> Parts, string? Explanation, IReadOnlyList<QuotePlace>? Proof);

/// <summary>Where to go on.</summary>
internal sealed record NextExercise(Guid Id, string Title);

/// <summary>What an attempt came to.</summary>
/// <param name="Percent">Rounded down.</param>
/// <param name="Seconds">From start to end.</param>
/// <param name="PointsEarned">Points for completing things the first time.</param>
/// <param name="Explanation">The exercise's, for all items together.</param>
/// <param name="Next">The next exercise of the package, if there is one.</param>
internal sealed record AttemptResult(
    AttemptEnd EndedAs,
    Fraction Points,
    Fraction Maximum,
    int Percent,
    bool IsCompleted,
    int Seconds,
    int PointsEarned,
    string? Explanation,
    NextExercise? Next);

/// <summary>What a try came to.</summary>
/// <param name="Result">Not null when this try ended the attempt.</param>
internal sealed record TryAnswer(ItemProgress Progress, int? LivesLeft, AttemptResult? Result);

/// <summary>What a step brought about.</summary>
/// <param name="View">The item as it is now.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Result">Not null when this step ended the attempt.</param>
internal sealed record StepAnswer(ItemProgress Progress, ItemView View, IReadOnlyList<StepEvent> Events, int? LivesLeft, AttemptResult? Result);
