using System.Globalization;
using Aulario.Domain.Attempts;
using CsCheck;

namespace Aulario.Domain.Tests.Attempts;

public sealed class StreakTests
{
    [Theory]
    [InlineData("2026-03-04", "", 0, 0, false)]
    [InlineData("2026-03-04", "2026-03-04", 1, 1, true)]
    [InlineData("2026-03-04", "2026-03-03", 1, 1, false)]
    [InlineData("2026-03-04", "2026-03-02", 0, 1, false)]
    [InlineData("2026-03-04", "2026-03-05", 0, 0, false)]
    [InlineData("2026-03-04", "2026-03-04 2026-03-04 2026-03-03 2026-03-01", 2, 2, true)]
    [InlineData("2026-03-02", "2026-03-01 2026-02-28", 2, 1, false)]
    [InlineData("2026-03-02", "2026-03-02 2026-03-01", 2, 2, true)]
    [InlineData("2027-01-01", "2027-01-01 2026-12-31 2026-12-30", 3, 1, true)]
    [InlineData("2027-01-04", "2027-01-01 2026-12-24 2026-12-14", 0, 3, false)]
    [InlineData("2024-03-01", "2024-03-01 2024-02-29 2024-02-28", 3, 1, true)]
    [InlineData("2025-03-01", "2025-03-01 2025-02-28", 2, 1, true)]
    [InlineData("2026-03-30", "2026-03-30 2026-03-29 2026-03-28", 3, 2, true)]
    [InlineData("2026-10-26", "2026-10-26 2026-10-25 2026-10-24", 3, 2, true)]
    [InlineData("2026-03-18", "2026-03-02", 0, 0, false)]
    [InlineData("2026-03-15", "2026-03-02", 0, 1, false)]
    public void Days_and_weeks_in_a_row_are_counted(string today, string active, int days, int weeks, bool isTodayDone)
    {
        var streak = Streak.Of(active.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day), Day(today));

        Assert.Equal(new Streak(days, weeks, isTodayDone), streak);
    }

    [Fact]
    public void Every_day_for_two_years_is_a_streak_of_all_days_and_weeks()
    {
        var today = new DateOnly(2026, 12, 31);
        var days = Enumerable.Range(0, 730).Select(ago => today.AddDays(-ago));

        Assert.Equal(new Streak(730, 105, true), Streak.Of(days, today));
    }

    [Fact]
    public void Order_and_repeats_change_nothing_and_one_day_more_never_shortens() =>
        Gen.Select(Gen.Int[-5, 40].Array[0, 30], Gen.Int[0, 40]).Sample((agos, more) =>
        {
            var today = new DateOnly(2026, 1, 20);
            var days = agos.Select(ago => today.AddDays(-ago)).ToList();
            var streak = Streak.Of(days, today);
            var longer = Streak.Of(days.Append(today.AddDays(-more)), today);

            return streak == Streak.Of(days.Concat(days).Reverse(), today) && longer.Days >= streak.Days && longer.Weeks >= streak.Weeks;
        });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
