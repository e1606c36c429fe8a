namespace Aulario.Domain.Attempts;

/// <summary>Days and weeks in a row on which a learner finished something.</summary>
/// <param name="Days">Days in a row up to today, or up to yesterday while today may still be added.</param>
/// <param name="Weeks">The same in weeks from Monday to Sunday.</param>
/// <param name="IsTodayDone">Whether today counts already.</param>
public sealed record Streak(int Days, int Weeks, bool IsTodayDone)
{
    /// <summary>Counts the streak.</summary>
    /// <param name="activeDays">Days in the learner's own time zone, in any order; repeats do no harm.</param>
    /// <param name="today">Today in the learner's own time zone.</param>
    public static Streak Of(IEnumerable<DateOnly> activeDays, DateOnly today)
    {
        var days = activeDays.Where(day => day <= today).ToHashSet();
        var weeks = days.Select(Monday).ToHashSet();
        return new(
            InARow(days, days.Contains(today) ? today : today.AddDays(-1), step: 1),
            InARow(weeks, weeks.Contains(Monday(today)) ? Monday(today) : Monday(today).AddDays(-7), step: 7),
            days.Contains(today));
    }

    private static int InARow(HashSet<DateOnly> done, DateOnly from, int step)
    {
        var count = 0;
        for (var day = from; done.Contains(day); day = day.AddDays(-step))
            count++;
        return count;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
