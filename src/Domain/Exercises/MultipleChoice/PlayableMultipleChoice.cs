namespace Aulario.Domain.Exercises;

/// <summary>What was picked.</summary>
/// <param name="Picked">Keys of options; one at most where one option is right.</param>
public sealed record PickedResponse(IReadOnlyList<string> Picked) : Response
{
    /// <inheritdoc/>
    public override bool IsEmpty() => Picked.Count == 0;
}

/// <summary>An option as a learner sees it.</summary>
/// <param name="Key">Names it in a response.</param>
/// <param name="Prompt">Words or a picture.</param>
public sealed record OptionView(string Key, Prompt Prompt);

/// <summary>A question as a learner sees it.</summary>
/// <param name="Prompt">What is asked.</param>
/// <param name="Options">In an order of the attempt's own.</param>
/// <param name="TakesSeveral">Whether several options are right.</param>
/// <param name="Display">How options are shown.</param>
public sealed record QuestionView(Prompt Prompt, IReadOnlyList<OptionView> Options, bool TakesSeveral, ChoiceDisplay Display) : ItemView;

/// <summary>Views and grades of a <see cref="MultipleChoiceExercise"/>.</summary>
internal sealed class PlayableMultipleChoice(MultipleChoiceExercise exercise) : PlayableExercise(exercise)
{
    /// <summary>The one word of a solution part: this option is to be picked.</summary>
    private const string PickedWord = "PICKED";

    public override Type ResponseTypeOf(int item) => typeof(PickedResponse);

    public override ItemView View(int item, long seed)
    {
        var question = exercise.Questions[item];
        var options = Shuffled(item, seed).Select((option, place) => new OptionView(Keys.At(place), option.Text));
        return new QuestionView(question.Prompt, [.. options], RightCount(question) > 1, exercise.Display)
        {
            Instruction = question.Instruction,
            Spoken = question.Spoken,
        };
    }

    public override Fraction Maximum(int item) => Fraction.One;

    public override ResponseProblem? Refuses(int item, long seed, Response response)
    {
        var picked = Expect<PickedResponse>(response).Picked;
        var options = exercise.AllOptions(exercise.Questions[item]);
        foreach (var (i, key) in picked.Index())
        {
            if (Keys.PlaceOf(key, options.Count) < 0)
                return new($"picked[{i}]", "unknown_key", key);
            if (picked.Take(i).Contains(key, StringComparer.Ordinal))
                return new($"picked[{i}]", "key_twice", key);
        }

        return picked.Count > 1 && RightCount(exercise.Questions[item]) == 1
            ? new("picked", "one_pick_only", picked.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }

    public override Grade Grade(int item, long seed, Response response)
    {
        var picked = Expect<PickedResponse>(response).Picked;
        if (picked.Count == 0)
            return new(Verdict.Skipped, Fraction.Zero, Fraction.One, []);

        var options = Shuffled(item, seed);
        var parts = picked.Select(key =>
        {
            var option = options[Keys.PlaceOf(key, options.Count)];
            return new PartGrade(key, option.IsRight ? Verdict.Right : Verdict.Wrong, Feedback: option.Feedback);
        }).ToList();

        var right = parts.Count(part => part.Verdict == Verdict.Right);
        var points = Fraction.Max(Fraction.Zero, new Fraction(right - (parts.Count - right), RightCount(exercise.Questions[item])));
        return new(VerdictOf(points), points, Fraction.One, parts);
    }

    public override IReadOnlyList<SolutionPart> Solution(int item, long seed) =>
    [
        .. Shuffled(item, seed).Index()
            .Where(option => option.Item.IsRight)
            .Select(option => new SolutionPart(Keys.At(option.Index), [PickedWord])),
    ];

    public override string? Explanation(int item) => exercise.Questions[item].Explanation;

    private protected override IEnumerable<Hint> OwnHints(int item) =>
        exercise.Questions[item].Hints.Select(text => new Hint(text, null));

    private static int RightCount(Question question) => question.Options.Count(option => option.IsRight);

    private static Verdict VerdictOf(Fraction points) =>
        points == Fraction.One ? Verdict.Right : points == Fraction.Zero ? Verdict.Wrong : Verdict.Partial;

    private IReadOnlyList<Option> Shuffled(int item, long seed) =>
        ItemSeed(seed, item).Shuffle(exercise.AllOptions(exercise.Questions[item]));
}
