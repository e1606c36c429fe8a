using System.Globalization;
using Aulario.Domain.Answers;

namespace Aulario.Domain.Exercises;

/// <summary>What was put into the gaps.</summary>
/// <param name="Gaps">Text by the key of the gap; a gap that is absent or blank is skipped.</param>
public sealed record GapsResponse(IReadOnlyDictionary<string, string> Gaps) : Response
{
    /// <inheritdoc/>
    public override bool IsEmpty() => Gaps.Values.All(string.IsNullOrWhiteSpace);
}

/// <summary>A gap as a learner sees it.</summary>
/// <param name="Key">Names it in a response.</param>
/// <param name="Letters">The number of letter boxes; only where letters are boxed.</param>
/// <param name="Choices">What its list offers; only where a list is shown.</param>
public sealed record GapView(string Key, int? Letters, IReadOnlyList<string>? Choices);

/// <summary>A text with gaps as a learner sees it.</summary>
/// <param name="Runs">The words around the gaps.</param>
/// <param name="Gaps">The gaps, in reading order.</param>
/// <param name="Bank">Words to pick from; only where a bank is shown.</param>
/// <param name="Display">How gaps are filled.</param>
/// <param name="Picture">A picture, or none.</param>
/// <param name="Sound">A sound, or none.</param>
public sealed record GapTextView(
    IReadOnlyList<string> Runs,
    IReadOnlyList<GapView> Gaps,
    IReadOnlyList<string>? Bank,
    GapDisplay Display,
    Picture? Picture,
    string? Sound) : ItemView;

/// <summary>Views and grades of a <see cref="FillBlankExercise"/>.</summary>
internal sealed class PlayableFillBlank : PlayableExercise
{
    private readonly FillBlankExercise exercise;
    private readonly IReadOnlyList<IReadOnlyList<AnswerKey>> keys;
    private readonly IReadOnlyList<string>? bank;

    public PlayableFillBlank(FillBlankExercise exercise)
        : base(exercise)
    {
        this.exercise = exercise;
        keys = [.. exercise.Texts.Select(text => (IReadOnlyList<AnswerKey>)[.. text.Gaps.Select(gap =>
            KeyFor([.. gap.Accepted, .. gap.Hidden], gap.Anticipated))])];
        bank = exercise.Display == GapDisplay.Bank
            ? exercise.Choices(exercise.Texts.SelectMany(text => text.Gaps))
            : null;
    }

    public override Type ResponseTypeOf(int item) => typeof(GapsResponse);

    private bool IsPicked => exercise.Display is GapDisplay.List or GapDisplay.Bank;

    public override ItemView View(int item, long seed)
    {
        var text = exercise.Texts[item];
        var chance = ItemSeed(seed, item);
        return new GapTextView(
            text.Runs,
            [.. text.Gaps.Select((gap, place) => GapView(gap, place, chance))],
            bank is null ? null : new Seed(seed).Shuffle(bank),
            exercise.Display,
            text.Picture,
            text.Sound)
        {
            Instruction = text.Instruction,
            Spoken = text.Spoken,
        };
    }

    public override Fraction Maximum(int item) => new(exercise.Texts[item].Gaps.Count);

    public override ResponseProblem? Refuses(int item, long seed, Response response)
    {
        var count = exercise.Texts[item].Gaps.Count;
        foreach (var (key, typed) in Expect<GapsResponse>(response).Gaps)
        {
            if (Keys.PlaceOf(key, count) < 0)
                return new($"gaps.{key}", "unknown_key", key);
            if (typed.Length > Response.LongestText)
                return new($"gaps.{key}", "text_too_long", typed.Length.ToString(CultureInfo.InvariantCulture));
        }

        return null;
    }

    public override Grade Grade(int item, long seed, Response response)
    {
        var typed = Expect<GapsResponse>(response).Gaps;
        var points = Fraction.Zero;
        var parts = new List<PartGrade>();
        foreach (var (place, key) in keys[item].Index())
        {
            var name = Keys.At(place);
            var match = Judge(key, typed.GetValueOrDefault(name, string.Empty));
            points += match.Points;
            parts.Add(new(name, match.Verdict, match.Reason, match.Feedback, match.Verdict == Verdict.Almost ? match.Difference : null));
        }

        return new(Exercises.Grade.Together(parts.Select(part => part.Verdict)), points, Maximum(item), parts);
    }

    public override IReadOnlyList<SolutionPart> Solution(int item, long seed) =>
        [.. exercise.Texts[item].Gaps.Select((gap, place) => new SolutionPart(Keys.At(place), gap.Accepted))];

    public override string? Explanation(int item) => exercise.Texts[item].Explanation;

    private protected override IEnumerable<Hint> OwnHints(int item)
    {
        var text = exercise.Texts[item];
        return text.Hints.Select(hint => new Hint(hint, null))
            .Concat(text.Gaps.Index().Where(gap => gap.Item.Hint is not null).Select(gap => new Hint(gap.Item.Hint!, Keys.At(gap.Index)))); // ! the line before
    }

    private GapView GapView(Gap gap, int place, Seed chance) => new(
        Keys.At(place),
        exercise.Display == GapDisplay.Letters ? new StringInfo(gap.Accepted[0].Normalize()).LengthInTextElements : null,
        exercise.Display == GapDisplay.List ? chance.Shuffle(exercise.Choices([gap])) : null);

    /// <summary>Somebody who picks a word made no slip: what is only almost right was offered to be told apart.</summary>
    private AnswerMatch Judge(AnswerKey key, string typed)
    {
        var match = key.Match(typed);
        return IsPicked && match.Verdict == Verdict.Almost
            ? match with { Verdict = Verdict.Wrong, Points = Fraction.Zero, Difference = [] }
            : match;
    }
}
