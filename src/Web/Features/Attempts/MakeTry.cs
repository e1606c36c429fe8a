using System.Text.Json;
using Aulario.Data;
using Aulario.Data.Attempts;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Attempts;

/// <summary>
/// Grades one response, or takes one step, and stores it before it answers. The number makes it safe to repeat: the same number and body get the same answer, another
/// body under a number that is taken is refused.
/// </summary>
internal sealed class MakeTry(AppDb db, ExerciseVersions versions, FinishAttempt finish, TimeProvider time)
{
    /// <param name="isStep">Whether it was sent as a step: an item takes either steps or tries.</param>
    public async Task<IResult> RunAsync(Guid id, int place, int number, bool isStep, HttpRequest request, Caller caller, CancellationToken cancel)
    {
        // First of all the body: a response that trickles in after the solution was shown must meet an item that is closed.
        var (bytes, untaken) = await ApiBody.BytesAsync(request, cancel);
        if (caller.Owner is not { } owner || await AttemptReading.OneItemAsync(db, versions, id, owner, place, cancel) is not { } attempt)
            return Refusal.NotFound("attempt");
        if (attempt.Content(place) is not { } content)
            return Refusal.NotFound("item");
        if (untaken is not null)
            return untaken;
        var type = attempt.Playable.ResponseTypeOf(content);
        if (type.IsAssignableTo(typeof(Step)) != isStep)
            return Refusal.Conflict(isStep ? "not_in_steps" : "in_steps");
        var (body, unreadable) = ApiBody.Read(bytes.Span, type);
        if (body is not Response response)
            return unreadable ?? Refusal.BadInput();
        if (Problem(attempt, place, content, response) is { } problem)
            return Refusal.BadInput(new FieldProblem(problem.Path, problem.Code, ("got", problem.Got ?? string.Empty)));

        var json = JsonSerializer.Serialize(response, type, ApiJson.Options);
        if (await RepeatedAsync(attempt, owner, place, number, json, cancel) is { } repeated)
            return repeated;
        if (await RefusedAsync(attempt, owner, place, number, cancel) is { } refused)
            return refused;
        if (response is Step { AsksForHelp: true } && attempt.IsOpenTest)
            return Refusal.Conflict("no_help_in_test");
        if (isStep && number > SteppedItem.MostSteps)
            return Refusal.Conflict("too_many_steps");
        var made = response is Step step ? Take(attempt, place, number, step, json) : Grade(attempt, content, place, number, response, json);
        return await StoreAsync(attempt, owner, made, cancel);
    }

    private static ResponseProblem? Problem(OpenAttempt attempt, int place, int content, Response response) =>
        response is Step step && attempt.StepsOf(place) is { } steps
            ? steps.Item.Refuses(steps.Taken.State, step)
            : attempt.Playable.Refuses(content, attempt.Row.Seed, response);

    private static IResult Answer(OpenAttempt attempt, int place, int? livesLeft, AttemptResult? result) => attempt.StepsOf(place) is { } steps
        ? new Json<StepAnswer>(new(Standings.Progress(attempt, place), steps.View, steps.Taken.Events, livesLeft, result))
        : new Json<TryAnswer>(new(Standings.Progress(attempt, place), livesLeft, result));

    private static Refusal? Unexpected(OpenAttempt attempt, int place, int number)
    {
        var expected = attempt.TriesOf(place) is [.., var last] ? last.Number + 1 : 1;
        return number == expected ? null : new Refusal(StatusCodes.Status409Conflict, "try_gap", ("expected", expected))
        {
            More = new Dictionary<string, object?> { ["expected"] = expected },
        };
    }

    /// <summary>The answer to a number that was used before: the same again, or a refusal; null for a new number.</summary>
    private async Task<IResult?> RepeatedAsync(OpenAttempt attempt, Owner owner, int place, int number, string json, CancellationToken cancel)
    {
        if (attempt.TriesOf(place).FirstOrDefault(made => made.Number == number) is not { } earlier)
            return null;
        if (!JsonElement.DeepEquals(JsonElement.Parse(earlier.Response), JsonElement.Parse(json)))
            return Refusal.Conflict("try_taken");
        var then = attempt with { Tries = [.. attempt.Tries.Where(made => made.Item != place || made.Number <= number)] };
        if (!HasLives(attempt))
            return Answer(then, place, null, null);
        var whole = await AttemptReading.WholeAsync(db, versions, attempt.Row.Id, owner, cancel) ?? attempt;
        return Answer(then, place, Standings.LivesLeft(whole), await finish.ResultAsync(whole, owner, cancel));
    }

    private static bool HasLives(OpenAttempt attempt) => attempt.Settings.Lives is not null && attempt.Row.Mode == AttemptMode.Practice;

    private async Task<IResult?> RefusedAsync(OpenAttempt attempt, Owner owner, int place, int number, CancellationToken cancel)
    {
        if (attempt.IsFinished)
            return Refusal.Conflict("attempt_finished");
        if (attempt.IsOverAt(time.GetUtcNow()))
        {
            await finish.EndAsync(attempt, owner, AttemptEnd.TimeOver, cancel);
            return Refusal.Conflict("time_over");
        }

        return Standings.Of(attempt, place).IsClosed ? Refusal.Conflict("item_closed") : Unexpected(attempt, place, number);
    }

    private AttemptTry Grade(OpenAttempt attempt, int content, int place, int number, Response response, string json)
    {
        var grade = attempt.Playable.Grade(content, attempt.Row.Seed, response);
        var earlier = attempt.TriesOf(place).Select(made => made.Made()).ToList();
        return new AttemptTry
        {
            AttemptId = attempt.Row.Id,
            Item = place,
            Number = number,
            Kind = AttemptRules.KindOf(attempt.Settings, attempt.Row.Mode, earlier, grade.Verdict),
            Verdict = grade.Verdict,
            PointsNumerator = grade.Points.Numerator,
            PointsDenominator = grade.Points.Denominator,
            Response = json,
            Grade = JsonSerializer.Serialize(grade, ApiJson.Options),
            CreatedAt = time.GetUtcNow(),
        };
    }

    private AttemptTry Take(OpenAttempt attempt, int place, int number, Step step, string json)
    {
        var (item, before) = attempt.StepsOf(place) ?? throw new InvalidOperationException($"Item {place} of attempt {attempt.Row.Id} takes steps, but is not played in steps.");
        var taken = item.Take(before.State, step, attempt.Row.Mode == AttemptMode.Test);
        var grade = item.Grade(taken.State);
        return new AttemptTry
        {
            AttemptId = attempt.Row.Id,
            Item = place,
            Number = number,
            Kind = AttemptRules.KindOf(taken.IsMistake, item.IsOver(taken.State)),
            Verdict = grade.Verdict,
            PointsNumerator = grade.Points.Numerator,
            PointsDenominator = grade.Points.Denominator,
            Response = json,
            Grade = "{}",
            CreatedAt = time.GetUtcNow(),
        };
    }

    private async Task<IResult> StoreAsync(OpenAttempt attempt, Owner owner, AttemptTry made, CancellationToken cancel)
    {
        if (!await db.InsertTryAsync(made, cancel))
            return await LostRaceAsync(attempt.Row.Id, owner, made, cancel);
        var row = new TryRow(made.Item, made.Number, made.Kind, made.Verdict, made.PointsNumerator, made.PointsDenominator, made.Response, made.Grade);
        var now = attempt with { Tries = [.. attempt.Tries, row] };
        return HasLives(attempt)
            ? await WithLivesAsync(now, owner, made.Item, AttemptRules.CostsLife(made.Kind, made.Verdict), cancel)
            : Answer(now, made.Item, null, null);
    }

    private async Task<IResult> WithLivesAsync(OpenAttempt attempt, Owner owner, int place, bool costsLife, CancellationToken cancel)
    {
        var whole = await AttemptReading.WholeAsync(db, versions, attempt.Row.Id, owner, cancel) ?? attempt;
        var left = Standings.LivesLeft(whole);
        if (!costsLife || left > 0)
            return Answer(whole, place, left, null);
        var ended = await finish.EndAsync(whole, owner, AttemptEnd.NoLives, cancel);
        return Answer(ended, place, left, await finish.ResultAsync(ended, owner, cancel));
    }

    /// <summary>Somebody else (another tab, the same request again) was faster: answer as if we had come after them.</summary>
    private async Task<IResult> LostRaceAsync(Guid id, Owner owner, AttemptTry made, CancellationToken cancel)
    {
        var attempt = await AttemptReading.OneItemAsync(db, versions, id, owner, made.Item, cancel);
        if (attempt is null)
            return Refusal.NotFound("attempt");
        return await RepeatedAsync(attempt, owner, made.Item, made.Number, made.Response, cancel)
            ?? (attempt.IsFinished ? Refusal.Conflict("attempt_finished") : Refusal.Conflict("try_taken"));
    }
}
