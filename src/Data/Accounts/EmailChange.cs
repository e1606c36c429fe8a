using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>A person wants another address. The link that was mailed to it makes it theirs; a newer wish takes the place of the one before.</summary>
public sealed class EmailChange
{
    public Guid UserId { get; init; }

    public string Email { get; init; } = string.Empty;

    /// <summary><see cref="Email"/> folded.</summary>
    public string EmailKey { get; init; } = string.Empty;

    /// <summary>SHA-256 of the token in the link, in hex.</summary>
    public string TokenHash { get; init; } = string.Empty;

    public DateTimeOffset EndsAt { get; init; }
}

internal sealed class EmailChangeConfiguration : IEntityTypeConfiguration<EmailChange>
{
    public void Configure(EntityTypeBuilder<EmailChange> builder)
    {
        builder.ToTable("email_changes");
        builder.HasKey(change => change.UserId);
        builder.Property(change => change.Email).HasMaxLength(AccountLimits.LongestEmail);
        builder.Property(change => change.EmailKey).HasMaxLength(AccountLimits.LongestEmail);
        builder.Property(change => change.TokenHash).HasMaxLength(64);
        builder.HasOne<User>().WithOne().HasForeignKey<EmailChange>(change => change.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(change => change.TokenHash).IsUnique();
        builder.HasIndex(change => change.EndsAt);
    }
}
