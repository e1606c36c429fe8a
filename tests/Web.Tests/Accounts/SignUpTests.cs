using System.Net;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Accounts;

/// <summary>From guest to account, on one device and on two.</summary>
public sealed class SignUpTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task A_guest_who_signs_up_finds_everything_in_the_account(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        using var learner = school.Stranger();
        await learner.PlayAsync(exercise, right: 3);
        var before = (await learner.GetAsync("/api/v1/me")).Expect(200).Json;
        var email = AccountSteps.NewEmail();

        (await learner.SignUpAsync(email)).Expect(303);
        var link = (await school.MailAsync(email)).LinkPath;
        (await learner.GetAsync(link)).Expect(200);
        var confirmed = (await learner.PostFormAsync(link)).Expect(303);

        Assert.Equal("/en/me", confirmed.Header("Location"));
        var after = (await learner.GetAsync("/api/v1/me")).Expect(200).Json;
        Assert.Equal(("GUEST", "PERSON"), (before.At("kind").GetString(), after.At("kind").GetString()));
        Assert.True(before.At("points").GetInt32() > 0);
        Assert.Equal(before.At("points").GetInt32(), after.At("points").GetInt32());
        Assert.Equal(before.At("streak.days").GetInt32(), after.At("streak.days").GetInt32());
        Assert.Equal("America/Mexico_City", after.At("timeZone").GetString());
        Assert.DoesNotContain(learner.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("guest", StringComparison.Ordinal) && !cookie.Expired);
        await AssertOwnsAttemptAsync(school, email, exercise);
    }

    [Theory]
    [BothEngines]
    public async Task On_another_device_the_link_wants_the_password_and_brings_the_progress_along(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        using var phone = school.Stranger();
        using var computer = school.Stranger();
        await phone.PlayAsync(exercise, right: 3);
        var email = AccountSteps.NewEmail();
        (await phone.SignUpAsync(email)).Expect(303);
        var link = (await school.MailAsync(email)).LinkPath;

        (await computer.PostFormAsync(link)).Expect(422);
        (await computer.PostFormAsync(link, ("password", "not the right one"))).Expect(422);
        var kindBefore = await computer.KindAsync();
        (await computer.PostFormAsync(link, ("password", AccountSteps.Password))).Expect(303);

        Assert.Equal(("GUEST", "PERSON"), (kindBefore, await computer.KindAsync()));
        await AssertOwnsAttemptAsync(school, email, exercise);
    }

    [Theory]
    [BothEngines]
    public async Task What_is_played_between_signing_up_and_confirming_is_found_too(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        using var phone = school.Stranger();
        using var computer = school.Stranger();
        var email = AccountSteps.NewEmail();
        (await phone.SignUpAsync(email)).Expect(303);
        await phone.PlayAsync(exercise, right: 2);

        (await computer.PostFormAsync((await school.MailAsync(email)).LinkPath, ("password", AccountSteps.Password))).Expect(303);

        await AssertOwnsAttemptAsync(school, email, exercise);
    }

    [Theory]
    [BothEngines]
    public async Task Opening_the_link_makes_no_account(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var learner = school.Stranger();
        var email = AccountSteps.NewEmail();
        (await learner.SignUpAsync(email)).Expect(303);

        (await learner.GetAsync((await school.MailAsync(email)).LinkPath)).Expect(200);

        Assert.False(await school.ReadAsync(db => db.Users.AnyAsync(user => user.Email == email, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task The_link_works_once(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var learner = school.Stranger();
        var email = AccountSteps.NewEmail();
        (await learner.SignUpAsync(email)).Expect(303);
        var link = (await school.MailAsync(email)).LinkPath;

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => learner.PostFormAsync(link)));

        Assert.Equal([303, .. Enumerable.Repeat(410, 11)], answers.Select(answer => answer.Status).Order());
        (await learner.GetAsync(link)).Expect(410);
        Assert.Equal(1, await school.ReadAsync(db => db.Users.CountAsync(user => user.Email == email, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_changed_token_opens_nothing(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var learner = school.Stranger();
        var email = AccountSteps.NewEmail();
        (await learner.SignUpAsync(email)).Expect(303);
        var link = (await school.MailAsync(email)).LinkPath;
        var other = link[^1] == 'A' ? 'B' : 'A';

        (await learner.PostFormAsync(link[..^1] + other)).Expect(410);
        (await learner.PostFormAsync(link[..^1])).Expect(410);
        (await learner.PostFormAsync("/en/account/confirm")).Expect(410);

        Assert.False(await school.ReadAsync(db => db.Users.AnyAsync(user => user.Email == email, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task After_15_minutes_the_link_offers_another_which_works(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        using var learner = school.Stranger();
        var email = AccountSteps.NewEmail();
        (await learner.SignUpAsync(email)).Expect(303);
        var link = (await school.MailAsync(email)).LinkPath;
        clock.Advance(TimeSpan.FromMinutes(15));

        var late = (await learner.PostFormAsync(link)).Expect(410);
        var again = "/en/account/sign-up/again" + link[link.IndexOf('?', StringComparison.Ordinal)..];
        Assert.Contains($"action=\"{again}\"", late.Text, StringComparison.Ordinal);
        (await learner.PostFormAsync(again)).Expect(303);
        (await learner.PostFormAsync((await school.MailAsync(email, wanted: 2)).LinkPath)).Expect(303);

        Assert.Equal("PERSON", await learner.KindAsync());
    }

    [Theory]
    [BothEngines]
    public async Task Of_two_sign_ups_for_one_address_the_confirmed_one_sets_the_password(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var thief = school.Stranger();
        using var owner = school.Stranger();
        var email = AccountSteps.NewEmail();
        (await thief.SignUpAsync(email, password: AccountSteps.OtherPassword)).Expect(303);
        var thiefs = (await school.MailAsync(email)).LinkPath;
        (await owner.SignUpAsync(email)).Expect(303);
        var owners = (await school.MailAsync(email, wanted: 2)).LinkPath;

        (await owner.PostFormAsync(thiefs)).Expect(422); // the owner clicks the wrong mail: no account with the thief's password
        (await owner.PostFormAsync(owners)).Expect(303);

        (await thief.PostFormAsync(thiefs)).Expect(410);
        (await thief.SignInAsync(email, AccountSteps.OtherPassword)).Expect(422);
        (await school.Stranger().SignInAsync(email)).Expect(303);
    }

    [Theory]
    [BothEngines]
    public async Task A_form_that_is_refused_keeps_what_was_typed_but_not_the_password(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var learner = school.Stranger();

        var answer = (await learner.SignUpAsync("ana@", "Ana Ñandú", "password1")).Expect(422);

        Assert.Contains("value=\"ana@\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Ana Ñandú\"", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("password1", answer.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#field-email\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\" aria-describedby=\"field-email-error\"", answer.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Theory]
    [BothEngines("password1")]
    [BothEngines("1234567")]
    [BothEngines("aaaaaaaaaa")]
    [BothEngines("qwertyuiop")]
    public async Task A_weak_password_is_refused(Engine engine, string password)
    {
        var school = await schools.OnAsync(engine);

        (await school.Stranger().SignUpAsync(AccountSteps.NewEmail(), password: password)).Expect(422);
    }

    [Theory]
    [BothEngines]
    public async Task A_taken_name_is_refused_whatever_its_case_and_accents_and_a_free_one_is_offered(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var learner = school.Stranger();
        var same = member.User.Name.ToUpperInvariant().Replace("NAME", "NÁME", StringComparison.Ordinal);

        var answer = (await learner.SignUpAsync(AccountSteps.NewEmail(), same)).Expect(422);

        Assert.Contains($"value=\"{same} 2\"", WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task A_field_that_the_form_does_not_have_is_refused(Engine engine)
    {
        var school = await schools.OnAsync(engine);

        var answer = await school.Stranger().PostFormAsync(
            "/en/account/sign-up", ("email", AccountSteps.NewEmail()), ("name", AccountSteps.NewName()), ("password", AccountSteps.Password), ("role", "ADMIN"));

        answer.Expect(400);
    }

    private static async Task AssertOwnsAttemptAsync(School school, string email, Guid exercise)
    {
        var count = await school.ReadAsync(db => (
            from attempt in db.Attempts
            join user in db.Users on attempt.UserId equals user.Id
            where user.Email == email && attempt.ExerciseId == exercise
            select attempt).CountAsync(Cancel));
        Assert.Equal(1, count);
    }
}
