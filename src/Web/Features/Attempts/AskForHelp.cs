using Aulario.Data;
using Aulario.Data.Attempts;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Attempts;

/// <summary>Which hint.</summary>
/// <param name="Number">From 1; the next one when absent. A number that was shown already shows it again.</param>
/// <param name="Part">The key of a part (a gap, a word of a crossword): its next hint. Only looked at without a number.</param>
internal sealed record HintRequest(int? Number = null, string? Part = null);

/// <summary>Nothing but the address says which.</summary>
internal sealed record SolutionRequest;

/// <summary>Shows hints one by one, and the solution of an item that a learner gives up. What was shown is recorded.</summary>
internal sealed class AskForHelp(AppDb db, ExerciseVersions versions, TimeProvider time)
{
    public async Task<IResult> HintAsync(Guid id, int place, HintRequest request, Caller caller, CancellationToken cancel)
    {
        var (attempt, owner, refusal) = await FindAsync(id, place, caller, cancel);
        if (attempt is null)
            return refusal!; // ! FindAsync gives one or the other
        var all = attempt.Playable.Hints(attempt.Items[place - 1]);
        var shown = attempt.HintsOf(place);
        var next = Next(all, shown, part: null);
        var number = request.Number ?? Next(all, shown, request.Part);
        if (request.Number is { } wanted && wanted != next && !shown.Contains(wanted))
            return Refusal.BadInput(new FieldProblem("number", "out_of_range", ("got", wanted), ("wanted", $"1–{next}")));
        if (number > all.Count)
            return Refusal.Conflict("no_more_hints");
        return shown.Contains(number)
            ? new Json<ItemProgress>(Standings.Progress(attempt, place))
            : await ShowAsync(attempt, owner, place, HelpKind.Hint, number, cancel);
    }

    public async Task<IResult> SolutionAsync(Guid id, int place, Caller caller, CancellationToken cancel)
    {
        var (attempt, owner, refusal) = await FindAsync(id, place, caller, cancel);
        if (attempt is null)
            return refusal!; // ! FindAsync gives one or the other
        if (attempt.Row.Mode == AttemptMode.Test || attempt.Settings.Solutions != SolutionsShown.Item)
            return Refusal.Conflict("solution_not_allowed");
        return Standings.Of(attempt, place).IsClosed
            ? new Json<ItemProgress>(Standings.Progress(attempt, place))
            : await ShowAsync(attempt, owner, place, HelpKind.Solution, 1, cancel);
    }

    /// <summary>The number of the first hint that was not shown yet, of all or of one part; one more than there are where none is left.</summary>
    private static int Next(IReadOnlyList<Hint> all, IReadOnlyList<int> shown, string? part) =>
        all.Index().Where(hint => (part is null || hint.Item.Part == part) && !shown.Contains(hint.Index + 1)).Select(hint => hint.Index + 1).FirstOrDefault(all.Count + 1);

    private async Task<(OpenAttempt? Attempt, Owner Owner, IResult? Refusal)> FindAsync(Guid id, int place, Caller caller, CancellationToken cancel)
    {
        if (caller.Owner is not { } owner || await AttemptReading.OneItemAsync(db, versions, id, owner, place, cancel) is not { } attempt)
            return (null, default, Refusal.NotFound("attempt"));
        if (attempt.Content(place) is null)
            return (null, owner, Refusal.NotFound("item"));
        if (attempt.IsFinished)
            return (null, owner, Refusal.Conflict("attempt_finished"));
        return attempt.IsOverAt(time.GetUtcNow()) ? (null, owner, Refusal.Conflict("time_over")) : (attempt, owner, null);
    }

    private async Task<IResult> ShowAsync(OpenAttempt attempt, Owner owner, int place, HelpKind kind, int number, CancellationToken cancel)
    {
        await db.InsertIfNewAsync(
            new AttemptHelp { AttemptId = attempt.Row.Id, Item = place, Kind = kind, Number = number, CreatedAt = time.GetUtcNow() }, cancel);
        return await AttemptReading.OneItemAsync(db, versions, attempt.Row.Id, owner, place, cancel) is { } now
            ? new Json<ItemProgress>(Standings.Progress(now, place))
            : Refusal.NotFound("attempt");
    }
}
