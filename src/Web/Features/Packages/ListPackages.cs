using System.Linq.Expressions;
using Aulario.Data;
using Aulario.Domain;
using Aulario.Domain.Exercises;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Packages;

/// <summary>Which packages.</summary>
/// <param name="Search">Words that title or description hold, accents and case aside.</param>
/// <param name="Difficulty">Those with an exercise of this level.</param>
/// <param name="Type">Those with an exercise of this type.</param>
/// <param name="Language">Those that teach this language.</param>
public sealed record PackageFilter(
    string? Search = null,
    ExerciseCategory? Category = null,
    ExerciseDifficulty? Difficulty = null,
    ExerciseType? Type = null,
    string? Language = null,
    bool? IsFeatured = null);

/// <summary>How far the caller is.</summary>
public sealed record PackageProgress(int Completed, int Total);

/// <summary>A package in a list.</summary>
/// <param name="Language">The language of title and description.</param>
/// <param name="Levels">The levels of its published exercises, easiest first.</param>
/// <param name="Types">The types of its published exercises.</param>
/// <param name="Teaches">The languages that its published exercises teach.</param>
public sealed record PackageCard(
    Guid Id,
    string Slug,
    string Title,
    string Description,
    string Language,
    ExerciseCategory Category,
    string? Image,
    bool IsFeatured,
    int ExerciseCount,
    IReadOnlyList<ExerciseDifficulty> Levels,
    IReadOnlyList<ExerciseType> Types,
    IReadOnlyList<string> Teaches,
    PackageProgress? Progress);

/// <summary>Lists published packages: featured ones first, then the newest.</summary>
internal static class ListPackages
{
    private const char InExercise = ',';
    private const char BetweenExercises = ' ';

    /// <param name="Kinds">Level, type and language of each published exercise; null where there is none.</param>
    private sealed record Row(
        Guid Id, string Slug, string Title, string Description, string Language, ExerciseCategory Category, string? Image, bool IsFeatured, string? Kinds);

    private sealed record Done(Guid PackageId, int Count);

    // The kinds come as one text per package: a row per exercise, or a second question, would cost more than all the rest. The casts read the words
    // as the database has them.
    private static readonly Expression<Func<Data.Packages.Package, Row>> Read = package => new Row(
        package.Id,
        package.Slug,
        package.Title,
        package.Description,
        package.Language,
        package.Category,
        package.Image,
        package.IsFeatured,
        package.Exercises.Where(exercise => exercise.IsPublished)
            .GroupBy(exercise => exercise.PackageId)
            .OrderBy(all => all.Key) // there is one; the mapper warns of an unordered first
            .Select(all => string.Join(" ", all.Select(one => (string)(object)one.Difficulty + "," + (string)(object)one.Type + "," + one.Language)))
            .FirstOrDefault());

    /// <summary>What most callers ask for: everything. Compiled, because building a query costs as much as running it.</summary>
    private static readonly Func<AppDb, int, int, IAsyncEnumerable<Row>> Unfiltered = Compiled.Rows(
        (AppDb db, int skip, int take) => db.Packages.AsNoTracking().Where(package => package.IsPublished)
            .OrderByDescending(package => package.IsFeatured).ThenByDescending(package => package.Id)
            .Skip(skip).Take(take).Select(Read));

    public static async Task<Page<PackageCard>> RunAsync(AppDb db, PackageFilter filter, PageRequest page, Owner? owner, CancellationToken cancel)
    {
        var rows = await RowsAsync(db, filter, page, cancel);
        var shown = rows.Take(page.Limit).ToList();
        var done = owner is { } known ? await DoneAsync(db, shown.ConvertAll(row => row.Id), known, cancel) : null;
        return page.Of(shown.ConvertAll(row => Card(row, done)), hasMore: rows.Count > page.Limit);
    }

    /// <summary>How many packages pass the filter.</summary>
    public static Task<int> CountAsync(AppDb db, PackageFilter filter, CancellationToken cancel) => Filtered(db, filter).CountAsync(cancel);

    private static async Task<List<Row>> RowsAsync(AppDb db, PackageFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (filter == new PackageFilter())
            return await Unfiltered(db, page.Skip, page.Limit + 1).ToListAsync(cancel);
        return await Filtered(db, filter)
            .OrderByDescending(package => package.IsFeatured).ThenByDescending(package => package.Id)
            .Skip(page.Skip).Take(page.Limit + 1).Select(Read)
            .ToListAsync(cancel);
    }

    private static PackageCard Card(Row row, Dictionary<Guid, int>? done)
    {
        var exercises = row.Kinds?.Split(BetweenExercises).Select(kind => kind.Split(InExercise)).ToList() ?? [];
        return new(
            row.Id,
            row.Slug,
            row.Title,
            row.Description,
            row.Language,
            row.Category,
            row.Image,
            row.IsFeatured,
            exercises.Count,
            Members<ExerciseDifficulty>(exercises.Select(kind => kind[0])),
            Members<ExerciseType>(exercises.Select(kind => kind[1])),
            [.. exercises.Select(kind => kind[2]).Distinct().Order(StringComparer.Ordinal)],
            done is null ? null : new(done.GetValueOrDefault(row.Id), exercises.Count));
    }

    private static IReadOnlyList<T> Members<T>(IEnumerable<string> words)
        where T : struct, Enum =>
        [.. words.Distinct().Select(word => UpperSnake.Parse<T>(word)).OfType<T>().Order()];

    private static IQueryable<Data.Packages.Package> Filtered(AppDb db, PackageFilter filter)
    {
        var packages = db.Packages.AsNoTracking().Where(package => package.IsPublished);
        if (filter.Category is { } category)
            packages = packages.Where(package => package.Category == category);
        if (filter.IsFeatured is { } isFeatured)
            packages = packages.Where(package => package.IsFeatured == isFeatured);
        if (filter.Difficulty is { } difficulty)
            packages = packages.Where(package => package.Exercises.Any(exercise => exercise.IsPublished && exercise.Difficulty == difficulty));
        if (filter.Type is { } type)
            packages = packages.Where(package => package.Exercises.Any(exercise => exercise.IsPublished && exercise.Type == type));
        if (filter.Language is { } language)
            packages = packages.Where(package => package.Exercises.Any(exercise => exercise.IsPublished && exercise.Language == language));
        foreach (var word in TextFold.Fold(filter.Search ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            packages = packages.Where(package => package.SearchText.Contains(word)
                || package.Exercises.Any(exercise => exercise.IsPublished && exercise.SearchText.Contains(word)));
        return packages;
    }

    private static async Task<Dictionary<Guid, int>> DoneAsync(AppDb db, List<Guid> packages, Owner owner, CancellationToken cancel)
    {
        var rows = await (
            from done in db.ExerciseCompletions
            join exercise in db.Exercises on done.ExerciseId equals exercise.Id
            where exercise.IsPublished && exercise.PackageId != null && packages.Contains(exercise.PackageId.Value)
                && ((owner.UserId != null && done.UserId == owner.UserId) || (owner.GuestId != null && done.GuestId == owner.GuestId))
            group exercise by exercise.PackageId into package
            select new Done(package.Key!.Value, package.Count())).ToListAsync(cancel);
        return rows.ToDictionary(row => row.PackageId, row => row.Count);
    }
}
