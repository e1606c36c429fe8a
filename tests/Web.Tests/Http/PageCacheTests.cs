using Aulario.Web.Http;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Http;

/// <summary>Pages are kept for people who are nobody in particular. On a host of its own: other tests publish things meanwhile.</summary>
public sealed class PageCacheTests(Schools schools)
{
    private const string Before = "Written before";
    private const string After = "Written after";
    private static readonly SchoolSetup Undisturbed = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task A_page_is_kept_until_its_content_is_thrown_away(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Undisturbed);
        var path = await PublishAsync(school);
        var first = await PageAsync(school.Stranger(), path);

        await RewriteAsync(school, path);
        var kept = await PageAsync(school.Stranger(), path);
        var otherQuery = await PageAsync(school.Stranger(), path + "?utm_source=mail");
        await school.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PageCache.Content, Cancel);
        var fresh = await PageAsync(school.Stranger(), path);

        Assert.Contains(Before, first, StringComparison.Ordinal);
        Assert.Equal(first, kept);
        Assert.Equal(first, otherQuery);
        Assert.Contains(After, fresh, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_has_a_cookie_gets_a_page_of_their_own(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Undisturbed);
        var path = await PublishAsync(school);
        await PageAsync(school.Stranger(), path);
        await RewriteAsync(school, path);

        foreach (var caller in (Visitor[])[await school.GuestAsync(), await school.StudentAsync(), await school.AdminAsync()])
            Assert.Contains(After, await PageAsync(caller, path), StringComparison.Ordinal);
        Assert.Contains(Before, await PageAsync(school.Stranger(), path), StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task A_page_made_for_somebody_is_never_shown_to_others(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Undisturbed);
        var path = await PublishAsync(school);
        var student = await school.StudentAsync();

        var own = await PageAsync(student, path);
        var strangers = await PageAsync(school.Stranger(), path);

        Assert.Contains(student.Id.ToString("N"), own, StringComparison.Ordinal);
        Assert.DoesNotContain(student.Id.ToString("N"), strangers, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task Languages_and_queries_are_kept_apart(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Undisturbed);
        var word = $"w{Guid.NewGuid():N}";
        await school.PublishAsync(package => package.Describe($"{Before} {word}", "Kept."), Samples.Questions(1));

        var spanish = await PageAsync(school.Stranger(), "/es/exercises");
        var english = await PageAsync(school.Stranger(), "/en/exercises");
        var found = await PageAsync(school.Stranger(), $"/en/exercises?q={word}");
        var missed = await PageAsync(school.Stranger(), $"/en/exercises?q=x{word}");

        Assert.Contains("lang=\"es\"", spanish, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", english, StringComparison.Ordinal);
        Assert.Contains($"{Before} {word}", found, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Before} {word}", missed, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task An_error_is_not_kept(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Undisturbed);
        var slug = $"later-{Guid.NewGuid():N}";
        (await school.Stranger().GetAsync($"/es/exercises/{slug}", ("Accept", "text/html"))).Expect(404);

        await school.PublishAsync(package => package.Slug = slug, Samples.Questions(1));

        (await school.Stranger().GetAsync($"/es/exercises/{slug}", ("Accept", "text/html"))).Expect(200);
    }

    private static async Task<string> PublishAsync(School school)
    {
        var package = await school.PublishAsync(made => made.Describe(Before, "Kept."), Samples.Questions(1));
        return $"/es/exercises/{package.Slug}";
    }

    private static Task RewriteAsync(School school, string path) => school.WithDbAsync(db =>
        db.Packages.Where(row => row.Slug == path.Substring("/es/exercises/".Length)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, After), Cancel));

    private static async Task<string> PageAsync(Visitor visitor, string path) => (await visitor.GetAsync(path, ("Accept", "text/html"))).Expect(200).Text;
}
