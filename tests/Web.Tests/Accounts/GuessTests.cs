using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Accounts;

/// <summary>Ten wrong guesses in 15 minutes at an account, and a few mails an hour. Guesses through all doors at once are in <see cref="Ways.AllDoorsTests"/>.</summary>
public sealed class GuessTests(Schools schools)
{
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

    [Theory]
    [BothEngines("MailsPerHourAndAddress")]
    [BothEngines("MailsPerHour")]
    public async Task Nobody_can_make_the_school_write_to_the_whole_world(Engine engine, string limit)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, new SchoolSetup { Settings = new Dictionary<string, string> { ["Aulario:Limits:" + limit] = "12" } });

        var answers = await Task.WhenAll(Enumerable.Range(0, 21).Select(number => (number % 3) switch
        {
            0 => school.Stranger().SignUpAsync(AccountSteps.NewEmail()),
            1 => school.Stranger().PostFormAsync("/en/account/link", ("email", AccountSteps.NewEmail())),
            _ => school.Stranger().PostFormAsync("/en/account/forgot", ("email", AccountSteps.NewEmail())),
        }));

        Assert.Equal((12, 9), (answers.Count(answer => answer.Status == 303), answers.Count(answer => answer.Status == 429)));
        Assert.All(answers.Where(answer => answer.Status == 429), answer => Assert.Equal("3600", answer.Header("Retry-After")));
        Assert.Equal(12, await school.ReadAsync(db => Task.FromResult(db.Outbox.Count())));
    }
}
