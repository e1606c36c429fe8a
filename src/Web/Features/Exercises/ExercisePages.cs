using Aulario.Data;
using Aulario.Web.Features.Exercises.Pages;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Exercises;

/// <summary>The page where an exercise is played.</summary>
internal static class ExercisePages
{
    /// <summary>Stands for the slug where an exercise is in no package.</summary>
    private const string NoPackage = "-";

    public static void MapExercisePages(this IEndpointRouteBuilder app) =>
        app.MapGet(Routes.Language + "/exercises/{slug}/{id:guid}", Exercise)
            .WithName("ExercisePage").ExcludeFromDescription().CachedPage([PageCache.Content, PageCache.Site]).For(Who.Everyone);

    private static async Task<IResult> Exercise(
        string language, string slug, Guid id, HttpContext http, AppDb db, ExerciseVersions versions, PageFrame frame, CancellationToken cancel)
    {
        if (await GetCover.RunAsync(db, versions, id, cancel) is not { } cover)
            return new PageRefusal(Refusal.NotFound("exercise"));
        var home = cover.Package?.Slug ?? NoPackage;
        if (!string.Equals(home, slug, StringComparison.Ordinal))
            return Results.Redirect($"/{language}/exercises/{home}/{id}", permanent: false);
        var context = await frame.MakeAsync(http, language, cover.Title, cover.Instructions, cancel);
        return ShellPages.Page<ExercisePage>(
            http,
            context with { Islands = ["player"] },
            new Dictionary<string, object?> { [nameof(ExercisePage.Cover)] = cover, [nameof(ExercisePage.HasSounds)] = Caller.Of(http).Person?.HasSounds });
    }
}
