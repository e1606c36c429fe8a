using System.Net;
using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Accounts;

/// <summary>A person's own settings, by form and by API.</summary>
public sealed class SettingsTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task All_settings_are_saved_and_the_look_comes_along(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);
        var name = AccountSteps.NewName();

        var answer = (await person.PostFormAsync(
            "/es/settings", ("name", name), ("color", "TEAL"), ("mode", "DARK"), ("language", "ENGLISH"), ("timeZone", "Europe/Madrid"), ("birthYear", "1990"), ("country", "ES")))
            .Expect(303);

        Assert.Equal("/en/settings", answer.Header("Location"));
        Assert.Contains("aulario-look=teal.dark.-", answer.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Contains("Your changes are saved.", (await person.GetAsync("/en/settings")).Text, StringComparison.Ordinal);
        var saved = await school.ReadAsync(db => db.Users.SingleAsync(user => user.Id == member.User.Id, Cancel));
        Assert.Equal(
            (name, PageColors.Teal, ColorMode.Dark, Language.English, "Europe/Madrid", 1990, "ES", false),
            (saved.Name, saved.PreferredColor!.Value, saved.PreferredMode, saved.PreferredLanguage, saved.TimeZone, saved.BirthYear!.Value, saved.Country, saved.HasSounds)); // ! asserted by the comparison
    }

    [Theory]
    [BothEngines("timeZone", "Mars/Olympus")]
    [BothEngines("color", "BEIGE")]
    [BothEngines("mode", "")]
    [BothEngines("language", "KLINGON")]
    [BothEngines("birthYear", "20")]
    [BothEngines("country", "XX")]
    [BothEngines("name", "@")]
    public async Task A_wrong_field_is_named_and_nothing_is_saved(Engine engine, string field, string value)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);
        (string Name, string Value)[] form = [("name", "Other " + member.User.Name), ("color", ""), ("mode", "LIGHT"), ("language", "ENGLISH"), ("timeZone", "UTC"), ("birthYear", ""), ("country", "")];

        var answer = (await person.PostFormAsync("/en/settings", [.. form.Where(entry => entry.Name != field), (field, value)])).Expect(422);

        Assert.Contains($"href=\"#field-{field}\"", answer.Text, StringComparison.Ordinal);
        Assert.Equal(member.User.Name, await school.ReadAsync(db => db.Users.Where(user => user.Id == member.User.Id).Select(user => user.Name).SingleAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task Another_persons_name_is_refused_and_a_free_one_offered(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (member, other) = (await school.MemberAsync(), await school.MemberAsync());
        using var person = school.SignedIn(member.User);

        var form = (await person.PostFormAsync(
            "/en/settings", ("name", other.User.Name), ("mode", "LIGHT"), ("language", "ENGLISH"), ("timeZone", "UTC"))).Expect(422);
        var api = (await PatchAsync(person, new { name = other.User.Name })).Refused(409, "name_taken");

        Assert.Contains($"value=\"{other.User.Name} 2\"", WebUtility.HtmlDecode(form.Text), StringComparison.Ordinal);
        Assert.Contains($"{other.User.Name} 2", api.At("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task The_API_changes_what_is_sent_and_leaves_the_rest(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var person = await school.StudentAsync("Europe/Madrid");

        var teal = (await PatchAsync(person, new { color = "TEAL", hasSounds = false })).Expect(200);
        var dark = (await PatchAsync(person, new { mode = "DARK" })).Expect(200);
        var none = (await person.SendAsync(HttpMethod.Patch, "/api/v1/me", Json("{\"color\":null}"))).Expect(200);

        Assert.Equal(("TEAL", false), (teal.At("color").GetString(), teal.At("hasSounds").GetBoolean()));
        Assert.Equal(("TEAL", "DARK", "Europe/Madrid"), (dark.At("color").GetString(), dark.At("mode").GetString(), dark.At("timeZone").GetString()));
        Assert.False(none.Json.Has("color"));
        Assert.Equal("DARK", none.At("mode").GetString());
    }

    [Theory]
    [BothEngines("{\"role\":\"ADMIN\"}", "role")]
    [BothEngines("{\"points\":1000}", "points")]
    [BothEngines("{\"hasColor\":true}", "hasColor")]
    [BothEngines("{\"timeZone\":\"Mars/Olympus\"}", "timeZone")]
    [BothEngines("{\"name\":\"\"}", "name")]
    [BothEngines("{\"color\":\"BEIGE\"}", "color")]
    public async Task The_API_refuses_what_it_does_not_know(Engine engine, string body, string field)
    {
        var school = await schools.OnAsync(engine);
        using var person = await school.StudentAsync();

        var answer = (await person.SendAsync(HttpMethod.Patch, "/api/v1/me", Json(body))).Refused(400, "bad_input");

        Assert.True(answer.At("errors").TryGetProperty(field, out _), answer.Text);
    }

    [Theory]
    [BothEngines]
    public async Task Of_many_changes_at_once_none_fails_and_none_is_lost(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var person = await school.StudentAsync();

        var answers = await Task.WhenAll(
            PatchAsync(person, new { color = "CORAL" }), PatchAsync(person, new { mode = "DARK" }), PatchAsync(person, new { hasSounds = false }), PatchAsync(person, new { language = "ENGLISH" }));

        Assert.All(answers, answer => answer.Expect(200));
        var me = (await person.GetAsync("/api/v1/me")).Expect(200);
        Assert.Equal(
            ("CORAL", "DARK", false, "ENGLISH"),
            (me.At("color").GetString(), me.At("mode").GetString(), me.At("hasSounds").GetBoolean(), me.At("language").GetString()));
    }

    private static async Task<Answer> PatchAsync(Visitor visitor, object body) =>
        await visitor.SendAsync(HttpMethod.Patch, "/api/v1/me", Json(System.Text.Json.JsonSerializer.Serialize(body)));

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
}
