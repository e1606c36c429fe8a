using System.Buffers.Binary;
using System.Security.Cryptography;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Attempts;
using Aulario.Domain.Attempts;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Attempts;

/// <summary>How to start.</summary>
/// <param name="Mode">One of the exercise's modes; its first when absent.</param>
/// <param name="IsCalm">Without a clock.</param>
/// <param name="MistakesOf">A finished attempt of the caller whose mistakes to try again; never counts.</param>
/// <param name="Restart">Begin anew where an attempt is open.</param>
/// <param name="TimeZone">The IANA zone of a new guest, for the days of the streak.</param>
internal sealed record StartRequest(AttemptMode? Mode = null, bool IsCalm = false, Guid? MistakesOf = null, bool Restart = false, string? TimeZone = null);

/// <summary>Starts an attempt, or resumes the one that is open: two tabs, two devices and a double click meet in the same attempt.</summary>
internal sealed class StartAttempt(AppDb db, ExerciseVersions versions, FinishAttempt finish, GuestCookie guests, TimeProvider time)
{
    private sealed record Plan(Guid ExerciseId, Guid VersionId, AttemptMode Mode, bool IsCalm, bool IsCounted, long Seed, IReadOnlyList<int> Items, int? Minutes);

    public async Task<IResult> RunAsync(Guid exercise, StartRequest request, Caller caller, HttpContext http, CancellationToken cancel)
    {
        var open = caller.Owner is { } known ? await OpenAsync(exercise, known, isCounted: request.MistakesOf is null, cancel) : null;
        if (open is not null && !request.Restart && !open.IsOverAt(time.GetUtcNow()))
            return new Json<AttemptState>(Standings.State(open, null, time.GetUtcNow()));

        var (plan, refusal) = await PlanAsync(exercise, request, caller.Owner, cancel);
        if (open is not null && caller.Owner is { } learner && (plan is not null || !request.Restart)) // who cannot begin anew keeps what is open
            await finish.EndAsync(open, learner, request.Restart ? AttemptEnd.Replaced : AttemptEnd.TimeOver, cancel);
        if (plan is null)
            return refusal ?? Refusal.NotFound("exercise");
        // Holds the person or guest until the attempt is theirs: whoever merges a guest in this moment waits for it, or makes this wait.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (caller.Owner?.UserId is { } user)
            await db.HoldUserAsync(user, cancel);
        var owner = caller.Owner is { UserId: not null } person ? person : await GuestAsync(caller.GuestId, request.TimeZone, http, cancel);
        var answer = await BeginAsync(plan, owner, cancel);
        await transaction.CommitAsync(cancel);
        return answer;
    }

    private async Task<IResult> BeginAsync(Plan plan, Owner owner, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var attempt = new Attempt
        {
            Id = Guid.CreateVersion7(now),
            ExerciseId = plan.ExerciseId,
            VersionId = plan.VersionId,
            Mode = plan.Mode,
            IsCalm = plan.IsCalm,
            IsCounted = plan.IsCounted,
            Seed = plan.Seed,
            Items = Attempt.WriteItems(plan.Items),
            StartedAt = now,
            Deadline = plan.Minutes is { } minutes && !plan.IsCalm ? now.AddMinutes(minutes) : null,
        }.OwnedBy(owner);
        var isNew = await db.InsertIfNewAsync(attempt, cancel);
        var open = await OpenAsync(plan.ExerciseId, owner, plan.IsCounted, cancel);
        return open is null
            ? Refusal.Conflict("attempt_finished") // another tab finished it in this moment
            : new Json<AttemptState>(Standings.State(open, null, now), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private async Task<OpenAttempt?> OpenAsync(Guid exercise, Owner owner, bool isCounted, CancellationToken cancel)
    {
        var id = await db.Attempts
            .Where(row => row.ExerciseId == exercise && row.IsCounted == isCounted && row.FinishedAt == null
                && ((owner.UserId != null && row.UserId == owner.UserId) || (owner.GuestId != null && row.GuestId == owner.GuestId)))
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancel);
        return id is { } found ? await AttemptReading.WholeAsync(db, versions, found, owner, cancel) : null;
    }

    private Task<(Plan? Plan, Refusal? Refusal)> PlanAsync(Guid exercise, StartRequest request, Owner? owner, CancellationToken cancel) =>
        request.MistakesOf is { } earlier ? PlanMistakesAsync(exercise, earlier, request, owner, cancel) : PlanNewAsync(exercise, request, cancel);

    private async Task<(Plan? Plan, Refusal? Refusal)> PlanNewAsync(Guid exercise, StartRequest request, CancellationToken cancel)
    {
        var version = await db.Exercises
            .Where(row => row.Id == exercise && row.IsPublished && (row.Package == null || row.Package.IsPublished))
            .Select(row => row.PublishedVersionId)
            .FirstOrDefaultAsync(cancel);
        if (version is not { } id)
            return (null, null);
        var content = (await versions.GetAsync(db, id, cancel)).Exercise;
        var modes = AttemptRules.Modes(content.Settings.Mode);
        if (request.Mode is { } wanted && !modes.Contains(wanted))
            return (null, Refusal.Conflict("mode_not_offered"));
        var seed = NewSeed();
        return (new(exercise, id, request.Mode ?? modes[0], request.IsCalm, IsCounted: true, seed, AttemptRules.Items(content, seed), content.Settings.Minutes), null);
    }

    private async Task<(Plan? Plan, Refusal? Refusal)> PlanMistakesAsync(Guid exercise, Guid earlier, StartRequest request, Owner? owner, CancellationToken cancel)
    {
        if (owner is not { } known || await AttemptReading.WholeAsync(db, versions, earlier, known, cancel) is not { } attempt || attempt.Row.ExerciseId != exercise)
            return (null, Refusal.NotFound("attempt"));
        if (!attempt.IsFinished)
            return (null, Refusal.Conflict("attempt_open"));
        var mistakes = Standings.Mistakes(attempt);
        if (mistakes.Count == 0)
            return (null, Refusal.Conflict("no_mistakes"));
        var mode = AttemptRules.Modes(attempt.Settings.Mode)[0];
        return (new(exercise, attempt.Row.VersionId, mode, request.IsCalm, IsCounted: false, NewSeed(), mistakes, Minutes: null), null);
    }

    private async Task<Owner> GuestAsync(Guid? guest, string? zone, HttpContext http, CancellationToken cancel)
    {
        var id = guest ?? Guid.NewGuid();
        var row = new Guest { Id = id, CreatedAt = time.GetUtcNow(), TimeZone = TimeZones.IsKnown(zone) ? zone! : TimeZones.Utc }; // ! known, so not null
        // A guest who is being merged into an account in this moment is gone afterwards, and made anew.
        do
        {
            await db.InsertIfNewAsync(row, cancel);
        }
        while (!await db.HoldGuestAsync(id, cancel));
        if (guest is null)
            guests.Write(http, id);
        return Owner.OfGuest(id);
    }

    private static long NewSeed()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }
}
