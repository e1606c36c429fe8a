using Aulario.Browser.Tests.Hosting;

namespace Aulario.Browser.Tests;

public sealed class EveryPageTests(PublishedSite site, Chromium chromium)
{
    public static TheoryData<string> Public { get; } = new(Pages.Everybodys);

    [Fact]
    public void Every_page_of_the_host_is_in_the_lists_that_are_looked_at()
    {
        var routes = Pages.Routes();

        Assert.True(routes.Count >= 35, $"Only {routes.Count} pages were found.");
        Assert.Empty(Pages.Missing(routes));
        Assert.Equal(["/settings/new"], Pages.Missing(["/settings", "/settings/new"]));
    }

    [Theory]
    [MemberData(nameof(Public))]
    public async Task Nothing_is_wrong_with_it_in_any_look(string path)
    {
        foreach (var look in Look.Chosen)
        {
            await using var visit = await chromium.VisitAsync(site.Address, look);

            await visit.OpenAsync(path);

            Assert.Empty(await visit.AxeAsync());
            Assert.Empty(visit.Troubles);
            Assert.True(await visit.SidewaysAsync() <= 0, $"It can be pushed sideways ({look.Name}).");
            Assert.Equal(look.Language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        }
    }

    [Fact]
    public async Task A_broken_rule_of_the_content_policy_is_noticed()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0]);
        await visit.OpenAsync("/exercises");

        await visit.Page.EvaluateAsync("() => { const s = document.createElement('style'); s.textContent = 'p { color: red }'; document.head.append(s); }");
        await visit.Page.WaitForTimeoutAsync(100);

        Assert.NotEmpty(visit.Troubles);
    }

    [Fact]
    public async Task A_picture_without_words_is_noticed()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0]);
        await visit.OpenAsync("/exercises");

        await visit.Page.EvaluateAsync("() => { const i = document.createElement('img'); i.src = '/favicon.svg'; document.querySelector('main').append(i); }");

        Assert.NotEmpty(await visit.AxeAsync());
    }

    [Fact]
    public async Task The_language_switch_keeps_the_place()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[2]);
        await visit.OpenAsync("/exercises?difficulty=BEGINNER");

        await visit.Page.Locator("a[hreflang=en]").First.ClickAsync();

        await visit.ArriveAsync("**/en/exercises?difficulty=BEGINNER");
    }

    [Fact]
    public async Task The_theme_changes_without_reload_and_stays()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[2]);
        await visit.OpenAsync("/exercises");
        await visit.Page.EvaluateAsync("() => { window.still = true; }");

        await visit.Page.Locator("summary[aria-label=Apariencia]").ClickAsync();
        await visit.Page.GetByText("Turquesa").ClickAsync();

        Assert.Equal("teal", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.still === true"));
        await visit.OpenAsync("");
        Assert.Equal("teal", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
    }
}
