using Aulario.Browser.Tests.Hosting;
using Aulario.Web.Tests.Ways;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests;

/// <summary>The life of an account in a real browser, by each way in.</summary>
public sealed class WaysTests(PublishedSite site, Chromium chromium)
{
    private const string Password = "una-libreta-muy-azul";
    private static readonly Look Phone = Look.Pairings[1]; // dark, in English

    [Fact]
    public async Task By_password_and_one_time_codes()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Phone);
        var email = await visit.SignUpAsync(Password);
        await visit.OpenAsync("/account/security/codes");
        Assert.Empty(await visit.AxeAsync());
        var secret = await visit.Page.Locator(".code-secret").InnerTextAsync();
        await visit.Page.Locator("input[name=code]").FillAsync(await CodeAsync(visit.Page, secret));
        await visit.Page.Locator("main form button[type=submit]").ClickAsync();
        await visit.Page.Locator(".recovery-codes").WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        var recovery = await visit.Page.Locator(".recovery-codes code").First.InnerTextAsync();

        await SignOutAsync(visit);
        await TypePasswordAsync(visit, email);
        await visit.ArriveAsync("**/account/code");
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Locator("input[name=code]").FillAsync("000000");
        await SendAsync(visit.Page, "form[action$='/account/code']");
        await visit.Page.Locator(".field-error").First.WaitForAsync();
        await visit.Page.Locator("input[name=code]").FillAsync(recovery);
        await SendAsync(visit.Page, "form[action$='/account/code']");
        await visit.ArriveAsync("**/me");

        await SignOutAsync(visit);
        await TypePasswordAsync(visit, email);
        await visit.Page.Locator("input[name=code]").FillAsync(await CodeAsync(visit.Page, secret, later: 1)); // each code is taken once
        await SendAsync(visit.Page, "form[action$='/account/code']");
        await visit.ArriveAsync("**/me");

        await visit.OpenAsync("/account/security");
        Assert.Contains("9 recovery codes left", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await SendAsync(visit.Page, "form[action$='/codes/off']");
        await SignOutAsync(visit);
        await TypePasswordAsync(visit, email);
        await visit.ArriveAsync("**/me");
        await EraseAsync(visit, Password);
        await visit.OpenAsync("/account/sign-in");
        await TypePasswordAsync(visit, email);
        await visit.Page.GetByText("do not match").WaitForAsync();
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task By_a_link_in_a_mail()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Phone);
        var email = await visit.SignUpAsync(Password);
        await SignOutAsync(visit);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mail me a link" }).ClickAsync();
        await visit.Page.Locator("input[name=email]").FillAsync(email);
        await SendAsync(visit.Page, "form[action$='/account/link']");
        await visit.ArriveAsync("**/account/link/sent");
        var link = await Mailbox.LinkToAsync(visit, email, "Your link");
        await visit.Page.GotoAsync(link);
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Locator("main form button[type=submit]").ClickAsync();
        await visit.ArriveAsync("**/me");

        await visit.OpenAsync("/account/security");
        Assert.Contains("By link", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await SignOutAsync(visit);
        var used = await visit.Page.GotoAsync(link);
        Assert.Equal(410, used?.Status);
        await visit.OpenAsync("/account/sign-in");
        await TypePasswordAsync(visit, email);
        await visit.ArriveAsync("**/me");
        await EraseAsync(visit, Password);
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task By_a_passkey()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Phone);
        await PlugInAsync(visit);
        await visit.SignUpAsync(Password);

        await visit.OpenAsync("/account/security");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await visit.Page.GetByText("Not used yet").WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Locator("input[name=name]").FillAsync("My notebook");
        await SendAsync(visit.Page, "form[action$='/passkeys/name']");
        await SignOutAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await visit.ArriveAsync("**/me");

        await visit.OpenAsync("/account/security");
        Assert.Equal("My notebook", await visit.Page.Locator("input[name=name]").InputValueAsync());
        Assert.Contains("By passkey", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await SendAsync(visit.Page, "form[action$='/password/remove']");
        await SendAsync(visit.Page, "form[action$='/passkeys/remove']");
        await visit.Page.GetByText("It is your last way in").WaitForAsync();
        await EraseAsync(visit, password: null);
        await visit.OpenAsync("/account/sign-in");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await visit.Page.GetByText("The passkey could not be used").First.WaitForAsync();
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task By_another_provider()
    {
        var person = new ProviderPerson(Guid.NewGuid().ToString("N"), $"p{Guid.NewGuid():N}@example.org", IsVerified: true, $"Person {Guid.NewGuid():N}"[..20]);
        site.Provider.Default = person;
        await using var visit = await chromium.VisitAsync(site.Address, Phone);

        for (var time = 0; time < 2; time++)
        {
            await visit.OpenAsync("/account/sign-in");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with The Test" }).ClickAsync();
            await visit.ArriveAsync("**/me");
            Assert.Contains(person.Name!, await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal); // ! given above
            if (time == 0)
                await SignOutAsync(visit);
        }

        await EraseAsync(visit, password: null);
        await visit.OpenAsync("/account/sign-in");
        site.Provider.Default = person with { Subject = "another", Email = $"p{Guid.NewGuid():N}@example.org", IsVerified = false };
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with The Test" }).ClickAsync();
        await visit.Page.GetByText("has not checked your address").WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
    }

    private static async Task SignOutAsync(Visit visit)
    {
        await visit.OpenAsync("/account");
        await visit.Page.Locator("header summary.account").ClickAsync();
        await SendAsync(visit.Page, "form[action$='/account/sign-out']");
        await visit.ArriveAsync("**/account/sign-in");
    }

    private static async Task TypePasswordAsync(Visit visit, string email)
    {
        await visit.Page.Locator("input[name=email]").FillAsync(email);
        await visit.Page.Locator("input[name=password]").FillAsync(Password);
        await SendAsync(visit.Page, "form[action$='/account/sign-in']");
    }

    /// <summary>The end of it: the account is deleted by its owner.</summary>
    private static async Task EraseAsync(Visit visit, string? password)
    {
        await visit.OpenAsync("/settings/data");
        await visit.Page.Locator("input[name=sure]").CheckAsync();
        if (password is not null)
            await visit.Page.Locator("input[name=password]").FillAsync(password);
        await SendAsync(visit.Page, "form[action$='/settings/erase']");
        await visit.ArriveAsync("**/account/erased");
    }

    private static async Task SendAsync(IPage page, string form)
    {
        await page.Locator($"{form} button[type=submit]").First.ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>An authenticator of the browser's own, whose owner always agrees.</summary>
    private static async Task PlugInAsync(Visit visit)
    {
        var devtools = await visit.Context.NewCDPSessionAsync(visit.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>The code that an app with the shown key would show, now or some steps of 30 seconds later, computed in the page.</summary>
    private static Task<string> CodeAsync(IPage page, string shown, int later = 0) => page.EvaluateAsync<string>(
        """
        async ({ shown, later }) => {
          const secret = shown.replaceAll(' ', '');
          const bits = [...secret].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
          const bytes = Uint8Array.from(bits.match(/.{8}/g), byte => parseInt(byte, 2));
          const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
          const counter = new DataView(new ArrayBuffer(8));
          counter.setUint32(4, Math.floor(Date.now() / 30000) + later);
          const hash = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer));
          const offset = hash.getUint8(19) & 15;
          return String((hash.getUint32(offset) & 0x7fffffff) % 1000000).padStart(6, '0');
        }
        """,
        new { shown, later });
}
