using System.Text.Json;
using Aulario.Data;
using Aulario.Data.Attempts;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Attempts;

/// <summary>The columns of an attempt that every request needs.</summary>
internal sealed record AttemptRow(
    Guid Id,
    Guid ExerciseId,
    Guid VersionId,
    AttemptMode Mode,
    bool IsCalm,
    bool IsCounted,
    long Seed,
    string Items,
    DateTimeOffset StartedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset? FinishedAt,
    AttemptEnd? End,
    long? PointsNumerator,
    long? PointsDenominator,
    int PointsEarned);

/// <summary>A try as it is read back.</summary>
internal sealed record TryRow(int Item, int Number, TryKind Kind, Domain.Verdict Verdict, long PointsNumerator, long PointsDenominator, string Response, string Grade)
{
    public TryMade Made() => new(Kind, Verdict, new(PointsNumerator, PointsDenominator));
}

/// <summary>A hint or solution that was shown.</summary>
internal sealed record HelpRow(int Item, HelpKind Kind, int Number, DateTimeOffset CreatedAt);

/// <summary>An attempt with what was done in it: all items, or the one that a request is about.</summary>
internal sealed record OpenAttempt(AttemptRow Row, PlayableExercise Playable, IReadOnlyList<int> Items, IReadOnlyList<TryRow> Tries, IReadOnlyList<HelpRow> Helps)
{
    public ExerciseSettings Settings => Playable.Exercise.Settings;

    /// <summary>Whether nothing may be told about what is right.</summary>
    public bool IsOpenTest => Row.Mode == AttemptMode.Test && !IsFinished;

    public bool IsFinished => Row.FinishedAt is not null;

    /// <summary>The index in the content of the item at a place from 1, or null where there is no such place.</summary>
    public int? Content(int place) => place >= 1 && place <= Items.Count ? Items[place - 1] : null;

    public IReadOnlyList<TryRow> TriesOf(int place) => [.. Tries.Where(made => made.Item == place).OrderBy(made => made.Number)];

    public IReadOnlyList<HelpRow> HelpsOf(int place) => [.. Helps.Where(help => help.Item == place).OrderBy(help => help.Number)];

    /// <summary>The places, from 1, of the hints that were shown, in the order in which they were.</summary>
    public IReadOnlyList<int> HintsOf(int place) =>
        [.. HelpsOf(place).Where(help => help.Kind == HelpKind.Hint).OrderBy(help => help.CreatedAt).ThenBy(help => help.Number).Select(help => help.Number)];

    /// <summary>An item that is played in steps, with all steps taken so far; null for one that is answered at once.</summary>
    public StepsTaken? StepsOf(int place)
    {
        if (Playable.Stepped(Items[place - 1], Row.Seed) is not { } item)
            return null;
        var type = Playable.ResponseTypeOf(Items[place - 1]);
        var steps = TriesOf(place).Select(made => (Step)JsonSerializer.Deserialize(made.Response, type, ApiJson.Options)!); // ! written by us, never null
        return new(item, item.Fold(steps, Row.Mode == AttemptMode.Test));
    }

    public bool IsOverAt(DateTimeOffset now) => Row.Deadline is { } deadline && now > deadline + AttemptRules.Grace;
}

/// <summary>An item that is played in steps, and what its steps came to.</summary>
internal sealed record StepsTaken(SteppedItem Item, StepTaken Taken)
{
    public ItemView View => Item.View(Taken.State);

    public Grade Grade => Item.Grade(Taken.State);
}

/// <summary>Reads attempts for the learner they belong to; for anybody else they do not exist.</summary>
internal static class AttemptReading
{
    private sealed record Found(AttemptRow Row, List<TryRow> Tries, List<HelpRow> Helps);

    private static readonly Func<AppDb, Guid, Guid?, Guid?, CancellationToken, Task<Found?>> Whole = Compiled.Query(
        (AppDb db, Guid id, Guid? user, Guid? guest, CancellationToken cancel) => db.Attempts.AsNoTracking()
            .Where(attempt => attempt.Id == id && ((user != null && attempt.UserId == user) || (guest != null && attempt.GuestId == guest)))
            .Select(attempt => new Found(
                new(attempt.Id, attempt.ExerciseId, attempt.VersionId, attempt.Mode, attempt.IsCalm, attempt.IsCounted, attempt.Seed, attempt.Items,
                    attempt.StartedAt, attempt.Deadline, attempt.FinishedAt, attempt.End, attempt.PointsNumerator, attempt.PointsDenominator, attempt.PointsEarned),
                attempt.Tries.Select(made => new TryRow(made.Item, made.Number, made.Kind, made.Verdict, made.PointsNumerator, made.PointsDenominator, made.Response, made.Grade)).ToList(),
                attempt.Helps.Select(help => new HelpRow(help.Item, help.Kind, help.Number, help.CreatedAt)).ToList()))
            .AsSplitQuery()
            .FirstOrDefault());

    private static readonly Func<AppDb, Guid, Guid?, Guid?, int, CancellationToken, Task<Found?>> OneItem = Compiled.Query(
        (AppDb db, Guid id, Guid? user, Guid? guest, int item, CancellationToken cancel) => db.Attempts.AsNoTracking()
            .Where(attempt => attempt.Id == id && ((user != null && attempt.UserId == user) || (guest != null && attempt.GuestId == guest)))
            .Select(attempt => new Found(
                new(attempt.Id, attempt.ExerciseId, attempt.VersionId, attempt.Mode, attempt.IsCalm, attempt.IsCounted, attempt.Seed, attempt.Items,
                    attempt.StartedAt, attempt.Deadline, attempt.FinishedAt, attempt.End, attempt.PointsNumerator, attempt.PointsDenominator, attempt.PointsEarned),
                attempt.Tries.Where(made => made.Item == item)
                    .Select(made => new TryRow(made.Item, made.Number, made.Kind, made.Verdict, made.PointsNumerator, made.PointsDenominator, made.Response, made.Grade)).ToList(),
                attempt.Helps.Where(help => help.Item == item).Select(help => new HelpRow(help.Item, help.Kind, help.Number, help.CreatedAt)).ToList()))
            .AsSingleQuery() // of one item there are few rows
            .FirstOrDefault());

    /// <summary>An attempt with all its items, or null.</summary>
    public static async Task<OpenAttempt?> WholeAsync(AppDb db, ExerciseVersions versions, Guid id, Owner owner, CancellationToken cancel) =>
        await OpenAsync(db, versions, await Whole(db, id, owner.UserId, owner.GuestId, cancel), cancel);

    /// <summary>An attempt with what was done in one item, or null.</summary>
    public static async Task<OpenAttempt?> OneItemAsync(AppDb db, ExerciseVersions versions, Guid id, Owner owner, int item, CancellationToken cancel) =>
        await OpenAsync(db, versions, await OneItem(db, id, owner.UserId, owner.GuestId, item, cancel), cancel);

    private static async Task<OpenAttempt?> OpenAsync(AppDb db, ExerciseVersions versions, Found? found, CancellationToken cancel)
    {
        if (found is null)
            return null;
        var playable = await versions.GetAsync(db, found.Row.VersionId, cancel);
        return new(found.Row, playable, Attempt.ReadItems(found.Row.Items), found.Tries, found.Helps);
    }
}
