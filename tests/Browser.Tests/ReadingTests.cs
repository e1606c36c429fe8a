using Aulario.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests;

/// <summary>A text with questions: beside each other on a desk, one behind the other on a phone.</summary>
public sealed class ReadingTests(PublishedSite site, Chromium chromium)
{
    private const string Package = "lecturas-con-calma";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_whole_reading_is_played_by_keyboard_alone(int look)
    {
        await using var visit = await OpenAsync(look);
        var player = new KeyboardPlayer(visit.Page);
        await player.StartAsync();
        if (visit.Look.Width < 500)
            await player.PressAsync(".split .on");

        Assert.Empty(await visit.AxeAsync());
        await player.ToTheResultAsync();

        Assert.True(player.Answers >= 10, $"Only {player.Answers} answers were given.");
        await visit.Page.Locator("details.text > summary").ClickAsync();
        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.SidewaysAsync());
        Assert.Empty(visit.Troubles);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_note_opens_and_closes_by_keyboard(int look)
    {
        await using var visit = await OpenAsync(look);
        var player = new KeyboardPlayer(visit.Page);
        await player.StartAsync();
        var note = visit.Page.Locator(".passage [role=status]");

        await visit.Page.Locator(".passage .word").Nth(1).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(note).ToContainTextAsync("correa");
        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.SidewaysAsync());

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).Not.ToContainTextAsync("correa");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.passage .word')"));
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task On_a_phone_text_and_question_keep_their_places_and_the_proof_is_shown_when_asked_for()
    {
        await using var visit = await OpenAsync(look: 0);
        var page = visit.Page;
        await new KeyboardPlayer(page).StartAsync();
        var (text, question) = (page.Locator(".switch button").First, page.Locator(".switch button").Last);
        await page.EvaluateAsync("() => scrollTo(0, 600)");

        await question.DispatchEventAsync("click"); // a click of the driver would first scroll to where the bar stood before it stuck
        await page.GetByText("Near the school.").ClickAsync();
        await text.DispatchEventAsync("click");
        Assert.Equal(600, await page.EvaluateAsync<int>("() => Math.round(scrollY)"));
        Assert.Equal(0, await page.Locator("mark").CountAsync());

        await question.DispatchEventAsync("click");
        await page.Locator("[data-main]").ClickAsync();
        await page.Locator(".evidence button").ClickAsync();

        await Assertions.Expect(page.Locator("mark").First).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("mark").First).ToBeFocusedAsync();
        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.SidewaysAsync());
    }

    [Fact]
    public async Task Beside_the_question_a_proof_out_of_sight_comes_into_sight_and_leaves_the_focus_alone()
    {
        await using var visit = await OpenAsync(look: 2);
        var page = visit.Page;
        await page.SetViewportSizeAsync(1_440, 560);
        await new KeyboardPlayer(page).StartAsync();
        await page.Locator("aulario-player nav ol > li button").Nth(3).ClickAsync(); // its proof stands in the fourth paragraph

        await page.GetByText("Biscuit is interested.").ClickAsync();
        await page.Locator("[data-main]").ClickAsync();

        await Assertions.Expect(page.Locator("mark").First).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("[data-main]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("aulario-player > [role=status], aulario-player p[role=status]").First).ToContainTextAsync("He wants to know the end");
    }

    [Fact]
    public async Task A_crossword_about_a_text_stands_below_the_switch_of_a_phone_and_keeps_its_letters()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0]);
        var page = visit.Page;
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, "stories-worth-reading-in-spanish", "READING", "Las llaves de la panadería"));
        await new KeyboardPlayer(page).StartAsync();
        await page.Locator("aulario-player nav ol > li button").Last.ClickAsync();
        await page.Locator("[data-cross-field]").FocusAsync();

        await page.Keyboard.TypeAsync("a");
        await page.EvaluateAsync("() => document.querySelector('[role=grid]').scrollIntoView()");

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.current').getBoundingClientRect().top >= document.querySelector('.switch').getBoundingClientRect().bottom - 1"));
        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.SidewaysAsync());
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".current .box").First).ToHaveTextAsync("a", new() { Timeout = 15_000, IgnoreCase = true });
        Assert.Empty(visit.Troubles);
    }

    private async Task<Visit> OpenAsync(int look)
    {
        var visit = await chromium.VisitAsync(site.Address, Look.Pairings[look]);
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, Package, "READING", "A dog in the library"));
        return visit;
    }
}
