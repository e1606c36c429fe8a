using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Audit;

/// <summary>Who did what, and when.</summary>
public sealed class AuditLine
{
    public Guid Id { get; init; }

    /// <summary>The person; null for the command line.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>A stable word such as <c>package.imported</c>.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>What it was done to.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>JSON of what was before and after; never passwords, tokens or answers.</summary>
    public string? Details { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class AuditLineConfiguration : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> builder)
    {
        builder.ToTable("audit_log");
        builder.Property(line => line.Details).HasMaxLength(20_000).HasAnnotation(ModelConventions.Json, true);
        builder.HasIndex(line => new { line.CreatedAt, line.Id });
    }
}
