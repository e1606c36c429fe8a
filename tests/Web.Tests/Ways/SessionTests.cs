using System.Diagnostics;
using System.Text.RegularExpressions;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Ways;

/// <summary>Sessions: what their owner sees, and what ends them at the very next request, and in a moment on another node.</summary>
public sealed partial class SessionTests(Schools schools)
{
    /// <summary>Seconds, however busy the machine is. That nodes hear before their memory ends is shown by the tests of eviction.</summary>
    private static readonly TimeSpan WordTakes = TimeSpan.FromSeconds(15);

    private static readonly SchoolSetup OtherNode = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines("sign-out")]
    [BothEngines("sign-out elsewhere")]
    [BothEngines("ended from the list")]
    [BothEngines("password changed")]
    [BothEngines("password reset")]
    [BothEngines("password removed")]
    [BothEngines("ban")]
    [BothEngines("role")]
    [BothEngines("ways reset")]
    [BothEngines("deletion")]
    [BothEngines("deletion by an admin")]
    [BothEngines("merge")]
    [BothEngines("unused for long")]
    public async Task What_ends_a_session_ends_it_at_the_next_request_and_on_other_nodes_as_soon_as_they_hear(Engine engine, string happening)
    {
        var school = await schools.OnAsync(engine);
        var node = await schools.SharedAsync(engine, OtherNode);
        var member = await school.MemberAsync();
        using var elsewhere = school.SignedIn(member.User);
        using var here = school.SignedIn(member.User);
        using var onNode = elsewhere.At(node.Address);
        using var admin = await school.AdminAsync();
        foreach (var visitor in new[] { elsewhere, onNode })
            Assert.Equal("PERSON", await visitor.KindAsync()); // both nodes have seen the session

        await HappenAsync(school, happening, member, here, elsewhere, admin);

        Assert.Equal("GUEST", await elsewhere.KindAsync());
        await WaitForAsync("GUEST", async () => (await onNode.GetAsync("/api/v1/me")) is { Status: 200 } me ? me.At("kind").GetString() : "nobody"); // of a deleted person
        Assert.Equal(401, (await onNode.PostFormAsync("/en/account/sign-out-others")).Status);
    }

    [Theory]
    [BothEngines]
    public async Task Another_role_counts_at_the_next_request_and_on_other_nodes_as_soon_as_they_hear(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var node = await schools.SharedAsync(engine, OtherNode);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);
        using var onNode = person.At(node.Address);
        Assert.Equal("STUDENT", (await onNode.GetAsync("/api/v1/me")).At("role").GetString());

        await school.MakeAsync(member, UserRole.Teacher);

        Assert.Equal("TEACHER", (await person.GetAsync("/api/v1/me")).At("role").GetString());
        await WaitForAsync("TEACHER", async () => (await onNode.GetAsync("/api/v1/me")).At("role").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task The_list_shows_devices_and_ends_one(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var phone = school.Stranger();
        using var laptop = school.Stranger();
        await SignInFromAsync(phone, member, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1");
        await SignInFromAsync(laptop, member, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");

        var page = (await laptop.GetAsync(WaySteps.Security)).Expect(200).Text;
        var ids = SessionId().Matches(page).Select(match => match.Groups[1].Value).ToList();
        (await laptop.PostFormAsync("/en/account/security/sessions/end", ("id", Assert.Single(ids)))).Expect(303);

        Assert.Contains("Safari · iPhone", page, StringComparison.Ordinal);
        Assert.Contains("Firefox · Windows", page, StringComparison.Ordinal);
        Assert.Equal(("GUEST", "PERSON"), (await phone.KindAsync(), await laptop.KindAsync()));
    }

    [Theory]
    [BothEngines]
    public async Task Nobody_ends_the_session_of_somebody_else(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var victim = school.SignedIn(member.User);
        using var other = school.SignedIn((await school.MemberAsync()).User);
        var id = await school.ReadAsync(db => db.Sessions.Where(row => row.UserId == member.User.Id).Select(row => row.Id).SingleAsync(Cancel));

        (await other.PostFormAsync("/en/account/security/sessions/end", ("id", id.ToString()))).Expect(409);

        Assert.Equal("PERSON", await victim.KindAsync());
    }

    [Theory]
    [BothEngines]
    public async Task Ways_in_are_changed_only_soon_after_signing_in(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.Stranger();
        (await person.SignInAsync(member.Email)).Expect(303);
        (await person.GetAsync("/en/account/security/codes")).Expect(200);

        clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Contains("/en/account/sign-in?again=true", (await person.GetAsync("/en/account/security/codes")).Expect(303).Header("Location"), StringComparison.Ordinal);
        (await person.PostFormAsync("/en/account/security/password/remove")).Expect(303);
        Assert.True(await school.ReadAsync(db => db.Users.AnyAsync(row => row.Id == member.User.Id && row.PasswordHash != null, Cancel)));
        (await person.GetAsync("/en/account/sign-in?again=true")).Expect(200);
        (await person.SignInAsync(member.Email)).Expect(303);
        (await person.GetAsync("/en/account/security/codes")).Expect(200);
    }

    [Theory]
    [BothEngines]
    public async Task Sessions_and_guests_outlive_a_restart_of_the_host(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        var before = await School.StartAsync(engine, database, new SchoolSetup());
        using var person = before.SignedIn((await before.MemberAsync()).User);
        Assert.Equal("PERSON", await person.KindAsync());
        await before.DisposeAsync();

        await using var after = await School.StartAsync(engine, database, new SchoolSetup());

        Assert.Equal("PERSON", await person.At(after.Address).KindAsync());
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome · Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15", "Safari · macOS")]
    [InlineData("curl/8", "?")]
    [InlineData("", "?")]
    public void A_device_is_named_coarsely(string userAgent, string name) => Assert.Equal(name, DeviceName.Read(userAgent));

    /// <summary>Word to another node takes a moment: milliseconds on PostgreSQL, the second between two looks at the file on SQLite.</summary>
    private static async Task WaitForAsync(string wanted, Func<Task<string?>> read)
    {
        var since = Stopwatch.StartNew();
        while (await read() is var got && got != wanted)
        {
            Assert.True(since.Elapsed < WordTakes, $"It is still {got} after {since.Elapsed.TotalSeconds:0.0} s.");
            await Task.Delay(20, Cancel);
        }
    }

    private static async Task SignInFromAsync(Visitor visitor, Member member, string userAgent)
    {
        using var form = new FormUrlEncodedContent([new("email", member.Email), new("password", member.Password)]);
        (await visitor.SendAsync(HttpMethod.Post, "/en/account/sign-in", form, ("User-Agent", userAgent), ("Accept", "text/html"))).Expect(303);
    }

    private static async Task HappenAsync(School school, string happening, Member member, Visitor here, Visitor elsewhere, Visitor admin)
    {
        var (user, account) = (member.User.Id, $"/api/v1/users/{member.User.Id}");
        switch (happening)
        {
            case "sign-out": (await elsewhere.At(school.Address).PostFormAsync("/en/account/sign-out")).Expect(303); break;
            case "sign-out elsewhere": (await here.PostFormAsync("/en/account/sign-out-others")).Expect(303); break;
            case "ended from the list":
                foreach (var match in SessionId().Matches((await here.GetAsync(WaySteps.Security)).Text).ToList())
                    (await here.PostFormAsync("/en/account/security/sessions/end", ("id", match.Groups[1].Value))).Expect(303);
                break;
            case "password changed":
                (await here.PostFormAsync("/en/account/password", ("password", member.Password), ("newPassword", AccountSteps.OtherPassword))).Expect(303);
                break;
            case "password reset":
                (await school.Stranger().PostFormAsync("/en/account/forgot", ("email", member.Email))).Expect(303);
                (await school.Stranger().PostFormAsync((await school.MailAsync(member.Email)).LinkPath, ("password", AccountSteps.OtherPassword))).Expect(303);
                break;
            case "password removed":
                await school.WithDbAsync(db =>
                {
                    db.UserLogins.Add(new() { UserId = user, LoginProvider = "elsewhere", ProviderKey = $"{user:N}" }); // the last way in stays
                    return db.SaveChangesAsync(Cancel);
                });
                (await here.PostFormAsync("/en/account/security/password/remove")).Expect(303);
                Assert.Equal("PERSON", await here.KindAsync());
                break;
            case "ban": (await admin.PutAsync(account + "/ban", new { reason = "Spam" })).Expect(200); break;
            case "role": (await admin.PostFormAsync($"/en/admin/users/{user}/role", ("role", "TEACHER"))).Expect(303); break;
            case "ways reset": (await admin.PostAsync(account + "/reset")).Expect(200); break;
            case "deletion": (await here.PostFormAsync("/en/settings/erase", ("password", member.Password), ("sure", "true"))).Expect(303); break;
            case "deletion by an admin": (await admin.PostFormAsync($"/en/admin/users/{user}/delete", ("sure", "true"))).Expect(303); break;
            case "merge": (await admin.PostAsync(account + "/merge", new { into = (await school.MemberAsync()).User.Id })).Expect(200); break;
            case "unused for long":
                await school.WithDbAsync(db => db.Sessions.Where(row => row.UserId == user)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, DateTimeOffset.UtcNow.AddDays(-31)), Cancel));
                break;
            default: throw new ArgumentException($"Got '{happening}'.", nameof(happening));
        }
    }

    [GeneratedRegex("sessions/end\">\\s*<input type=\"hidden\" name=\"id\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex SessionId();
}
