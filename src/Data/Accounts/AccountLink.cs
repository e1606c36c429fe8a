using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>What the link in a mail allows.</summary>
public enum LinkPurpose
{
    ResetPassword,
    SignIn,
}

/// <summary>A link to an account that works once: using it deletes the row. Only the hash of its token is kept.</summary>
public sealed class AccountLink
{
    /// <summary>SHA-256 of the token, in hex.</summary>
    public string TokenHash { get; init; } = string.Empty;

    public LinkPurpose Purpose { get; init; }

    /// <summary>Null for an address without an account: its row costs the same, and its token was sent to nobody.</summary>
    public Guid? UserId { get; init; }

    public DateTimeOffset EndsAt { get; init; }
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("account_links");
        builder.HasKey(link => link.TokenHash);
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(link => link.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(link => link.EndsAt);
    }
}
