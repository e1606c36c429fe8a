using Aulario.Data;
using Aulario.Data.Attempts;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Attempts;

/// <summary>Which hint.</summary>
/// <param name="Number">How many hints of the item are shown then, from 1; one more than now when absent. A number that was reached already shows the same again.</param>
/// <param name="Part">The key of a part (a gap, a word of a crossword): its next hint. The next one of all when absent.</param>
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
        var number = request.Number ?? shown.Count + 1;
        if (number < 1 || number > shown.Count + 1)
            return Refusal.BadInput(new FieldProblem("number", "out_of_range", ("got", number), ("wanted", $"1–{shown.Count + 1}")));
        if (number <= shown.Count)
            return new Json<ItemProgress>(Standings.Progress(attempt, place));
        return Next(all, shown, request.Part) is { } next
            ? await ShowAsync(attempt, owner, place, HelpKind.Hint, next, cancel)
            : Refusal.Conflict("no_more_hints");
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

    /// <summary>The place, from 1, of the first hint that was not shown yet, of all or of one part; null where none is left.</summary>
    private static int? Next(IReadOnlyList<Hint> all, IReadOnlyList<int> shown, string? part) =>
        all.Index().Where(hint => (part is null || hint.Item.Part == part) && !shown.Contains(hint.Index + 1)).Select(hint => (int?)hint.Index + 1).FirstOrDefault();

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
