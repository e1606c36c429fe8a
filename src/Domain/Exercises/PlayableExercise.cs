using Aulario.Domain.Answers;

namespace Aulario.Domain.Exercises;

/// <summary>
/// One published version, prepared for playing: views, grades and solutions of its items. Immutable and safe to share.
/// Items are named by their index in the content, 0 to <see cref="Exercise.ItemCount"/> − 1.
/// </summary>
public abstract class PlayableExercise
{
    private protected PlayableExercise(Exercise exercise) => Exercise = exercise;

    /// <summary>What the author wrote.</summary>
    public Exercise Exercise { get; }

    /// <summary>The kind of response, or of step, that an item takes.</summary>
    public abstract Type ResponseTypeOf(int item);

    /// <summary>An item that is played in steps, for one attempt; null for one that is answered at once.</summary>
    public virtual SteppedItem? Stepped(int item, long seed) => null;

    /// <summary>What the learner sees of an item: nothing that says what is right.</summary>
    public abstract ItemView View(int item, long seed);

    /// <summary>The most points an item gives, above 0.</summary>
    public abstract Fraction Maximum(int item);

    /// <summary>What is wrong with the shape of a response (keys that the item does not have …), or null if it can be graded.</summary>
    /// <exception cref="ArgumentException">The response is not of <see cref="ResponseTypeOf"/>.</exception>
    public abstract ResponseProblem? Refuses(int item, long seed, Response response);

    /// <summary>Grades a response that <see cref="Refuses"/> let pass.</summary>
    public abstract Grade Grade(int item, long seed, Response response);

    /// <summary>What is right, by part.</summary>
    public abstract IReadOnlyList<SolutionPart> Solution(int item, long seed);

    /// <summary>All hints for an item in the order in which they are given: its own, its parts', the exercise's.</summary>
    public IReadOnlyList<Hint> Hints(int item) =>
        [.. OwnHints(item), .. Exercise.Hints.Select(text => new Hint(text, null))];

    /// <summary>Why the answer is what it is; shown with the solution.</summary>
    public abstract string? Explanation(int item);

    /// <summary>The text that all items are about, which a learner may read from the start; null for most types.</summary>
    public virtual Passage? Text => null;

    /// <summary>Where the words stand in <see cref="Text"/> that prove the answer to an item; shown with the solution.</summary>
    public virtual IReadOnlyList<QuotePlace> Proof(int item) => [];

    private protected abstract IEnumerable<Hint> OwnHints(int item);

    /// <summary>The sequence of chance that belongs to one item of one attempt.</summary>
    private protected static Seed ItemSeed(long seed, int item) => Seed.Of(seed, item + 1L);

    private protected T Expect<T>(Response response)
        where T : Response =>
        response as T ?? throw new ArgumentException($"Got a {response.GetType().Name}; {Exercise.Type} takes a {typeof(T).Name}.", nameof(response));

    private protected AnswerKey KeyFor(IReadOnlyList<string> accepted, IReadOnlyList<AnticipatedAnswer> anticipated) =>
        AnswerKey.Prepare(accepted, anticipated, Exercise.Language, Exercise.Answers);
}

/// <summary>A hint.</summary>
/// <param name="Text">The hint.</param>
/// <param name="Part">The key of the part that it belongs to (a gap), or null for the whole item.</param>
public sealed record Hint(string Text, string? Part);

/// <summary>Why a response cannot be graded.</summary>
/// <param name="Path">The JSON path of the field in the response.</param>
/// <param name="Code">A stable code, such as <c>unknown_key</c>.</param>
/// <param name="Got">What was found.</param>
public sealed record ResponseProblem(string Path, string Code, string? Got);
