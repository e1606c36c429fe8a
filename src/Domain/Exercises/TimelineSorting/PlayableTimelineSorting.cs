using System.Globalization;

namespace Aulario.Domain.Exercises;

/// <summary>The events of a line of time as a learner sees them.</summary>
/// <param name="Events">In an order of the attempt's own.</param>
public sealed record TimelineView(IReadOnlyList<PieceView> Events) : ItemView;

/// <summary>Views and grades of a <see cref="TimelineSortingExercise"/>.</summary>
/// <remarks>
/// Points are the share of those pairs of events that stand in the right order, of all that have one: a pair that may change places gives nothing,
/// so that a line turned round gives nothing either.
/// </remarks>
internal sealed class PlayableTimelineSorting : PlayableExercise
{
    private readonly Timeline timeline;
    private readonly IReadOnlyList<(int Earlier, int Later)> pairs;

    /// <summary>Indices of the events, in an order that does not come from what is right.</summary>
    private readonly IReadOnlyList<int> byWords;

    public PlayableTimelineSorting(TimelineSortingExercise exercise)
        : base(exercise)
    {
        timeline = exercise.Timeline;
        pairs = TimelineOrder.Pairs(timeline.Events);
        byWords = [.. Enumerable.Range(0, timeline.Events.Count).OrderBy(index => timeline.Events[index].Prompt, PromptOrder.ByWords)];
    }

    public override Type ResponseTypeOf(int item) => typeof(OrderResponse);

    public override ItemView View(int item, long seed) =>
        new TimelineView([.. Shuffled(seed).Select((index, place) => new PieceView(Keys.At(place), timeline.Events[index].Prompt))])
        {
            Instruction = timeline.Instruction,
            Spoken = timeline.Spoken,
        };

    public override Fraction Maximum(int item) => Fraction.One;

    public override ResponseProblem? Refuses(int item, long seed, Response response) =>
        Expect<OrderResponse>(response).Refuses(timeline.Events.Count);

    public override Grade Grade(int item, long seed, Response response)
    {
        var keys = Expect<OrderResponse>(response).Order;
        if (keys.Count == 0)
            return new(Verdict.Skipped, Fraction.Zero, Fraction.One, []);

        var shuffled = Shuffled(seed);
        var put = keys.Select(key => shuffled[Keys.PlaceOf(key, shuffled.Count)]).ToList();
        var placeOf = put.Index().ToDictionary(one => one.Item, one => one.Index);
        var both = pairs.Where(pair => placeOf.ContainsKey(pair.Earlier) && placeOf.ContainsKey(pair.Later)).ToList();
        var wrong = both.Where(pair => placeOf[pair.Earlier] > placeOf[pair.Later]).ToList();
        var points = new Fraction(both.Count - wrong.Count, pairs.Count);
        var moved = ToBeMoved(put, wrong);
        return new(
            points == Fraction.One ? Verdict.Right : points == Fraction.Zero ? Verdict.Wrong : Verdict.Partial,
            points,
            Fraction.One,
            [.. keys.Zip(put, (key, index) => new PartGrade(key, moved.Contains(index) ? Verdict.Wrong : Verdict.Right))]);
    }

    /// <summary>The events in order: the key of each, its place, its date if it has one, and its note.</summary>
    public override IReadOnlyList<SolutionPart> Solution(int item, long seed)
    {
        var keyOf = Shuffled(seed).Index().ToDictionary(one => one.Item, one => Keys.At(one.Index));
        return [.. TimelineOrder.Right(timeline.Events).Select((index, place) =>
        {
            var one = timeline.Events[index];
            var number = (place + 1).ToString(CultureInfo.InvariantCulture);
            return new SolutionPart(keyOf[index], one.Date is null ? [number] : [number, one.Date.ToString()], one.Note);
        })];
    }

    public override string? Explanation(int item) => timeline.Explanation;

    private protected override IEnumerable<Hint> OwnHints(int item) => timeline.Hints.Select(text => new Hint(text, null));

    /// <summary>Events whose moving sets all right: again and again the one in most wrong pairs, the last of them first.</summary>
    private static HashSet<int> ToBeMoved(List<int> put, List<(int Earlier, int Later)> wrong)
    {
        var moved = new HashSet<int>();
        for (var open = wrong; open.Count > 0; open = [.. open.Where(pair => !moved.Contains(pair.Earlier) && !moved.Contains(pair.Later))])
            moved.Add(Enumerable.Reverse(put).MaxBy(index => open.Count(pair => pair.Earlier == index || pair.Later == index)));
        return moved;
    }

    private IReadOnlyList<int> Shuffled(long seed) => ItemSeed(seed, 0).Shuffle(byWords);
}
