using Aulario.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Site;

/// <summary>Who must come in by a passkey, or by a one-time code beside another way.</summary>
public enum StrongWay
{
    Nobody,
    Admins,

    /// <summary>Teachers and admins.</summary>
    Teachers,
    Everyone,
}

/// <summary>Who may open an account.</summary>
public enum SignUpMode
{
    Open,

    /// <summary>Whoever an admin invited by e-mail.</summary>
    ByInvitation,

    /// <summary>Nobody, not even those who were invited.</summary>
    Closed,
}

/// <summary>What the school says about itself and how the site behaves; one row.</summary>
public sealed class SiteSettings : IEdited
{
    /// <summary>The one row.</summary>
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    public int Version { get; private set; } = 1;

    public string Name { get; set; } = "Aulario";

    public string DescriptionSpanish { get; set; } = string.Empty;

    public string DescriptionEnglish { get; set; } = string.Empty;

    public string Address { get; set; } = string.Empty;

    public string Phone { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    public PageColors Color { get; set; } = PageColors.Lavender;

    public Language Language { get; set; } = Language.Spanish;

    /// <summary>Links to the school elsewhere, one per line.</summary>
    public string SocialLinks { get; set; } = string.Empty;

    /// <summary>The share of points that completes an exercise, 1 to 100.</summary>
    public int CompletionPercent { get; set; } = 80;

    public int PointsPerExercise { get; set; } = 10;

    public int PointsPerLevel { get; set; } = 10;

    public int PointsPerPackage { get; set; } = 100;

    /// <summary>Whoever must and has no strong way in is led to set one up before anything else.</summary>
    public StrongWay StrongWay { get; set; } = StrongWay.Admins;

    public SignUpMode SignUp { get; set; } = SignUpMode.Open;

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class SiteSettingsConfiguration : IEntityTypeConfiguration<SiteSettings>
{
    public void Configure(EntityTypeBuilder<SiteSettings> builder)
    {
        builder.ToTable("site_settings", table =>
        {
            table.HasCheckConstraint("ck_site_settings_one_row", "id = 1");
            table.HasCheckConstraint("ck_site_settings_completion_percent", "completion_percent BETWEEN 1 AND 100");
        });
        builder.Property(settings => settings.Id).ValueGeneratedNever();
        builder.Property(settings => settings.DescriptionSpanish).HasMaxLength(1_000);
        builder.Property(settings => settings.DescriptionEnglish).HasMaxLength(1_000);
        builder.Property(settings => settings.Address).HasMaxLength(400);
        builder.Property(settings => settings.SocialLinks).HasMaxLength(2_000);
    }
}
