using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>Through which door somebody came in.</summary>
public enum SessionDoor
{
    Password,
    MailLink,
    Passkey,
    Provider,
    SignUp,
}

/// <summary>
/// A person signed in on a device. Ends when the row goes, when the person's security stamp is another, or when nobody used it for
/// <see cref="AccountLimits.SessionLifetime"/>.
/// </summary>
public sealed class Session
{
    public const int LongestDevice = 60;

    public Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the cookie, in hex: the table opens no session.</summary>
    public string TokenHash { get; init; } = string.Empty;

    public Guid UserId { get; init; }

    /// <summary>The person's security stamp when it began.</summary>
    public string Stamp { get; set; } = string.Empty;

    public SessionDoor Door { get; init; }

    /// <summary>Whether it was opened by a passkey, or by two things.</summary>
    public bool IsStrong { get; set; }

    /// <summary>Browser and system, coarse: <c>Firefox · Windows</c>.</summary>
    public string Device { get; init; } = string.Empty;

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>To some minutes.</summary>
    public DateTimeOffset LastUsedAt { get; set; }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.TokenHash).HasMaxLength(64);
        builder.Property(session => session.Device).HasMaxLength(Session.LongestDevice);
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.HasIndex(session => new { session.UserId, session.LastUsedAt });
        builder.HasIndex(session => session.LastUsedAt);
    }
}
