using Aulario.Data;
using Aulario.Web.Features.Home.Pages;
using Aulario.Web.Features.Packages;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Home;

/// <summary>The home page, and the address without a language.</summary>
internal static class HomePages
{
    private const int Featured = 8;

    public static void MapHome(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Choose).WithName("ChooseLanguage").ExcludeFromDescription().For(Who.Everyone);
        app.MapGet(Routes.Language, Home).WithName("Home").ExcludeFromDescription().CachedPage([PageCache.Content, PageCache.Site]).For(Who.Everyone);
    }

    private static async Task<IResult> Choose(HttpContext http, PageFrame frame, CancellationToken cancel) =>
        Results.Redirect($"/{await frame.ChooseLanguageAsync(http, cancel)}");

    private static async Task<IResult> Home(
        string language, HttpContext http, Caller caller, AppDb db, PageFrame frame, SiteFigures figures, CancellationToken cancel)
    {
        var texts = Texts.For(language);
        var name = await frame.NameAsync(cancel);
        var featured = await ListPackages.RunAsync(db, new PackageFilter(), new PageRequest(0, Featured), caller.Owner, cancel);
        return ShellPages.Page<HomePage>(
            http,
            await frame.MakeAsync(http, language, name, texts["home.description"], cancel),
            new Dictionary<string, object?>
            {
                [nameof(HomePage.Packages)] = featured.Items,
                [nameof(HomePage.Figures)] = await figures.GetAsync(db, cancel),
            });
    }
}
