namespace Aulario.Domain.Exercises;

/// <summary>Which of two events comes first.</summary>
/// <remarks>
/// Not an order in the mathematical sense: 1492 may change places with 12 October 1492 and with 3 August 1492, which may not change places with each
/// other. So events are looked at in pairs.
/// </remarks>
internal static class TimelineOrder
{
    /// <summary>All pairs of events, as indices, of which the first must come before the second; pairs that may change places are left out.</summary>
    public static IReadOnlyList<(int Earlier, int Later)> Pairs(IReadOnlyList<TimelineEvent> events)
    {
        var steps = Steps(events);
        var pairs = new List<(int, int)>();
        for (var a = 0; a < events.Count; a++)
        {
            for (var b = a + 1; b < events.Count; b++)
            {
                var order = events[a].Date is { } one && events[b].Date is { } other ? one.Start.ComparedTo(other.Start) : steps[a].CompareTo(steps[b]);
                if (order != 0)
                    pairs.Add(order < 0 ? (a, b) : (b, a));
            }
        }

        return pairs;
    }

    /// <summary>The events as they are shown when they are right: by date, otherwise as the author has them.</summary>
    public static IReadOnlyList<int> Right(IReadOnlyList<TimelineEvent> events) =>
    [
        .. events.Index()
            .OrderBy(one => one.Item.Date?.Start.Year)
            .ThenBy(one => one.Item.Date?.Start.Month)
            .ThenBy(one => one.Item.Date?.Start.Day)
            .Select(one => one.Index),
    ];

    private static int[] Steps(IReadOnlyList<TimelineEvent> events)
    {
        var steps = new int[events.Count];
        for (var i = 1; i < events.Count; i++)
            steps[i] = events[i].IsBesidePrevious ? steps[i - 1] : steps[i - 1] + 1;
        return steps;
    }
}
