using System.Globalization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Accounts;

/// <summary>Being forgotten: at once, wholly, and without loss to others.</summary>
public sealed class EraseTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task No_column_of_any_table_holds_the_person_any_more(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var known = await KnownPerson.MakeAsync(school);
        using var person = school.SignedIn(known.Member.User);
        string[] traces = [known.Id.ToString(), known.Id.ToString("N"), known.Member.Email, known.Member.User.Name, known.Typed];
        var before = await FindAsync(school, traces);

        (await EraseAsync(person)).Expect(303);

        Assert.True(before.Count >= 25, $"Only {before.Count} columns held the person before: {string.Join(", ", before)}");
        Assert.Empty(await FindAsync(school, traces));
        Assert.False(File.Exists(known.PictureFile));
    }

    [Theory]
    [BothEngines]
    public async Task Published_content_and_attempts_stay_without_the_person_and_drafts_go(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var known = await KnownPerson.MakeAsync(school);
        using var person = school.SignedIn(known.Member.User);
        using var learner = await school.StudentAsync();
        var attempt = await learner.StartAsync(known.Published.Exercise);
        var own = await school.ReadAsync(db => db.Attempts.Where(row => row.UserId == known.Id).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(Cancel));

        (await EraseAsync(person)).Expect(303);

        (await attempt.PickAsync(1, Samples.Right)).Expect(200);
        (await learner.GetAsync($"/api/v1/packages/{known.Published.Slug}")).Expect(200);
        Assert.False(await school.ReadAsync(db => db.Exercises.AnyAsync(row => row.Id == known.Draft, Cancel)));
        var kept = await school.ReadAsync(db => db.Attempts.AsNoTracking().Include(row => row.Tries).Where(row => own.Contains(row.Id)).ToListAsync(Cancel));
        Assert.Equal(own.Count, kept.Count);
        Assert.All(kept, row => Assert.Equal((null, true), (row.UserId, row.FinishedAt is not null)));
        var tries = kept.SelectMany(row => row.Tries).ToList();
        Assert.Equal(3, tries.Count);
        Assert.All(tries, made => Assert.Equal(("{}", "{}"), (made.Response, made.Grade)));
    }

    [Theory]
    [BothEngines]
    public async Task With_my_content_too_it_goes_and_pages_know_at_once(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var known = await KnownPerson.MakeAsync(school);
        using var person = school.SignedIn(known.Member.User);
        using var stranger = school.Stranger();
        (await stranger.GetAsync($"/en/exercises/{known.Published.Slug}", ("Accept", "text/html"))).Expect(200);

        (await EraseAsync(person, ("withContent", "true"))).Expect(303);

        (await stranger.GetAsync($"/en/exercises/{known.Published.Slug}", ("Accept", "text/html"))).Expect(404);
        (await stranger.GetAsync($"/api/v1/exercises/{known.Published.Exercise}")).Expect(404);
    }

    [Theory]
    [BothEngines]
    public async Task Every_session_is_over_with_the_next_request(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var phone = school.SignedIn(member.User);
        using var desk = school.SignedIn(member.User);
        (await phone.GetAsync("/api/v1/me/export")).Expect(200);

        var erased = (await desk.SendAsync(HttpMethod.Delete, "/api/v1/me", Json($"{{\"password\":\"{member.Password}\"}}"))).Expect(204);

        Assert.Contains("aulario-session=;", erased.Header("Set-Cookie"), StringComparison.Ordinal);
        (await phone.GetAsync("/api/v1/me/export")).Refused(401, "sign_in");
        (await phone.GetAsync("/en/settings", ("Accept", "text/html"))).Expect(302);
        Assert.Equal("GUEST", await phone.KindAsync());
        using var again = school.Stranger();
        (await again.SignInAsync(member.Email)).Expect(422);
    }

    [Theory]
    [BothEngines]
    public async Task A_wrong_password_or_a_missing_tick_deletes_nothing(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);

        var unsure = (await person.PostFormAsync("/en/settings/erase", ("password", member.Password))).Expect(422);
        var wrong = (await person.PostFormAsync("/en/settings/erase", ("password", AccountSteps.OtherPassword), ("sure", "true"))).Expect(422);
        (await person.SendAsync(HttpMethod.Delete, "/api/v1/me", Json("{\"password\":\"no\"}"))).Refused(403, "wrong_password");

        Assert.Contains("href=\"#field-sure\"", unsure.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#field-password\"", wrong.Text, StringComparison.Ordinal);
        Assert.True(await school.ReadAsync(db => db.Users.AnyAsync(user => user.Id == member.User.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task The_only_admin_stays(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());
        var member = await school.MemberAsync();
        await school.WithDbAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Role, UserRole.Admin), Cancel));
        using var admin = school.SignedIn(member.User);

        (await admin.SendAsync(HttpMethod.Delete, "/api/v1/me", Json($"{{\"password\":\"{member.Password}\"}}"))).Refused(409, "last_admin");
        (await EraseAsync(admin)).Expect(422);
        using var other = await school.AdminAsync();
        (await EraseAsync(admin)).Expect(303);

        Assert.Equal(1, await school.ReadAsync(db => db.Users.CountAsync(Cancel)));
    }

    private static Task<Answer> EraseAsync(Visitor person, params (string, string)[] more) =>
        person.PostFormAsync("/en/settings/erase", [("password", AccountSteps.Password), ("sure", "true"), .. more]);

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    /// <summary>Every column of every table that holds one of the texts, whichever its type, capitals aside.</summary>
    private static Task<List<string>> FindAsync(School school, string[] traces) => school.ReadAsync(async db =>
    {
        var found = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            found.AddRange(await FindAsync(db, table, traces));
        return found;
    });

    private static async Task<IEnumerable<string>> FindAsync(AppDb db, string table, string[] traces)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM \"" + table + "\"";
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var found = new HashSet<string>();
        while (await reader.ReadAsync(Cancel))
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var value = reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);
                if (traces.Any(trace => value?.Contains(trace, StringComparison.OrdinalIgnoreCase) == true))
                    found.Add($"{table}.{reader.GetName(column)}");
            }
        }

        return found;
    }
}
