using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Http;

/// <summary>What was answered to a request that named itself, so that its repetition gets the same answer.</summary>
public sealed class IdempotencyKey
{
    /// <summary>The caller's id, then a hash of route and key: see <see cref="BeginningOf"/>.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>A hash of the body: another body under the same key is refused.</summary>
    public string BodyHash { get; init; } = string.Empty;

    /// <summary>Null while the first request is being answered.</summary>
    public int? Status { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How all keys of one caller begin.</summary>
    public static string BeginningOf(Guid caller) => caller.ToString("N");
}

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(64);
        builder.Property(row => row.BodyHash).HasMaxLength(64);
        builder.Property(row => row.Answer).HasMaxLength(1_000_000);
        builder.HasIndex(row => row.CreatedAt);
    }
}
