using System.Text.RegularExpressions;
using Aulario.Domain;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Shell;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Mail;

/// <summary>What a mail may carry: our own words and one link.</summary>
public sealed partial class MailSecretTests(Schools schools)
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void No_mail_has_room_for_more_than_the_school_one_link_and_our_own_word_for_a_change(string language)
    {
        var texts = Texts.For(language);
        var kinds = texts.Keys.Where(key => key.StartsWith("mail.", StringComparison.Ordinal) && key.EndsWith(".text", StringComparison.Ordinal)).Select(key => key[..^".text".Length]).ToList();

        Assert.True(kinds.Count >= 15, $"Only {kinds.Count} kinds of mail were found.");
        foreach (var kind in kinds)
        {
            Assert.All(Places(texts[kind + ".subject"]), place => Assert.Equal("school", place));
            Assert.Empty(Places(texts[kind + ".text"]).Except(["school", "link", "change"]));
            Assert.True(Places(texts[kind + ".text"]).Count(place => place == "link") <= 1, $"{kind} has two links.");
        }
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Every_change_of_a_way_in_has_words_for_admins(string language)
    {
        var texts = Texts.For(language);

        Assert.All(Enum.GetValues<WayAction>(), action => Assert.True(texts.Has($"admin.action.way.{UpperSnake.Of(action).ToLowerInvariant()}"), $"{action} has none."));
    }

    [Fact]
    public async Task What_somebody_typed_into_the_form_is_in_no_mail()
    {
        var school = await schools.OnAsync(Engine.Sqlite);
        var (email, name) = (AccountSteps.NewEmail(), AccountSteps.NewName());

        (await school.Stranger().SignUpAsync(email, name)).Expect(303);
        (await school.Stranger().PostFormAsync("/en/account/link", ("email", email))).Expect(303);

        await school.MailAsync(email, wanted: 2);
        foreach (var mail in school.Mails(email))
        {
            foreach (var typed in new[] { name, AccountSteps.Password })
                Assert.DoesNotContain(typed, mail.Subject + mail.Text + mail.Html, StringComparison.OrdinalIgnoreCase);
            Assert.Single(mail.Text.Split('\n'), line => line.Contains("http", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("\\{(\\w+)\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
