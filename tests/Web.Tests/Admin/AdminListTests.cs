using Aulario.Data.Accounts;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Admin;

/// <summary>Finding accounts and lines of the log, and the school's settings.</summary>
public sealed class AdminListTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Accounts_are_found_by_name_address_role_state_and_way_in_and_paged_without_gaps(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        using var admin = await school.AdminAsync();
        using var teacher = await school.TeacherAsync();
        var member = await school.MemberAsync();
        await school.WithDbAsync(async db =>
        {
            var user = await db.Users.SingleAsync(row => row.Id == member.User.Id, Cancel);
            user.Rename("Íñigo Muñoz");
            user.LockoutEnd = User.Forever;
            await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal([member.User.Id], await IdsAsync(admin, "q=" + Uri.EscapeDataString("IÑIGO MUÑ")));
        Assert.Equal([member.User.Id], await IdsAsync(admin, "q=" + member.Email[..20]));
        Assert.Equal([teacher.Id], await IdsAsync(admin, "role=TEACHER"));
        Assert.Equal([member.User.Id], await IdsAsync(admin, "state=BANNED"));
        Assert.Equal([member.User.Id], await IdsAsync(admin, "way=PASSWORD"));
        Assert.Empty(await IdsAsync(admin, "way=CODES"));
        await school.WithDbAsync(db =>
        {
            db.OneTimeCodes.Add(new() { UserId = teacher.Id, Secret = "secret", CreatedAt = DateTimeOffset.UtcNow });
            return db.SaveChangesAsync(Cancel);
        });
        Assert.Equal([teacher.Id], await IdsAsync(admin, "way=CODES"));
        Assert.Empty(await IdsAsync(admin, "q=100%25"));
        var all = new List<Guid>();
        for (string? cursor = string.Empty; cursor is not null;)
        {
            var page = (await admin.GetAsync($"/api/v1/users?limit=1&cursor={cursor}")).Expect(200);
            all.AddRange(page.At("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            cursor = page.Json.Has("next") ? page.At("next").GetString() : null;
        }

        Assert.Equal(new[] { admin.Id, teacher.Id, member.User.Id }.Order(), all.Order());
        var html = (await admin.GetAsync("/en/admin/users?state=BANNED", ("Accept", "text/html"))).Expect(200).Text;
        Assert.Contains("Íñigo Muñoz", html, StringComparison.Ordinal);
        Assert.DoesNotContain(teacher.Id.ToString(), html, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task The_log_is_filtered_and_paged(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        using var admin = await school.AdminAsync();
        using var student = await school.StudentAsync();
        foreach (var reason in new[] { "One", "Two", "Three" })
            (await admin.PutAsync($"/api/v1/users/{student.Id}/ban", new { reason })).Expect(200);
        (await admin.SendAsync(HttpMethod.Delete, $"/api/v1/users/{student.Id}/ban", null)).Expect(200);

        var first = (await admin.GetAsync("/api/v1/audit?action=user.banned&limit=2")).Expect(200);
        var rest = (await admin.GetAsync($"/api/v1/audit?action=user.banned&limit=2&cursor={first.At("next").GetString()}")).Expect(200);
        var all = (await admin.GetAsync($"/api/v1/audit?action=user&about={student.Id}&actor={admin.Id}")).Expect(200);

        Assert.Equal((2, 1, 4), (first.At("items").GetArrayLength(), rest.At("items").GetArrayLength(), all.At("items").GetArrayLength()));
        Assert.Equal(("Two", "Three"), (first.At("items.0.change.before.reason").GetString(), first.At("items.0.change.after.reason").GetString()));
        (await admin.GetAsync("/api/v1/audit?actor=me")).Refused(400, "bad_input");
    }

    [Theory]
    [BothEngines]
    public async Task Settings_are_seen_at_once_written_down_and_the_second_of_two_editors_is_told(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        using var admin = await school.AdminAsync();
        using var guest = school.Stranger();
        (await guest.GetAsync("/en", ("Accept", "text/html"))).Expect(200);
        var read = (await admin.GetAsync("/api/v1/settings")).Expect(200);
        var tag = read.Header("ETag") ?? string.Empty;
        var wanted = read.Text.Replace("\"Aulario\"", "\"Escuela Ñandú\"", StringComparison.Ordinal);

        (await admin.PutAsync("/api/v1/settings", wanted)).Refused(428, "version_needed");
        (await admin.PutAsync("/api/v1/settings", wanted, ("If-Match", tag))).Expect(200);
        (await admin.PutAsync("/api/v1/settings", read.Text, ("If-Match", tag))).Refused(412, "changed_meanwhile");
        (await admin.PutAsync("/api/v1/settings", wanted.Replace("80", "800", StringComparison.Ordinal), ("If-Match", "\"v1\""))).Refused(400, "bad_input");

        Assert.Contains("Escuela Ñandú", (await guest.GetAsync("/en", ("Accept", "text/html"))).Text, StringComparison.Ordinal);
        var line = (await admin.GetAsync("/api/v1/audit?action=settings.saved")).Expect(200);
        Assert.Equal(("Aulario", "Escuela Ñandú"), (line.At("items.0.change.before.name").GetString(), line.At("items.0.change.after.name").GetString()));
        (await admin.PostFormAsync("/en/admin/settings", ("version", "0"), ("name", "Late"), ("completionPercent", "80"), ("pointsPerExercise", "10"), ("pointsPerPackage", "100"))).Expect(422);
        (await admin.PostFormAsync("/en/admin/settings", ("version", "1"), ("name", "Form"), ("signUp", "CLOSED"), ("completionPercent", "80"), ("pointsPerExercise", "10"), ("pointsPerPackage", "100"))).Expect(303);
    }

    private static async Task<School> StartAsync(Engine engine, TestDatabase database)
    {
        await database.MigrateAsync();
        return await School.StartAsync(engine, database, new SchoolSetup());
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(Visitor admin, string query) =>
        [.. (await admin.GetAsync("/api/v1/users?" + query)).Expect(200).At("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];
}
