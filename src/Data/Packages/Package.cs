using Aulario.Data.Accounts;
using Aulario.Data.Exercises;
using Aulario.Domain;
using Aulario.Domain.Exercises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Packages;

/// <summary>A set of exercises on one theme, over up to six levels.</summary>
public sealed class Package : IEdited
{
    public const int LongestTitle = 200;
    public const int LongestSlug = 80;
    public const int LongestDescription = 1_000;
    public const int LongestArticle = 50_000;

    public Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    /// <summary>Null: shared by all teachers.</summary>
    public Guid? OwnerId { get; set; }

    public User? Owner { get; }

    public string Title { get; private set; } = string.Empty;

    public string Slug { get; set; } = string.Empty;

    public string Description { get; private set; } = string.Empty;

    /// <summary>Markdown.</summary>
    public string? Article { get; set; }

    /// <summary>The language of title, description and articles, as a BCP 47 tag.</summary>
    public string Language { get; set; } = "es";

    /// <summary>The cover: the name of a file in the media library, or null for the drawn one.</summary>
    public string? Image { get; set; }

    public ExerciseCategory Category { get; set; } = ExerciseCategory.General;

    public string? MetaTitle { get; set; }

    public string? MetaDescription { get; set; }

    public int MaxExercises { get; set; } = 30;

    public bool IsPublished { get; set; }

    public bool IsFeatured { get; set; }

    /// <summary>Title and description folded, for search.</summary>
    public string SearchText { get; private set; } = string.Empty;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public List<StoredExercise> Exercises { get; } = [];

    public List<PackageLevel> Levels { get; } = [];

    /// <summary>Sets what the catalogue shows and searches.</summary>
    public void Describe(string title, string description)
    {
        Title = title.Trim();
        Description = description.Trim();
        SearchText = TextFold.Fold($"{Title} {Description}");
    }
}

/// <summary>What a package says about one of its levels.</summary>
public sealed class PackageLevel
{
    public Guid PackageId { get; init; }

    public ExerciseDifficulty Difficulty { get; init; }

    /// <summary>Markdown.</summary>
    public string Article { get; set; } = string.Empty;
}

internal sealed class PackageConfiguration : IEntityTypeConfiguration<Package>, IEntityTypeConfiguration<PackageLevel>
{
    public void Configure(EntityTypeBuilder<Package> builder)
    {
        builder.ToTable("packages", table => table.HasCheckConstraint("ck_packages_max_exercises", "max_exercises BETWEEN 1 AND 200"));
        builder.Property(package => package.Title).HasMaxLength(Package.LongestTitle);
        builder.Property(package => package.Slug).HasMaxLength(Package.LongestSlug);
        builder.Property(package => package.Description).HasMaxLength(Package.LongestDescription);
        builder.Property(package => package.Article).HasMaxLength(Package.LongestArticle);
        builder.Property(package => package.Language).HasMaxLength(35);
        builder.Property(package => package.MetaDescription).HasMaxLength(400);
        builder.Property(package => package.SearchText).HasMaxLength(2 * (Package.LongestTitle + Package.LongestDescription));
        builder.HasIndex(package => package.Slug).IsUnique();
        builder.HasIndex(package => new { package.IsPublished, package.Category, package.CreatedAt, package.Id });
        builder.HasIndex(package => package.IsFeatured);
        builder.HasOne(package => package.Owner).WithMany().HasForeignKey(package => package.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(package => package.Levels).WithOne().HasForeignKey(level => level.PackageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(package => package.Exercises).WithOne(exercise => exercise.Package).HasForeignKey(exercise => exercise.PackageId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<PackageLevel> builder)
    {
        builder.ToTable("package_levels");
        builder.HasKey(level => new { level.PackageId, level.Difficulty });
        builder.Property(level => level.Article).HasMaxLength(Package.LongestArticle);
    }
}
