using Aulario.Data;
using Aulario.Domain.Exercises;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Packages;

/// <summary>Routes of packages.</summary>
internal static class PackageApi
{
    public static void MapPackages(this IEndpointRouteBuilder api)
    {
        var packages = api.MapGroup("/packages").WithTags("Packages").For(Who.Everyone);
        packages.MapGet("/", List).WithName("ListPackages")
            .WithSummary("Published packages, featured ones first, then the newest; with the caller's progress when known.")
            .TakesList(
                QueryParameter.Text("q", "Words that title or description hold, here or in an exercise; case and accents aside."),
                QueryParameter.Word<ExerciseCategory>("category", "Those of this category."),
                QueryParameter.Word<ExerciseDifficulty>("difficulty", "Those with an exercise of this level."),
                QueryParameter.Word<ExerciseType>("type", "Those with an exercise of this type."),
                QueryParameter.Text("language", "Those that teach this language, as a BCP 47 tag."))
            .Produces<Page<PackageCard>>().WithProblems(StatusCodes.Status400BadRequest);
        packages.MapGet("/{slugOrId}", Get).WithName("GetPackage").WithSummary("A published package with its exercises and the caller's progress when known.")
            .Produces<PackageDetail>().WithProblems(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(HttpRequest request, Caller caller, AppDb db, CancellationToken cancel)
    {
        var query = new Query(request);
        var filter = new PackageFilter(
            query.Text("q"),
            query.Word<ExerciseCategory>("category"),
            query.Word<ExerciseDifficulty>("difficulty"),
            query.Word<ExerciseType>("type"),
            query.Text("language", 35));
        var (page, refusal) = query.Page();
        return refusal is null
            ? new Json<Page<PackageCard>>(await ListPackages.RunAsync(db, filter, page, caller.Owner, cancel))
            : refusal;
    }

    private static async Task<IResult> Get(string slugOrId, Caller caller, AppDb db, CancellationToken cancel) =>
        ForbiddenText.IsClean(slugOrId) && await GetPackage.RunAsync(db, slugOrId, caller.Owner, cancel) is { } package
            ? new Json<PackageDetail>(package)
            : Refusal.NotFound("package");
}
