using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;
using Aulario.Web.Tests.Ways;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Accounts;

/// <summary>Another address: proven by its link, asked for by the person, known to both mailboxes.</summary>
public sealed class EmailChangeTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task The_link_in_the_new_mailbox_changes_the_address_once_and_both_are_told(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (member, wanted) = (await school.MemberAsync(), AccountSteps.NewEmail());
        using var person = school.SignedIn(member.User);
        (await AskAsync(person, wanted)).Expect(303);
        var link = (await school.MailAsync(wanted)).LinkPath;
        var warned = await school.MailAsync(member.Email);

        (await person.GetAsync(link, ("Accept", "text/html"))).Expect(200);
        var before = await EmailAsync(school, member);
        var confirmed = (await person.PostFormAsync(link)).Expect(303);
        var again = await person.PostFormAsync(link);

        Assert.Equal((member.Email, wanted, 410), (before, await EmailAsync(school, member), again.Status));
        Assert.EndsWith("/settings/email", confirmed.Header("Location"), StringComparison.Ordinal);
        Assert.Contains("/account/forgot", warned.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(wanted, warned.Text, StringComparison.Ordinal);
        Assert.Contains("otra dirección", (await school.MailAsync(member.Email, 2)).Text, StringComparison.Ordinal);
        Assert.Contains("otra dirección", (await school.MailAsync(wanted, 2)).Text, StringComparison.Ordinal);
        Assert.Equal(["way.email_changed"], await school.AuditAsync(member.User.Id));
        using var signingIn = school.Stranger();
        (await signingIn.SignInAsync(member.Email)).Expect(422);
        (await signingIn.SignInAsync(wanted)).Expect(303);
    }

    [Theory]
    [BothEngines]
    public async Task Nobody_but_who_asked_confirms_so_that_no_click_gives_your_address_to_anothers_account(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (member, victim) = (await school.MemberAsync(), AccountSteps.NewEmail());
        using var thief = school.SignedIn(member.User);
        (await AskAsync(thief, victim)).Expect(303);
        var link = (await school.MailAsync(victim)).LinkPath;
        using var reader = school.Stranger();
        using var other = school.SignedIn((await school.MemberAsync()).User);

        Assert.Contains("/account/sign-in?back=", (await reader.GetAsync(link, ("Accept", "text/html"))).Expect(302).Header("Location"), StringComparison.Ordinal);
        (await reader.PostFormAsync(link)).Expect(401);
        (await other.GetAsync(link, ("Accept", "text/html"))).Expect(410);
        (await other.PostFormAsync(link)).Expect(410);

        Assert.Equal(member.Email, await EmailAsync(school, member));
    }

    [Theory]
    [BothEngines]
    public async Task An_address_that_somebody_has_gets_the_same_answer_and_no_link(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (member, owner) = (await school.MemberAsync(), await school.MemberAsync());
        using var person = school.SignedIn(member.User);

        var taken = await AskAsync(person, owner.Email.ToUpperInvariant());
        var free = await AskAsync(person, AccountSteps.NewEmail());

        Assert.Equal((303, free.Header("Location")), (taken.Status, taken.Header("Location")));
        Assert.DoesNotContain("token=", (await school.MailAsync(owner.Email)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task A_wrong_password_and_a_bad_address_are_named_and_nothing_is_mailed(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);

        var wrong = (await AskAsync(person, AccountSteps.NewEmail(), AccountSteps.OtherPassword)).Expect(422);
        var bad = (await AskAsync(person, "nobody")).Expect(422);
        var same = (await AskAsync(person, member.Email)).Expect(422);

        Assert.Contains("href=\"#field-password\"", wrong.Text, StringComparison.Ordinal);
        Assert.All([bad, same], answer => Assert.Contains("href=\"#field-email\"", answer.Text, StringComparison.Ordinal));
        Assert.False(await school.ReadAsync(db => db.EmailChanges.AnyAsync(row => row.UserId == member.User.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task Of_two_people_who_want_one_address_one_gets_it(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (one, other, wanted) = (await school.MemberAsync(), await school.MemberAsync(), AccountSteps.NewEmail());
        using var first = school.SignedIn(one.User);
        using var second = school.SignedIn(other.User);
        await AskAsync(first, wanted);
        await school.MailAsync(wanted);
        await AskAsync(second, wanted);
        await school.MailAsync(wanted, 2);
        var links = school.Mails(wanted).Select(mail => mail.LinkPath).ToList();

        var answers = await Task.WhenAll(first.PostFormAsync(links[0]), second.PostFormAsync(links[1]));

        Assert.Equal([303, 410], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, await school.ReadAsync(db => db.Users.CountAsync(user => user.NormalizedEmail == wanted, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_newer_wish_and_fifteen_minutes_make_a_link_useless(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var (member, wanted) = (await school.MemberAsync(), AccountSteps.NewEmail());
        using var person = school.SignedIn(member.User);
        await AskAsync(person, wanted);
        var old = (await school.MailAsync(wanted)).LinkPath;
        await AskAsync(person, wanted);
        await school.MailAsync(wanted, 2);
        var newer = school.Mails(wanted).Select(mail => mail.LinkPath).Single(link => link != old);

        var replaced = await person.GetAsync(old, ("Accept", "text/html"));
        var open = await person.GetAsync(newer, ("Accept", "text/html"));
        clock.Advance(AccountLimits.LinkLifetime);
        var late = await person.PostFormAsync(newer);

        Assert.Equal((410, 200, 410), (replaced.Status, open.Status, late.Status));
    }

    [Theory]
    [BothEngines]
    public async Task A_password_reset_stops_a_change_that_somebody_else_asked_for(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (member, wanted) = (await school.MemberAsync(), AccountSteps.NewEmail());
        using var thief = school.SignedIn(member.User);
        using var owner = school.Stranger();
        await AskAsync(thief, wanted);
        var link = (await school.MailAsync(wanted)).LinkPath;
        await owner.PostFormAsync("/en/account/forgot", ("email", member.Email));
        var reset = (await school.MailAsync(member.Email, 2)).LinkPath;
        (await owner.PostFormAsync(reset, ("password", AccountSteps.OtherPassword))).Expect(303);

        (await thief.PostFormAsync(link)).Expect(401); // the reset ended that session
        (await owner.SignInAsync(member.Email, AccountSteps.OtherPassword)).Expect(303);
        (await owner.PostFormAsync(link)).Expect(410);

        Assert.Equal(member.Email, await EmailAsync(school, member));
    }

    [Theory]
    [BothEngines]
    public async Task Without_a_password_the_sign_in_must_be_fresh(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var stale = school.SignedIn(member.User);
        var before = DateTimeOffset.UtcNow - AccountLimits.FreshSession;
        await school.WithDbAsync(db => db.Sessions.Where(row => row.UserId == member.User.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedAt, before), Cancel));
        using var fresh = school.Stranger();
        (await fresh.SignInAsync(member.Email)).Expect(303);
        await school.WithDbAsync(db => db.Users.Where(user => user.Id == member.User.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null), Cancel));

        var refused = (await AskAsync(stale, AccountSteps.NewEmail(), string.Empty)).Expect(422);
        (await AskAsync(fresh, AccountSteps.NewEmail(), string.Empty)).Expect(303);
        (await fresh.PostFormAsync("/en/account/sign-out-others")).Expect(303);
        var renewed = await AskAsync(fresh, AccountSteps.NewEmail(), string.Empty);

        Assert.Contains("within the last 30 minutes", refused.Text, StringComparison.Ordinal);
        Assert.Equal(303, renewed.Status);
    }

    private static Task<Answer> AskAsync(Visitor person, string email, string password = AccountSteps.Password) =>
        person.PostFormAsync("/en/settings/email", ("email", email), ("password", password));

    private static Task<string?> EmailAsync(School school, Member member) =>
        school.ReadAsync(db => db.Users.Where(user => user.Id == member.User.Id).Select(user => user.Email).SingleAsync(Cancel));
}
