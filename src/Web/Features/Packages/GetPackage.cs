using System.Linq.Expressions;
using Aulario.Data;
using Aulario.Data.Packages;
using Aulario.Domain.Exercises;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Packages;

/// <summary>What the caller did with an exercise.</summary>
public enum ExerciseStanding
{
    /// <summary>Nothing yet.</summary>
    New,

    /// <summary>An attempt is open.</summary>
    Open,

    /// <summary>Completed.</summary>
    Done,
}

/// <summary>An exercise in the list of its package.</summary>
/// <param name="Standing">Null where nothing is known of the caller.</param>
/// <param name="BestScore">The caller's best score, 0 to 1.</param>
public sealed record PackageExercise(
    Guid Id,
    string Title,
    ExerciseType Type,
    ExerciseDifficulty Difficulty,
    ExerciseCategory Category,
    string Language,
    string InstructionsLanguage,
    int ItemCount,
    ExerciseStanding? Standing,
    double? BestScore);

/// <summary>What a package says about a level.</summary>
public sealed record LevelArticle(ExerciseDifficulty Difficulty, string Article);

/// <summary>A published package with its exercises.</summary>
public sealed record PackageDetail(
    Guid Id,
    string Slug,
    string Title,
    string Description,
    string? Article,
    string Language,
    ExerciseCategory Category,
    string? Image,
    string? MetaTitle,
    string? MetaDescription,
    IReadOnlyList<LevelArticle> Levels,
    IReadOnlyList<PackageExercise> Exercises,
    PackageProgress? Progress);

/// <summary>Reads a published package by slug or id.</summary>
internal static class GetPackage
{
    private sealed record Row(
        Guid Id, string Slug, string Title, string Description, string? Article, string Language, ExerciseCategory Category, string? Image,
        string? MetaTitle, string? MetaDescription, List<LevelArticle> Levels);

    private static readonly Expression<Func<Package, Row>> Read = package => new Row(
        package.Id, package.Slug, package.Title, package.Description, package.Article, package.Language, package.Category, package.Image,
        package.MetaTitle, package.MetaDescription,
        package.Levels.Select(level => new LevelArticle(level.Difficulty, level.Article)).ToList());

    private static readonly Func<AppDb, string, CancellationToken, Task<Row?>> BySlug = Compiled.Query(
        (AppDb db, string slug, CancellationToken cancel) => db.Packages.AsNoTracking().Where(package => package.IsPublished && package.Slug == slug).Select(Read).FirstOrDefault());

    private static readonly Func<AppDb, Guid, CancellationToken, Task<Row?>> ById = Compiled.Query(
        (AppDb db, Guid id, CancellationToken cancel) => db.Packages.AsNoTracking().Where(package => package.IsPublished && package.Id == id).Select(Read).FirstOrDefault());

    private static readonly Func<AppDb, Guid, IAsyncEnumerable<PackageExercise>> Exercises = Compiled.Rows(
        (AppDb db, Guid package) => db.Exercises.AsNoTracking()
            .Where(exercise => exercise.PackageId == package && exercise.IsPublished)
            .OrderBy(exercise => exercise.Position).ThenBy(exercise => exercise.Id)
            .Select(exercise => new PackageExercise(
                exercise.Id, exercise.Title, exercise.Type, exercise.Difficulty, exercise.Category, exercise.Language, exercise.InstructionsLanguage,
                exercise.ItemCount, null, null)));

    private static readonly Func<AppDb, Guid, Guid?, Guid?, IAsyncEnumerable<OwnRow>> Own = Compiled.Rows(
        (AppDb db, Guid package, Guid? user, Guid? guest) => db.Exercises.AsNoTracking()
            .Where(exercise => exercise.PackageId == package && exercise.IsPublished)
            .Select(exercise => new OwnRow(
                exercise.Id,
                db.ExerciseCompletions.Any(done => done.ExerciseId == exercise.Id && ((user != null && done.UserId == user) || (guest != null && done.GuestId == guest))),
                db.ExerciseCompletions.Where(done => done.ExerciseId == exercise.Id && ((user != null && done.UserId == user) || (guest != null && done.GuestId == guest)))
                    .Select(done => done.BestScore).FirstOrDefault(),
                db.Attempts.Any(attempt => attempt.ExerciseId == exercise.Id && attempt.FinishedAt == null && attempt.IsCounted
                    && ((user != null && attempt.UserId == user) || (guest != null && attempt.GuestId == guest))))));

    private sealed record OwnRow(Guid Id, bool IsDone, double? BestScore, bool IsOpen);

    /// <summary>The package, or null where nothing published has this slug or id.</summary>
    public static async Task<PackageDetail?> RunAsync(AppDb db, string slugOrId, Owner? owner, CancellationToken cancel)
    {
        if (await FindAsync(db, slugOrId, cancel) is not { } row)
            return null;
        var exercises = await Exercises(db, row.Id).ToListAsync(cancel);
        if (owner is { } known)
            exercises = WithStandings(exercises, await Own(db, row.Id, known.UserId, known.GuestId).ToListAsync(cancel));
        var progress = owner is null ? null : new PackageProgress(exercises.Count(one => one.Standing == ExerciseStanding.Done), exercises.Count);
        return new(
            row.Id, row.Slug, row.Title, row.Description, row.Article, row.Language, row.Category, row.Image, row.MetaTitle, row.MetaDescription,
            [.. row.Levels.OrderBy(level => level.Difficulty)], exercises, progress);
    }

    /// <summary>One question for each key, since a question with both would walk two indexes. A slug may look like an id.</summary>
    private static async Task<Row?> FindAsync(AppDb db, string slugOrId, CancellationToken cancel) =>
        Guid.TryParse(slugOrId, out var id) && await ById(db, id, cancel) is { } package ? package : await BySlug(db, slugOrId, cancel);

    private static List<PackageExercise> WithStandings(List<PackageExercise> exercises, List<OwnRow> rows)
    {
        var own = rows.ToDictionary(row => row.Id);
        return exercises.ConvertAll(exercise => own.TryGetValue(exercise.Id, out var row)
            ? exercise with { Standing = Standing(row), BestScore = row.BestScore }
            : exercise with { Standing = ExerciseStanding.New });
    }

    private static ExerciseStanding Standing(OwnRow row) =>
        row.IsDone ? ExerciseStanding.Done : row.IsOpen ? ExerciseStanding.Open : ExerciseStanding.New;
}
