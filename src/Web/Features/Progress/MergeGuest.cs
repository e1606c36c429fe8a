using Aulario.Data;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Progress;

/// <summary>
/// Moves a guest's progress into an account. Of two open attempts at the same exercise the fuller stays open (more items answered, or more
/// answers and steps) and the other is finished; of two
/// completions the better score stays; points and days are never counted twice. Runs inside the caller's transaction.
/// </summary>
internal sealed class MergeGuest(AppDb db, RecordProgress progress, TimeProvider time)
{
    /// <summary>How many attempts a guest would bring along.</summary>
    public static Task<int> CountAsync(AppDb db, Guid guest, CancellationToken cancel) =>
        db.Attempts.CountAsync(row => row.GuestId == guest, cancel);

    public async Task RunAsync(Guid guest, Guid user, CancellationToken cancel)
    {
        // An attempt that either starts in this moment waits, and then belongs to whom it should: without the locks it would be left to nobody.
        await db.LockUserAsync(user, cancel);
        await db.LockGuestAsync(guest, cancel);
        await MoveAsync(Owner.OfGuest(guest), user, cancel);
        await db.Guests.Where(row => row.Id == guest).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Moves what belongs to a guest, or to another account, by the same rules. What is the same in both stays behind.</summary>
    public async Task MoveAsync(Owner source, Guid user, CancellationToken cancel)
    {
        await ResolveOpenAttemptsAsync(source, user, cancel);
        await db.Attempts.Where(row => row.GuestId == source.GuestId && row.UserId == source.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, user).SetProperty(row => row.GuestId, (Guid?)null), cancel);
        await MoveCompletionsAsync(source, user, cancel);
        await MoveAwardsAsync(source, user, cancel);
        await MoveDaysAsync(source, user, cancel);
    }

    private async Task ResolveOpenAttemptsAsync(Owner source, Guid user, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var pairs = await (
            from mine in db.Attempts
            join theirs in db.Attempts on new { mine.ExerciseId, mine.IsCounted } equals new { theirs.ExerciseId, theirs.IsCounted }
            where mine.GuestId == source.GuestId && mine.UserId == source.UserId && theirs.UserId == user && mine.FinishedAt == null && theirs.FinishedAt == null
            select new
            {
                Guest = mine.Id,
                User = theirs.Id,
                GuestItems = mine.Tries.Select(made => made.Item).Distinct().Count(),
                GuestTries = mine.Tries.Count,
                UserItems = theirs.Tries.Select(made => made.Item).Distinct().Count(),
                UserTries = theirs.Tries.Count,
            }).ToListAsync(cancel);
        foreach (var pair in pairs)
        {
            var emptier = (pair.GuestItems, pair.GuestTries).CompareTo((pair.UserItems, pair.UserTries)) > 0 ? pair.User : pair.Guest;
            await db.Attempts.Where(row => row.Id == emptier).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.FinishedAt, now).SetProperty(row => row.End, Data.Attempts.AttemptEnd.Replaced), cancel);
        }
    }

    private async Task MoveCompletionsAsync(Owner source, Guid user, CancellationToken cancel)
    {
        var rows = await db.ExerciseCompletions.AsNoTracking().Where(row => row.GuestId == source.GuestId && row.UserId == source.UserId).ToListAsync(cancel);
        foreach (var row in rows)
        {
            await db.ExerciseCompletions
                .Where(mine => mine.UserId == user && mine.ExerciseId == row.ExerciseId && (mine.BestScore == null || mine.BestScore < row.BestScore))
                .ExecuteUpdateAsync(set => set.SetProperty(mine => mine.BestScore, row.BestScore), cancel);
        }

        var known = db.ExerciseCompletions.Where(mine => mine.UserId == user).Select(mine => mine.ExerciseId);
        await db.ExerciseCompletions.Where(row => row.GuestId == source.GuestId && row.UserId == source.UserId && !known.Contains(row.ExerciseId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, user).SetProperty(row => row.GuestId, (Guid?)null), cancel);
    }

    private async Task MoveAwardsAsync(Owner source, Guid user, CancellationToken cancel)
    {
        var moving = db.PointAwards.Where(row => row.GuestId == source.GuestId && row.UserId == source.UserId
            && !db.PointAwards.Any(mine => mine.UserId == user && mine.Reason == row.Reason && mine.SubjectId == row.SubjectId));
        var points = await moving.SumAsync(row => row.Points, cancel);
        await moving.ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, user).SetProperty(row => row.GuestId, (Guid?)null), cancel);
        await progress.AddPointsAsync(Owner.Person(user), points, cancel);
    }

    private async Task MoveDaysAsync(Owner source, Guid user, CancellationToken cancel)
    {
        var known = db.ActiveDays.Where(mine => mine.UserId == user).Select(mine => mine.Day);
        await db.ActiveDays.Where(row => row.GuestId == source.GuestId && row.UserId == source.UserId && !known.Contains(row.Day))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, user).SetProperty(row => row.GuestId, (Guid?)null), cancel);
    }
}
