using Aulario.Data;
using Aulario.Data.Attempts;
using Aulario.Domain;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Progress;

/// <summary>An exercise that somebody played.</summary>
/// <param name="PackageSlug">Null where it is in no package.</param>
public sealed record PlayedExercise(Guid Id, string Title, ExerciseType Type, string InstructionsLanguage, string? PackageSlug, string? PackageTitle);

/// <summary>An attempt to go on with.</summary>
/// <param name="Answered">Items with an answer.</param>
public sealed record OpenPlay(Guid AttemptId, PlayedExercise Exercise, int Answered, int Total, DateTimeOffset StartedAt);

/// <summary>An attempt that is over.</summary>
/// <param name="Percent">Rounded down; null for one that was replaced before it had a score.</param>
public sealed record FinishedPlay(Guid AttemptId, PlayedExercise Exercise, int? Percent, bool IsCounted, AttemptEnd EndedAs, DateTimeOffset FinishedAt, int PointsEarned);

/// <summary>What the caller reached so far.</summary>
/// <param name="Again">Exercises that were tried and not completed yet.</param>
public sealed record ProgressOverview(int Points, Streak Streak, int Completed, IReadOnlyList<OpenPlay> Open, IReadOnlyList<PlayedExercise> Again);

/// <summary>Reads the caller's own progress.</summary>
internal sealed class ReadProgress(AppDb db, TimeProvider time)
{
    private const int MostShown = 8;
    private const int LongestStreakDays = 3_660;

    private sealed record Play(
        Guid Id, Guid ExerciseId, string Title, ExerciseType Type, string Language, string? Slug, string? Package, string Items, DateTimeOffset StartedAt, int Answered)
    {
        public PlayedExercise Exercise => new(ExerciseId, Title, Type, Language, Slug, Package);
    }

    /// <summary>Points, streak, what is open and what to practise again.</summary>
    public async Task<ProgressOverview> OverviewAsync(Owner owner, string? timeZone, CancellationToken cancel)
    {
        var today = TimeZones.DayIn(timeZone, time.GetUtcNow());
        var days = await db.ActiveDays.Where(row => (owner.UserId != null && row.UserId == owner.UserId) || (owner.GuestId != null && row.GuestId == owner.GuestId))
            .OrderByDescending(row => row.Day).Take(LongestStreakDays).Select(row => row.Day).ToListAsync(cancel);
        var completions = db.ExerciseCompletions.Where(row => (owner.UserId != null && row.UserId == owner.UserId) || (owner.GuestId != null && row.GuestId == owner.GuestId));
        return new(
            await PointsAsync(owner, cancel),
            Streak.Of(days, today),
            await completions.CountAsync(cancel),
            await OpenAsync(owner, cancel),
            await AgainAsync(owner, cancel));
    }

    /// <summary>Finished attempts, the last first.</summary>
    public async Task<Page<FinishedPlay>> HistoryAsync(Owner owner, PageRequest page, CancellationToken cancel)
    {
        var rows = await (
            from attempt in Own(owner)
            join exercise in db.Exercises on attempt.ExerciseId equals exercise.Id
            where attempt.FinishedAt != null && attempt.End != AttemptEnd.Replaced
            orderby attempt.StartedAt descending, attempt.Id descending
            select new
            {
                attempt.Id,
                Exercise = new PlayedExercise(exercise.Id, exercise.Title, exercise.Type, exercise.InstructionsLanguage, exercise.Package!.Slug, exercise.Package!.Title),
                attempt.PointsNumerator,
                attempt.PointsDenominator,
                attempt.Maximum,
                attempt.IsCounted,
                End = attempt.End!.Value,
                FinishedAt = attempt.FinishedAt!.Value,
                attempt.PointsEarned,
            }).Skip(page.Skip).Take(page.Limit + 1).ToListAsync(cancel);
        var shown = rows.Take(page.Limit).Select(row => new FinishedPlay(
            row.Id,
            row.Exercise,
            Percent(row.PointsNumerator, row.PointsDenominator, row.Maximum),
            row.IsCounted,
            row.End,
            row.FinishedAt,
            row.PointsEarned));
        return page.Of([.. shown], rows.Count > page.Limit);
    }

    private static int? Percent(long? numerator, long? denominator, int? maximum)
    {
        if (numerator is not { } points || denominator is not { } parts || maximum is not > 0)
            return null;
        var share = new Fraction(points, parts) * new Fraction(100, maximum.Value);
        return (int)(share.Numerator / share.Denominator);
    }

    private async Task<int> PointsAsync(Owner owner, CancellationToken cancel) => owner.UserId is { } user
        ? await db.Users.Where(row => row.Id == user).Select(row => row.Points).FirstOrDefaultAsync(cancel)
        : await db.PointAwards.Where(row => row.GuestId == owner.GuestId).SumAsync(row => row.Points, cancel);

    private async Task<IReadOnlyList<OpenPlay>> OpenAsync(Owner owner, CancellationToken cancel)
    {
        var rows = await (
            from attempt in Own(owner)
            join exercise in db.Exercises on attempt.ExerciseId equals exercise.Id
            where attempt.FinishedAt == null && attempt.IsCounted
            orderby attempt.StartedAt descending, attempt.Id descending
            select new Play(
                attempt.Id, exercise.Id, exercise.Title, exercise.Type, exercise.InstructionsLanguage, exercise.Package!.Slug, exercise.Package!.Title, attempt.Items,
                attempt.StartedAt, attempt.Tries.Select(made => made.Item).Distinct().Count()))
            .Take(MostShown).ToListAsync(cancel);
        return [.. rows.Select(row => new OpenPlay(row.Id, row.Exercise, row.Answered, Attempt.ReadItems(row.Items).Count, row.StartedAt))];
    }

    private async Task<IReadOnlyList<PlayedExercise>> AgainAsync(Owner owner, CancellationToken cancel)
    {
        var done = db.ExerciseCompletions.Where(row => (owner.UserId != null && row.UserId == owner.UserId) || (owner.GuestId != null && row.GuestId == owner.GuestId))
            .Select(row => row.ExerciseId);
        var tried = Own(owner).Where(attempt => attempt.FinishedAt != null && attempt.IsCounted && attempt.End != AttemptEnd.Replaced).Select(attempt => attempt.ExerciseId);
        return await db.Exercises
            .Where(exercise => exercise.IsPublished && tried.Contains(exercise.Id) && !done.Contains(exercise.Id))
            .OrderBy(exercise => exercise.Difficulty).ThenBy(exercise => exercise.Id)
            .Select(exercise => new PlayedExercise(exercise.Id, exercise.Title, exercise.Type, exercise.InstructionsLanguage, exercise.Package!.Slug, exercise.Package!.Title))
            .Take(MostShown).ToListAsync(cancel);
    }

    private IQueryable<Attempt> Own(Owner owner) => owner.UserId is { } user
        ? db.Attempts.AsNoTracking().Where(attempt => attempt.UserId == user)
        : db.Attempts.AsNoTracking().Where(attempt => attempt.GuestId == owner.GuestId);
}
