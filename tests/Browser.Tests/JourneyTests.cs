using Aulario.Browser.Tests.Hosting;

namespace Aulario.Browser.Tests;

public sealed class JourneyTests(PublishedSite site, Chromium chromium)
{
    private const string Password = "una-libreta-muy-azul";

    [Fact]
    public async Task A_guest_plays_signs_up_later_and_finds_everything_merged()
    {
        var email = $"ana.{Guid.NewGuid():N}@example.org";
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0]);
        await PlayOneAsync(visit);

        await visit.OpenAsync("/account/sign-up");
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Locator("input[name=email]").FillAsync(email);
        await visit.Page.Locator("input[name=password]").FillAsync(Password);
        await visit.Page.Locator("input[name=name]").FillAsync($"Ana {email[4..12]}");
        await visit.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await visit.ArriveAsync("**/sign-up/sent");
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.GotoAsync(await Mailbox.LinkToAsync(visit, email));
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await visit.ArriveAsync("**/me");

        Assert.Contains("Ana", await visit.Page.Locator("h1").InnerTextAsync());
        Assert.True(await visit.Page.Locator(".me-play, table tbody tr").CountAsync() > 0, "What was played as a guest is not there.");
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
    }

    private async Task PlayOneAsync(Visit visit)
    {
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, "pasados-del-ingles", "MULTIPLE_CHOICE"));
        await visit.Page.Locator("[data-start=PRACTICE]").ClickAsync();
        await visit.Page.Locator(".option").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("1");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("aulario-player nav ol > li").First.Locator("[data-verdict=RIGHT], [data-verdict=WRONG]").WaitForAsync();
    }
}
