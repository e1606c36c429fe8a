using Aulario.Data;
using Aulario.Domain.Attempts;
using Aulario.Web.Features.Progress.Pages;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Progress;

/// <summary>The caller's progress with a page of history.</summary>
internal sealed record MyProgress(ProgressOverview Overview, Page<FinishedPlay> History);

/// <summary>Routes of the caller's own progress; guests have one too.</summary>
internal static class ProgressApi
{
    private const int PerPage = 20;
    private static readonly ProgressOverview Nothing = new(0, new Streak(0, 0, false), 0, [], []);

    public static void MapProgress(this IEndpointRouteBuilder api) =>
        api.MapGet("/me/progress", Read).WithTags("Me").WithName("GetMyProgress")
            .WithSummary("Points, streak, open attempts, what to practise again, and a page of history; a guest's too.")
            .TakesList()
            .Produces<MyProgress>().WithProblems(StatusCodes.Status400BadRequest)
            .For(Who.Everyone);

    public static void MapProgressPages(this IEndpointRouteBuilder app) =>
        app.MapGet(Routes.Language + "/me", Show).WithName("Me").ExcludeFromDescription().For(Who.Everyone);

    private static async Task<IResult> Read(HttpRequest request, Caller caller, AppDb db, ReadProgress progress, CancellationToken cancel)
    {
        var (page, refusal) = new Query(request).Page();
        if (refusal is not null)
            return refusal;
        return new Json<MyProgress>(await RunAsync(caller, db, progress, page, cancel));
    }

    private static async Task<IResult> Show(
        string language, HttpContext http, Caller caller, AppDb db, ReadProgress progress, PageFrame frame, CancellationToken cancel)
    {
        var (page, refusal) = PageRequest.Read(http.Request.Query["cursor"].FirstOrDefault(), limit: null);
        var mine = await RunAsync(caller, db, progress, refusal is null ? page with { Limit = PerPage } : new PageRequest(0, PerPage), cancel);
        var context = await frame.MakeAsync(http, language, Texts.For(language)["nav.me"], null, cancel);
        http.Response.Headers.CacheControl = "no-store";
        return ShellPages.Page<MePage>(
            http,
            context with { IsIndexed = false },
            new Dictionary<string, object?>
            {
                [nameof(MePage.Progress)] = mine.Overview,
                [nameof(MePage.History)] = mine.History.Items,
                [nameof(MePage.NextCursor)] = mine.History.Next,
                [nameof(MePage.TimeZone)] = await ZoneAsync(caller, db, cancel),
            });
    }

    private static async Task<MyProgress> RunAsync(Caller caller, AppDb db, ReadProgress progress, PageRequest page, CancellationToken cancel)
    {
        if (caller.Owner is not { } owner)
            return new(Nothing, new([], null));
        return new(await progress.OverviewAsync(owner, await ZoneAsync(caller, db, cancel), cancel), await progress.HistoryAsync(owner, page, cancel));
    }

    /// <summary>Where the caller's days begin.</summary>
    private static async Task<string> ZoneAsync(Caller caller, AppDb db, CancellationToken cancel) =>
        caller.Person?.TimeZone
        ?? await db.Guests.Where(guest => guest.Id == caller.GuestId).Select(guest => guest.TimeZone).FirstOrDefaultAsync(cancel)
        ?? TimeZones.Utc;
}
