using System.Net;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Ways;

/// <summary>Changed tokens and cookies, and requests that another site makes a browser send: none is accepted.</summary>
public sealed class ForgeryTests(Schools schools)
{
    private const string Session = "aulario-session";
    private const string HalfWay = "aulario-half-way";
    private const string Guest = "aulario-guest";

    private static readonly IReadOnlyList<(string Name, Func<string, string> Change)> Mutations =
    [
        ("first letter", text => Flip(text, 0)),
        ("middle", text => Flip(text, text.Length / 2)),
        ("last but three", text => Flip(text, text.Length - 4)),
        ("cut by one", text => text[..^1]),
        ("cut by half", text => text[..(text.Length / 2)]),
        ("longer", text => text + "AAAA"),
        ("doubled", text => text + text),
        ("capitals", text => text.ToUpperInvariant()),
        ("small letters", text => text.ToLowerInvariant()),
        ("reversed", text => new string([.. text.Reverse()])),
        ("nothing", _ => string.Empty),
        ("zeros", text => new string('0', text.Length)),
        ("two neighbours swapped", text => text[..4] + text[5] + text[4] + text[6..]),
        ("its second half", text => text[(text.Length / 2)..]),
        ("a letter in front", text => "A" + text),
        ("every letter the next", text => new string([.. text.Select(letter => (char)(letter + 1))])),
        ("in Base64", text => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(text)).TrimEnd('=')),
        ("its hash", text => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))),
    ];

    [Theory]
    [BothEngines]
    public async Task No_changed_link_opens_an_account(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        var link = await school.LinkAsync(member.Email);
        var (path, token) = (link[..(link.IndexOf('=', StringComparison.Ordinal) + 1)], link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        (await school.Stranger().PostFormAsync("/en/account/forgot", ("email", member.Email))).Expect(303);
        var reset = (await school.MailAsync(member.Email, wanted: 2)).LinkPath;
        List<string> forged =
        [
            .. Mutations.Select(one => path + Uri.EscapeDataString(one.Change(token))),
            reset.Replace("/reset", "/enter", StringComparison.Ordinal),
            $"{path}{token}%00",
            $"{path}%20{token}",
            "/en/account/enter",
        ];

        Assert.True(forged.Count >= 20, $"Only {forged.Count} were tried.");
        foreach (var address in forged)
        {
            using var thief = school.Stranger();
            (await thief.PostFormAsync(address)).Expect(410);
            Assert.Equal("GUEST", await thief.KindAsync());
        }

        (await school.Stranger().PostFormAsync(link.Replace("/enter", "/reset", StringComparison.Ordinal), ("password", AccountSteps.OtherPassword))).Expect(410);
        (await school.Stranger().PostFormAsync(link)).Expect(303); // unchanged, it does
    }

    [Theory]
    [BothEngines]
    public async Task No_changed_cookie_is_a_session(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        await owner.TurnCodesOnAsync(school);
        using var half = school.Stranger();
        (await half.SignInAsync(member.Email)).Expect(303);
        using var guest = await school.GuestAsync();
        var cookie = Cookie(owner, Session);
        List<string> forged = [.. Mutations.Select(one => one.Change(cookie)), Cookie(half, HalfWay), Cookie(guest, Guest)];

        Assert.True(forged.Count >= 20, $"Only {forged.Count} were tried.");
        foreach (var value in forged)
        {
            using var thief = school.Stranger();
            if (value.Length > 0)
                thief.Cookies.Add(school.Address, new Cookie(Session, value, "/"));
            Assert.Equal("GUEST", await thief.KindAsync());
        }

        using var crossed = school.Stranger();
        crossed.Cookies.Add(school.Address, new Cookie(HalfWay, cookie, "/"));
        Assert.Equal("/en/account/sign-in", (await crossed.GetAsync("/en/account/code")).Expect(303).Header("Location"));
        Assert.Equal("PERSON", await owner.KindAsync());
    }

    [Theory]
    [BothEngines("cross-site", null)]
    [BothEngines("same-site", null)]
    [BothEngines("none", null)]
    [BothEngines("Same-Origin", null)]
    [BothEngines(null, null)]
    [BothEngines(null, "null")]
    [BothEngines(null, "https://evil.example")]
    [BothEngines(null, "http://127.0.0.1:1")]
    public async Task No_other_site_makes_a_browser_do_anything(Engine engine, string? fetchSite, string? origin)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var link = await school.LinkAsync(member.Email);
        owner.FetchSite = fetchSite;
        IReadOnlyList<(string Name, string Value)> headers = origin is null ? [("Accept", "text/html")] : [("Accept", "text/html"), ("Origin", origin)];

        foreach (var path in new[]
        {
            link, "/en/account/sign-in", "/en/account/link", "/en/account/code", "/en/account/passkey/options", "/en/account/passkey", "/en/account/provider",
            "/en/account/sign-out", "/en/account/security/codes/off", "/en/account/security/password/remove", "/en/account/security/passkeys/options",
            "/en/account/password", "/en/account/sign-out-others", "/en/settings", "/en/settings/email", "/en/settings/tokens", "/en/settings/erase", "/en/settings/picture/none",
            $"/en/admin/users/{owner.Id}/role", "/en/admin/invitations", "/en/admin/settings", "/api/v1/invitations",
        })
        {
            using var form = new FormUrlEncodedContent([]);
            (await owner.SendAsync(HttpMethod.Post, path, form, headers)).Expect(403);
        }

        Assert.Equal("PERSON", await owner.KindAsync());
    }

    private static string Cookie(Visitor visitor, string name) => visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == name).Value;

    private static string Flip(string text, int at) => $"{text[..at]}{(text[at] == 'A' ? 'B' : 'A')}{text[(at + 1)..]}";
}
