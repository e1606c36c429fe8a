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
    private sealed record Row(
        Guid Id, string Slug, string Title, string Description, string Language, ExerciseCategory Category, string? Image, bool IsFeatured);

    /// <summary>The published exercises of a package: one word of each kind per exercise, between blanks.</summary>
    private sealed record Kinds(Guid PackageId, int Count, string Difficulties, string Types, string Languages);

    private sealed record Done(Guid PackageId, int Count);

    /// <summary>What most callers ask for: everything. Compiled, because building a query costs as much as running it.</summary>
    private static readonly Func<AppDb, int, int, IAsyncEnumerable<Row>> Unfiltered = Compiled.Rows(
        (AppDb db, int skip, int take) => db.Packages.AsNoTracking().Where(package => package.IsPublished)
            .OrderByDescending(package => package.IsFeatured).ThenByDescending(package => package.Id)
            .Skip(skip).Take(take)
            .Select(package => new Row(
                package.Id, package.Slug, package.Title, package.Description, package.Language, package.Category, package.Image, package.IsFeatured)));

    // One row per package: a row per kind of exercise would cost more than all the rest. The casts read the words as the database has them.
    private static readonly Func<AppDb, List<Guid>, IAsyncEnumerable<Kinds>> KindsOf = Compiled.Rows(
        (AppDb db, List<Guid> packages) => db.Exercises.AsNoTracking()
            .Where(exercise => exercise.IsPublished && exercise.PackageId != null && packages.Contains(exercise.PackageId.Value))
            .GroupBy(exercise => exercise.PackageId)
            .Select(group => new Kinds(
                group.Key!.Value,
                group.Count(),
                string.Join(" ", group.Select(exercise => (string)(object)exercise.Difficulty)),
                string.Join(" ", group.Select(exercise => (string)(object)exercise.Type)),
                string.Join(" ", group.Select(exercise => exercise.Language)))));

    public static async Task<Page<PackageCard>> RunAsync(AppDb db, PackageFilter filter, PageRequest page, Owner? owner, CancellationToken cancel)
    {
        var rows = await RowsAsync(db, filter, page, cancel);
        var shown = rows.Take(page.Limit).ToList();
        var ids = shown.ConvertAll(row => row.Id);
        var kinds = (await KindsOf(db, ids).ToListAsync(cancel)).ToDictionary(row => row.PackageId);
        var done = owner is { } known ? await DoneAsync(db, ids, known, cancel) : null;
        return page.Of([.. shown.Select(row => Card(row, kinds.GetValueOrDefault(row.Id), done))], hasMore: rows.Count > page.Limit);
    }

    /// <summary>How many packages pass the filter.</summary>
    public static Task<int> CountAsync(AppDb db, PackageFilter filter, CancellationToken cancel) => Filtered(db, filter).CountAsync(cancel);

    private static async Task<List<Row>> RowsAsync(AppDb db, PackageFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (filter == new PackageFilter())
            return await Unfiltered(db, page.Skip, page.Limit + 1).ToListAsync(cancel);
        return await Filtered(db, filter)
            .OrderByDescending(package => package.IsFeatured).ThenByDescending(package => package.Id)
            .Skip(page.Skip).Take(page.Limit + 1)
            .Select(package => new Row(
                package.Id, package.Slug, package.Title, package.Description, package.Language, package.Category, package.Image, package.IsFeatured))
            .ToListAsync(cancel);
    }

    private static PackageCard Card(Row row, Kinds? kinds, Dictionary<Guid, int>? done)
    {
        var total = kinds?.Count ?? 0;
        return new(
            row.Id,
            row.Slug,
            row.Title,
            row.Description,
            row.Language,
            row.Category,
            row.Image,
            row.IsFeatured,
            total,
            Members<ExerciseDifficulty>(kinds?.Difficulties),
            Members<ExerciseType>(kinds?.Types),
            [.. Words(kinds?.Languages).Order(StringComparer.Ordinal)],
            done is null ? null : new(done.GetValueOrDefault(row.Id), total));
    }

    private static IReadOnlyList<T> Members<T>(string? words)
        where T : struct, Enum =>
        [.. Words(words).Select(word => UpperSnake.Parse<T>(word)).OfType<T>().Order()];

    private static IEnumerable<string> Words(string? words) => words is null ? [] : words.Split(' ').Distinct();

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
