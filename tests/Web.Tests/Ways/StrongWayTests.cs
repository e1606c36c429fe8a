using Aulario.Data.Accounts;
using Aulario.Data.Site;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Ways;

/// <summary>Whose role wants a strong way in does nothing else before having one. On hosts of their own: the setting is the whole school's.</summary>
public sealed class StrongWayTests
{
    [Theory]
    [BothEngines]
    public async Task An_admin_without_one_is_led_to_set_it_up_before_anything_else(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());
        var member = await school.MemberAsync();
        await school.MakeAsync(member, UserRole.Admin);
        using var admin = school.Stranger();
        (await admin.SignInAsync(member.Email)).Expect(303);

        foreach (var path in new[] { "/en/me", "/en/account", "/en", "/en/exercises", "/en/privacy" })
            Assert.Equal(WaySteps.Security, (await admin.GetAsync(path, ("Accept", "text/html"))).Expect(302).Header("Location"));
        (await admin.GetAsync("/api/v1/me")).Refused(403, "strong_way");
        (await admin.PostFormAsync("/en/account/sign-out-others")).Expect(403);
        Assert.Contains("a safer way in is missing", (await admin.GetAsync(WaySteps.Security)).Expect(200).Text, StringComparison.Ordinal);
        await admin.TurnCodesOnAsync(school);

        (await admin.GetAsync("/en/me")).Expect(200);
        (await admin.GetAsync("/api/v1/me")).Expect(200);
        Assert.Contains("needs a passkey or codes", (await admin.PostFormAsync("/en/account/security/codes/off")).Expect(409).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines(StrongWay.Nobody, false, false)]
    [BothEngines(StrongWay.Admins, false, false)]
    [BothEngines(StrongWay.Teachers, true, false)]
    [BothEngines(StrongWay.Everyone, true, true)]
    public async Task The_setting_says_whom_it_holds(Engine engine, StrongWay setting, bool holdsTeacher, bool holdsStudent)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());
        await school.HoldAsync(setting);
        var (teacher, student) = (await school.MemberAsync(), await school.MemberAsync());
        await school.MakeAsync(teacher, UserRole.Teacher);

        using var one = school.SignedIn(teacher.User, isStrong: false);
        using var other = school.SignedIn(student.User, isStrong: false);

        Assert.Equal(holdsTeacher ? 302 : 200, (await one.GetAsync("/en/me")).Status);
        Assert.Equal(holdsStudent ? 302 : 200, (await other.GetAsync("/en/me")).Status);
    }

    [Theory]
    [BothEngines]
    public async Task An_admin_says_whom_it_holds_and_it_does_with_the_next_request(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());
        using var admin = await school.AdminAsync();
        using var student = school.SignedIn((await school.MemberAsync()).User, isStrong: false);
        (await student.GetAsync("/en/me")).Expect(200);

        Assert.Equal("ADMINS", (await admin.GetAsync("/api/v1/settings")).Expect(200).At("strongWay").GetString());
        (await admin.PostFormAsync(
            "/en/admin/settings",
            ("version", "0"), ("name", "School"), ("strongWay", "EVERYONE"), ("completionPercent", "80"), ("pointsPerExercise", "10"), ("pointsPerPackage", "100"))).Expect(303);

        Assert.Equal(302, (await student.GetAsync("/en/me")).Status);
        var line = (await admin.GetAsync("/api/v1/audit?action=settings.saved")).Expect(200);
        Assert.Equal(("ADMINS", "EVERYONE"), (line.At("items.0.change.before.strongWay").GetString(), line.At("items.0.change.after.strongWay").GetString()));
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_knows_only_the_password_of_an_admin_with_a_passkey_adds_no_way_of_their_own(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, PasskeyTests.Setup);
        var member = await school.MemberAsync();
        await school.MakeAsync(member, UserRole.Admin);
        using var owner = school.SignedIn(member.User);
        var key = new Authenticator();
        (await key.RegisterAsync(owner)).Expect(303);
        using var thief = school.Stranger();
        (await thief.SignInAsync(member.Email)).Expect(303);

        Assert.Contains("again=true", (await thief.GetAsync("/en/account/security/codes")).Expect(303).Header("Location"), StringComparison.Ordinal);
        Assert.Contains("again=true", (await thief.PostFormAsync("/en/account/security/passkeys/options")).Expect(303).Header("Location"), StringComparison.Ordinal);
        (await key.EnterAsync(thief)).Expect(303); // the owner, in the same browser

        (await thief.GetAsync("/en/account/security/codes")).Expect(200);
    }
}
