using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aulario.Web.Tests.Accounts;

/// <summary>New passwords, by mail and from the settings, and what they end.</summary>
public sealed class ResetTests(Schools schools)
{
    private const string NewPassword = AccountSteps.OtherPassword;

    [Theory]
    [BothEngines]
    public async Task A_reset_sets_the_password_ends_all_sessions_and_tells_the_owner(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var somewhere = school.Stranger();
        using var owner = school.Stranger();
        (await somewhere.SignInAsync(member.Email)).Expect(303);
        var link = await AskAsync(school, owner, member);

        (await owner.PostFormAsync(link, ("password", NewPassword))).Expect(303);

        Assert.Equal("GUEST", await somewhere.KindAsync());
        (await owner.SignInAsync(member.Email)).Expect(422);
        (await owner.SignInAsync(member.Email, NewPassword)).Expect(303);
        Assert.Contains("contraseña", (await school.MailAsync(member.Email, wanted: 2)).Subject, StringComparison.Ordinal); // in the owner's language
    }

    [Theory]
    [BothEngines]
    public async Task A_reset_link_works_once_even_at_once(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.Stranger();
        var link = await AskAsync(school, owner, member);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => owner.PostFormAsync(link, ("password", $"{NewPassword} {number}"))));

        Assert.Equal([303, .. Enumerable.Repeat(410, 11)], answers.Select(answer => answer.Status).Order());
    }

    [Theory]
    [BothEngines]
    public async Task A_refused_password_leaves_the_link_open(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.Stranger();
        var link = await AskAsync(school, owner, member);

        (await owner.PostFormAsync(link, ("password", "password1"))).Expect(422);
        (await owner.PostFormAsync(link, ("password", member.Email))).Expect(422);

        (await owner.PostFormAsync(link, ("password", NewPassword))).Expect(303);
    }

    [Theory]
    [BothEngines]
    public async Task A_reset_link_runs_out_after_15_minutes(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.Stranger();
        var link = await AskAsync(school, owner, member);
        clock.Advance(TimeSpan.FromMinutes(15));

        (await owner.GetAsync(link)).Expect(410);
        (await owner.PostFormAsync(link, ("password", NewPassword))).Expect(410);

        (await owner.SignInAsync(member.Email)).Expect(303);
    }

    [Theory]
    [BothEngines]
    public async Task A_changed_reset_token_opens_nothing(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.Stranger();
        var link = await AskAsync(school, owner, member);
        var other = link[^2] == 'A' ? 'B' : 'A';

        (await owner.PostFormAsync(link[..^2] + other + link[^1], ("password", NewPassword))).Expect(410);

        (await owner.SignInAsync(member.Email)).Expect(303);
    }

    [Theory]
    [BothEngines]
    public async Task Changing_the_password_keeps_this_session_and_ends_the_others(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var here = school.Stranger();
        using var there = school.Stranger();
        (await here.SignInAsync(member.Email)).Expect(303);
        (await there.SignInAsync(member.Email)).Expect(303);

        (await here.PostFormAsync("/en/account/password", ("password", member.Password), ("newPassword", NewPassword))).Expect(303);

        Assert.Equal(("PERSON", "GUEST"), (await here.KindAsync(), await there.KindAsync()));
        (await there.SignInAsync(member.Email, NewPassword)).Expect(303);
    }

    [Theory]
    [BothEngines]
    public async Task Signing_out_everywhere_else_keeps_this_session(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var here = school.Stranger();
        using var there = school.Stranger();
        (await here.SignInAsync(member.Email)).Expect(303);
        (await there.SignInAsync(member.Email)).Expect(303);

        (await here.PostFormAsync("/en/account/sign-out-others")).Expect(303);

        Assert.Equal(("PERSON", "GUEST"), (await here.KindAsync(), await there.KindAsync()));
    }

    [Theory]
    [BothEngines("https://school.example", "Local")]
    [BothEngines("https://school.example", "Production")]
    public async Task A_mails_link_follows_the_public_origin_not_the_Host_header(Engine engine, string origin, string environment)
    {
        var settings = new Dictionary<string, string> { ["Aulario:PublicOrigin"] = origin };
        var school = await schools.AnotherAsync(engine, new SchoolSetup { Settings = settings, Environment = environment });
        var member = await school.MemberAsync();

        await AskWithHostAsync(school, member, "evil.example");

        Assert.StartsWith("https://school.example/en/account/reset?token=", (await school.MailAsync(member.Email)).Link, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task In_production_without_an_origin_a_mails_link_leads_to_where_the_host_listens(Engine engine)
    {
        var school = await schools.AnotherAsync(engine, new SchoolSetup { Environment = "Production" });
        var member = await school.MemberAsync();

        await AskWithHostAsync(school, member, "evil.example");

        Assert.Equal(school.Address.Authority.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), new Uri((await school.MailAsync(member.Email)).Link).Authority.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Production_hashes_with_210_000_rounds_and_starts_with_no_fewer()
    {
        await using var services = new ServiceCollection().AddLogging().AddAularioAccounts().Services.BuildServiceProvider();
        var settings = new Dictionary<string, string> { ["Aulario:PasswordIterations"] = "1000" };

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => schools.AnotherAsync(Engine.Sqlite, new SchoolSetup { Settings = settings, Environment = "Production" }));

        Assert.Contains("210000", error.Message, StringComparison.Ordinal);
        Assert.Equal(210_000, services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
        Assert.Equal(210_000, AccountLimits.PasswordIterations);
    }

    private static async Task<string> AskAsync(School school, Visitor owner, Member member)
    {
        (await owner.PostFormAsync("/en/account/forgot", ("email", member.Email))).Expect(303);
        return (await school.MailAsync(member.Email)).LinkPath;
    }

    private static async Task AskWithHostAsync(School school, Member member, string host)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("email", member.Email)]);
        (await school.Stranger().SendAsync(HttpMethod.Post, "/en/account/forgot", form, ("Host", host), ("X-Forwarded-Host", host))).Expect(303);
    }
}
