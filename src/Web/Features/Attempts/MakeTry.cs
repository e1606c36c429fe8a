using System.Text.Json;
using Aulario.Data;
using Aulario.Data.Attempts;
using Aulario.Domain;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Attempts;

/// <summary>
/// Grades one response and stores it before it answers. The number makes it safe to repeat: the same number and body get the same answer, another
/// body under a number that is taken is refused.
/// </summary>
internal sealed class MakeTry(AppDb db, ExerciseVersions versions, FinishAttempt finish, TimeProvider time)
{
    public async Task<IResult> RunAsync(Guid id, int place, int number, HttpRequest request, Caller caller, CancellationToken cancel)
    {
        // First of all the body: a response that trickles in after the solution was shown must meet an item that is closed.
        var (bytes, untaken) = await ApiBody.BytesAsync(request, cancel);
        if (caller.Owner is not { } owner || await AttemptReading.OneItemAsync(db, versions, id, owner, place, cancel) is not { } attempt)
            return Refusal.NotFound("attempt");
        if (attempt.Content(place) is not { } content)
            return Refusal.NotFound("item");
        if (untaken is not null)
            return untaken;
        var (body, unreadable) = ApiBody.Read(bytes.Span, attempt.Playable.ResponseType);
        if (body is not Response response)
            return unreadable ?? Refusal.BadInput();
        if (attempt.Playable.Refuses(content, attempt.Row.Seed, response) is { } problem)
            return Refusal.BadInput(new FieldProblem(problem.Path, problem.Code, ("got", problem.Got ?? string.Empty)));

        var json = JsonSerializer.Serialize(response, attempt.Playable.ResponseType, ApiJson.Options);
        if (await RepeatedAsync(attempt, owner, place, number, json, cancel) is { } repeated)
            return repeated;
        if (await RefusedAsync(attempt, owner, place, number, cancel) is { } refused)
            return refused;
        return await StoreAsync(attempt, owner, Grade(attempt, content, place, number, response, json), cancel);
    }

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
        var progress = Standings.Progress(then, place);
        if (!HasLives(attempt))
            return new Json<TryAnswer>(new(progress, null, null));
        var whole = await AttemptReading.WholeAsync(db, versions, attempt.Row.Id, owner, cancel) ?? attempt;
        return new Json<TryAnswer>(new(progress, Standings.LivesLeft(whole), await finish.ResultAsync(whole, owner, cancel)));
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

    private async Task<IResult> StoreAsync(OpenAttempt attempt, Owner owner, AttemptTry made, CancellationToken cancel)
    {
        if (!await db.InsertTryAsync(made, cancel))
            return await LostRaceAsync(attempt.Row.Id, owner, made, cancel);
        var row = new TryRow(made.Item, made.Number, made.Kind, made.Verdict, made.PointsNumerator, made.PointsDenominator, made.Response, made.Grade);
        var now = attempt with { Tries = [.. attempt.Tries, row] };
        var costsLife = made is { Kind: TryKind.Counted, Verdict: Verdict.Wrong };
        if (!HasLives(attempt))
            return new Json<TryAnswer>(new(Standings.Progress(now, made.Item), null, null));
        return await WithLivesAsync(now, owner, made.Item, costsLife, cancel);
    }

    private async Task<IResult> WithLivesAsync(OpenAttempt attempt, Owner owner, int place, bool costsLife, CancellationToken cancel)
    {
        var whole = await AttemptReading.WholeAsync(db, versions, attempt.Row.Id, owner, cancel) ?? attempt;
        var left = Standings.LivesLeft(whole);
        if (!costsLife || left > 0)
            return new Json<TryAnswer>(new(Standings.Progress(whole, place), left, null));
        var ended = await finish.EndAsync(whole, owner, AttemptEnd.NoLives, cancel);
        return new Json<TryAnswer>(new(Standings.Progress(ended, place), left, await finish.ResultAsync(ended, owner, cancel)));
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
