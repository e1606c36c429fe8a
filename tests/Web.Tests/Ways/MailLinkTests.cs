using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Ways;

/// <summary>A link in a mail opens an account, once.</summary>
public sealed class MailLinkTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Whoever_has_no_password_comes_in_by_a_link_and_the_address_is_confirmed(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        await school.WithDbAsync(db => db.Users.Where(row => row.Id == member.User.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.PasswordHash, (string?)null).SetProperty(row => row.EmailConfirmed, false), Cancel));
        using var pupil = school.Stranger();
        var link = await school.LinkAsync(member.Email);

        Assert.Contains(member.Email, (await pupil.GetAsync(link)).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal("GUEST", await pupil.KindAsync());
        (await pupil.PostFormAsync(link)).Expect(303);

        Assert.Equal("PERSON", await pupil.KindAsync());
        Assert.True(await school.ReadAsync(db => db.Users.AnyAsync(row => row.Id == member.User.Id && row.EmailConfirmed, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_link_works_once_of_many_at_the_same_moment(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        var link = await school.LinkAsync(member.Email);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => school.Stranger().PostFormAsync(link)));

        Assert.Equal([303, .. Enumerable.Repeat(410, 11)], answers.Select(answer => answer.Status).Order());
        (await school.Stranger().GetAsync(link)).Expect(410);
    }

    [Theory]
    [BothEngines]
    public async Task A_link_runs_out_after_15_minutes_and_a_used_one_ends_the_others(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var member = await school.MemberAsync();
        var late = await school.LinkAsync(member.Email);
        clock.Advance(TimeSpan.FromMinutes(15));
        (await school.Stranger().PostFormAsync(late)).Expect(410);
        var first = await school.LinkAsync(member.Email, wanted: 2);
        var second = await school.LinkAsync(member.Email, wanted: 3);

        (await school.Stranger().PostFormAsync(second)).Expect(303);

        (await school.Stranger().PostFormAsync(first)).Expect(410);
    }

    [Theory]
    [BothEngines]
    public async Task Known_and_unknown_addresses_get_the_same_answer_and_both_a_mail(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        var unknown = AccountSteps.NewEmail();

        var known = (await school.Stranger().PostFormAsync("/en/account/link", ("email", member.Email))).Expect(303);
        var fresh = (await school.Stranger().PostFormAsync("/en/account/link", ("email", unknown))).Expect(303);

        Assert.Equal((known.Header("Location"), known.Text, known.Header("Set-Cookie")), (fresh.Header("Location"), fresh.Text, fresh.Header("Set-Cookie")));
        Assert.Contains("/en/account/enter?token=", (await school.MailAsync(member.Email)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("token", (await school.MailAsync(unknown)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task A_banned_person_does_not_come_in_by_a_link(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        await school.WithDbAsync(db => db.Users.Where(row => row.Id == member.User.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockoutEnd, DateTimeOffset.UtcNow.AddYears(10)), Cancel));

        using var banned = school.Stranger();
        var answer = (await banned.PostFormAsync(await school.LinkAsync(member.Email))).Expect(422);

        Assert.Contains("The school has closed this account", answer.Text, StringComparison.Ordinal);
        Assert.Equal("GUEST", await banned.KindAsync());
    }

    [Theory]
    [BothEngines]
    public async Task Results_of_this_device_are_asked_about_after_a_link_too(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        using var pupil = school.Stranger();
        await pupil.PlayAsync(exercise, right: 3);

        var on = (await pupil.PostFormAsync(await school.LinkAsync(member.Email))).Expect(303);

        Assert.StartsWith("/en/account/merge", on.Header("Location"), StringComparison.Ordinal);
    }
}
