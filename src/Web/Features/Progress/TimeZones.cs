namespace Aulario.Web.Features.Progress;

/// <summary>Days as people live them.</summary>
internal static class TimeZones
{
    public const string Utc = "UTC";

    /// <summary>Whether this is an IANA name that we know.</summary>
    public static bool IsKnown(string? zone) =>
        zone is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;

    /// <summary>The day in a zone; UTC where the zone is unknown.</summary>
    public static DateOnly DayIn(string? zone, DateTimeOffset now)
    {
        var local = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(now, found) : now.ToUniversalTime();
        return DateOnly.FromDateTime(local.DateTime);
    }
}
