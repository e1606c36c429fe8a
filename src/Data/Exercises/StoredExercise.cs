using Aulario.Data.Accounts;
using Aulario.Data.Packages;
using Aulario.Domain;
using Aulario.Domain.Exercises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Exercises;

/// <summary>
/// An exercise as the catalogue knows it. What is played is its published <see cref="ExerciseVersion"/>; the columns that lists need repeat
/// what that version says and change only with it.
/// </summary>
public sealed class StoredExercise : IEdited
{
    public Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    /// <summary>Null after the author's account was deleted, or for imported ones without one.</summary>
    public Guid? AuthorId { get; set; }

    public User? Author { get; }

    public Guid? PackageId { get; set; }

    public Package? Package { get; }

    /// <summary>The place in the package, from 0.</summary>
    public int Position { get; set; }

    public string Title { get; private set; } = string.Empty;

    /// <summary>Title and tags folded, for search.</summary>
    public string SearchText { get; private set; } = string.Empty;

    public ExerciseType Type { get; private set; }

    public ExerciseDifficulty Difficulty { get; private set; }

    public ExerciseCategory Category { get; private set; }

    public string Language { get; private set; } = "en";

    public string InstructionsLanguage { get; private set; } = "es";

    public int ItemCount { get; private set; }

    /// <summary>Completions that the old system counted; added to ours where the number is shown.</summary>
    public int TimesCompleted { get; set; }

    public bool IsPublished { get; private set; }

    /// <summary>The version that new attempts play; null while nothing was published.</summary>
    public Guid? PublishedVersionId { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public List<ExerciseVersion> Versions { get; } = [];

    /// <summary>Makes <paramref name="content"/> what new attempts play.</summary>
    /// <param name="content">Content without errors.</param>
    /// <param name="versionId">The id of the new version.</param>
    /// <param name="now">The moment.</param>
    /// <param name="effort">How long a good layout is searched for, where the type has one.</param>
    /// <exception cref="ArgumentException">The content has errors.</exception>
    public ExerciseVersion Publish(Exercise content, Guid versionId, DateTimeOffset now, LayoutEffort effort = LayoutEffort.Usual)
    {
        if (content.Check().FirstOrDefault(problem => problem.Weight == ProblemWeight.Error) is { } error)
            throw new ArgumentException($"Got content with an error at {error.Path} ({error.Code}); check it before publishing.", nameof(content));

        var version = new ExerciseVersion
        {
            Id = versionId,
            ExerciseId = Id,
            Number = Versions.Count == 0 ? 1 : Versions.Max(earlier => earlier.Number) + 1,
            Content = ExerciseJson.Write(content),
            Arrangement = ExerciseJson.Write(content.Arrange(SeedOf(versionId), effort)),
            CreatedAt = now,
        };
        Versions.Add(version);
        PublishedVersionId = versionId;
        IsPublished = true;
        UpdatedAt = now;
        (Title, Type, Difficulty, Category, Language, InstructionsLanguage, ItemCount) =
            (content.Title, content.Type, content.Difficulty, content.Category, content.Language, content.InstructionsLanguage, content.ItemCount);
        SearchText = TextFold.Fold($"{content.Title} {string.Join(' ', content.Tags)}");
        return version;
    }

    /// <summary>The seed of what is laid out for a version.</summary>
    public static long SeedOf(Guid versionId) => BitConverter.ToInt64(versionId.ToByteArray(), 8);

    /// <summary>Takes it out of the catalogue; open attempts go on.</summary>
    public void Unpublish(DateTimeOffset now)
    {
        IsPublished = false;
        UpdatedAt = now;
    }
}

/// <summary>Published content: immutable, so that an attempt ends on what it began with.</summary>
public sealed class ExerciseVersion
{
    public Guid Id { get; init; }

    public Guid ExerciseId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; init; }

    /// <summary>JSON of <see cref="Exercise"/>.</summary>
    public string Content { get; init; } = string.Empty;

    /// <summary>JSON of the <see cref="Domain.Exercises.Arrangement"/>: a grid, a layout; null for types without one.</summary>
    public string? Arrangement { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class ExerciseConfiguration : IEntityTypeConfiguration<StoredExercise>, IEntityTypeConfiguration<ExerciseVersion>
{
    public void Configure(EntityTypeBuilder<StoredExercise> builder)
    {
        builder.ToTable("exercises", table => table.HasCheckConstraint("ck_exercises_published", "NOT is_published OR published_version_id IS NOT NULL"));
        builder.Property(exercise => exercise.SearchText).HasMaxLength(3_000);
        builder.Property(exercise => exercise.Language).HasMaxLength(35);
        builder.Property(exercise => exercise.InstructionsLanguage).HasMaxLength(35);
        builder.HasIndex(exercise => new { exercise.PackageId, exercise.IsPublished, exercise.Position, exercise.Id });
        builder.HasIndex(exercise => exercise.AuthorId);
        builder.HasIndex(exercise => exercise.Type);
        builder.HasIndex(exercise => exercise.Difficulty);
        builder.HasIndex(exercise => exercise.Category);
        builder.HasIndex(exercise => new { exercise.IsPublished, exercise.CreatedAt, exercise.Id });
        builder.HasOne(exercise => exercise.Author).WithMany().HasForeignKey(exercise => exercise.AuthorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(exercise => exercise.Versions).WithOne().HasForeignKey(version => version.ExerciseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ExerciseVersion> builder)
    {
        builder.ToTable("exercise_versions");
        builder.Property(version => version.Content).HasMaxLength(2_000_000).HasAnnotation(ModelConventions.Json, true);
        builder.Property(version => version.Arrangement).HasMaxLength(500_000).HasAnnotation(ModelConventions.Json, true);
        builder.HasIndex(version => new { version.ExerciseId, version.Number }).IsUnique();
    }
}
