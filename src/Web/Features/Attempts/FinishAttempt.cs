using Aulario.Data;
using Aulario.Data.Attempts;
using Aulario.Domain;
using Aulario.Domain.Attempts;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Features.Progress;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Attempts;

/// <summary>
/// Ends an attempt: exactly one of several simultaneous requests does it. Score, completion, points and the day of the streak are written in the
/// same transaction, so that all of it happened or nothing.
/// </summary>
internal sealed class FinishAttempt(AppDb db, ExerciseVersions versions, RecordProgress progress, SiteSettingsCache site, TimeProvider time)
{
    /// <summary>Finishes the caller's attempt and tells how it went; a finished one only tells.</summary>
    public async Task<IResult> RunAsync(Guid id, Caller caller, CancellationToken cancel)
    {
        if (caller.Owner is not { } owner || await AttemptReading.WholeAsync(db, versions, id, owner, cancel) is not { } attempt)
            return Refusal.NotFound("attempt");
        if (!attempt.IsFinished)
            attempt = await EndAsync(attempt, owner, attempt.IsOverAt(time.GetUtcNow()) ? AttemptEnd.TimeOver : AttemptEnd.Finished, cancel);
        return new Json<AttemptState>(Standings.State(attempt, await ResultAsync(attempt, owner, cancel), time.GetUtcNow()));
    }

    /// <summary>Ends an open attempt and returns it as it is then.</summary>
    public async Task<OpenAttempt> EndAsync(OpenAttempt attempt, Owner owner, AttemptEnd end, CancellationToken cancel)
    {
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async cancelled =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancelled);
                await EndInTransactionAsync(attempt.Row.Id, owner, end, cancelled);
                await transaction.CommitAsync(cancelled);
            },
            cancel);
        return await AttemptReading.WholeAsync(db, versions, attempt.Row.Id, owner, cancel)
            ?? throw new InvalidOperationException($"Attempt {attempt.Row.Id} vanished while it was being finished.");
    }

    /// <summary>What a finished attempt came to.</summary>
    public async Task<AttemptResult?> ResultAsync(OpenAttempt attempt, Owner owner, CancellationToken cancel)
    {
        if (attempt.Row is not { FinishedAt: { } finishedAt, End: { } end })
            return null;
        var settings = await site.SettingsAsync(db, cancel);
        var (points, maximum) = Standings.Score(attempt);
        return new(
            end,
            points,
            maximum,
            Percent(points, maximum),
            AttemptRules.IsCompleted(points, maximum, settings.CompletionPercent),
            (int)(finishedAt - attempt.Row.StartedAt).TotalSeconds,
            attempt.Row.PointsEarned,
            attempt.Playable.Exercise.Explanation,
            await NextInPackage.RunAsync(db, attempt.Row.ExerciseId, owner, cancel));
    }

    private static int Percent(Fraction points, Fraction maximum)
    {
        var share = points * new Fraction(100) / maximum;
        return (int)(share.Numerator / share.Denominator);
    }

    private async Task EndInTransactionAsync(Guid id, Owner owner, AttemptEnd end, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await db.LockAttemptAsync(id, cancel);
        var attempt = await AttemptReading.WholeAsync(db, versions, id, owner, cancel);
        if (attempt is null || attempt.IsFinished)
            return;
        var (points, maximum) = Standings.Score(attempt);
        var finished = await db.Attempts.Where(row => row.Id == id && row.FinishedAt == null).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.FinishedAt, now)
                .SetProperty(row => row.End, end)
                .SetProperty(row => row.PointsNumerator, points.Numerator)
                .SetProperty(row => row.PointsDenominator, points.Denominator)
                .SetProperty(row => row.Maximum, (int)maximum.Numerator),
            cancel);
        if (finished != 1 || !attempt.Row.IsCounted || end == AttemptEnd.Replaced)
            return;
        var earned = await progress.AttemptFinishedAsync(attempt, owner, points, maximum, now, cancel);
        await db.Attempts.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PointsEarned, earned), cancel);
    }
}
