namespace Aulario.Domain.Exercises;

/// <summary>One step of a learner in an item that is played in steps; a closed family, one record per type.</summary>
public abstract record Step : Response
{
    private protected Step()
    {
    }

    /// <summary>Whether the step asks to be told something that is right: not taken in a test.</summary>
    public virtual bool AsksForHelp => false;

    /// <inheritdoc/>
    public override bool IsEmpty() => false;
}

/// <summary>Where an item that is played in steps stands: made by its steps alone, never stored. May hold what is right, so never sent.</summary>
public abstract record PlayState
{
    private protected PlayState()
    {
    }
}

/// <summary>What a step brought about, as the learner is told it; a closed family.</summary>
public abstract record StepEvent
{
    private protected StepEvent()
    {
    }
}

/// <summary>What became of a step.</summary>
/// <param name="State">Where the item stands after it.</param>
/// <param name="Events">What the learner is told, in order.</param>
/// <param name="IsMistake">Whether it costs a life, where lives are counted.</param>
public sealed record StepTaken(PlayState State, IReadOnlyList<StepEvent> Events, bool IsMistake = false);

/// <summary>
/// One item of one attempt that is played in steps: a fold. The same steps always lead to the same state, so that the steps are all that is stored.
/// Immutable and safe to share.
/// </summary>
public abstract class SteppedItem
{
    private protected SteppedItem()
    {
    }

    /// <summary>The most steps that one item takes; far more than anybody needs, few enough to be folded at each request.</summary>
    public const int MostSteps = 2_000;

    /// <summary>
    /// Whether the grade may be told while the item goes on. False where it would say what is right before anybody asked: then it is told when the item
    /// or the attempt is over.
    /// </summary>
    public abstract bool TellsGradeAtOnce { get; }

    /// <summary>Before the first step.</summary>
    public abstract PlayState Start { get; }

    /// <summary>What is wrong with a step (a cell outside the grid, a word that is not there), or null if it can be taken.</summary>
    public abstract ResponseProblem? Refuses(PlayState state, Step step);

    /// <summary>Takes a step that <see cref="Refuses"/> let pass.</summary>
    /// <param name="state">Where the item stands.</param>
    /// <param name="step">The step.</param>
    /// <param name="isTest">Whether nothing may be told about what is right, beyond what the item shows by itself.</param>
    public abstract StepTaken Take(PlayState state, Step step, bool isTest);

    /// <summary>What the learner sees: nothing that was not found or asked for.</summary>
    public abstract ItemView View(PlayState state);

    /// <summary>What it comes to so far.</summary>
    public abstract Grade Grade(PlayState state);

    /// <summary>Whether no further step can change anything.</summary>
    public abstract bool IsOver(PlayState state);

    /// <summary>All steps, one after another.</summary>
    /// <returns>Where the item stands after them, and what the last one brought about.</returns>
    public StepTaken Fold(IEnumerable<Step> steps, bool isTest) =>
        steps.Aggregate(new StepTaken(Start, []), (taken, step) => Take(taken.State, step, isTest));
}

/// <summary>An item in steps whose state and steps are of its own types.</summary>
internal abstract class SteppedItem<TState, TStep> : SteppedItem
    where TState : PlayState
    where TStep : Step
{
    private protected abstract TState First { get; }

    public override bool TellsGradeAtOnce => true;

    public sealed override PlayState Start => First;

    public sealed override ResponseProblem? Refuses(PlayState state, Step step) => Problem(Own(state), Own(step));

    public sealed override StepTaken Take(PlayState state, Step step, bool isTest) => After(Own(state), Own(step), isTest);

    public sealed override ItemView View(PlayState state) => Seen(Own(state));

    public sealed override Grade Grade(PlayState state) => Graded(Own(state));

    public sealed override bool IsOver(PlayState state) => Ended(Own(state));

    private protected abstract ResponseProblem? Problem(TState state, TStep step);

    private protected abstract StepTaken After(TState state, TStep step, bool isTest);

    private protected abstract ItemView Seen(TState state);

    private protected abstract Grade Graded(TState state);

    private protected abstract bool Ended(TState state);

    private static TState Own(PlayState state) =>
        state as TState ?? throw new ArgumentException($"Got a {state.GetType().Name}; wanted a {typeof(TState).Name}.", nameof(state));

    private static TStep Own(Step step) =>
        step as TStep ?? throw new ArgumentException($"Got a {step.GetType().Name}; wanted a {typeof(TStep).Name}.", nameof(step));
}
