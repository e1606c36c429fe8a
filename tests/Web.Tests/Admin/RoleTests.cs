using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Web.Tests.Access;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Admin;

/// <summary>What admins do to accounts: at once, written down, and never the school's last admin.</summary>
public sealed class RoleTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Of_two_admins_who_take_the_role_from_each_other_at_once_one_stays(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());
        for (var round = 0; round < 10; round++)
        {
            using var one = await school.AdminAsync();
            using var other = await school.AdminAsync();
            await school.WithDbAsync(db => db.Users.Where(user => user.Id != one.Id && user.Id != other.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.Role, UserRole.Student), Cancel));

            var answers = await Task.WhenAll(GiveAsync(one, other.Id, "STUDENT"), GiveAsync(other, one.Id, "STUDENT"));

            Assert.Single(answers, answer => answer.Status == 200);
            Assert.Single(answers, answer => answer.Status is 401 or 404); // the session is over already, or the role was gone when it was their turn
            Assert.Equal(1, await school.ReadAsync(db => db.Users.CountAsync(user => user.Role == UserRole.Admin, Cancel)));
        }
    }

    [Theory]
    [BothEngines]
    public async Task The_last_admin_keeps_the_role_whichever_way_it_is_tried(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());
        using var admin = await school.AdminAsync();
        using var banned = await school.AdminAsync();
        (await admin.PutAsync($"/api/v1/users/{banned.Id}/ban", new { reason = "Gone" })).Expect(200);

        (await GiveAsync(admin, admin.Id, "TEACHER")).Refused(409, "last_admin");
        (await admin.PutAsync($"/api/v1/users/{admin.Id}/ban", new { reason = "Me" })).Refused(409, "not_yourself");
        (await admin.SendAsync(HttpMethod.Delete, $"/api/v1/users/{admin.Id}", null)).Refused(409, "not_yourself");
        (await admin.PostFormAsync($"/en/admin/users/{admin.Id}/role", ("role", "STUDENT"))).Expect(409);

        Assert.Equal(2, await school.ReadAsync(db => db.Users.CountAsync(user => user.Role == UserRole.Admin, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_new_role_ends_sessions_and_tokens_tells_the_person_and_is_written_down_once(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);
        using var script = school.Stranger();
        using var admin = await school.AdminAsync();
        var secret = await school.TokenAsync(member.User.Id, TokenScope.Read);
        (await script.GetAsync("/api/v1/me", ("Authorization", "Bearer " + secret))).Expect(200);

        (await GiveAsync(admin, member.User.Id, "TEACHER")).Expect(200);
        (await GiveAsync(admin, member.User.Id, "TEACHER")).Expect(200);

        Assert.Equal("GUEST", await person.KindAsync());
        (await script.GetAsync("/api/v1/me", ("Authorization", "Bearer " + secret))).Refused(401, "bad_token");
        Assert.Contains("/account/sign-in", (await school.MailAsync(member.Email)).Text, StringComparison.Ordinal);
        var line = Assert.Single(await LinesAsync(school, member.User.Id));
        Assert.Equal((admin.Id, "user.role"), (line.ActorId, line.Action));
        var change = AuditChange.Read(line.Details);
        Assert.Equal(("STUDENT", "TEACHER"), (change.Before["role"], change.After["role"]));
    }

    [Theory]
    [BothEngines]
    public async Task A_new_teacher_gets_a_private_draft_which_is_hidden_with_the_role_and_found_again(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (one, other) = (await school.MemberAsync(), await school.MemberAsync());
        using var admin = await school.AdminAsync();
        var name = $"Núñez {Guid.NewGuid():N}"[..20];
        await school.WithDbAsync(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == one.User.Id, Cancel)).Rename(name + ".");
            (await db.Users.SingleAsync(user => user.Id == other.User.Id, Cancel)).Rename(name + "!"); // another name, the same address
            await db.SaveChangesAsync(Cancel);
        });

        foreach (var user in new[] { one.User.Id, other.User.Id })
            (await GiveAsync(admin, user, "TEACHER")).Expect(200);
        var slug = name.Replace("Núñez ", "nunez-", StringComparison.Ordinal);
        Assert.Equal((slug, false), await ProfileAsync(school, one.User.Id));
        Assert.Equal((slug + "-2", false), await ProfileAsync(school, other.User.Id));
        Assert.Equal("DRAFT", (await admin.GetAsync($"/api/v1/users/{one.User.Id}")).At("profile").GetString());
        await school.WithDbAsync(db => db.TeacherProfiles.Where(row => row.UserId == one.User.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsPublic, true), Cancel));
        (await GiveAsync(admin, one.User.Id, "ADMIN")).Expect(200);
        Assert.True((await ProfileAsync(school, one.User.Id)).IsPublic);
        (await GiveAsync(admin, one.User.Id, "STUDENT")).Expect(200);
        Assert.Equal((slug, false), await ProfileAsync(school, one.User.Id));
        (await GiveAsync(admin, one.User.Id, "TEACHER")).Expect(200);

        Assert.Equal((slug, false), await ProfileAsync(school, one.User.Id));
    }

    [Theory]
    [BothEngines]
    public async Task Who_wants_no_mail_about_the_role_gets_none(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);
        using var admin = await school.AdminAsync();
        await person.PostFormAsync("/en/settings/notifications");

        (await GiveAsync(admin, member.User.Id, "TEACHER")).Expect(200);

        Assert.False(await school.ReadAsync(db => db.Outbox.AnyAsync(mail => mail.To == member.Email, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_ban_holds_at_every_door_with_the_next_request_until_it_is_lifted(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var person = school.SignedIn(member.User);
        using var again = school.Stranger();
        using var admin = await school.AdminAsync();
        var sheet = $"/en/admin/users/{member.User.Id}";

        (await admin.PostFormAsync(sheet + "/ban", ("reason", "Spam in <b>comments</b>"))).Expect(303);
        var shown = (await admin.GetAsync(sheet, ("Accept", "text/html"))).Expect(200);

        Assert.Equal("GUEST", await person.KindAsync());
        (await again.SignInAsync(member.Email)).Expect(422);
        Assert.Contains("Spam in &lt;b&gt;comments&lt;/b&gt;", shown.Text, StringComparison.Ordinal);
        (await admin.PostFormAsync(sheet + "/unban")).Expect(303);
        (await again.SignInAsync(member.Email)).Expect(303);
        Assert.Equal(["user.banned", "user.unbanned"], (await LinesAsync(school, member.User.Id)).Select(line => line.Action));
    }

    [Theory]
    [BothEngines]
    public async Task Closing_the_ways_in_leaves_none_and_mails_a_link_that_opens_one(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var known = await KnownPerson.MakeAsync(school);
        using var person = school.SignedIn(known.Member.User);
        using var admin = await school.AdminAsync();

        (await admin.PostAsync($"/api/v1/users/{known.Id}/reset")).Expect(200);

        var row = (await admin.GetAsync($"/api/v1/users/{known.Id}")).Expect(200);
        Assert.Equal((false, 0, 0), (row.At("hasPassword").GetBoolean(), row.At("passkeys").GetInt32(), row.At("providers").GetArrayLength()));
        Assert.Equal("GUEST", await person.KindAsync());
        Assert.False(await school.ReadAsync(db => db.AccessTokens.AnyAsync(token => token.UserId == known.Id, Cancel)));
        var link = (await school.MailAsync(known.Member.Email)).LinkPath;
        using var owner = school.Stranger();
        (await owner.PostFormAsync(link, ("password", AccountSteps.OtherPassword))).Expect(303);
        (await owner.SignInAsync(known.Member.Email, AccountSteps.OtherPassword)).Expect(303);
    }

    private static Task<Answer> GiveAsync(Visitor admin, Guid user, string role) =>
        admin.SendAsync(HttpMethod.Patch, $"/api/v1/users/{user}", new StringContent($"{{\"role\":\"{role}\"}}", System.Text.Encoding.UTF8, "application/json"));

    private static async Task<(string Slug, bool IsPublic)> ProfileAsync(School school, Guid user)
    {
        var profile = await school.ReadAsync(db => db.TeacherProfiles.AsNoTracking().SingleAsync(row => row.UserId == user, Cancel));
        return (profile.Slug, profile.IsPublic);
    }

    private static Task<List<AuditLine>> LinesAsync(School school, Guid about) =>
        school.ReadAsync(db => db.AuditLog.AsNoTracking().Where(line => line.SubjectId == about).OrderBy(line => line.CreatedAt).ThenBy(line => line.Id).ToListAsync(Cancel));
}
