using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>Somebody who plays without an account, known by a signed cookie.</summary>
public sealed class Guest
{
    /// <summary>Random: it grants access to the guest's own progress.</summary>
    public Guid Id { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>An IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";
}

internal sealed class GuestConfiguration : IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Guest> builder)
    {
        builder.ToTable("guests");
        builder.Property(guest => guest.TimeZone).HasMaxLength(64);
        builder.HasIndex(guest => guest.CreatedAt);
    }
}
