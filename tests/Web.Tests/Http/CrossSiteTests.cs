using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Http;

public sealed class CrossSiteTests(Schools schools)
{
    private static readonly SchoolSetup OverHttps = new() { Settings = new Dictionary<string, string> { ["Aulario:PublicOrigin"] = "https://school.example" } };

    [Theory]
    [BothEngines("same-origin", null, true)]
    [BothEngines("same-site", null, false)]
    [BothEngines("cross-site", null, false)]
    [BothEngines("none", null, false)]
    [BothEngines("SAME-ORIGIN", null, false)]
    [BothEngines("cross-site", "own", false)]
    [BothEngines(null, "own", true)]
    [BothEngines(null, "http://evil.example", false)]
    [BothEngines(null, "null", false)]
    [BothEngines(null, null, false)]
    public async Task Only_our_own_pages_may_change_anything(Engine engine, string? fetchSite, string? origin, bool isTaken)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;
        var student = await school.StudentAsync();
        student.FetchSite = fetchSite;
        (string, string)[] headers = origin is null ? [] : [("Origin", origin == "own" ? school.Address.GetLeftPart(UriPartial.Authority) : origin)];

        var answer = await student.PostAsync($"/api/v1/exercises/{exercise}/attempts", null, headers);

        if (isTaken)
            answer.Expect(201);
        else
            answer.Refused(403, "cross_site");
    }

    [Theory]
    [BothEngines("POST")]
    [BothEngines("PUT")]
    [BothEngines("DELETE")]
    [BothEngines("PATCH")]
    [BothEngines("TRACE")]
    [BothEngines("MADEUP")]
    public async Task Every_unsafe_method_is_checked(Engine engine, string method)
    {
        var school = await schools.OnAsync(engine);
        var stranger = school.Stranger();
        stranger.FetchSite = "cross-site";

        (await stranger.SendAsync(new HttpMethod(method), "/api/v1/packages", null)).Refused(403, "cross_site");
    }

    [Theory]
    [BothEngines]
    public async Task Reading_from_elsewhere_is_allowed_and_changes_nothing(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var stranger = school.Stranger();
        stranger.FetchSite = "cross-site";

        (await stranger.GetAsync("/api/v1/packages?limit=1")).Expect(200);
    }

    [Theory]
    [BothEngines("https://school.example", true)]
    [BothEngines("https://SCHOOL.example:443", true)]
    [BothEngines("http://school.example", false)]
    [BothEngines("https://school.example.evil.example", false)]
    public async Task With_a_public_origin_no_other_origin_is_ours(Engine engine, string origin, bool isTaken)
    {
        var school = await schools.SharedAsync(engine, OverHttps);
        var stranger = school.Stranger();
        stranger.FetchSite = null;

        var answer = await stranger.PostAsync($"/api/v1/exercises/{Guid.NewGuid()}/attempts", null, ("Origin", origin));

        answer.Refused(isTaken ? 404 : 403, isTaken ? "not_found.exercise" : "cross_site");
    }

    [Theory]
    [BothEngines]
    public async Task Over_https_the_guest_cookie_is_bound_to_the_host(Engine engine)
    {
        var school = await schools.SharedAsync(engine, OverHttps);
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;

        var answer = (await school.Stranger().PostStartAsync(exercise)).Expect(201);

        var cookie = answer.Header("Set-Cookie") ?? string.Empty;
        Assert.StartsWith("__Host-aulario-guest=", cookie, StringComparison.Ordinal);
        Assert.All((IEnumerable<string>)["secure", "httponly", "samesite=lax", "path=/"], attribute => Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(answer.Header("Strict-Transport-Security"));
    }

    [Theory]
    [BothEngines]
    public async Task A_forged_cookie_is_nobody(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;
        var victim = await school.GuestAsync();
        var attempt = await victim.StartAsync(exercise);
        var value = victim.Cookies.GetCookies(school.Address).Single().Value;

        foreach (var forged in (string[])[value[..^4] + "AAAA", victim.Id.ToString("N"), "x", new string('A', 4_000)])
        {
            var answer = await school.Stranger().GetAsync(attempt.Path, ("Cookie", $"aulario-guest={forged}; aulario-session={forged}"));
            answer.Refused(404, "not_found.attempt");
        }
    }

    [Theory]
    [BothEngines]
    public async Task Too_many_writes_of_one_learner_are_refused_for_a_while(Engine engine)
    {
        var school = await schools.AnotherAsync(engine, new() { Settings = new Dictionary<string, string> { ["Aulario:Limits:WritesPerMinute"] = "5" } });
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;
        var (busy, other) = (await school.StudentAsync(), await school.StudentAsync());

        var answers = new List<Answer>();
        for (var i = 0; i < 7; i++)
            answers.Add(await busy.PostStartAsync(exercise));

        Assert.All(answers[..5], answer => Assert.True(answer.Status is 200 or 201, answer.Text));
        foreach (var refused in answers[5..])
        {
            refused.Refused(429, "too_many_requests");
            Assert.InRange(int.Parse(refused.Header("Retry-After") ?? "0", System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        }

        (await other.PostStartAsync(exercise)).Expect(201);
        (await busy.GetAsync("/api/v1/packages?limit=1")).Expect(200);
    }
}
