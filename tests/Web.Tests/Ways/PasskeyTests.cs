using System.Buffers.Text;
using System.Text;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Ways;

/// <summary>Passkeys by a software authenticator: what is right comes in, and nothing else.</summary>
public sealed class PasskeyTests(Schools schools)
{
    /// <summary>A host that knows its public origin.</summary>
    internal static readonly SchoolSetup Setup = new() { Settings = new Dictionary<string, string> { ["Aulario:PublicOrigin"] = Authenticator.Origin } };

    private static readonly IReadOnlyDictionary<string, Func<Spoken, Spoken>> Mutations = new Dictionary<string, Func<Spoken, Spoken>>
    {
        ["another origin"] = said => said with { Origin = "http://evil.example" },
        ["a subdomain"] = said => said with { Origin = "http://sub.school.example" },
        ["another scheme"] = said => said with { Origin = "https://school.example" },
        ["another port"] = said => said with { Origin = "http://school.example:8080" },
        ["a page framed by another"] = said => said with { CrossOrigin = true },
        ["another relying party"] = said => said with { RpId = "evil.example" },
        ["another challenge"] = said => said with { Challenge = Base64Url.EncodeToString(new byte[32]) },
        ["an empty challenge"] = said => said with { Challenge = string.Empty },
        ["the other ceremony"] = said => said with { Type = said.Type == "webauthn.get" ? "webauthn.create" : "webauthn.get" },
        ["another type of credential"] = said => said with { CredentialType = "password" },
        ["nobody verified"] = said => said with { Flags = (byte)(said.Flags & ~Authenticator.Verified) },
        ["nobody present"] = said => said with { Flags = (byte)(said.Flags & ~Authenticator.Present) },
    };

    private static readonly IReadOnlyDictionary<string, Func<Spoken, Spoken>> OfAssertions = new Dictionary<string, Func<Spoken, Spoken>>
    {
        ["a counter that stands still"] = said => said with { Counter = 5 },
        ["a counter that goes back"] = said => said with { Counter = 1 },
        ["data changed after signing"] = said => said with { IsTamperedAfterwards = true },
        ["no signature"] = said => said with { IsUnsigned = true },
        ["another's key"] = said => said with { Key = new Authenticator().Key },
        ["an unknown credential"] = said => said with { CredentialId = new byte[32] },
        ["another person"] = said => said with { UserHandle = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Guid.NewGuid().ToString())) },
        ["nobody named"] = said => said with { UserHandle = null },
    };

    public static TheoryData<Engine, string> AssertionCases => Rows([.. Mutations.Keys, .. OfAssertions.Keys]);

    public static TheoryData<Engine, string> RegistrationCases => Rows([.. Mutations.Keys.Except(["an empty challenge"])]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task A_passkey_is_made_named_used_and_removed_and_each_change_is_told(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Setup);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        using var visitor = school.Stranger();
        var key = new Authenticator();

        (await key.RegisterAsync(owner, name: "My phone")).Expect(303);
        Assert.Contains("Not used yet", (await owner.GetAsync(WaySteps.Security)).Text, StringComparison.Ordinal);
        (await key.EnterAsync(visitor)).Expect(303);
        Assert.Equal("PERSON", await visitor.KindAsync());
        using var keeping = school.Stranger();
        var kept = await keeping.PostFormAsync("/en/account/passkey", ("credential", await key.AnswerAsync(keeping)), ("keep", "true"), ("back", string.Empty));
        Assert.Contains("aulario-session=", kept.Expect(303).Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Contains("expires=", kept.Header("Set-Cookie"), StringComparison.Ordinal);
        (await owner.PostFormAsync("/en/account/security/passkeys/name", ("id", Base64Url.EncodeToString(key.Id)), ("name", "Old phone"))).Expect(303);
        var page = (await owner.GetAsync(WaySteps.Security)).Text;
        Assert.Contains("Old phone", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Not used yet", page, StringComparison.Ordinal);
        (await owner.PostFormAsync("/en/account/security/passkeys/remove", ("id", Base64Url.EncodeToString(key.Id)))).Expect(303);
        using var late = school.Stranger();
        (await key.EnterAsync(late)).Expect(422);

        Assert.Equal(["way.passkey_added", "way.passkey_removed"], await school.AuditAsync(member.User.Id));
        await school.MailAsync(member.Email, wanted: 2);
    }

    [Theory]
    [MemberData(nameof(AssertionCases))]
    public async Task A_changed_answer_opens_nothing(Engine engine, string mutation)
    {
        if (engine == Engine.Postgres && TestDatabase.IsPostgresMissing)
            Assert.Skip("AULARIO_TEST_POSTGRES names no server; ./test starts one.");
        var school = await schools.SharedAsync(engine, Setup);
        var (_, key) = await WithKeyAsync(school);
        using var visitor = school.Stranger();
        key.Counter = 4;
        (await key.EnterAsync(school.Stranger())).Expect(303); // the counter stands at 5 now
        var change = Mutations.GetValueOrDefault(mutation) ?? OfAssertions[mutation];

        (await key.EnterAsync(visitor, change)).Expect(422);

        Assert.Equal("GUEST", await visitor.KindAsync());
        key.Counter = 10;
        (await key.EnterAsync(visitor)).Expect(303); // unchanged, it does: the refusal was of the change
    }

    [Theory]
    [MemberData(nameof(RegistrationCases))]
    public async Task A_changed_registration_is_not_kept(Engine engine, string mutation)
    {
        if (engine == Engine.Postgres && TestDatabase.IsPostgresMissing)
            Assert.Skip("AULARIO_TEST_POSTGRES names no server; ./test starts one.");
        var school = await schools.SharedAsync(engine, Setup);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);

        (await new Authenticator().RegisterAsync(owner, Mutations[mutation])).Expect(409);

        Assert.False(await school.ReadAsync(db => db.Set<IdentityUserPasskey<Guid>>().AnyAsync(row => row.UserId == member.User.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task An_answer_is_taken_once_even_with_a_copy_of_its_cookie(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Setup);
        var (_, key) = await WithKeyAsync(school);
        key.Counter = uint.MaxValue; // counts to 0, as passkeys that live on many devices do: no counter helps here
        using var visitor = school.Stranger();
        var answer = await key.AnswerAsync(visitor);
        using var copy = visitor.At(school.Address);

        var answers = await Task.WhenAll(new[] { visitor, copy }.Select(one => one.PostFormAsync("/en/account/passkey", ("credential", answer))));

        Assert.Equal([303, 422], answers.Select(one => one.Status).Order());
    }

    [Theory]
    [BothEngines]
    public async Task Another_Host_header_changes_neither_the_domain_nor_what_is_accepted(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Setup);
        var (_, key) = await WithKeyAsync(school);
        using var visitor = school.Stranger();
        using var nothing = new FormUrlEncodedContent([]);

        var options = (await visitor.SendAsync(HttpMethod.Post, "/en/account/passkey/options", nothing, ("Host", "evil.example"))).Expect(200);
        var answer = await key.AnswerAsync(visitor, said => said with { Origin = "http://evil.example", RpId = "evil.example" });
        using var form = new FormUrlEncodedContent([new("credential", answer)]);

        Assert.Equal(Authenticator.RpId, options.At("rpId").GetString());
        (await visitor.SendAsync(HttpMethod.Post, "/en/account/passkey", form, ("Host", "evil.example"), ("Accept", "text/html"))).Expect(422);
    }

    [Theory]
    [BothEngines]
    public async Task A_passkey_of_another_account_cannot_be_taken_over_nor_removed(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Setup);
        var (_, key) = await WithKeyAsync(school);
        using var thief = school.SignedIn((await school.MemberAsync()).User);

        (await key.RegisterAsync(thief)).Expect(409);
        (await thief.PostFormAsync("/en/account/security/passkeys/remove", ("id", Base64Url.EncodeToString(key.Id)))).Expect(409);
        (await thief.PostFormAsync("/en/account/security/passkeys/name", ("id", Base64Url.EncodeToString(key.Id)), ("name", "Mine"))).Expect(409);
    }

    [Theory]
    [BothEngines]
    public async Task Ten_passkeys_are_the_most(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Setup);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        for (var number = 0; number < 9; number++)
            (await new Authenticator().RegisterAsync(owner)).Expect(303);
        var tabs = Enumerable.Range(0, 3).Select(_ => owner.At(school.Address)).ToList();

        var answers = await Task.WhenAll(tabs.Select(tab => new Authenticator().RegisterAsync(tab)));

        Assert.Equal([303, 409, 409], answers.Select(answer => answer.Status).Order());
        Assert.Equal(10, await school.ReadAsync(db => db.Set<IdentityUserPasskey<Guid>>().CountAsync(row => row.UserId == member.User.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task The_last_way_in_besides_the_mail_stays_even_when_two_are_removed_at_once(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Setup);
        var (member, key) = await WithKeyAsync(school);
        using var owner = school.SignedIn(member.User);

        var answers = await Task.WhenAll(
            owner.PostFormAsync("/en/account/security/password/remove"),
            owner.PostFormAsync("/en/account/security/passkeys/remove", ("id", Base64Url.EncodeToString(key.Id))));

        Assert.Equal([303, 409], answers.Select(answer => answer.Status).Order());
    }

    private static async Task<(Member Member, Authenticator Key)> WithKeyAsync(School school)
    {
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var key = new Authenticator();
        (await key.RegisterAsync(owner)).Expect(303);
        return (member, key);
    }

    private static TheoryData<Engine, string> Rows(IReadOnlyList<string> names)
    {
        var rows = new TheoryData<Engine, string>();
        foreach (var name in names)
        {
            rows.Add(Engine.Sqlite, name);
            rows.Add(Engine.Postgres, name);
        }

        return rows;
    }
}
