using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Audit;

/// <summary>Who did what to what, and when. Names and addresses are looked up when it is shown: what is written here outlives the person.</summary>
public sealed class AuditLine
{
    public Guid Id { get; init; }

    /// <summary>The person; null for the command line. After an account was deleted a pseudonym, the same in all its lines.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>A stable word such as <c>package.imported</c>.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>What it was done to: a slug, or the kind of thing where <see cref="SubjectId"/> says which.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>The row it was done to; for a deleted account its pseudonym.</summary>
    public Guid? SubjectId { get; init; }

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
        builder.HasIndex(line => line.ActorId);
        builder.HasIndex(line => line.SubjectId);
        builder.HasIndex(line => line.Action);
    }
}
