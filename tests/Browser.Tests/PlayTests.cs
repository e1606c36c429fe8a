using Aulario.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests;

public sealed class PlayTests(PublishedSite site, Chromium chromium)
{
    private const string Package = "pasados-del-ingles";

    [Theory]
    [InlineData("MULTIPLE_CHOICE", 0)]
    [InlineData("TRUE_OR_FALSE", 2)]
    [InlineData("FILL_BLANK", 3)]
    public async Task A_whole_exercise_is_played_by_keyboard_alone(string type, int look)
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[look]);
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, Package, type));
        var player = new KeyboardPlayer(visit.Page);

        Assert.Empty(await visit.AxeAsync());
        await player.StartAsync();
        Assert.Empty(await visit.AxeAsync());
        await player.ToTheResultAsync();

        Assert.True(player.Answers >= 3 || type == "FILL_BLANK", $"Only {player.Answers} answers were given.");
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_typed_exercise_is_played_by_keyboard_alone()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[1]);
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, Package, "FILL_BLANK", "La ortografía de -ed"));
        var player = new KeyboardPlayer(visit.Page);

        Assert.Empty(await visit.AxeAsync());
        await player.StartAsync();
        Assert.Empty(await visit.AxeAsync());
        await player.ToTheResultAsync();

        Assert.True(player.Answers >= 6, $"Only {player.Answers} answers were given.");
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task An_answer_given_before_a_reload_is_there_after_it_and_on_a_second_tab()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[2]);
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, Package, "MULTIPLE_CHOICE"));
        await AnswerFirstAsync(visit.Page);

        await visit.Page.ReloadAsync();
        await GoOnAsync(visit.Page);

        var other = await visit.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await GoOnAsync(other);
    }

    [Fact]
    public async Task An_answer_given_while_the_server_is_dead_is_kept_and_sent_when_it_is_back()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[3]);
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, Package, "MULTIPLE_CHOICE"));
        await visit.Page.Locator("[data-start]").First.ClickAsync();
        await visit.Page.Locator(".option").First.WaitForAsync();
        await visit.Context.SetOfflineAsync(true); // the tests share one host, so the line is cut and not the host killed

        await visit.Page.Keyboard.PressAsync("1");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("aulario-player nav ol > li").First.Locator("[data-verdict=KEPT]").WaitForAsync();
        await visit.Context.SetOfflineAsync(false);

        await AnsweredAsync(visit.Page, timeoutMs: 30_000);
        await visit.Page.Locator("[data-band]").WaitForAsync();
        await visit.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)");
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_double_click_sends_one_answer()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[2]);
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, Package, "MULTIPLE_CHOICE"));
        await visit.Page.Locator("[data-start]").First.ClickAsync();
        await visit.Page.Locator(".option").First.WaitForAsync();
        var sent = 0;
        visit.Page.Request += (_, request) => sent += request.Method == "PUT" ? 1 : 0;

        await visit.Page.Keyboard.PressAsync("1");
        await visit.Page.EvaluateAsync("() => { const main = document.querySelector('[data-main]'); main.click(); main.click(); main.click(); }");
        await AnsweredAsync(visit.Page);

        Assert.Equal(1, sent);
    }

    private static async Task AnswerFirstAsync(IPage page)
    {
        await page.Locator("[data-start]").First.ClickAsync();
        await page.Locator(".option").First.WaitForAsync();
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await AnsweredAsync(page);
    }

    /// <summary>The tab that played goes on by itself; another one offers to.</summary>
    private static async Task GoOnAsync(IPage page)
    {
        var offer = page.Locator("[data-start=CONTINUE]");
        await offer.Or(page.Locator("aulario-player nav ol")).First.WaitForAsync();
        if (await offer.CountAsync() > 0)
            await offer.ClickAsync();
        await AnsweredAsync(page);
    }

    /// <summary>The first segment of the progress bar shows a verdict.</summary>
    private static Task AnsweredAsync(IPage page, float timeoutMs = 15_000) =>
        page.Locator("aulario-player nav ol > li").First
            .Locator("[data-verdict=RIGHT], [data-verdict=ALMOST], [data-verdict=PARTIAL], [data-verdict=WRONG]")
            .WaitForAsync(new() { Timeout = timeoutMs });
}
