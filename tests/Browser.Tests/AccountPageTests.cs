using Aulario.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests;

/// <summary>Account, settings and admin pages: in every look, and by keyboard alone.</summary>
public sealed class AccountPageTests(PublishedSite site, Chromium chromium)
{
    private const string Password = "una-libreta-muy-azul";
    private const string OtherPassword = "dos-libretas-muy-verdes";

    [Fact]
    public async Task Doors_and_settings_are_right_in_every_look()
    {
        foreach (var look in Look.Chosen)
        {
            await using var visit = await chromium.VisitAsync(site.Address, look);
            foreach (var path in Pages.Doors)
                await LookAtAsync(visit, path);
            await visit.SignInAsync("teacher@demo.example");
            foreach (var path in Pages.Own)
                await LookAtAsync(visit, path);
            Assert.Empty(visit.Troubles);
        }
    }

    [Fact]
    public async Task Admin_pages_are_right_in_every_look()
    {
        foreach (var look in Look.Chosen)
        {
            await using var visit = await chromium.VisitAsync(site.Address, look);
            await visit.SignInAsync("admin@demo.example");
            foreach (var path in Pages.Admins)
                await LookAtAsync(visit, path);
            await visit.OpenAsync("/admin/users?q=student@demo.example");
            await visit.Page.Locator("tbody th a").First.ClickAsync();
            await visit.Page.Locator(".admin-acts").WaitForAsync();
            await AssertRightAsync(visit, "An account");
            Assert.Empty(visit.Troubles);
        }
    }

    [Fact]
    public async Task An_account_is_opened_changed_and_deleted_by_keyboard_alone()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0]);
        var (hand, name) = (new Keyboard(visit.Page), $"Iris {Guid.NewGuid():N}"[..16]);
        var (email, later) = ($"iris.{Guid.NewGuid():N}@example.org", $"iris.{Guid.NewGuid():N}@example.org");

        await visit.OpenAsync("/account/sign-up");
        await hand.TypeAsync("#field-name", name);
        await hand.TypeAsync("#field-email", email);
        await hand.TypeAsync("#field-password", Password);
        await hand.FollowAsync("main form button[type=submit]", "**/sign-up/sent");
        await visit.Page.GotoAsync(await Mailbox.LinkToAsync(visit, email));
        await hand.FollowAsync("main form button[type=submit]", "**/me");
        await ChangeProfileAsync(visit, hand, name);
        await ChangePasswordAndTokenAsync(visit, hand);
        await ChangeAddressAsync(visit, hand, later);
        await visit.OpenAsync("/settings/data");
        await hand.PressAsync("input[name=sure]", "Space");
        await hand.TypeAsync("#field-password", OtherPassword);
        await hand.FollowAsync("form[action$='/settings/erase'] button[type=submit]", "**/account/erased");

        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_password_is_forgotten_and_results_of_this_device_are_added_by_keyboard_alone()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0]);
        var hand = new Keyboard(visit.Page);
        var email = await visit.SignUpAsync(Password);
        await visit.Context.ClearCookiesAsync(); // another device, where somebody practises first
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, "pasados-del-ingles", "MULTIPLE_CHOICE"));
        await hand.PressAsync("[data-start=PRACTICE]");
        await visit.Page.Locator(".option").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("1");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("aulario-player nav ol > li").First.Locator("[data-verdict=RIGHT], [data-verdict=WRONG]").WaitForAsync();

        await visit.OpenAsync("/account/forgot");
        await hand.TypeAsync("#field-email", email);
        await hand.FollowAsync("main form button[type=submit]", "**/forgot/sent");
        await visit.Page.GotoAsync(await Mailbox.LinkToAsync(visit, email, "nueva"));
        await AssertRightAsync(visit, "The form behind the link");
        await hand.TypeAsync("#field-password", OtherPassword);
        await hand.FollowAsync("main form button[type=submit]", "**/account/sign-in");
        await hand.TypeAsync("#field-email", email);
        await hand.TypeAsync("#field-password", OtherPassword);
        await hand.FollowAsync("form[action$='/account/sign-in'] button[type=submit]", "**/account/merge**");
        await AssertRightAsync(visit, "The question");
        await hand.FollowAsync("button[name=answer][value=yes]", "**/me");

        Assert.Equal(1, await visit.Page.Locator(".me-play").CountAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task An_admin_finds_bans_and_frees_an_account_by_keyboard_alone()
    {
        await using var member = await chromium.VisitAsync(site.Address, Look.Pairings[1]);
        var email = await member.SignUpAsync(Password);
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[3]);
        var hand = new Keyboard(visit.Page);
        await visit.SignInAsync("admin@demo.example");

        await visit.OpenAsync("/admin/users");
        await hand.TypeAsync("#field-q", email);
        await hand.FollowAsync(".admin-filters button[type=submit]", "**/admin/users?q=**");
        await hand.FollowAsync("tbody th a", "**/admin/users/*-*");
        await hand.PressAsync("details:has(form[action$='/ban']) > summary");
        await hand.TypeAsync("#field-reason", "Wrote rude things");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByText("They cannot come in any more").WaitForAsync();
        await member.OpenAsync("/settings");
        Assert.Contains("/account/sign-in", member.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Wrote rude things", await visit.Page.Locator("main table").InnerTextAsync(), StringComparison.Ordinal);
        await hand.PressAsync("form[action$='/unban'] button");
        await visit.Page.GetByText("They can come in again").WaitForAsync();

        Assert.Empty(visit.Troubles);
    }

    private static async Task ChangeProfileAsync(Visit visit, Keyboard hand, string name)
    {
        await visit.OpenAsync("/settings");
        await hand.TypeAsync("#field-name", name + "2");
        await hand.PressAsync("input[name=color]", "ArrowDown");
        await hand.TypeAsync("#field-birthYear", "1990");
        await hand.PressAsync("main form button[type=submit]");
        await visit.Page.GetByText("Guardamos tus cambios").WaitForAsync();
        Assert.Equal(name + "2", await visit.Page.Locator("#field-name").InputValueAsync());
        await visit.OpenAsync("/settings/picture");
        await hand.PressAsync("button[value=owl]");
        await visit.Page.Locator(".settings-portrait").WaitForAsync();
    }

    private static async Task ChangePasswordAndTokenAsync(Visit visit, Keyboard hand)
    {
        await visit.OpenAsync("/account/security");
        await hand.PressAsync(".way-more > summary");
        await hand.TypeAsync("#field-password", Password);
        await hand.TypeAsync("#field-newPassword", OtherPassword);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByText("Tu contraseña nueva está guardada").WaitForAsync();
        await visit.OpenAsync("/settings/tokens");
        await hand.TypeAsync("#field-name", "Copia");
        await hand.TypeAsync("#field-password", OtherPassword);
        await hand.PressAsync("main form.form button[type=submit]:not([data-shows])");
        await visit.Page.Locator(".settings-secret").WaitForAsync();
        await AssertRightAsync(visit, "A new token");
        await hand.PressAsync("form[action$='/revoke'] button");
        await visit.Page.Locator(".settings-tokens").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task ChangeAddressAsync(Visit visit, Keyboard hand, string email)
    {
        await visit.OpenAsync("/settings/email");
        await hand.TypeAsync("#field-email", email);
        await hand.TypeAsync("#field-password", OtherPassword);
        await hand.FollowAsync("main form button[type=submit]:not([data-shows])", "**/settings/email/sent");
        await visit.Page.GotoAsync(await Mailbox.LinkToAsync(visit, email));
        await AssertRightAsync(visit, "The button behind the link");
        await hand.FollowAsync("main form button[type=submit]", "**/settings/email");
        Assert.Contains(email, await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task LookAtAsync(Visit visit, string path)
    {
        Assert.Contains((await visit.OpenAsync(path))?.Status, new int?[] { 200, 410, 422 });
        await AssertRightAsync(visit, path);
    }

    private static async Task AssertRightAsync(Visit visit, string what)
    {
        Assert.Empty(await visit.AxeAsync());
        Assert.True(await visit.SidewaysAsync() <= 0, $"{what} can be pushed sideways ({visit.Look.Name}).");
        Assert.Equal(visit.Look.Language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }
}
