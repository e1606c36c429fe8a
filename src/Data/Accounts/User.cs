using Aulario.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>What a person may do.</summary>
public enum UserRole
{
    Admin,
    Teacher,
    Student,
}

/// <summary>The interface languages.</summary>
public enum Language
{
    Spanish,
    English,
}

/// <summary>The six themes.</summary>
public enum PageColors
{
    Lavender,
    Coral,
    Teal,
    Warmpink,
    Blue,
    Purple,
}

/// <summary>Light, dark, or as the device says.</summary>
public enum ColorMode
{
    System,
    Light,
    Dark,
}

/// <summary>Whether others see a person's name on leaderboards.</summary>
public enum LeaderboardChoice
{
    /// <summary>Not chosen: shown when surely of age, hidden when a minor or of unknown age.</summary>
    ByAge,
    Shown,
    Hidden,
}

/// <summary>A person with an account. The e-mail address signs in; <see cref="Name"/> is what others see.</summary>
public sealed class User : IdentityUser<Guid>, IEdited
{
    public const int LongestName = 60;

    public const int LongestBanReason = 400;

    /// <summary>The age from which one is asked no more, in years.</summary>
    public const int AgeOfMajority = 18;

    /// <summary>Begins the <see cref="Picture"/> of whoever chose a drawn one; no name of a file has a slash.</summary>
    public const string DrawnPicture = "drawn/";

    /// <summary>The end of a ban: nobody waits for it.</summary>
    public static readonly DateTimeOffset Forever = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public int Version { get; private set; } = 1;

    public UserRole Role { get; set; } = UserRole.Student;

    /// <summary>The display name, unique without regard to case and accents.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary><see cref="Name"/> folded, for uniqueness.</summary>
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country { get; set; }

    /// <summary>The name of a picture in the media library, or a drawn one after <see cref="DrawnPicture"/>, or null.</summary>
    public string? Picture { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null for the site's.</summary>
    public PageColors? PreferredColor { get; set; }

    public Language PreferredLanguage { get; set; } = Language.Spanish;

    public ColorMode PreferredMode { get; set; } = ColorMode.System;

    /// <summary>An IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";

    public int? BirthYear { get; set; }

    public bool HasSounds { get; set; } = true;

    public LeaderboardChoice Leaderboard { get; set; } = LeaderboardChoice.ByAge;

    /// <summary>Why the person may not come in; says something only while <see cref="Microsoft.AspNetCore.Identity.IdentityUser{TKey}.LockoutEnd"/> is ahead.</summary>
    public string? BanReason { get; set; }

    /// <summary>The sum of all awards, kept beside them for lists.</summary>
    public int Points { get; private set; }

    /// <summary>Whether others see the name on leaderboards. In the year of the birthday that counts, the person may still be a minor.</summary>
    public bool IsOnLeaderboards(int thisYear) => Leaderboard switch
    {
        LeaderboardChoice.Shown => true,
        LeaderboardChoice.Hidden => false,
        LeaderboardChoice.ByAge => BirthYear is { } born && thisYear - born > AgeOfMajority,
    };

    /// <summary>Gives the person a name.</summary>
    public void Rename(string name)
    {
        Name = name.Normalize().Trim();
        NameKey = TextFold.Fold(Name);
    }
}

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.Property(user => user.Name).HasMaxLength(User.LongestName);
        builder.Property(user => user.NameKey).HasMaxLength(User.LongestName * 2);
        builder.Property(user => user.Country).HasMaxLength(2);
        builder.Property(user => user.TimeZone).HasMaxLength(64);
        builder.Property(user => user.PasswordHash).HasMaxLength(400);
        builder.Property(user => user.BanReason).HasMaxLength(User.LongestBanReason);
        builder.Property(user => user.PhoneNumber).HasMaxLength(UserTablesConfiguration.LongestKey);
        builder.HasIndex(user => user.NameKey).IsUnique();
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
        builder.HasIndex(user => user.Role);
        builder.HasIndex(user => user.CreatedAt);
    }
}

internal sealed class UserTablesConfiguration :
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    /// <summary>
    /// Said here because Identity otherwise takes its own lengths wherever its services are registered: the model of the command line would differ
    /// from that of the migrations, and PostgreSQL would not be migrated.
    /// </summary>
    public const int LongestKey = 200;

    private const int LongestValue = 2_000;

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("user_claims");
        builder.Property(claim => claim.ClaimValue).HasMaxLength(LongestValue);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("user_logins");
        builder.Property(login => login.LoginProvider).HasMaxLength(LongestKey);
        builder.Property(login => login.ProviderKey).HasMaxLength(LongestKey);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("user_tokens");
        builder.Property(token => token.Value).HasMaxLength(LongestValue);
        builder.Property(token => token.LoginProvider).HasMaxLength(LongestKey);
        builder.Property(token => token.Name).HasMaxLength(LongestKey);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("user_passkeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1_024); // WebAuthn Level 3, credential id length
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.Property<DateTimeOffset?>(PasskeyColumns.LastUsedAt);
        builder.HasOne<User>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
