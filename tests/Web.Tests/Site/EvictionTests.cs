using System.Diagnostics;
using Aulario.Data.Changes;
using Aulario.Web.Http;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Site;

/// <summary>What one process changes, all of them show.</summary>
public sealed class EvictionTests(Schools schools)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task A_page_is_fresh_at_once_where_the_change_was_made(Engine engine)
    {
        var school = Assert.Single(await schools.AloneAsync(engine, new()));
        var path = await KeptPageAsync(school);

        await RewriteAsync(school, path);
        await school.Services.GetRequiredService<PageEviction>().ChangedAsync(SchoolChange.Content, Cancel);

        Assert.True(await ShowsAsync(school, path, "Written after"));
    }

    [Theory]
    [BothEngines]
    public async Task Another_node_and_the_command_line_are_heard(Engine engine)
    {
        var nodes = await schools.AloneAsync(engine, new(), nodes: 2);
        var (one, other) = (nodes[0], nodes[1]);
        var path = await KeptPageAsync(one);
        Assert.True(await ShowsAsync(other, path, "Written before"));

        await RewriteAsync(one, path);
        Assert.True(await ShowsAsync(other, path, "Written before"));
        await one.Services.GetRequiredService<ChangeSignal>().SendAsync(SchoolChange.Content, Cancel); // as the command line does: it keeps no pages

        await UntilAsync(() => ShowsAsync(one, path, "Written after"));
        await UntilAsync(() => ShowsAsync(other, path, "Written after"));

        foreach (var change in Enum.GetValues<SchoolChange>())
        {
            var kept = other.Services.GetRequiredService<PageEviction>().Until(change);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => one.Services.GetRequiredService<PageEviction>().ChangedAsync(change, Cancel))); // at once, too
            await UntilAsync(() => Task.FromResult(kept.HasChanged));
        }
    }

    [Theory]
    [BothEngines]
    public async Task Settings_in_memory_go_with_the_pages(Engine engine)
    {
        var school = Assert.Single(await schools.AloneAsync(engine, new()));
        var slogan = $"Slogan {Guid.NewGuid():N}";
        await school.Stranger().GetAsync("/en/privacy");
        await school.WithDbAsync(async db =>
        {
            var settings = await db.SiteSettings.OrderBy(row => row.UpdatedAt).FirstOrDefaultAsync(Cancel);
            if (settings is null)
                db.SiteSettings.Add(settings = new() { UpdatedAt = DateTimeOffset.UtcNow });
            settings.DescriptionEnglish = slogan;
            await db.SaveChangesAsync(Cancel);
        });

        await school.Services.GetRequiredService<PageEviction>().ChangedAsync(SchoolChange.Site, Cancel);

        Assert.True(await ShowsAsync(school, "/en/privacy", slogan));
    }

    /// <summary>A page that has been kept for longer than a host needs to begin listening, which evicts once.</summary>
    private static async Task<string> KeptPageAsync(School school)
    {
        var package = await school.PublishAsync(made => made.Describe("Written before", "Kept."), Samples.Questions(1));
        await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        Assert.True(await ShowsAsync(school, $"/es/exercises/{package.Slug}", "Written before"));
        return $"/es/exercises/{package.Slug}";
    }

    private static Task RewriteAsync(School school, string path) => school.WithDbAsync(db =>
        db.Packages.Where(row => row.Slug == path.Substring("/es/exercises/".Length)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, "Written after"), Cancel));

    private static async Task<bool> ShowsAsync(School school, string path, string words) =>
        (await school.Stranger().GetAsync(path, ("Accept", "text/html"))).Expect(200).Text.Contains(words, StringComparison.Ordinal);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(waited.Elapsed < Patience, "It was not heard.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
        }
    }
}
