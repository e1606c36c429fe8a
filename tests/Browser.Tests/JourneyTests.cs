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
        await visit.Page.GotoAsync(await Mailbox.LinkToAsync(visit, email));
        await visit.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await visit.ArriveAsync("**/me");

        Assert.Contains("Ana", await visit.Page.Locator("h1").InnerTextAsync());
        Assert.True(await visit.Page.Locator(".me-play, table tbody tr").CountAsync() > 0, "What was played as a guest is not there.");
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task Account_pages_are_right_in_every_look()
    {
        foreach (var look in Look.Chosen)
        {
            await using var visit = await chromium.VisitAsync(site.Address, look);
            foreach (var path in new[] { "/account/sign-up", "/account/sign-up/sent", "/account/sign-in", "/account/forgot", "/account/forgot/sent", "/account/erased", "/account/confirm?token=none", "/account/reset?token=none", "/account/link", "/account/link/sent", "/account/enter?token=none", "/dev/mail" })
            {
                await visit.OpenAsync(path);
                Assert.Empty(await visit.AxeAsync());
            }

            await visit.SignInAsync("student@demo.example");
            foreach (var path in new[] { "/settings", "/account/security", "/account/security/codes", "/me", "", "/exercises", "/exercises/pasados-del-ingles" })
            {
                await visit.OpenAsync(path);
                Assert.Empty(await visit.AxeAsync());
                Assert.True(await visit.SidewaysAsync() <= 0, $"{path} can be pushed sideways ({look.Name}).");
            }

            Assert.Empty(visit.Troubles);
        }
    }

    [Fact]
    public async Task Settings_and_admin_pages_are_right_in_every_look()
    {
        foreach (var look in Look.Chosen)
        {
            await using var visit = await chromium.VisitAsync(site.Address, look);
            await visit.SignInAsync("admin@demo.example");
            foreach (var path in new[]
            {
                "/settings", "/settings/picture", "/settings/email", "/settings/notifications", "/settings/tokens", "/settings/data", "/admin/users", "/admin/invitations", "/admin/audit",
                "/admin/settings",
            })
            {
                Assert.Equal(200, (await visit.OpenAsync(path))?.Status);
                Assert.Empty(await visit.AxeAsync());
                Assert.True(await visit.SidewaysAsync() <= 0, $"{path} can be pushed sideways ({look.Name}).");
            }

            await visit.OpenAsync("/admin/users?role=STUDENT");
            await visit.Page.Locator("tbody th a").First.ClickAsync();
            await visit.Page.Locator(".admin-acts").WaitForAsync();
            Assert.Empty(await visit.AxeAsync());
            Assert.True(await visit.SidewaysAsync() <= 0, $"An account can be pushed sideways ({look.Name}).");
            Assert.Empty(visit.Troubles);
        }
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
