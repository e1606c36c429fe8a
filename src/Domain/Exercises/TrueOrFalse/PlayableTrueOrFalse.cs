using Aulario.Domain.Answers;

namespace Aulario.Domain.Exercises;

/// <summary>What a learner decided on a statement.</summary>
/// <param name="Value">The decision; null for none.</param>
/// <param name="Correction">What would be true instead; only with <see cref="Truth.False"/> and only where it is asked for.</param>
public sealed record TruthResponse(Truth? Value = null, string? Correction = null) : Response
{
    /// <inheritdoc/>
    public override bool IsEmpty() => Value is null;
}

/// <summary>A statement as a learner sees it.</summary>
/// <param name="Prompt">What is stated.</param>
/// <param name="Values">The decisions offered, the same for all statements of an exercise.</param>
/// <param name="AsksCorrection">Whether choosing false asks for what would be true, the same for all statements of an exercise.</param>
public sealed record StatementView(Prompt Prompt, IReadOnlyList<Truth> Values, bool AsksCorrection) : ItemView;

/// <summary>Views and grades of a <see cref="TrueOrFalseExercise"/>.</summary>
internal sealed class PlayableTrueOrFalse : PlayableExercise
{
    private const string ValueKey = "value";
    private const string CorrectionKey = "correction";

    private readonly TrueOrFalseExercise exercise;
    private readonly IReadOnlyList<Truth> values;
    private readonly IReadOnlyList<AnswerKey?> corrections;

    public PlayableTrueOrFalse(TrueOrFalseExercise exercise)
        : base(exercise)
    {
        this.exercise = exercise;
        values = exercise.Statements.Any(statement => statement.Truth == Truth.NotGiven)
            ? [Truth.True, Truth.False, Truth.NotGiven]
            : [Truth.True, Truth.False];
        corrections = [.. exercise.Statements.Select(statement =>
            exercise.AsksCorrection && statement.Corrections.Count > 0 ? KeyFor(statement.Corrections, []) : null)];
    }

    public override Type ResponseTypeOf(int item) => typeof(TruthResponse);

    public override ItemView View(int item, long seed) =>
        new StatementView(exercise.Statements[item].Prompt, values, exercise.AsksCorrection)
        {
            Instruction = exercise.Statements[item].Instruction,
            Spoken = exercise.Statements[item].Spoken,
        };

    public override Fraction Maximum(int item) => Fraction.One;

    public override ResponseProblem? Refuses(int item, long seed, Response response)
    {
        var given = Expect<TruthResponse>(response);
        if (given.Value is { } value && !values.Contains(value))
            return new("value", "value_not_offered", value.ToString());
        if (given.Correction is null)
            return null;
        if (!exercise.AsksCorrection || given.Value != Truth.False)
            return new("correction", "correction_not_asked", null);
        return given.Correction.Length > Response.LongestText ? new("correction", "text_too_long", null) : null;
    }

    public override Grade Grade(int item, long seed, Response response)
    {
        var given = Expect<TruthResponse>(response);
        if (given.Value is not { } value)
            return new(Verdict.Skipped, Fraction.Zero, Fraction.One, []);

        var decision = new PartGrade(ValueKey, value == exercise.Statements[item].Truth ? Verdict.Right : Verdict.Wrong);
        if (decision.Verdict == Verdict.Wrong)
            return new(Verdict.Wrong, Fraction.Zero, Fraction.One, [decision]);
        if (corrections[item] is not { } key)
            return new(Verdict.Right, Fraction.One, Fraction.One, [decision]);

        var match = key.Match(given.Correction ?? string.Empty);
        var correction = new PartGrade(CorrectionKey, match.Verdict, match.Reason, match.Feedback, match.Difference);
        return new(
            Exercises.Grade.Together([decision.Verdict, correction.Verdict]),
            Fraction.Half + (Fraction.Half * match.Points),
            Fraction.One,
            [decision, correction]);
    }

    public override IReadOnlyList<SolutionPart> Solution(int item, long seed)
    {
        var statement = exercise.Statements[item];
        var decision = new SolutionPart(ValueKey, [UpperSnake.Of(statement.Truth)]);
        return statement.Corrections.Count == 0 ? [decision] : [decision, new(CorrectionKey, statement.Corrections)];
    }

    public override string? Explanation(int item) => exercise.Statements[item].Explanation;

    private protected override IEnumerable<Hint> OwnHints(int item) =>
        exercise.Statements[item].Hints.Select(text => new Hint(text, null));
}
