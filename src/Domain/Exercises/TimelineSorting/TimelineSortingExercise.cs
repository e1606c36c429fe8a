namespace Aulario.Domain.Exercises;

/// <summary>Something that happened.</summary>
public sealed record TimelineEvent
{
    /// <summary>What happened; at most 300 characters, a picture or a sound.</summary>
    public required Prompt Prompt { get; init; }

    /// <summary>When; never shown before the grade. Null in a set that has only an order.</summary>
    public TimelineDate? Date { get; init; }

    /// <summary>In a set that has only an order: whether it may as well change places with the event before.</summary>
    public bool IsBesidePrevious { get; init; }

    /// <summary>What is told about it afterwards; at most 500 characters, a picture or a sound.</summary>
    public Prompt? Note { get; init; }
}

/// <summary>The events of a line of time.</summary>
public sealed record Timeline : Item
{
    /// <summary>2 to 20 events: all with a date, in any order, or all without one, earliest first.</summary>
    public required IReadOnlyList<TimelineEvent> Events { get; init; }
}

/// <summary>Events to be put on a line of time; the whole line is one item.</summary>
public sealed record TimelineSortingExercise : Exercise
{
    private const int MostEvents = 20;
    private const int LongestEvent = 300;
    private const int LongestNote = 500;

    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.TimelineSorting;

    /// <summary>The line of time.</summary>
    public required Timeline Timeline { get; init; }

    /// <inheritdoc/>
    public override int ItemCount => 1;

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) => new PlayableTimelineSorting(this);

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() => Timeline.Events.SelectMany(one => one.Prompt.MediaNames().Concat(one.Note?.MediaNames() ?? []));

    internal override IEnumerable<Item> Items(int item) => [Timeline];

    private protected override IEnumerable<ContentProblem> CheckItems()
    {
        var events = Timeline.Events;
        if (HeaderCheck.Count("items[0].events", events.Count, 2, MostEvents) is { } count)
            return [count];
        IEnumerable<ContentProblem?> found =
        [
            .. events.SelectMany((one, i) => OfEvent(one, i, $"items[0].events[{i}]")),
            .. events.Index().Where(one => (one.Item.Date is null) != (events[0].Date is null))
                .Take(1).Select(one => new ContentProblem($"items[0].events[{one.Index}].date", "content.some_dates")),
            TimelineOrder.Pairs(events).Count == 0 ? new("items[0].events", "content.nothing_to_order") : null,
        ];
        return found.OfType<ContentProblem>().Concat(HeaderCheck.Notes("items[0]", Timeline));
    }

    private IEnumerable<ContentProblem?> OfEvent(TimelineEvent one, int place, string path)
    {
        var seen = one.Prompt.Seen();
        return
        [
            .. HeaderCheck.Prompt($"{path}.prompt", one.Prompt, LongestEvent, isNeeded: true),
            .. one.Note is null ? [] : HeaderCheck.Prompt($"{path}.note", one.Note, LongestNote, isNeeded: true),
            one.Date is null || one.Date.Exists() ? null : new($"{path}.date", "content.no_such_date", Got: one.Date.ToString()),
            one.IsBesidePrevious && (place == 0 || one.Date is not null) ? new($"{path}.isBesidePrevious", "content.nothing_before") : null,
            Timeline.Events.Take(place).Any(earlier => earlier.Prompt.Seen() == seen) ? new($"{path}.prompt", "content.twice", Got: one.Prompt.Text) : null,
        ];
    }
}
