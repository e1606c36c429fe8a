using Aulario.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests;

/// <summary>A crossword in the grid, in the list of its clues, and under a finger.</summary>
public sealed class CrosswordTests(PublishedSite site, Chromium chromium)
{
    private const string Package = "que-digo-ahora";
    private const string Clue = ".current .words .text";

    private static readonly IReadOnlyDictionary<string, string> Answers = Words();

    [Fact]
    public async Task A_whole_crossword_is_solved_in_the_grid_by_keyboard_alone()
    {
        await using var visit = await StartAsync(look: 0);
        var page = visit.Page;
        await TabToAsync(page, "[role=gridcell]"); // from clue to clue through the field above it, so this is the last word
        for (var word = 1; word < Answers.Count; word++)
            await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("zzz");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".current .news")).ToContainTextAsync("1, 2, 3");
        await page.Keyboard.PressAsync("Home");

        // The last words may be there before their turn: all their letters stand in others.
        for (var word = 0; word < Answers.Count; word++)
        {
            var clue = await page.Locator(Clue).InnerTextAsync();
            await page.Keyboard.TypeAsync(Answers[clue]);
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator("[data-band]").Or(page.Locator(Clue).Filter(new() { HasNotText = clue })).First).ToBeVisibleAsync();
            if (await page.Locator("[data-band]").IsVisibleAsync())
                break;
            await page.Keyboard.PressAsync("Home");
        }

        await EndAsync(visit);
    }

    [Fact]
    public async Task A_whole_crossword_is_solved_in_the_list_by_keyboard_alone()
    {
        await using var visit = await StartAsync(look: 2);
        var page = visit.Page;
        await TabToAsync(page, ".views [aria-pressed=false]");
        await page.Keyboard.PressAsync("Enter");
        Assert.Empty(await visit.AxeAsync());

        for (var word = 0; word < Answers.Count; word++)
        {
            await TabToAsync(page, $"li:nth-of-type(n) .gap-input:not([data-done])");
            var clue = await page.EvaluateAsync<string>("() => { document.activeElement.dataset.done = ''; return document.activeElement.closest('li').querySelector('.words .text .text').textContent; }");
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(Answers[clue]);
        }

        await EndAsync(visit);
    }

    [Fact]
    public async Task Letters_are_there_after_a_reload_and_in_the_other_view()
    {
        await using var visit = await StartAsync(look: 0);
        var page = visit.Page;
        await page.Locator("[role=gridcell]").First.ClickAsync();
        var clue = await page.Locator(Clue).InnerTextAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync(Answers[clue][..2]);

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(".cell .letter").Filter(new() { HasText = Answers[clue][..1] }).First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await page.Locator(".views [aria-pressed=false]").ClickAsync();
        Assert.Contains(Answers[clue][..2], await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.gap-input')].map(field => field.value)"));
    }

    [Fact]
    public async Task Under_a_finger_letters_go_where_the_clue_is_and_nothing_runs_sideways()
    {
        await using var visit = await StartAsync(look: 1, "spanish-grammar-step-by-step"); // in Spanish there are keys for letters too
        var page = visit.Page;
        await page.SetViewportSizeAsync(360, 440); // what a phone's keyboard leaves
        var cell = page.Locator("[role=gridcell]").Nth(40);

        await cell.DispatchEventAsync("pointerdown", new { pointerType = "touch", bubbles = true });
        await cell.DispatchEventAsync("click");
        await page.Keyboard.TypeAsync("q");
        await page.GetByRole(AriaRole.Toolbar).GetByText("ñ").ClickAsync();

        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-cross-field]')"));
        Assert.Equal(["q", "ñ"], (await page.Locator(".current .box").AllInnerTextsAsync()).Where(letter => letter.Length > 0).Select(letter => letter.ToLowerInvariant()));
        await page.WaitForFunctionAsync(
            "() => { const [bar, cell] = ['.current', '[role=gridcell][aria-selected=true]'].map(one => document.querySelector(one).getBoundingClientRect()); return bar.top >= 0 && cell.top >= bar.bottom && cell.bottom <= innerHeight; }");
        Assert.True(await visit.SidewaysAsync() <= 0);

        await page.Locator(".zoom").ClickAsync();
        Assert.True(await page.Locator(".board").EvaluateAsync<double>("board => board.querySelector('[role=gridcell]').offsetWidth") >= 44);
        Assert.True(await visit.SidewaysAsync() <= 0);
        await page.Locator(".views [aria-pressed=false]").ClickAsync();
        Assert.True(await visit.SidewaysAsync() <= 0);
    }

    private async Task<Visit> StartAsync(int look, string package = Package)
    {
        var visit = await chromium.VisitAsync(site.Address, Look.Pairings[look]);
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, package, "CROSSWORD"));
        await new KeyboardPlayer(visit.Page).StartAsync();
        await visit.Page.Locator("[role=gridcell]").First.WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        return visit;
    }

    /// <summary>Everything is right: it says so, and the result has all points.</summary>
    private static async Task EndAsync(Visit visit)
    {
        await visit.Page.Locator("[data-band]").WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.WaitForTimeoutAsync(300); // the focus goes to the main button; a Tab of before may have led on from there
        await TabToAsync(visit.Page, "[data-main]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("aulario-player .next").WaitForAsync();
        Assert.Contains("100", await visit.Page.Locator("aulario-player").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Troubles);
        Assert.True(await visit.SidewaysAsync() <= 0);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tabs = 0; tabs < 60; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never reached {selector}.");
    }

    /// <summary>Clues and answers as the demo school's file has them.</summary>
    private static Dictionary<string, string> Words()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "demo", "06-conversacion.aula");
        return File.ReadLines(file).SkipWhile(line => line != "type: CROSSWORD").TakeWhile(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split(" = ", 2)).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[1].Split(" :: ")[0], parts => parts[0].Replace(" ", string.Empty, StringComparison.Ordinal));
    }
}
