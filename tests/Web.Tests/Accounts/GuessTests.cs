using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Accounts;

/// <summary>Ten wrong guesses in 15 minutes at an account, whichever doors they come through.</summary>
public sealed class GuessTests(Schools schools)
{
    [Theory]
    [BothEngines]
    public async Task Of_32_guesses_at_once_through_two_doors_ten_are_looked_at(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var inside = school.SignedIn(member.User);

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(number => number % 2 == 0
            ? school.Stranger().SignInAsync(member.Email, $"wrong guess {number}")
            : inside.PostFormAsync("/en/account/password", ("password", $"wrong guess {number}"), ("newPassword", AccountSteps.OtherPassword))));

        var looked = answers.Count(answer => !answer.Text.Contains("too many tries", StringComparison.Ordinal));
        Assert.All(answers, answer => answer.Expect(422));
        Assert.Equal(10, looked);
        (await school.Stranger().SignInAsync(member.Email)).Expect(422); // right, but not looked at
    }

    [Theory]
    [BothEngines]
    public async Task After_15_minutes_guesses_are_looked_at_again(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var member = await school.MemberAsync();
        for (var guess = 0; guess < 10; guess++)
            (await school.Stranger().SignInAsync(member.Email, "not the right one")).Expect(422);
        (await school.Stranger().SignInAsync(member.Email)).Expect(422);

        clock.Advance(TimeSpan.FromMinutes(15));

        (await school.Stranger().SignInAsync(member.Email)).Expect(303);
    }

    [Theory]
    [BothEngines]
    public async Task Signing_in_rightly_between_does_not_give_wrong_guesses_back(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();

        for (var guess = 0; guess < 10; guess++)
        {
            (await school.Stranger().SignInAsync(member.Email)).Expect(303);
            (await school.Stranger().SignInAsync(member.Email, "not the right one")).Expect(422);
        }

        (await school.Stranger().SignInAsync(member.Email)).Expect(422);
    }

    [Theory]
    [BothEngines]
    public async Task A_reset_by_mail_frees_an_account_that_somebody_guessed_at(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        for (var guess = 0; guess < 11; guess++)
            (await school.Stranger().SignInAsync(member.Email, "not the right one")).Expect(422);
        using var owner = school.Stranger();
        (await owner.PostFormAsync("/en/account/forgot", ("email", member.Email))).Expect(303);

        (await owner.PostFormAsync((await school.MailAsync(member.Email)).LinkPath, ("password", AccountSteps.OtherPassword))).Expect(303);

        (await owner.SignInAsync(member.Email, AccountSteps.OtherPassword)).Expect(303);
    }

    [Theory]
    [BothEngines]
    public async Task A_class_of_40_behind_one_address_gets_in(Engine engine)
    {
        var settings = new Dictionary<string, string> { ["Aulario:Limits:SignInsPerMinuteAndAddress"] = "120" };
        var school = await schools.AnotherAsync(engine, new SchoolSetup { Settings = settings });
        var pupils = new List<Member>();
        for (var pupil = 0; pupil < 40; pupil++)
            pupils.Add(await school.MemberAsync());

        var answers = await Task.WhenAll(pupils.Select(pupil => school.Stranger().SignInAsync(pupil.Email)));

        Assert.Equal(40, answers.Count(answer => answer.Status == 303));
    }

    [Theory]
    [BothEngines]
    public async Task Nobody_can_make_the_school_fill_a_mailbox(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var email = AccountSteps.NewEmail();

        for (var time = 0; time < 8; time++)
            (await school.Stranger().PostFormAsync("/en/account/forgot", ("email", time % 2 == 0 ? email : email.ToUpperInvariant()))).Expect(303);

        await school.MailAsync(email);
        var queued = await school.ReadAsync(db => Task.FromResult(db.Outbox.AsEnumerable().Count(mail => mail.To.Equals(email, StringComparison.OrdinalIgnoreCase))));
        Assert.Equal(5, queued);
    }
}
