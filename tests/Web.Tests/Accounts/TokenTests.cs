using System.Text;
using System.Text.RegularExpressions;
using Aulario.Data.Accounts;
using Aulario.Web.Tests.Access;
using Aulario.Web.Tests.Hosting;
using Aulario.Web.Tests.Ways;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Accounts;

/// <summary>Personal access tokens: made once, good for what they say, and for nothing after that.</summary>
public sealed partial class TokenTests(Schools schools)
{
    private const string Progress = "/api/v1/me/progress";
    private const string Me = "/api/v1/me";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task A_token_is_shown_once_kept_as_a_hash_and_speaks_for_its_owner(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);

        var made = (await MakeAsync(person, Guid.NewGuid())).Expect(200);
        var secret = Secret().Match(made.Text).Value;
        var list = (await person.GetAsync("/en/settings/tokens")).Expect(200);
        using var script = school.Stranger();
        script.FetchSite = null;
        var me = await script.GetAsync(Me, Bearer(secret));
        var renamed = await script.SendAsync(HttpMethod.Patch, Me, Json("{\"hasSounds\":false}"), Bearer(secret));

        Assert.Equal(AccessToken.Prefix.Length + 43, secret.Length);
        Assert.DoesNotContain(secret, list.Text, StringComparison.Ordinal);
        Assert.Equal((member.User.Id, 200), (me.At("id").GetGuid(), renamed.Status));
        var row = await school.ReadAsync(db => db.AccessTokens.SingleAsync(token => token.UserId == member.User.Id, Cancel));
        Assert.Equal(AccessToken.HashOf(secret), row.SecretHash);
        Assert.NotNull(row.LastUsedAt);
        Assert.Contains("access token", (await school.MailAsync(member.Email)).Text.Replace("clave para programas", "access token", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["way.token_made"], await school.AuditAsync(member.User.Id));
    }

    [Theory]
    [BothEngines]
    public async Task The_form_sent_three_times_makes_one(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);
        var id = Guid.NewGuid();

        var answers = await Task.WhenAll(MakeAsync(person, id), MakeAsync(person, id), MakeAsync(person, id));

        Assert.Equal([200, 303, 303], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, await school.ReadAsync(db => db.AccessTokens.CountAsync(token => token.UserId == member.User.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_scope_beyond_ones_role_cannot_be_had(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);

        (await person.PostFormAsync("/en/settings/tokens", ("id", $"{Guid.NewGuid()}"), ("name", "All"), ("days", "30"), ("scope-admin", "true"), ("password", member.Password))).Expect(422);

        Assert.False(await school.ReadAsync(db => db.AccessTokens.AnyAsync(token => token.UserId == member.User.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_token_beats_the_cookies_that_come_with_it(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var student = await school.StudentAsync();
        using var admin = await school.AdminAsync();
        using var guest = await school.GuestAsync();
        var secret = await school.TokenAsync(student.Id, TokenScope.Read);

        var asAdmin = await admin.GetAsync(Me, Bearer(secret));
        var bad = await admin.GetAsync(Me, Bearer(AccessToken.Prefix + "nothing"));
        var asGuest = await guest.GetAsync(Me, Bearer(secret));

        Assert.Equal((student.Id, student.Id), (asAdmin.At("id").GetGuid(), asGuest.At("id").GetGuid()));
        bad.Refused(401, "bad_token");
    }

    [Theory]
    [BothEngines]
    public async Task None_of_many_ways_to_bend_a_token_is_accepted(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var owner = await school.StudentAsync();
        var good = await school.TokenAsync(owner.Id, TokenScope.Read);
        var (altered, body) = (good[..^1] + (good[^1] == 'A' ? 'B' : 'A'), good[AccessToken.Prefix.Length..]);
        (string Way, string? Authorization, string Path)[] bent =
        [
            ("altered at the end", "Bearer " + altered, Progress),
            ("altered in the middle", "Bearer " + good[..20] + (good[20] == 'x' ? 'y' : 'x') + good[21..], Progress),
            ("truncated", "Bearer " + good[..^1], Progress),
            ("longer", "Bearer " + good + "A", Progress),
            ("twice", $"Bearer {good}{good}", Progress),
            ("without its prefix", "Bearer " + body, Progress),
            ("upper case", "Bearer " + good.ToUpperInvariant(), Progress),
            ("lower case", "Bearer " + good.ToLowerInvariant(), Progress),
            ("backwards", "Bearer " + AccessToken.Prefix + new string([.. body.Reverse()]), Progress),
            ("its second half", "Bearer " + AccessToken.Prefix + body[(body.Length / 2)..], Progress),
            ("another prefix", "Bearer aulario-" + body, Progress),
            ("in quotes", $"Bearer \"{good}\"", Progress),
            ("encoded", "Bearer " + Uri.HexEscape(good[0]) + good[1..], Progress),
            ("in Base64", "Bearer " + AccessToken.Prefix + Convert.ToBase64String(Encoding.ASCII.GetBytes(good)), Progress),
            ("the hash of it", "Bearer " + AccessToken.Prefix + AccessToken.HashOf(good), Progress),
            ("the prefix alone", "Bearer " + AccessToken.Prefix, Progress),
            ("nothing", "Bearer ", Progress),
            ("very long", "Bearer " + AccessToken.Prefix + new string('A', 5_000), Progress),
            ("two, a comma between", $"Bearer {good}, Bearer {good}", Progress),
            ("Basic", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"x:{good}")), "/api/v1/me/export"),
            ("another word", "Token " + good, "/api/v1/me/export"),
            ("no word", good, "/api/v1/me/export"),
            ("in the query", null, "/api/v1/me/export?access_token=" + good),
            ("a page", "Bearer " + good, "/en/settings"),
        ];
        using var script = school.Stranger();

        var accepted = new List<string>();
        foreach (var (way, authorization, path) in bent)
        {
            var answer = await script.GetAsync(path, authorization is null ? [] : [("Authorization", authorization)]);
            if (answer.Status is not (401 or 403))
                accepted.Add($"{way}: {answer.Status}");
        }

        Assert.True(bent.Length >= 20, $"Only {bent.Length} ways were tried.");
        Assert.Empty(accepted);
        script.Cookies.Add(school.Address, new System.Net.Cookie("aulario-session", good, "/"));
        (await script.GetAsync("/api/v1/me/export")).Refused(401, "sign_in");
        (await script.GetAsync(Progress, Bearer(good))).Expect(200);
    }

    [Theory]
    [BothEngines]
    public async Task Revoked_run_out_banned_and_deleted_owners_tokens_end_with_the_next_request(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var (member, other) = (await school.MemberAsync(), await school.MemberAsync());
        var id = member.User.Id;
        using var person = school.SignedIn(member.User);
        using var script = school.Stranger();
        var secrets = new List<string>();
        for (var number = 0; number < 3; number++)
            secrets.Add(await school.TokenAsync(id, TokenScope.Read));
        var rows = await school.ReadAsync(db => db.AccessTokens.Where(token => token.UserId == id).ToListAsync(Cancel));
        var first = rows.Single(row => row.SecretHash == AccessToken.HashOf(secrets[0]));

        using var stranger = school.SignedIn(other.User);
        (await stranger.PostFormAsync($"/en/settings/tokens/{first.Id}/revoke")).Expect(404);
        (await script.GetAsync(Progress, Bearer(secrets[0]))).Expect(200);
        (await person.PostFormAsync($"/en/settings/tokens/{first.Id}/revoke")).Expect(303);
        (await script.GetAsync(Progress, Bearer(secrets[0]))).Refused(401, "bad_token");
        await school.WithDbAsync(db => db.Users.Where(user => user.Id == id).ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, User.Forever), Cancel));
        (await script.GetAsync(Progress, Bearer(secrets[1]))).Refused(401, "bad_token");
        await school.WithDbAsync(db => db.Users.Where(user => user.Id == id).ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null), Cancel));
        (await script.GetAsync(Progress, Bearer(secrets[1]))).Expect(200);
        clock.Advance(TimeSpan.FromDays(1));
        (await script.GetAsync(Progress, Bearer(secrets[2]))).Refused(401, "bad_token");
        var late = await school.TokenAsync(id, TokenScope.Read);
        (await person.SendAsync(HttpMethod.Delete, Me, Json($"{{\"password\":\"{member.Password}\"}}"))).Expect(204);
        (await script.GetAsync(Progress, Bearer(late))).Refused(401, "bad_token");
    }

    private static (string, string) Bearer(string secret) => ("Authorization", "Bearer " + secret);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static Task<Answer> MakeAsync(Visitor person, Guid id) => person.PostFormAsync(
        "/en/settings/tokens",
        ("id", id.ToString()), ("name", "Script"), ("days", "30"), ("scope-read", "true"), ("scope-write", "true"), ("password", AccountSteps.Password));

    [GeneratedRegex("aulario_[A-Za-z0-9_-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}
