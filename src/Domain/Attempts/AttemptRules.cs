using Aulario.Domain.Exercises;

namespace Aulario.Domain.Attempts;

/// <summary>How an attempt is played.</summary>
public enum AttemptMode
{
    /// <summary>Feedback after each response.</summary>
    Practice,

    /// <summary>Feedback at the end; a response may be replaced until then.</summary>
    Test,
}

/// <summary>What a try is worth.</summary>
public enum TryKind
{
    /// <summary>Counts: the best of these gives the points.</summary>
    Counted,

    /// <summary>Made after the counted tries were used up: teaches, never counts.</summary>
    Extra,

    /// <summary>An almost right answer typed again: neither a try nor points.</summary>
    Retype,

    /// <summary>In a test: the last one counts.</summary>
    Replaceable,

    /// <summary>Nothing was answered: neither a try nor points.</summary>
    Empty,

    /// <summary>A step of an item that is played in steps: the points are those of all steps so far.</summary>
    Step,

    /// <summary>A step that was a mistake: costs a life where lives are counted.</summary>
    Misstep,

    /// <summary>The step after which no other can change anything.</summary>
    LastStep,
}

/// <summary>A stored try.</summary>
/// <param name="Kind">What it is worth.</param>
/// <param name="Verdict">What it came to.</param>
/// <param name="Points">What it would give.</param>
public sealed record TryMade(TryKind Kind, Verdict Verdict, Fraction Points);

/// <summary>Where one item of an attempt stands.</summary>
/// <param name="Verdict">What counts so far; null while nothing was answered.</param>
/// <param name="Points">What it gives so far.</param>
/// <param name="TriesLeft">Counted tries that are left; in a test the number that one response more would be, always 1.</param>
/// <param name="IsDecided">Whether no further response can change the points.</param>
/// <param name="IsClosed">Whether no further response is taken: it was answered right, or its solution was shown.</param>
/// <param name="WantsRetype">Whether the last answer was almost right and is to be typed again.</param>
public sealed record ItemStanding(Verdict? Verdict, Fraction Points, int TriesLeft, bool IsDecided, bool IsClosed, bool WantsRetype);

/// <summary>
/// The rules of an attempt, as values: what a try counts for, where an item stands, what may be shown. Knows no storage and no clock.
/// </summary>
public static class AttemptRules
{
    /// <summary>Added to the time limit, so that a slow connection does not cost the last answer.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>The modes that an exercise lets a learner choose; the first is preset.</summary>
    public static IReadOnlyList<AttemptMode> Modes(ModeChoice choice) => choice switch
    {
        ModeChoice.Choice => [AttemptMode.Practice, AttemptMode.Test],
        ModeChoice.Practice => [AttemptMode.Practice],
        ModeChoice.Test => [AttemptMode.Test],
    };

    /// <summary>The items of an attempt in their order: all or as many as are drawn, shuffled if the author wants it.</summary>
    public static IReadOnlyList<int> Items(Exercise exercise, long seed)
    {
        IReadOnlyList<int> all = [.. Enumerable.Range(0, exercise.ItemCount)];
        var shuffled = Seed.Of(seed, 0).Shuffle(all);
        IReadOnlyList<int> drawn = exercise.Settings.Draw is { } count ? [.. shuffled.Take(count)] : shuffled;
        return exercise.Settings.Shuffle ? drawn : [.. drawn.Order()];
    }

    /// <summary>What the next try of an item would be worth.</summary>
    /// <param name="settings">The exercise's settings.</param>
    /// <param name="mode">How the attempt is played.</param>
    /// <param name="earlier">The item's tries so far, first to last.</param>
    /// <param name="verdict">What the response came to.</param>
    public static TryKind KindOf(ExerciseSettings settings, AttemptMode mode, IReadOnlyList<TryMade> earlier, Verdict verdict)
    {
        if (mode == AttemptMode.Test)
            return TryKind.Replaceable;
        if (verdict == Verdict.Skipped)
            return TryKind.Empty;
        if (earlier.Any(made => made is { Kind: TryKind.Counted, Verdict: Verdict.Almost }))
            return TryKind.Retype;
        return earlier.Count(made => made.Kind == TryKind.Counted) < settings.Tries ? TryKind.Counted : TryKind.Extra;
    }

    /// <summary>Where an item stands after its tries.</summary>
    /// <param name="settings">The exercise's settings.</param>
    /// <param name="mode">How the attempt is played.</param>
    /// <param name="tries">The item's tries, first to last.</param>
    /// <param name="isSolutionShown">Whether the learner asked for the solution and got it.</param>
    public static ItemStanding Standing(ExerciseSettings settings, AttemptMode mode, IReadOnlyList<TryMade> tries, bool isSolutionShown)
    {
        if (tries is [.., { Kind: TryKind.Step or TryKind.Misstep or TryKind.LastStep } step])
            return AfterSteps(step, isSolutionShown);
        if (mode == AttemptMode.Test)
        {
            var last = tries.Count == 0 ? null : tries[^1];
            return new(last?.Verdict, last?.Points ?? Fraction.Zero, TriesLeft: 1, IsDecided: false, IsClosed: false, WantsRetype: false);
        }

        var counted = tries.Where(made => made.Kind == TryKind.Counted).ToList();
        var best = counted.Count == 0 ? null : counted.Aggregate((a, b) => b.Points > a.Points ? b : a);
        var left = settings.Tries - counted.Count;
        var isAlmost = counted.Any(made => made.Verdict == Verdict.Almost);
        var isRight = tries.Any(made => made.Verdict == Verdict.Right);
        var isDecided = isRight || isAlmost || isSolutionShown || left <= 0;
        var isSolutionSeen = isSolutionShown || (isDecided && settings.Solutions == SolutionsShown.Item && !isAlmost);
        return new(
            best?.Verdict,
            best?.Points ?? Fraction.Zero,
            isDecided ? 0 : left,
            isDecided,
            IsClosed: isRight || isSolutionSeen,
            WantsRetype: isAlmost && !isRight && !isSolutionShown);
    }

    /// <summary>What the next step of an item that is played in steps is.</summary>
    /// <param name="isMistake">Whether it was a mistake.</param>
    /// <param name="isOver">Whether no further step can change anything.</param>
    public static TryKind KindOf(bool isMistake, bool isOver) =>
        isOver ? TryKind.LastStep : isMistake ? TryKind.Misstep : TryKind.Step;

    /// <summary>Whether a stored try costs a life where lives are counted.</summary>
    public static bool CostsLife(TryKind kind, Verdict verdict) =>
        kind == TryKind.Misstep || (kind == TryKind.Counted && verdict == Verdict.Wrong);

    /// <summary>Lives left after the wrong counted tries so far, or null where there is no limit; lives belong to practice.</summary>
    /// <param name="settings">The exercise's settings.</param>
    /// <param name="mode">How the attempt is played.</param>
    /// <param name="wrongTries">Wrong counted tries and steps over all items.</param>
    public static int? LivesLeft(ExerciseSettings settings, AttemptMode mode, int wrongTries) =>
        mode == AttemptMode.Practice && settings.Lives is { } lives ? Math.Max(0, lives - wrongTries) : null;

    /// <summary>Whether a solution may be shown for an item now.</summary>
    /// <param name="settings">The exercise's settings.</param>
    /// <param name="mode">How the attempt is played.</param>
    /// <param name="isAttemptFinished">Whether the attempt is finished.</param>
    /// <param name="isDecided">Whether the item is decided, by its tries or because the learner gives it up.</param>
    public static bool MayShowSolution(ExerciseSettings settings, AttemptMode mode, bool isAttemptFinished, bool isDecided) => settings.Solutions switch
    {
        SolutionsShown.Never => false,
        SolutionsShown.End => isAttemptFinished,
        SolutionsShown.Item => isAttemptFinished || (mode == AttemptMode.Practice && isDecided),
    };

    /// <summary>Whether a score reaches the share that completes an exercise, unrounded.</summary>
    /// <param name="points">Points reached.</param>
    /// <param name="maximum">Points that could be reached, above 0.</param>
    /// <param name="percentNeeded">0 to 100.</param>
    public static bool IsCompleted(Fraction points, Fraction maximum, int percentNeeded) =>
        points * new Fraction(100) >= maximum * new Fraction(percentNeeded);

    /// <summary>Steps are neither right nor wrong by themselves: what counts is what they came to together.</summary>
    private static ItemStanding AfterSteps(TryMade last, bool isSolutionShown)
    {
        var isClosed = last.Kind == TryKind.LastStep || isSolutionShown;
        return new(last.Verdict, last.Points, isClosed ? 0 : 1, isClosed, isClosed, WantsRetype: false);
    }
}
