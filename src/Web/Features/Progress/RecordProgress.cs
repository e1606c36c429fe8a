using Aulario.Data;
using Aulario.Data.Progress;
using Aulario.Data.Site;
using Aulario.Domain;
using Aulario.Domain.Attempts;
using Aulario.Web.Features.Attempts;
using Aulario.Web.Features.Site;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Progress;

/// <summary>
/// Writes what finishing something means: a completion, points that are given once, a day of the streak. Every row has a unique key, so that doing
/// it again changes nothing. Runs inside the caller's transaction.
/// </summary>
internal sealed class RecordProgress(AppDb db, SiteSettingsCache site)
{
    /// <summary>Records a finished attempt.</summary>
    /// <returns>Points earned by it.</returns>
    public async Task<int> AttemptFinishedAsync(OpenAttempt attempt, Owner owner, Fraction points, Fraction maximum, DateTimeOffset now, CancellationToken cancel)
    {
        var settings = await site.SettingsAsync(db, cancel);
        if (attempt.Tries.Any(made => made.Verdict != Verdict.Skipped))
            await CountDayAsync(owner, now, cancel);
        if (!AttemptRules.IsCompleted(points, maximum, settings.CompletionPercent))
            return 0;
        await CompleteAsync(attempt.Row.ExerciseId, owner, (points / maximum).ToDouble(), now, cancel);
        var earned = await AwardAsync(owner, AwardReason.Exercise, attempt.Row.ExerciseId, settings.PointsPerExercise, now, cancel)
            + await AwardPackageAsync(attempt.Row.ExerciseId, owner, settings, now, cancel);
        await AddPointsAsync(owner, earned, cancel);
        return earned;
    }

    /// <summary>Adds points to a person's sum.</summary>
    public async Task AddPointsAsync(Owner owner, int earned, CancellationToken cancel)
    {
        if (earned > 0 && owner.UserId is { } user)
            await db.Users.Where(row => row.Id == user).ExecuteUpdateAsync(set => set.SetProperty(row => row.Points, row => row.Points + earned), cancel);
    }

    private async Task CountDayAsync(Owner owner, DateTimeOffset now, CancellationToken cancel)
    {
        var zone = owner.UserId is { } user
            ? await db.Users.Where(row => row.Id == user).Select(row => row.TimeZone).FirstOrDefaultAsync(cancel)
            : await db.Guests.Where(row => row.Id == owner.GuestId).Select(row => row.TimeZone).FirstOrDefaultAsync(cancel);
        var day = new ActiveDay { Id = Guid.CreateVersion7(now), UserId = owner.UserId, GuestId = owner.GuestId, Day = TimeZones.DayIn(zone, now) };
        await db.InsertIfNewAsync(day, cancel);
    }

    private async Task CompleteAsync(Guid exercise, Owner owner, double share, DateTimeOffset now, CancellationToken cancel)
    {
        var isNew = await db.InsertIfNewAsync(
            new ExerciseCompletion
            {
                Id = Guid.CreateVersion7(now),
                UserId = owner.UserId,
                GuestId = owner.GuestId,
                ExerciseId = exercise,
                BestScore = share,
                FirstAt = now,
                LastAt = now,
            },
            cancel);
        if (isNew)
            return;
        await Own(owner).Where(row => row.ExerciseId == exercise).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.LastAt, now)
                .SetProperty(row => row.BestScore, row => row.BestScore == null || row.BestScore < share ? share : row.BestScore),
            cancel);
    }

    private async Task<int> AwardPackageAsync(Guid exercise, Owner owner, SiteSettings settings, DateTimeOffset now, CancellationToken cancel)
    {
        var package = await db.Exercises.Where(row => row.Id == exercise && row.Package!.IsPublished).Select(row => row.PackageId).FirstOrDefaultAsync(cancel);
        if (package is not { } id)
            return 0;
        var done = Own(owner);
        var isOpen = await db.Exercises.AnyAsync(
            row => row.PackageId == id && row.IsPublished && !done.Any(completion => completion.ExerciseId == row.Id), cancel);
        return isOpen ? 0 : await AwardAsync(owner, AwardReason.Package, id, settings.PointsPerPackage, now, cancel);
    }

    private async Task<int> AwardAsync(Owner owner, AwardReason reason, Guid subject, int points, DateTimeOffset now, CancellationToken cancel)
    {
        var award = new PointAward
        {
            Id = Guid.CreateVersion7(now),
            UserId = owner.UserId,
            GuestId = owner.GuestId,
            Reason = reason,
            SubjectId = subject,
            Points = points,
            CreatedAt = now,
        };
        return await db.InsertIfNewAsync(award, cancel) ? points : 0;
    }

    private IQueryable<ExerciseCompletion> Own(Owner owner) => owner.UserId is { } user
        ? db.ExerciseCompletions.Where(row => row.UserId == user)
        : db.ExerciseCompletions.Where(row => row.GuestId == owner.GuestId);
}
