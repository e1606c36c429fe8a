using System.Text.Json;
using Aulario.Data.Site;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Ways;

/// <summary>Signing in by a real OpenID Connect provider that the tests run.</summary>
public sealed class ProviderTests(Schools schools, ProviderTests.Running running) : IClassFixture<ProviderTests.Running>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Somebody_new_gets_an_account_with_what_they_played_here(Engine engine)
    {
        var school = await SchoolAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        using var pupil = school.Stranger();
        await pupil.PlayAsync(exercise, right: 3);
        var person = Person(AccountSteps.NewEmail());

        var done = (await ThroughAsync(pupil, person)).Expect(303);

        Assert.Equal("/en/me", done.Header("Location"));
        var me = (await pupil.GetAsync("/api/v1/me")).Expect(200);
        Assert.Equal(("PERSON", person.Name), (me.At("kind").GetString(), me.At("name").GetString()));
        Assert.Equal(1, await school.ReadAsync(db => db.Attempts.CountAsync(row => row.UserId == me.At("id").GetGuid() && row.ExerciseId == exercise, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_verified_address_opens_the_account_that_has_it_and_the_owner_gets_word(Engine engine)
    {
        var school = await SchoolAsync(engine);
        var member = await school.MemberAsync();
        await school.WithDbAsync(db => db.Users.Where(row => row.Id == member.User.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, (string?)null).SetProperty(row => row.EmailConfirmed, false), Cancel));
        using var pupil = school.Stranger();
        var person = Person(member.Email.ToUpperInvariant());

        (await ThroughAsync(pupil, person)).Expect(303);
        using var later = school.Stranger();
        (await ThroughAsync(later, person with { Email = AccountSteps.NewEmail(), IsVerified = false })).Expect(303); // known by its subject from now on

        Assert.Equal(member.User.Id, (await pupil.GetAsync("/api/v1/me")).At("id").GetGuid());
        Assert.Equal(member.User.Id, (await later.GetAsync("/api/v1/me")).At("id").GetGuid());
        Assert.Equal(["way.provider_added"], await school.AuditAsync(member.User.Id));
        Assert.Contains("otro proveedor", (await school.MailAsync(member.Email)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task An_address_that_is_not_verified_opens_nothing_and_makes_nothing(Engine engine)
    {
        var school = await SchoolAsync(engine);
        var member = await school.MemberAsync();
        var unknown = AccountSteps.NewEmail();
        using var thief = school.Stranger();

        foreach (var email in new[] { member.Email, unknown, null })
            Assert.Contains("has not checked your address", (await ThroughAsync(thief, Person(email) with { IsVerified = false })).Expect(422).Text, StringComparison.Ordinal);

        Assert.Equal("GUEST", await thief.KindAsync());
        Assert.False(await school.ReadAsync(db => db.Users.AnyAsync(row => row.Email == unknown, Cancel)));
        Assert.False(await school.ReadAsync(db => db.UserLogins.AnyAsync(row => row.UserId == member.User.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task Codes_are_asked_for_after_a_provider_too(Engine engine)
    {
        var school = await SchoolAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var (_, recovery) = await owner.TurnCodesOnAsync(school);
        using var visitor = school.Stranger();

        Assert.Equal("/en/account/code", (await ThroughAsync(visitor, Person(member.Email))).Expect(303).Header("Location"));
        Assert.Equal("GUEST", await visitor.KindAsync());
        (await visitor.PostFormAsync("/en/account/code", ("code", recovery[0]))).Expect(303);

        Assert.Equal("PERSON", await visitor.KindAsync());
    }

    [Theory]
    [BothEngines]
    public async Task It_is_linked_and_unlinked_in_the_settings_and_belongs_to_one_account(Engine engine)
    {
        var school = await SchoolAsync(engine);
        var (member, other) = (await school.MemberAsync(), await school.MemberAsync());
        using var owner = school.SignedIn(member.User);
        using var another = school.SignedIn(other.User);
        var person = Person(AccountSteps.NewEmail()); // another address than the account's: both are proved

        Assert.Equal(WaySteps.Security, (await ThroughAsync(owner, person, "/en/account/security/providers")).Expect(303).Header("Location"));
        (await ThroughAsync(another, person, "/en/account/security/providers")).Expect(409);
        (await ThroughAsync(another, Person(null) with { IsVerified = false }, "/en/account/security/providers")).Expect(409);
        (await owner.PostFormAsync("/en/account/security/providers/remove", ("provider", "test"))).Expect(303);

        Assert.Equal(["way.provider_added", "way.provider_removed"], await school.AuditAsync(member.User.Id));
        Assert.Empty(await school.AuditAsync(other.User.Id));
    }

    [Theory]
    [BothEngines]
    public async Task What_comes_back_to_another_browser_twice_or_changed_opens_nothing(Engine engine)
    {
        var school = await SchoolAsync(engine);
        var member = await school.MemberAsync();
        using var victim = school.Stranger();
        using var thief = school.Stranger();
        var callback = await CallbackAsync(thief, Person(member.Email));

        foreach (var path in new[] { callback, "/account/provider/test?code=made-up&state=made-up", "/account/provider/test", callback.Replace("code=", "code=x", StringComparison.Ordinal) })
            await AssertRefusedAsync(victim, path);
        (await thief.GetAsync(callback)).Expect(302);
        (await thief.GetAsync("/en/account/provider/done")).Expect(303);
        using var again = thief.At(school.Address);
        (await again.PostFormAsync("/en/account/sign-out")).Expect(303);
        await AssertRefusedAsync(again, callback);
        (await again.GetAsync("/en/account/provider/done")).Expect(422);

        Assert.Equal("GUEST", await victim.KindAsync());
    }

    [Theory]
    [BothEngines]
    public async Task Where_accounts_are_by_invitation_a_provider_opens_one_for_the_invited_alone(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, running.Setup);
        await school.WithDbAsync(db =>
        {
            db.SiteSettings.Add(new() { SignUp = SignUpMode.ByInvitation });
            return db.SaveChangesAsync(Cancel);
        });
        using var admin = await school.AdminAsync();
        using var invited = school.Stranger();
        using var other = school.Stranger();
        var email = AccountSteps.NewEmail();
        (await admin.PostAsync("/api/v1/invitations", new { email, role = "TEACHER" })).Expect(201);

        (await ThroughAsync(invited, Person(email))).Expect(303);
        (await ThroughAsync(other, Person(AccountSteps.NewEmail()))).Expect(422);

        Assert.Equal("TEACHER", (await invited.GetAsync("/api/v1/me")).At("role").GetString());
        Assert.Equal("GUEST", await other.KindAsync());
        Assert.Equal(2, await school.ReadAsync(db => db.Users.CountAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_session_by_provider_outlives_the_window_when_asked(Engine engine)
    {
        var school = await SchoolAsync(engine);
        using var visitor = school.Stranger();

        var on = (await visitor.GetAsync(await CallbackAsync(visitor, Person(AccountSteps.NewEmail()), "/en/account/provider", ("keep", "true")))).Expect(302).Header("Location");
        (await visitor.GetAsync(on ?? string.Empty)).Expect(303);

        var session = visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "aulario-session");
        Assert.True(session.Expires > DateTime.UtcNow.AddDays(20), $"It ends at {session.Expires}.");
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_says_no_there_is_told_and_nothing_is_made(Engine engine)
    {
        var school = await SchoolAsync(engine);
        using var visitor = school.Stranger();

        (await ThroughAsync(visitor, Person(AccountSteps.NewEmail()) with { Denies = true })).Expect(422);

        Assert.Equal("GUEST", await visitor.KindAsync());
    }

    [Theory]
    [BothEngines]
    public async Task The_content_policy_lets_forms_lead_to_the_provider_and_nowhere_else(Engine engine)
    {
        var school = await SchoolAsync(engine);

        var page = (await school.Stranger().GetAsync("/en/account/sign-in")).Expect(200);

        Assert.EndsWith($"form-action 'self' {running.Provider.Authority.GetLeftPart(UriPartial.Authority)}", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("Sign in with The Test", page.Text, StringComparison.Ordinal);
    }

    private static ProviderPerson Person(string? email) => new(Guid.NewGuid().ToString("N"), email, IsVerified: true, $"Person {Guid.NewGuid():N}");

    private static async Task AssertRefusedAsync(Visitor visitor, string callback)
    {
        var answer = (await visitor.GetAsync(callback)).Expect(302);
        Assert.Contains("/account/provider/done?refused=true", answer.Header("Location"), StringComparison.Ordinal);
        (await visitor.GetAsync("/en/account/provider/done?refused=true")).Expect(422);
        Assert.Equal("GUEST", await visitor.KindAsync());
    }

    private Task<School> SchoolAsync(Engine engine) => schools.SharedAsync(engine, running.Setup);

    /// <summary>To the provider and back, as a browser follows it.</summary>
    private static async Task<Answer> ThroughAsync(Visitor visitor, ProviderPerson person, string from = "/en/account/provider")
    {
        var on = (await visitor.GetAsync(await CallbackAsync(visitor, person, from))).Expect(302).Header("Location");
        return await visitor.GetAsync(on ?? string.Empty);
    }

    /// <summary>The path by which the provider sends the browser back.</summary>
    private static async Task<string> CallbackAsync(Visitor visitor, ProviderPerson person, string from = "/en/account/provider", params (string, string)[] more)
    {
        var off = (await visitor.PostFormAsync(from, [("provider", "test"), .. more])).Expect(302);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, off.Header("Location"));
        request.Headers.Add(IdentityProvider.PersonHeader, JsonSerializer.Serialize(person));
        using var answer = await http.SendAsync(request, Cancel);
        return answer.Headers.Location?.PathAndQuery ?? throw new InvalidOperationException($"The provider answered {answer.StatusCode}.");
    }

    /// <summary>The provider, and the school that knows it.</summary>
    public sealed class Running : IAsyncLifetime
    {
        private IdentityProvider? provider;

        public IdentityProvider Provider => provider ?? throw new InvalidOperationException("Not started.");

        public SchoolSetup Setup { get; private set; } = new();

        public async ValueTask InitializeAsync()
        {
            provider = await IdentityProvider.StartAsync();
            Setup = new()
            {
                Settings = new Dictionary<string, string>
                {
                    ["Aulario:Oidc:test:Authority"] = provider.Authority.ToString(),
                    ["Aulario:Oidc:test:ClientId"] = IdentityProvider.ClientId,
                    ["Aulario:Oidc:test:ClientSecret"] = IdentityProvider.ClientSecret,
                    ["Aulario:Oidc:test:Label"] = "The Test",
                },
            };
        }

        public ValueTask DisposeAsync() => Provider.DisposeAsync();
    }
}
