using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>
/// Somebody asked for an account and has not confirmed the address yet. Not an account: only the link in the mail, opened by who signed up, makes it
/// one. Kept for an address that has an account already too, so that both look and cost the same.
/// </summary>
public sealed class SignUp
{
    /// <summary>Random: the cookie of the browser that signed up names it.</summary>
    public Guid Id { get; init; }

    public string Email { get; init; } = string.Empty;

    /// <summary><see cref="Email"/> folded.</summary>
    public string EmailKey { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public string PasswordHash { get; init; } = string.Empty;

    public Language Language { get; init; }

    /// <summary>An IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Whose progress the account will get.</summary>
    public Guid? GuestId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>SHA-256 of the token in the last link that was sent, in hex.</summary>
    public string TokenHash { get; private set; } = string.Empty;

    public DateTimeOffset LinkEndsAt { get; private set; }

    /// <summary>A new link takes the place of the one before.</summary>
    public SignUp Renew(string tokenHash, DateTimeOffset now)
    {
        TokenHash = tokenHash;
        LinkEndsAt = now + AccountLimits.LinkLifetime;
        return this;
    }
}

internal sealed class SignUpConfiguration : IEntityTypeConfiguration<SignUp>
{
    public void Configure(EntityTypeBuilder<SignUp> builder)
    {
        builder.ToTable("sign_ups");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Email).HasMaxLength(AccountLimits.LongestEmail);
        builder.Property(row => row.EmailKey).HasMaxLength(AccountLimits.LongestEmail);
        builder.Property(row => row.Name).HasMaxLength(User.LongestName);
        builder.Property(row => row.PasswordHash).HasMaxLength(400);
        builder.Property(row => row.TimeZone).HasMaxLength(64);
        builder.Property(row => row.TokenHash).HasMaxLength(64);
        builder.HasOne<Guest>().WithMany().HasForeignKey(row => row.GuestId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.EmailKey);
        builder.HasIndex(row => row.CreatedAt);
    }
}
