using Aulario.Data.Audit;
using Aulario.Data.Exercises;
using Aulario.Domain;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Data.Packages;

/// <summary>What came of reading a file into the database.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>All of it is in the database.</summary>
    public sealed record Imported(Guid PackageId, string Slug, int Exercises) : ImportOutcome;

    /// <summary>Nothing was written.</summary>
    /// <param name="Problems">What is wrong with the text; empty where the slug is taken.</param>
    /// <param name="TakenSlug">The slug that another package has, or null.</param>
    public sealed record Refused(IReadOnlyList<TextProblem> Problems, string? TakenSlug) : ImportOutcome;
}

/// <summary>Makes a published package of a file in the plain-text format: all of it or nothing.</summary>
public sealed class PackageImport(AppDb db, TimeProvider time)
{
    private const int PresetMaximum = 30;

    /// <summary>Imports a parsed file that has a package header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="owner">Whose it becomes; null for shared by all teachers.</param>
    /// <param name="isFeatured">Whether the home page shows it.</param>
    /// <param name="effort">How long good layouts are searched for.</param>
    /// <param name="cancel">Ends the import; nothing is written then.</param>
    public async Task<ImportOutcome> RunAsync(TextFile file, Guid? owner, bool isFeatured, LayoutEffort effort, CancellationToken cancel)
    {
        var errors = file.Problems.Where(problem => problem.Weight == ProblemWeight.Error).ToList();
        if (file.Package is not { } header || errors.Count > 0)
            return new ImportOutcome.Refused(errors, null);
        var slug = header.Slug ?? TextFold.Slug(header.Title, Package.LongestSlug);
        if (await db.Packages.AnyAsync(existing => existing.Slug == slug, cancel))
            return new ImportOutcome.Refused([], slug);

        var now = time.GetUtcNow();
        var package = Make(header, slug, owner, isFeatured, now, Math.Max(header.Max ?? PresetMaximum, file.Exercises.Count));
        foreach (var (position, exercise) in file.Exercises.Index())
            package.Exercises.Add(Make(exercise.Content, owner, position, now, effort));
        db.Packages.Add(package);
        db.AuditLog.Add(new AuditLine { Id = Guid.CreateVersion7(now), ActorId = owner, Action = "package.imported", Subject = slug, CreatedAt = now });
        await db.SaveChangesAsync(cancel);
        return new ImportOutcome.Imported(package.Id, slug, file.Exercises.Count);
    }

    private static Package Make(PackageText header, string slug, Guid? owner, bool isFeatured, DateTimeOffset now, int maximum)
    {
        var package = new Package
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = owner,
            Slug = slug,
            Article = header.Article,
            Language = header.Language,
            Image = header.Cover,
            Category = header.Category,
            MetaTitle = header.MetaTitle,
            MetaDescription = header.MetaDescription,
            MaxExercises = maximum,
            IsPublished = true,
            IsFeatured = isFeatured,
            CreatedAt = now,
            UpdatedAt = now,
        };
        package.Describe(header.Title, header.Description ?? string.Empty);
        foreach (var (difficulty, article) in header.LevelArticles.OrderBy(level => level.Key))
            package.Levels.Add(new PackageLevel { PackageId = package.Id, Difficulty = difficulty, Article = article });
        return package;
    }

    private static StoredExercise Make(Exercise content, Guid? author, int position, DateTimeOffset now, LayoutEffort effort)
    {
        var exercise = new StoredExercise { Id = Guid.CreateVersion7(now), AuthorId = author, Position = position, CreatedAt = now };
        exercise.Publish(content, Guid.CreateVersion7(now), now, effort);
        return exercise;
    }
}
