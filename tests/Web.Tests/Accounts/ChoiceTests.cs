using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Accounts;

/// <summary>What a person may choose to be told and to show.</summary>
public sealed class ChoiceTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LeaderboardChoice.ByAge, null, false)]
    [InlineData(LeaderboardChoice.ByAge, 2010, false)]
    [InlineData(LeaderboardChoice.ByAge, 2008, false)]
    [InlineData(LeaderboardChoice.ByAge, 2007, true)]
    [InlineData(LeaderboardChoice.Shown, null, true)]
    [InlineData(LeaderboardChoice.Shown, 2015, true)]
    [InlineData(LeaderboardChoice.Hidden, 1980, false)]
    public void Who_is_surely_of_age_is_on_leaderboards_unless_they_say_no_and_others_if_they_say_yes(LeaderboardChoice choice, int? born, bool isShown) =>
        Assert.Equal(isShown, new User { Leaderboard = choice, BirthYear = born }.IsOnLeaderboards(2026));

    [Theory]
    [BothEngines("HIDDEN", LeaderboardChoice.Hidden)]
    [BothEngines("SHOWN", LeaderboardChoice.Shown)]
    [BothEngines("BY_AGE", LeaderboardChoice.ByAge)]
    public async Task The_choice_of_leaderboards_is_kept(Engine engine, string word, LeaderboardChoice kept)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);

        (await person.PostFormAsync(
            "/en/settings", ("name", member.User.Name), ("mode", "LIGHT"), ("language", "ENGLISH"), ("timeZone", "UTC"), ("leaderboard", word))).Expect(303);

        Assert.Equal(kept, await school.ReadAsync(db => db.Users.Where(user => user.Id == member.User.Id).Select(user => user.Leaderboard).SingleAsync(Cancel)));
        Assert.Contains($"value=\"{word}\" checked", (await person.GetAsync("/en/settings", ("Accept", "text/html"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task A_mail_can_be_done_without_and_wanted_again(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);

        var preset = (await person.GetAsync("/en/settings/notifications")).Text;
        (await person.PostFormAsync("/en/settings/notifications")).Expect(303);
        (await person.PostFormAsync("/en/settings/notifications")).Expect(303);
        var without = await TopicsAsync(school, member);
        (await person.PostFormAsync("/en/settings/notifications", ("role", "true"))).Expect(303);

        Assert.Contains("name=\"role\" value=\"true\" checked", preset, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"invitation\"", preset, StringComparison.Ordinal);
        Assert.Equal([MailTopic.Role], without);
        Assert.Empty(await TopicsAsync(school, member));
    }

    private static Task<List<MailTopic>> TopicsAsync(School school, Member member) =>
        school.ReadAsync(db => db.MailOptOuts.Where(row => row.UserId == member.User.Id).Select(row => row.Topic).ToListAsync(Cancel));
}
