using Aulario.Data;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Exercises;

/// <summary>Routes of exercises.</summary>
internal static class ExerciseApi
{
    public static void MapExercises(this IEndpointRouteBuilder api)
    {
        var exercises = api.MapGroup("/exercises").WithTags("Exercises");
        exercises.MapGet("/{id:guid}", Cover)
            .WithName("GetExercise").WithSummary("The cover of a published exercise.")
            .Produces<ExerciseCover>().WithProblems(StatusCodes.Status404NotFound)
            .For(Who.Everyone);
    }

    private static async Task<IResult> Cover(Guid id, AppDb db, ExerciseVersions versions, CancellationToken cancel) =>
        await GetCover.RunAsync(db, versions, id, cancel) is { } cover
            ? new Json<ExerciseCover>(cover)
            : Refusal.NotFound("exercise");
}
