using Aulario.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests;

/// <summary>What is put together, put in order or found on a board: whole exercises by keyboard alone.</summary>
public sealed class BoardTests(PublishedSite site, Chromium chromium)
{
    [Fact]
    public async Task A_set_is_matched_by_keyboard_alone()
    {
        await using var visit = await StartAsync("home-table-and-travel", "MATCHING", look: 0);
        await TabToAsync(visit.Page, "[data-cell]");
        var pairs = await visit.Page.Locator(".column").First.Locator("[data-cell]").CountAsync();
        Assert.True(pairs >= 3, $"The set has {pairs} pairs: another exercise is shown.");

        for (var pair = 0; pair < pairs; pair++)
            await PressAsync(visit.Page, pair == 0 ? ["Enter", "ArrowRight", "Enter"] : ["ArrowLeft", "ArrowDown", "Enter", "ArrowRight", "ArrowDown", "Enter"]);

        await CheckAsync(visit);
    }

    [Theory]
    [InlineData("home-table-and-travel", "ORDERING", 1)]
    [InlineData("home-table-and-travel", "TIMELINE_SORTING", 2)]
    public async Task Things_are_put_in_order_by_keyboard_alone(string package, string type, int look)
    {
        await using var visit = await StartAsync(package, type, look);
        var pieces = await visit.Page.Locator("[data-tray] [data-part]").CountAsync();
        Assert.True(pieces >= 3, $"There are {pieces} pieces: another exercise is shown.");
        await TabToAsync(visit.Page, "[data-tray] [data-part]");

        for (var piece = 0; piece < pieces; piece++)
            await PressAsync(visit.Page, ["Enter"]);

        Assert.Equal(pieces, await visit.Page.Locator("[data-line-key]").CountAsync());
        await PressAsync(visit.Page, ["Enter", "ArrowLeft", "Enter"]); // picked up, moved, put down
        await CheckAsync(visit);
    }

    [Fact]
    public async Task All_words_of_a_word_search_are_found_by_keyboard_alone()
    {
        await using var visit = await StartAsync("spanish-word-puzzles", "LETTER_SOUP", look: 1);
        var page = visit.Page;
        await page.Locator(".zoom").ClickAsync();
        Assert.True(await page.Locator("[role=gridcell]").First.EvaluateAsync<double>("cell => cell.offsetWidth") >= 44);
        Assert.Equal(0, await visit.SidewaysAsync());
        await page.EvaluateAsync("() => document.querySelector('[data-heading]').focus()");
        await TabToAsync(page, "[role=gridcell]");
        var grid = await page.EvaluateAsync<string[][]>("() => [...document.querySelectorAll('[role=row]')].map(row => [...row.children].map(cell => cell.textContent))");
        var words = await page.Locator(".word").AllInnerTextsAsync();
        Assert.True(words.Count >= 8, $"Only {words.Count} words are shown.");

        var here = (Row: 0, Column: 0);
        foreach (var (index, word) in words.Index())
        {
            var (from, to) = WordGrid.Find(grid, word);
            here = await WalkAsync(page, here, from);
            await PressAsync(page, ["Enter"]);
            here = await WalkAsync(page, here, to);
            await PressAsync(page, ["Enter"]);
            await Assertions.Expect(page.Locator("li[data-found]")).ToHaveCountAsync(index + 1);
        }

        await page.Locator("[data-band]").WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        await page.Keyboard.PressAsync("Enter"); // the focus is on the main button now
        await page.Locator("aulario-player .next").WaitForAsync();
        Assert.Contains("100", await page.Locator("aulario-player").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_word_is_found_by_typing_it_with_its_start_and_is_there_after_a_reload()
    {
        await using var visit = await StartAsync("spanish-word-puzzles", "LETTER_SOUP", look: 3);
        var page = visit.Page;
        var grid = await page.EvaluateAsync<string[][]>("() => [...document.querySelectorAll('[role=row]')].map(row => [...row.children].map(cell => cell.textContent))");
        var word = (await page.Locator(".word").AllInnerTextsAsync()).Single(one => one.Contains('ñ', StringComparison.Ordinal));
        var enye = word.IndexOf('ñ', StringComparison.Ordinal); // a letter that the keyboard may lack
        var (from, _) = WordGrid.Find(grid, word);

        await page.Locator("aulario-player summary").ClickAsync();
        await page.Locator(".fields input[type=text]").FillAsync(word.Remove(enye, 1));
        await page.Locator(".fields input[type=text]").EvaluateAsync("(field, at) => field.setSelectionRange(at, at)", enye);
        await page.GetByRole(AriaRole.Toolbar).GetByText("ñ").ClickAsync();
        await page.Locator(".fields input[type=number]").First.FillAsync($"{from.Row + 1}");
        await page.Locator(".fields input[type=number]").Last.FillAsync($"{from.Column + 1}");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("li[data-found]")).ToHaveCountAsync(1);
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("li[data-found]")).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        Assert.Equal(0, await visit.SidewaysAsync());
    }

    /// <summary>Who swaps at random makes runs too, only fewer: whoever knows the words is not needed here.</summary>
    [Fact]
    public async Task Words_are_swapped_until_some_burst_by_keyboard_alone()
    {
        await using var visit = await StartAsync("palabras-en-fila", "CANDY_CRUSH", look: 0);
        var page = visit.Page;
        await TabToAsync(page, "[role=gridcell] button");
        var rows = await page.Locator("[role=row]").CountAsync();
        var columns = await page.Locator("[role=gridcell]").CountAsync() / rows;

        for (var cell = 0; cell < rows * (columns - 1) && !await HasBurstAsync(page); cell++)
        {
            await PressAsync(page, ["Enter", "ArrowRight"]); // picks a tile up and swaps it with its neighbour
            await page.WaitForFunctionAsync("() => !document.querySelector('aulario-player [data-waiting]')");
            await PressAsync(page, cell % (columns - 1) == columns - 2 ? ["ArrowDown", "Home"] : []);
        }

        Assert.True(await HasBurstAsync(page), "No swap of the whole board made words burst.");
        Assert.Empty(await visit.AxeAsync());
        await page.ReloadAsync();
        await page.Locator("[role=gridcell]").First.WaitForAsync();
        Assert.True(await HasBurstAsync(page), "After a reload the goals were forgotten.");
        Assert.Empty(visit.Troubles);
        Assert.True(await visit.SidewaysAsync() <= 0);
    }

    private static Task<bool> HasBurstAsync(IPage page) =>
        page.EvaluateAsync<bool>("() => [...document.querySelectorAll('aulario-player progress')].some(goal => goal.value > 0)");

    private async Task<Visit> StartAsync(string package, string type, int look)
    {
        var visit = await chromium.VisitAsync(site.Address, Look.Pairings[look]);
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, package, type));
        await new KeyboardPlayer(visit.Page).StartAsync();
        await visit.Page.Locator(".task").WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        return visit;
    }

    /// <summary>Checks what was put together and sees that something is said about it.</summary>
    private static async Task CheckAsync(Visit visit)
    {
        await TabToAsync(visit.Page, "[data-main]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("[data-band]").WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
        Assert.True(await visit.SidewaysAsync() <= 0);
    }

    private static async Task<(int Row, int Column)> WalkAsync(IPage page, (int Row, int Column) from, (int Row, int Column) to)
    {
        for (var step = 0; step < Math.Abs(to.Row - from.Row); step++)
            await page.Keyboard.PressAsync(to.Row > from.Row ? "ArrowDown" : "ArrowUp");
        for (var step = 0; step < Math.Abs(to.Column - from.Column); step++)
            await page.Keyboard.PressAsync(to.Column > from.Column ? "ArrowRight" : "ArrowLeft");
        return to;
    }

    private static async Task PressAsync(IPage page, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
            await page.WaitForTimeoutAsync(30); // the focus follows after a moment
        }
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
}
