using System.Text.RegularExpressions;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Accounts;

/// <summary>Nothing that a page says tells whether an address has an account.</summary>
public sealed partial class EnumerationTests(Schools schools)
{
    [Theory]
    [BothEngines]
    public async Task Signing_up_answers_the_same_and_the_owner_gets_word(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        var unknown = AccountSteps.NewEmail();
        using var one = school.Stranger();
        using var other = school.Stranger();

        var known = await one.SignUpAsync(member.Email.ToUpperInvariant());
        var fresh = await other.SignUpAsync(unknown);

        AssertSame(known, fresh, member.Email, unknown);
        AssertSame(await one.GetAsync("/en/account/sign-up/sent"), await other.GetAsync("/en/account/sign-up/sent"), member.Email, unknown);
        var (toOwner, toOther) = (await school.MailAsync(member.Email), await school.MailAsync(unknown));
        Assert.DoesNotContain("token", toOwner.Text, StringComparison.Ordinal);
        Assert.Contains("already", toOwner.Subject, StringComparison.Ordinal);
        Assert.Contains("/en/account/confirm?token=", toOther.Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task Asking_for_another_password_answers_the_same(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        var unknown = AccountSteps.NewEmail();

        var known = await school.Stranger().PostFormAsync("/en/account/forgot", ("email", member.Email));
        var fresh = await school.Stranger().PostFormAsync("/en/account/forgot", ("email", unknown));

        known.Expect(303);
        AssertSame(known, fresh, member.Email, unknown);
        Assert.Contains("/en/account/reset?token=", (await school.MailAsync(member.Email)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("token", (await school.MailAsync(unknown)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task Signing_in_wrongly_answers_the_same_up_to_too_many_tries(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        var unknown = AccountSteps.NewEmail();
        using var one = school.Stranger();
        using var other = school.Stranger();

        for (var guess = 1; guess <= 12; guess++)
        {
            var known = (await one.SignInAsync(member.Email, "not the right one")).Expect(422);
            var fresh = (await other.SignInAsync(unknown, "not the right one")).Expect(422);

            AssertSame(known, fresh, member.Email, unknown);
            Assert.Equal(guess > 10, known.Text.Contains("too many tries", StringComparison.Ordinal));
        }
    }

    private static void AssertSame(Answer known, Answer unknown, string knownEmail, string unknownEmail) =>
        Assert.Equal(Visible(unknown, unknownEmail), Visible(known, knownEmail));

    /// <summary>All that a caller sees but the typed address, random cookie values and the clock.</summary>
    private static string Visible(Answer answer, string email)
    {
        var headers = answer.Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {(header.Key == "Set-Cookie" ? CookieValue().Replace(header.Value, "=…;") : header.Value)}");
        return $"{answer.Status}\n{string.Join('\n', headers)}\n{answer.Text.Replace(email, "[address]", StringComparison.OrdinalIgnoreCase)}";
    }

    [GeneratedRegex("=[A-Za-z0-9_-]{40,};", RegexOptions.NonBacktracking)]
    private static partial Regex CookieValue();
}
