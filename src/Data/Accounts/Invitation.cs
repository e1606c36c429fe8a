using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>
/// An address may open an account, with a role. It holds no secret: whoever opens the account proves at the door that the address is theirs, whichever
/// door it is, so the invitation can wait for days.
/// </summary>
public sealed class Invitation
{
    public Guid Id { get; init; }

    public string Email { get; init; } = string.Empty;

    /// <summary><see cref="Email"/> folded.</summary>
    public string EmailKey { get; init; } = string.Empty;

    public UserRole Role { get; init; }

    /// <summary>Null after that account was deleted.</summary>
    public Guid? InvitedById { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.Property(row => row.Email).HasMaxLength(AccountLimits.LongestEmail);
        builder.Property(row => row.EmailKey).HasMaxLength(AccountLimits.LongestEmail);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.InvitedById).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(row => row.EmailKey).IsUnique();
        builder.HasIndex(row => new { row.CreatedAt, row.Id });
        builder.HasIndex(row => row.EndsAt);
    }
}
