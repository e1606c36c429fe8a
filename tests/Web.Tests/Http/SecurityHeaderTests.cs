using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Http;

public sealed class SecurityHeaderTests(Schools schools)
{
    [Theory]
    [BothEngines("GET", "/api/v1/packages?limit=1", "*/*", 200)]
    [BothEngines("GET", "/api/v1/packages/nothing", "*/*", 404)]
    [BothEngines("GET", "/nothing", "*/*", 404)]
    [BothEngines("GET", "/nothing", "text/html", 404)]
    [BothEngines("GET", "/es/exercises/nothing", "text/html", 404)]
    [BothEngines("GET", "/es", "text/html", 200)]
    [BothEngines("GET", "/en/exercises", "text/html", 200)]
    [BothEngines("GET", "/api/v1/packages?limit=x", "*/*", 400)]
    [BothEngines("PATCH", "/api/v1/packages", "*/*", 405)]
    [BothEngines("GET", "/openapi/v1.json", "*/*", 200)]
    [BothEngines("GET", "/health/live", "*/*", 200)]
    public async Task Every_kind_of_answer_carries_them(Engine engine, string method, string path, string accept, int status)
    {
        var school = await schools.OnAsync(engine);

        var answer = await school.Stranger().SendAsync(new HttpMethod(method), path, null, ("Accept", accept));

        AssertSafe(answer.Expect(status));
    }

    [Theory]
    [BothEngines]
    public async Task Refusals_before_routing_and_304_carry_them(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var tag = (await school.Stranger().GetAsync("/api/v1/packages?q=nothing-at-all")).Header("ETag") ?? string.Empty;
        var stranger = school.Stranger();
        stranger.FetchSite = "cross-site";

        AssertSafe((await stranger.GetAsync("/api/v1/packages?q=nothing-at-all", ("If-None-Match", tag))).Expect(304));
        AssertSafe((await stranger.PostAsync("/api/v1/packages")).Expect(403));
    }

    [Theory]
    [BothEngines("*/*")]
    [BothEngines("text/html")]
    public async Task A_failure_of_ours_carries_them_and_says_nothing_of_the_inside(Engine engine, string accept)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());

        var answer = (await school.Stranger().GetAsync("/api/v1/packages", ("Accept", accept))).Expect(500);
        var page = await school.Stranger().GetAsync("/es/exercises", ("Accept", accept));

        AssertSafe(answer);
        AssertSafe(page.Expect(500));
        Assert.Equal("unexpected", answer.Code);
        Assert.All(
            (string[])["Exception", "   at ", "SELECT", "relation", "table", "SQLite", "Npgsql", ".cs:"],
            inside => Assert.DoesNotContain(inside, answer.Text + page.Text, StringComparison.Ordinal));
    }

    [Theory]
    [BothEngines("/es")]
    [BothEngines("/en")]
    [BothEngines("/es/exercises")]
    [BothEngines("/en/exercises?q=verbs")]
    [BothEngines("/nothing")]
    public async Task No_GET_of_a_page_sets_a_cookie_and_no_page_has_inline_script_or_style(Engine engine, string path)
    {
        var school = await schools.OnAsync(engine);
        await school.PublishAsync(Samples.Questions(1));

        var answer = await school.Stranger().GetAsync(path, ("Accept", "text/html"));

        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Contains("<html", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" onclick=", answer.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var script in answer.Text.Split("<script").Skip(1).Select(rest => rest[..rest.IndexOf('>', StringComparison.Ordinal)]))
            Assert.True(script.Contains("src=", StringComparison.Ordinal) || script.Contains("application/json", StringComparison.Ordinal), script);
    }

    private static void AssertSafe(Answer answer)
    {
        var policy = answer.Header("Content-Security-Policy") ?? string.Empty;
        Assert.All(
            (string[])["default-src 'none'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "require-trusted-types-for 'script'", "trusted-types svelte-trusted-html"],
            rule => Assert.Contains(rule, policy, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.NotNull(answer.Header("Permissions-Policy"));
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
    }
}
