using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>That a person's app shows one-time codes (RFC 6238), asked for after every way in but a passkey.</summary>
public sealed class OneTimeCodes
{
    public Guid UserId { get; init; }

    /// <summary>The shared secret, protected by the host's keys.</summary>
    public string Secret { get; init; } = string.Empty;

    /// <summary>The step of time of the last code that was taken: no code works twice.</summary>
    public long LastStep { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Stands in for the app once: using it deletes the row.</summary>
public sealed class RecoveryCode
{
    /// <summary>SHA-256 of the code, in hex.</summary>
    public string CodeHash { get; init; } = string.Empty;

    public Guid UserId { get; init; }
}

internal sealed class OneTimeCodesConfiguration : IEntityTypeConfiguration<OneTimeCodes>, IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCodes> builder)
    {
        builder.ToTable("one_time_codes");
        builder.HasKey(codes => codes.UserId);
        builder.Property(codes => codes.Secret).HasMaxLength(1_000);
        builder.HasOne<User>().WithOne().HasForeignKey<OneTimeCodes>(codes => codes.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_codes");
        builder.HasKey(code => new { code.UserId, code.CodeHash });
        builder.Property(code => code.CodeHash).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(code => code.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
