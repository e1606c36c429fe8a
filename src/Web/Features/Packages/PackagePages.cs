using Aulario.Data;
using Aulario.Web.Features.Packages.Pages;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Packages;

/// <summary>The catalogue and the page of a package.</summary>
internal static class PackagePages
{
    private const int PerPage = 24;
    private const int Overview = PageRequest.LargestLimit;

    public static void MapPackagePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Routes.Language + "/exercises").ExcludeFromDescription();
        pages.MapGet("/", Catalogue).WithName("Catalogue")
            .CachedPage([PageCache.Content, PageCache.Site], "q", "category", "difficulty", "type", "language", "page").For(Who.Everyone);
        pages.MapGet("/{slug}", Package).WithName("PackagePage").CachedPage([PageCache.Content, PageCache.Site]).For(Who.Everyone);
    }

    private static async Task<IResult> Catalogue(string language, HttpContext http, Caller caller, AppDb db, PageFrame frame, CancellationToken cancel)
    {
        var view = CatalogueView.Read(http.Request);
        var number = view.PageNumber;
        var page = view.IsFiltered ? new PageRequest((number - 1) * PerPage, PerPage) : new PageRequest(0, Overview);
        var packages = await ListPackages.RunAsync(db, view.Filter, page, caller.Owner, cancel);
        var count = view.IsFiltered ? await ListPackages.CountAsync(db, view.Filter, cancel) : packages.Items.Count;
        var texts = Texts.For(language);
        return ShellPages.Page<CataloguePage>(
            http,
            await frame.MakeAsync(http, language, texts["catalogue.title"], texts["catalogue.description"], cancel),
            new Dictionary<string, object?>
            {
                [nameof(CataloguePage.View)] = view,
                [nameof(CataloguePage.Packages)] = packages.Items,
                [nameof(CataloguePage.Count)] = count,
                [nameof(CataloguePage.PageCount)] = (count + PerPage - 1) / PerPage,
            });
    }

    private static async Task<IResult> Package(string language, string slug, HttpContext http, Caller caller, AppDb db, PageFrame frame, CancellationToken cancel)
    {
        if (!ForbiddenText.IsClean(slug) || await GetPackage.RunAsync(db, slug, caller.Owner, cancel) is not { } package)
            return new PageRefusal(Refusal.NotFound("package"));
        if (!string.Equals(package.Slug, slug, StringComparison.Ordinal))
            return Results.Redirect($"/{language}/exercises/{package.Slug}", permanent: true);
        return ShellPages.Page<PackagePage>(
            http,
            await frame.MakeAsync(http, language, package.MetaTitle ?? package.Title, package.MetaDescription ?? package.Description, cancel),
            new Dictionary<string, object?> { [nameof(PackagePage.Package)] = package });
    }
}
