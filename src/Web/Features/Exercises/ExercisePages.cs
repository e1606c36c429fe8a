using Aulario.Data;
using Aulario.Data.Attempts;
using Aulario.Web.Features.Exercises.Pages;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

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
        var caller = Caller.Of(http);
        var context = await frame.MakeAsync(http, language, cover.Title, cover.Instructions, cancel);
        var input = new PlayerInput(
            cover,
            language,
            SignInUrl: $"/{language}/account/sign-in",
            ExerciseUrlPattern: $"/{language}/exercises/{{slug}}/{{id}}",
            PackageUrl: cover.Package is { } package ? $"/{language}/exercises/{package.Slug}" : null,
            Person: caller.Person is { } person ? new(person.Name, person.HasSounds) : null,
            OpenAttempt: caller.Owner is { } owner ? await OpenAttemptAsync(db, id, owner, cancel) : null);
        return ShellPages.Page<ExercisePage>(http, context with { Islands = ["player"] }, new Dictionary<string, object?> { [nameof(ExercisePage.Input)] = input });
    }

    private static async Task<PlayerOpenAttempt?> OpenAttemptAsync(AppDb db, Guid exercise, Owner owner, CancellationToken cancel)
    {
        var open = await db.Attempts.AsNoTracking()
            .Where(attempt => attempt.ExerciseId == exercise && attempt.IsCounted && attempt.FinishedAt == null
                && ((owner.UserId != null && attempt.UserId == owner.UserId) || (owner.GuestId != null && attempt.GuestId == owner.GuestId)))
            .Select(attempt => new { attempt.Id, attempt.Items, Answered = attempt.Tries.Select(made => made.Item).Distinct().Count() })
            .FirstOrDefaultAsync(cancel);
        return open is null ? null : new(open.Id, open.Answered, Attempt.ReadItems(open.Items).Count);
    }
}
