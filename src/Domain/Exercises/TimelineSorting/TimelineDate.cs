using System.Globalization;

namespace Aulario.Domain.Exercises;

/// <summary>A year, a month of a year, or a day. Years before our era are negative; there is no year 0.</summary>
/// <param name="Year">−99,999 to 99,999, not 0.</param>
/// <param name="Month">1 to 12, or null where only the year is known.</param>
/// <param name="Day">1 to 31, or null where only the month is known; never without a month.</param>
public sealed record TimelineDay(int Year, int? Month = null, int? Day = null)
{
    internal const int FarthestYear = 99_999;

    /// <summary>Whether there is such a day. 29 February is one every fourth year, as in the Julian calendar.</summary>
    internal bool Exists() =>
        Year != 0 && Math.Abs(Year) <= FarthestYear
        && Month is null or (>= 1 and <= 12)
        && (Day is null || (Month is { } month && Day >= 1 && Day <= (month == 2 && Year % 4 != 0 ? 28 : DateTime.DaysInMonth(4, month))));

    /// <summary>Below 0 if this is earlier, above 0 if it is later, 0 if it is the same or too little is known to say.</summary>
    internal int ComparedTo(TimelineDay other)
    {
        if (Year != other.Year)
            return Year.CompareTo(other.Year);
        if (Month is null || other.Month is null || Month != other.Month)
            return Month is null || other.Month is null ? 0 : Month.Value.CompareTo(other.Month.Value);
        return Day is null || other.Day is null ? 0 : Day.Value.CompareTo(other.Day.Value);
    }

    /// <summary>As it is written: <c>-44</c>, <c>1492</c>, <c>1492-10</c>, <c>1492-10-12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}{Two(Month)}{Two(Day)}");

    internal static TimelineDay? Read(string text)
    {
        var parts = text.TrimStart('-').Split('-');
        if (parts.Length > 3 || text.StartsWith("--", StringComparison.Ordinal))
            return null;
        var numbers = new List<int>();
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 5 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }

        var day = new TimelineDay(text[0] == '-' ? -numbers[0] : numbers[0], numbers.Count > 1 ? numbers[1] : null, numbers.Count > 2 ? numbers[2] : null);
        return day.Exists() ? day : null;
    }

    private static string Two(int? number) => number is { } some ? string.Create(CultureInfo.InvariantCulture, $"-{some:00}") : string.Empty;
}

/// <summary>When something happened: a date, or from one to another. What began earlier comes first, however long it went on.</summary>
/// <param name="Start">When it was, or began.</param>
/// <param name="End">When it ended; null for a single date. Not before the start.</param>
public sealed record TimelineDate(TimelineDay Start, TimelineDay? End = null)
{
    private const string To = "..";

    internal bool Exists() => Start.Exists() && (End is null || (End.Exists() && Start.ComparedTo(End) <= 0));

    /// <summary>As it is written: a day, or <c>1939..1945</c>.</summary>
    public override string ToString() => End is null ? Start.ToString() : $"{Start}{To}{End}";

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    internal static TimelineDate? Read(string text)
    {
        var parts = text.Split(To);
        if (parts.Length > 2 || TimelineDay.Read(parts[0].Trim()) is not { } start)
            return null;
        var end = parts.Length == 2 ? TimelineDay.Read(parts[1].Trim()) : null;
        var date = new TimelineDate(start, end);
        return (parts.Length == 2) == (end is not null) && date.Exists() ? date : null;
    }
}
