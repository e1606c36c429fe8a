using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Aulario.Data;

/// <summary>
/// Instants are UTC, cut to milliseconds: SQLite cannot order a <see cref="DateTimeOffset"/> and PostgreSQL refuses one that is not UTC.
/// </summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Cut(instant.UtcDateTime),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    private static DateTime Cut(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
