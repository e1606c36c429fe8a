using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Ways;

/// <summary>One-time and recovery codes as the second thing.</summary>
public sealed class CodeTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>RFC 6238, appendix B, SHA-1: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        const string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890" in Base32

        Assert.Equal(code, Totp.Code(secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));
    }

    [Theory]
    [BothEngines]
    public async Task After_the_password_a_code_is_wanted_and_each_works_once(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var (secret, _) = await owner.TurnCodesOnAsync(school);
        clock.Advance(TimeSpan.FromMinutes(2));
        using var one = school.Stranger();
        using var other = school.Stranger();

        Assert.Equal("/en/account/code", (await one.SignInAsync(member.Email)).Expect(303).Header("Location"));
        Assert.Equal("GUEST", await one.KindAsync());
        (await one.PostFormAsync("/en/account/code", ("code", "000000"))).Expect(422);
        var code = school.CodeNow(secret);
        (await one.PostFormAsync("/en/account/code", ("code", code))).Expect(303);
        (await other.SignInAsync(member.Email)).Expect(303);
        (await other.PostFormAsync("/en/account/code", ("code", code))).Expect(422);

        Assert.Equal(("PERSON", "GUEST"), (await one.KindAsync(), await other.KindAsync()));
    }

    [Theory]
    [BothEngines]
    public async Task A_code_cannot_be_used_twice_at_the_same_moment(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var (secret, _) = await owner.TurnCodesOnAsync(school);
        clock.Advance(TimeSpan.FromMinutes(2));
        var halfIn = new List<Visitor>();
        for (var number = 0; number < 6; number++)
        {
            halfIn.Add(school.Stranger());
            (await halfIn[^1].SignInAsync(member.Email)).Expect(303);
        }

        var answers = await Task.WhenAll(halfIn.Select(visitor => visitor.PostFormAsync("/en/account/code", ("code", school.CodeNow(secret)))));

        Assert.Equal([303, 422, 422, 422, 422, 422], answers.Select(answer => answer.Status).Order());
    }

    [Theory]
    [BothEngines]
    public async Task A_recovery_code_stands_in_once_and_the_owner_gets_word(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var (_, recovery) = await owner.TurnCodesOnAsync(school);
        using var visitor = school.Stranger();
        Assert.Equal(10, recovery.Distinct().Count());

        (await visitor.SignInAsync(member.Email)).Expect(303);
        (await visitor.PostFormAsync("/en/account/code", ("code", recovery[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)))).Expect(303);
        using var again = school.Stranger();
        (await again.SignInAsync(member.Email)).Expect(303);
        (await again.PostFormAsync("/en/account/code", ("code", recovery[3]))).Expect(422);

        Assert.Equal("PERSON", await visitor.KindAsync());
        Assert.Equal(["way.codes_on", "way.recovery_code_used"], await school.AuditAsync(member.User.Id));
        await school.MailAsync(member.Email, wanted: 2);
        Assert.Equal(9, await school.ReadAsync(db => db.RecoveryCodes.CountAsync(row => row.UserId == member.User.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task New_recovery_codes_end_the_old_ones_and_turning_off_ends_the_question(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var (_, old) = await owner.TurnCodesOnAsync(school);

        (await owner.PostFormAsync("/en/account/security/recovery")).Expect(200);
        using var visitor = school.Stranger();
        (await visitor.SignInAsync(member.Email)).Expect(303);
        (await visitor.PostFormAsync("/en/account/code", ("code", old[0]))).Expect(422);
        (await owner.PostFormAsync("/en/account/security/codes/off")).Expect(303);
        (await visitor.SignInAsync(member.Email)).Expect(303);

        Assert.Equal("PERSON", await visitor.KindAsync());
        Assert.Equal(["way.codes_on", "way.recovery_codes_made", "way.codes_off"], await school.AuditAsync(member.User.Id));
    }

    [Theory]
    [BothEngines]
    public async Task A_link_and_a_new_password_do_not_spare_the_code(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        await owner.TurnCodesOnAsync(school);
        await school.MailAsync(member.Email); // of the codes
        using var byLink = school.Stranger();
        using var half = school.Stranger();
        (await half.SignInAsync(member.Email)).Expect(303);

        Assert.Equal("/en/account/code", (await byLink.PostFormAsync(await school.LinkAsync(member.Email, wanted: 2))).Expect(303).Header("Location"));
        (await owner.PostFormAsync("/en/account/password", ("password", member.Password), ("newPassword", AccountSteps.OtherPassword))).Expect(303);

        Assert.Equal("/en/account/sign-in", (await half.GetAsync("/en/account/code")).Expect(303).Header("Location")); // half-way in by the old password
        Assert.Equal("GUEST", await byLink.KindAsync());
    }

    [Theory]
    [BothEngines]
    public async Task Mails_give_no_guesses_at_codes_back(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var (secret, _) = await owner.TurnCodesOnAsync(school);
        await school.MailAsync(member.Email);
        using var thief = school.Stranger(); // reads the mails, has no phone
        (await thief.PostFormAsync(await school.LinkAsync(member.Email, wanted: 2))).Expect(303);
        for (var guess = 0; guess < 10; guess++)
            (await thief.PostFormAsync("/en/account/code", ("code", "000000"))).Expect(422);

        (await thief.PostFormAsync(await school.LinkAsync(member.Email, wanted: 3))).Expect(303);
        var answer = (await thief.PostFormAsync("/en/account/code", ("code", school.CodeNow(secret, steps: 1)))).Expect(422);

        Assert.Contains("too many tries", answer.Text, StringComparison.Ordinal);
    }
}
