using System.Globalization;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

/// <summary>The time zones one can choose from, by continent and city.</summary>
internal static class ZoneChoices
{
    private static readonly Lazy<IReadOnlyList<TimeZoneInfo>> Zones = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && (zone.Id == "UTC" || zone.Id.Contains('/', StringComparison.Ordinal))).OrderBy(zone => zone.Id, StringComparer.Ordinal)]);

    /// <summary>All of them, and the person's own even if it goes by an old name.</summary>
    public static IReadOnlyList<Choice> With(string own, DateTimeOffset now)
    {
        var choices = Zones.Value.Select(zone => new Choice(zone.Id, Label(zone, now))).ToList();
        if (choices.All(choice => choice.Value != own) && TimeZoneInfo.TryFindSystemTimeZoneById(own, out var found))
            choices.Insert(0, new(own, Label(found, now)));
        return choices;
    }

    private static string Label(TimeZoneInfo zone, DateTimeOffset now)
    {
        var offset = zone.GetUtcOffset(now);
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        return $"{zone.Id.Replace('_', ' ')} ({sign}{offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)})";
    }
}
