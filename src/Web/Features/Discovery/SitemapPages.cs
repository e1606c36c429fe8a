using Aulario.Data;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Discovery;

/// <summary>What search engines ask for: <c>/robots.txt</c>, and every public page in both languages.</summary>
internal static class SitemapPages
{
    private static readonly IReadOnlyList<string> Fixed = ["/", "/exercises", "/privacy", "/api"];

    public static void MapSitemap(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", Robots).WithName("Robots").ExcludeFromDescription().For(Who.Everyone);
        app.MapGet("/sitemap.xml", Index).WithName("SitemapIndex").ExcludeFromDescription().CachedPage([PageCache.Content]).For(Who.Everyone);
        app.MapGet("/sitemaps/{number:int:min(1)}.xml", Show).WithName("Sitemap").ExcludeFromDescription().CachedPage([PageCache.Content]).For(Who.Everyone);
    }

    private static IResult Robots(HttpContext http, PublicSite site) => TypedResults.Text(
        $"""
        User-agent: *
        Disallow: /api/v1/
        Disallow: /*/account
        Disallow: /*/settings
        Disallow: /*/admin
        Disallow: /*/me
        Disallow: /*/dev/

        Sitemap: {new Uri(Origin(http, site), "/sitemap.xml")}

        """,
        "text/plain");

    private static async Task<IResult> Index(HttpContext http, PublicSite site, AppDb db, CancellationToken cancel)
    {
        var exercises = await Exercises(db).CountAsync(cancel);
        var count = 1 + ((exercises + Sitemap.MostPages - 1) / Sitemap.MostPages);
        return Xml(Sitemap.Index(Origin(http, site), count));
    }

    /// <summary>The first holds the fixed pages and the packages, the others the exercises.</summary>
    private static async Task<IResult> Show(int number, HttpContext http, PublicSite site, AppDb db, CancellationToken cancel)
    {
        if (number > Sitemap.MostFiles)
            return new PageRefusal(Refusal.NotFound("page"));
        var pages = number == 1
            ? [.. Fixed.Select(path => new SitemapPage(path, null)), .. await PackagesAsync(db, cancel)]
            : await ExercisesAsync(db, number - 2, cancel);
        return pages.Count == 0 ? new PageRefusal(Refusal.NotFound("page")) : Xml(Sitemap.Pages(Origin(http, site), pages));
    }

    private static async Task<List<SitemapPage>> PackagesAsync(AppDb db, CancellationToken cancel) =>
        await db.Packages.AsNoTracking().Where(package => package.IsPublished)
            .OrderByDescending(package => package.Id).Take(Sitemap.MostPages - Fixed.Count)
            .Select(package => new SitemapPage("/exercises/" + package.Slug, package.UpdatedAt))
            .ToListAsync(cancel);

    private static async Task<List<SitemapPage>> ExercisesAsync(AppDb db, int page, CancellationToken cancel)
    {
        var rows = await Exercises(db).OrderBy(exercise => exercise.Id).Skip(page * Sitemap.MostPages).Take(Sitemap.MostPages)
            .Select(exercise => new { exercise.Id, Slug = exercise.Package == null ? "-" : exercise.Package.Slug })
            .ToListAsync(cancel);
        return rows.ConvertAll(row => new SitemapPage($"/exercises/{row.Slug}/{row.Id}", null));
    }

    private static IQueryable<Data.Exercises.StoredExercise> Exercises(AppDb db) =>
        db.Exercises.AsNoTracking().Where(exercise => exercise.IsPublished && (exercise.Package == null || exercise.Package.IsPublished));

    private static IResult Xml(byte[] bytes) => TypedResults.Bytes(bytes, "application/xml");

    private static Uri Origin(HttpContext http, PublicSite site) => site.Origin ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}");
}
