using Aulario.Data;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Exercises;

/// <summary>The package that an exercise is in.</summary>
public sealed record CoverPackage(Guid Id, string Slug, string Title, string Language);

/// <summary>All that is known of an exercise before an attempt.</summary>
public sealed record ExerciseCover(
    Guid Id,
    string Title,
    string? Instructions,
    ExerciseType Type,
    ExerciseDifficulty Difficulty,
    ExerciseCategory Category,
    string Language,
    string InstructionsLanguage,
    int ItemCount,
    IReadOnlyList<AttemptMode> Modes,
    int Tries,
    int? Minutes,
    int? Lives,
    IReadOnlyList<string> Tags,
    CoverPackage? Package,
    int TimesCompleted);

/// <summary>Reads the cover of a published exercise.</summary>
internal static class GetCover
{
    private sealed record Row(Guid Id, Guid VersionId, CoverPackage? Package, bool IsPackagePublished, int TimesCompleted);

    private static readonly Func<AppDb, Guid, CancellationToken, Task<Row?>> Find = Compiled.Query(
        (AppDb db, Guid id, CancellationToken cancel) => db.Exercises.AsNoTracking()
            .Where(exercise => exercise.Id == id && exercise.IsPublished)
            .Select(exercise => new Row(
                exercise.Id,
                exercise.PublishedVersionId!.Value,
                exercise.Package == null ? null : new CoverPackage(exercise.Package.Id, exercise.Package.Slug, exercise.Package.Title, exercise.Package.Language),
                exercise.Package == null || exercise.Package.IsPublished,
                exercise.TimesCompleted + db.ExerciseCompletions.Count(done => done.ExerciseId == exercise.Id)))
            .FirstOrDefault());

    /// <summary>The cover, or null where nothing published has this id.</summary>
    public static async Task<ExerciseCover?> RunAsync(AppDb db, ExerciseVersions versions, Guid id, CancellationToken cancel)
    {
        if (await Find(db, id, cancel) is not { IsPackagePublished: true } row)
            return null;
        var content = (await versions.GetAsync(db, row.VersionId, cancel)).Exercise;
        return new(
            row.Id,
            content.Title,
            content.Instructions,
            content.Type,
            content.Difficulty,
            content.Category,
            content.Language,
            content.InstructionsLanguage,
            content.Settings.Draw ?? content.ItemCount,
            AttemptRules.Modes(content.Settings.Mode),
            content.Settings.Tries,
            content.Settings.Minutes,
            content.Settings.Lives,
            content.Tags,
            row.Package,
            row.TimesCompleted);
    }
}
