using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain.Exercises;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Attempts;

/// <summary>Routes of playing.</summary>
internal static class AttemptApi
{
    public static void AddAttempts(this IServiceCollection services)
    {
        services.AddScoped<StartAttempt>();
        services.AddScoped<MakeTry>();
        services.AddScoped<AskForHelp>();
        services.AddScoped<FinishAttempt>();
    }

    public static void MapAttempts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/exercises/{id:guid}/attempts", Start)
            .WithTags("Attempts").WithName("StartAttempt").WithSummary("Starts an attempt, or resumes the caller's open one.")
            .Accepts<StartRequest>("application/json")
            .Produces<AttemptState>().Produces<AttemptState>(StatusCodes.Status201Created)
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict)
            .WithMetadata(new HonoursIdempotencyKey())
            .For(Who.Everyone, TokenScope.Play);

        var attempts = api.MapGroup("/attempts/{id:guid}").WithTags("Attempts").For(Who.Everyone, TokenScope.Play);
        attempts.MapGet("/", Get).WithName("GetAttempt").WithSummary("The caller's attempt: all that is needed to go on.")
            .Produces<AttemptState>().WithProblems(StatusCodes.Status404NotFound).WithMetadata(new TokenUse(TokenScope.Read));
        attempts.MapPut("/items/{item:int}/tries/{n:int}", Try).WithName("MakeTry").WithSummary("Grades and stores one response.")
            .Accepts<Response>("application/json")
            .Produces<TryAnswer>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        attempts.MapPut("/items/{item:int}/steps/{n:int}", TakeStep).WithName("TakeStep").WithSummary("Takes and stores one step of an item that is played in steps.")
            .Accepts<Step>("application/json")
            .Produces<StepAnswer>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        attempts.MapPost("/items/{item:int}/hint", Hint).WithName("AskForHint").WithSummary("Shows the next hint of an item.")
            .Accepts<HintRequest>("application/json")
            .Produces<ItemProgress>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        attempts.MapPost("/items/{item:int}/solution", ShowSolution).WithName("AskForSolution").WithSummary("Gives an item up and shows what is right.")
            .Accepts<SolutionRequest>("application/json")
            .Produces<ItemProgress>().WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        attempts.MapPost("/finish", Finish).WithName("FinishAttempt").WithSummary("Ends the attempt and tells what it came to.")
            .Accepts<SolutionRequest>("application/json")
            .Produces<AttemptState>().WithProblems(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Start(
        Guid id, Body<StartRequest> body, Caller caller, HttpContext http, StartAttempt start, Idempotency idempotency, CancellationToken cancel) =>
        body.Value is { } request
            ? await idempotency.OnceAsync(http, caller, request, () => start.RunAsync(id, request, caller, http, cancel), cancel)
            : body.Refusal ?? Refusal.BadInput();

    private static async Task<IResult> Get(Guid id, Caller caller, AppDb db, ExerciseVersions versions, FinishAttempt finish, TimeProvider time, CancellationToken cancel)
    {
        if (caller.Owner is not { } owner || await AttemptReading.WholeAsync(db, versions, id, owner, cancel) is not { } attempt)
            return Refusal.NotFound("attempt");
        return new Json<AttemptState>(Standings.State(attempt, await finish.ResultAsync(attempt, owner, cancel), time.GetUtcNow()));
    }

    private static Task<IResult> Try(Guid id, int item, int n, HttpRequest request, Caller caller, MakeTry make, CancellationToken cancel) =>
        make.RunAsync(id, item, n, isStep: false, request, caller, cancel);

    private static Task<IResult> TakeStep(Guid id, int item, int n, HttpRequest request, Caller caller, MakeTry make, CancellationToken cancel) =>
        make.RunAsync(id, item, n, isStep: true, request, caller, cancel);

    private static async Task<IResult> Hint(Guid id, int item, Body<HintRequest> body, Caller caller, AskForHelp help, CancellationToken cancel) =>
        body.Value is { } request ? await help.HintAsync(id, item, request, caller, cancel) : body.Refusal ?? Refusal.BadInput();

    private static async Task<IResult> ShowSolution(Guid id, int item, Body<SolutionRequest> body, Caller caller, AskForHelp help, CancellationToken cancel) =>
        body.Refusal ?? await help.SolutionAsync(id, item, caller, cancel);

    private static async Task<IResult> Finish(Guid id, Body<SolutionRequest> body, Caller caller, FinishAttempt finish, CancellationToken cancel) =>
        body.Refusal ?? await finish.RunAsync(id, caller, cancel);
}
