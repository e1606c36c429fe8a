using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Accounts;

public sealed class SignInTests(Schools schools)
{
    [Theory]
    [BothEngines]
    public async Task The_right_password_signs_in_and_a_wrong_one_does_not(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var visitor = school.Stranger();

        (await visitor.SignInAsync(member.Email, "not the right one")).Expect(422);
        var kindBefore = await visitor.KindAsync();
        var answer = (await visitor.SignInAsync($" {member.Email.ToUpperInvariant()} ")).Expect(303);

        Assert.Equal("/en/me", answer.Header("Location"));
        Assert.Equal(("GUEST", "PERSON"), (kindBefore, await visitor.KindAsync()));
    }

    [Theory]
    [BothEngines("/es/exercises?q=a", "/es/exercises?q=a")]
    [BothEngines("https://evil.example/", "/en/me")]
    [BothEngines("//evil.example/", "/en/me")]
    [BothEngines("/\\evil.example/", "/en/me")]
    [BothEngines("/\t/evil.example/", "/en/me")]
    [BothEngines("javascript:alert(1)", "/en/me")]
    [BothEngines("/\r\nSet-Cookie: a=b", "/en/me")]
    public async Task Signing_in_leads_back_only_into_this_site(Engine engine, string back, string target)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();

        var answer = (await school.Stranger().SignInAsync(member.Email, back: back)).Expect(303);

        Assert.Equal(target, answer.Header("Location"));
    }

    [Theory]
    [BothEngines]
    public async Task A_page_for_members_asks_to_sign_in_and_is_there_afterwards(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var visitor = school.Stranger();

        var away = (await visitor.GetAsync("/en/settings")).Expect(302);
        var form = (await visitor.GetAsync(away.Header("Location")!)).Expect(200); // ! a redirect has one
        Assert.Contains("name=\"back\" value=\"/en/settings\"", form.Text, StringComparison.Ordinal);
        var back = (await visitor.SignInAsync(member.Email, back: "/en/settings")).Expect(303);

        Assert.Contains(member.Email, (await visitor.GetAsync(back.Header("Location")!)).Expect(200).Text, StringComparison.Ordinal); // ! the same
    }

    [Theory]
    [BothEngines]
    public async Task A_session_outlives_the_window_only_when_asked(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();

        var brief = (await school.Stranger().SignInAsync(member.Email)).Expect(303);
        var kept = (await school.Stranger().PostFormAsync("/en/account/sign-in", ("email", member.Email), ("password", member.Password), ("keep", "true"))).Expect(303);

        Assert.DoesNotContain("expires=", SessionCookie(brief), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("expires=", SessionCookie(kept), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", SessionCookie(kept), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [BothEngines("yes", 1)]
    [BothEngines("no", 0)]
    public async Task Results_of_this_device_are_added_only_on_a_yes(Engine engine, string answer, int added)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        using var visitor = school.Stranger();
        await visitor.PlayAsync(exercise, right: 3);

        var question = (await visitor.SignInAsync(member.Email, back: "/en/exercises")).Expect(303);
        Assert.Equal("/en/account/merge?back=%2Fen%2Fexercises", question.Header("Location"));
        Assert.Contains("Add 1 result", (await visitor.GetAsync("/en/account/merge?back=%2Fen%2Fexercises")).Expect(200).Text, StringComparison.Ordinal);
        var on = (await visitor.PostFormAsync("/en/account/merge", ("answer", answer), ("back", "/en/exercises"))).Expect(303);

        Assert.Equal("/en/exercises", on.Header("Location"));
        Assert.Equal(added, await school.ReadAsync(db => Task.FromResult(db.Attempts.Count(attempt => attempt.UserId == member.User.Id))));
        (await visitor.PostFormAsync("/en/account/sign-out")).Expect(303);
        Assert.Equal(0, (await visitor.GetAsync("/api/v1/me")).At("results").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task Signing_out_ends_the_session_says_so_once_and_forgets_the_guest(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var visitor = school.Stranger();
        (await visitor.SignInAsync(member.Email)).Expect(303);

        (await visitor.PostFormAsync("/en/account/sign-out")).Expect(303);

        Assert.Equal("GUEST", await visitor.KindAsync());
        Assert.Contains("You are signed out", (await visitor.GetAsync("/en/account/sign-in")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You are signed out", (await visitor.GetAsync("/en/account/sign-in")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task A_forged_flash_shows_nothing(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var visitor = school.Stranger();
        visitor.Cookies.Add(school.Address, new System.Net.Cookie("aulario-flash", "call-0900-123", "/"));

        Assert.DoesNotContain("0900", (await visitor.GetAsync("/en/account/sign-in")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task Another_site_cannot_sign_anybody_in_or_out(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var visitor = school.Stranger();
        visitor.FetchSite = "cross-site";

        (await visitor.SignInAsync(member.Email)).Expect(403);
        (await visitor.PostFormAsync("/en/account/sign-out")).Expect(403);
    }

    private static string SessionCookie(Answer answer) =>
        (answer.Header("Set-Cookie") ?? string.Empty).Split(", aulario-").Single(cookie => cookie.Contains("session=", StringComparison.Ordinal));
}
