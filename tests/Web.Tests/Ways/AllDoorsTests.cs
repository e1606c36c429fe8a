using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Ways;

/// <summary>Guessers at every door at once, and the class that sits behind their address.</summary>
public sealed class AllDoorsTests(Schools schools)
{
    private const string TooMany = "too many tries";

    [Theory]
    [BothEngines]
    public async Task Of_100_guesses_through_all_doors_at_once_ten_are_looked_at_and_none_opens(Engine engine)
    {
        var school = await schools.SharedAsync(engine, PasskeyTests.Setup);
        var member = await school.MemberAsync();
        using var owner = school.SignedIn(member.User);
        var key = new Authenticator();
        (await key.RegisterAsync(owner)).Expect(303);
        await owner.TurnCodesOnAsync(school);
        var halfIn = await HalfInAsync(school, member, 20);
        var answers = new List<(Visitor Visitor, string Credential)>();
        for (var number = 0; number < 10; number++)
        {
            var visitor = school.Stranger();
            answers.Add((visitor, await key.AnswerAsync(visitor, said => said with { IsTamperedAfterwards = true })));
        }

        var guesses = await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(number => new[]
        {
            school.Stranger().SignInAsync(member.Email, $"wrong guess {number}"),
            owner.PostFormAsync("/en/account/password", ("password", $"wrong guess {number}"), ("newPassword", AccountSteps.OtherPassword)),
            owner.PostFormAsync("/en/settings/email", ("email", AccountSteps.NewEmail()), ("password", $"wrong guess {number}")),
            owner.PostFormAsync("/en/settings/erase", ("sure", "true"), ("password", $"wrong guess {number}")),
            owner.PostFormAsync("/en/settings/tokens", ("id", $"{Guid.NewGuid()}"), ("name", "Mine"), ("days", "30"), ("scope-read", "true"), ("password", $"wrong guess {number}")),
            owner.SendAsync(HttpMethod.Delete, "/api/v1/me", new StringContent($"{{\"password\":\"wrong guess {number}\"}}", System.Text.Encoding.UTF8, "application/json")),
            halfIn[number].PostFormAsync("/en/account/code", ("code", "000000")),
            halfIn[number + 10].PostFormAsync("/en/account/code", ("code", $"abcd-efgh-jkmn-pqr{number}")),
            answers[number].Visitor.PostFormAsync("/en/account/passkey", ("credential", answers[number].Credential)),
        }));
        var links = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => school.Stranger().PostFormAsync($"/en/account/enter?token=guess-{number}")));

        Assert.Equal(90, guesses.Length);
        Assert.All(guesses, answer => Assert.Contains(answer.Status, new[] { 422, 403 }));
        Assert.All(links, answer => answer.Expect(410));
        Assert.Equal(10, guesses.Count(answer => !answer.Text.Contains(TooMany, StringComparison.Ordinal)));
        foreach (var visitor in halfIn)
            Assert.Equal("GUEST", await visitor.KindAsync());
        (await key.EnterAsync(school.Stranger())).Expect(422); // right, but not looked at
    }

    [Theory]
    [BothEngines]
    public async Task A_class_of_40_gets_in_while_a_guesser_behind_the_same_address_is_stopped(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        var settings = new Dictionary<string, string> { ["Aulario:Limits:WrongGuessesPerAddress"] = "100", ["Aulario:Limits:SignInsPerMinuteAndAddress"] = "120" };
        await using var school = await School.StartAsync(engine, database, new SchoolSetup { Settings = settings });
        var pupils = new List<Member>();
        for (var pupil = 0; pupil < 40; pupil++)
            pupils.Add(await school.MemberAsync());
        var victim = await school.MemberAsync();

        var guessing = Task.WhenAll(Enumerable.Range(0, 40).Select(number => school.Stranger().SignInAsync(victim.Email, $"wrong guess {number}")));
        var entering = await Task.WhenAll(pupils.Select(pupil => school.Stranger().SignInAsync(pupil.Email)));

        Assert.Equal(40, entering.Count(answer => answer.Status == 303));
        Assert.Equal(30, (await guessing).Count(answer => answer.Text.Contains(TooMany, StringComparison.Ordinal)));
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_tries_one_password_on_many_accounts_is_stopped_and_devices_that_were_here_before_are_not(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        var settings = new Dictionary<string, string> { ["Aulario:Limits:WrongGuessesPerAddress"] = "25" };
        await using var school = await School.StartAsync(engine, database, new SchoolSetup { Settings = settings });
        var pupil = await school.MemberAsync();
        using var desk = school.Stranger();
        (await desk.SignInAsync(pupil.Email)).Expect(303);
        (await desk.PostFormAsync("/en/account/sign-out")).Expect(303);

        var tried = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => school.Stranger().SignInAsync(AccountSteps.NewEmail(), "una contraseña cualquiera")));

        Assert.Equal(25, tried.Count(answer => !answer.Text.Contains(TooMany, StringComparison.Ordinal)));
        Assert.Contains(TooMany, (await school.Stranger().SignInAsync(pupil.Email)).Expect(422).Text, StringComparison.Ordinal);
        (await desk.SignInAsync(pupil.Email)).Expect(303);
    }

    private static async Task<List<Visitor>> HalfInAsync(School school, Member member, int count)
    {
        var visitors = new List<Visitor>();
        for (var number = 0; number < count; number++)
        {
            visitors.Add(school.Stranger());
            Assert.Equal("/en/account/code", (await visitors[^1].SignInAsync(member.Email)).Expect(303).Header("Location"));
        }

        return visitors;
    }
}
