using Aulario.Data.Accounts;
using Aulario.Data.Site;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Admin;

/// <summary>Who may open an account: anybody, whoever was invited, or nobody.</summary>
public sealed class InvitationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Whoever_was_invited_gets_the_role_with_the_account_and_the_host_is_told(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database, SignUpMode.ByInvitation);
        var (host, email) = (await school.MemberAsync(), AccountSteps.NewEmail());
        await school.WithDbAsync(db => db.Users.Where(user => user.Id == host.User.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.Role, UserRole.Admin), Cancel));
        using var admin = school.SignedIn(host.User);
        using var guest = school.Stranger();

        (await admin.PostFormAsync("/en/admin/invitations", ("email", email), ("role", "TEACHER"))).Expect(303);
        var again = await admin.PostAsync("/api/v1/invitations", new { email = email.ToUpperInvariant(), role = "TEACHER" });
        var invited = await school.MailAsync(email);
        (await guest.SignUpAsync(email)).Expect(303);
        (await guest.PostFormAsync((await school.MailAsync(email, 2)).LinkPath)).Expect(303);

        Assert.Equal(200, again.Status);
        Assert.DoesNotContain("token", invited.Text, StringComparison.Ordinal);
        Assert.Equal("TEACHER", (await guest.GetAsync("/api/v1/me")).At("role").GetString());
        Assert.Contains("/admin/users", (await school.MailAsync(host.Email)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await school.ReadAsync(db => db.Invitations.CountAsync(Cancel)));
        Assert.Equal(1, await school.ReadAsync(db => db.TeacherProfiles.CountAsync(row => !row.IsPublic, Cancel)));
        (await admin.PostAsync("/api/v1/invitations", new { email, role = "STUDENT" })).Refused(409, "already_here");
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_was_not_invited_gets_the_same_page_and_a_mail_without_a_link_to_an_account(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database, SignUpMode.ByInvitation);
        using var admin = await school.AdminAsync();
        using var guest = school.Stranger();
        var (invited, other) = (AccountSteps.NewEmail(), AccountSteps.NewEmail());
        (await admin.PostAsync("/api/v1/invitations", new { email = invited, role = "STUDENT" })).Expect(201);

        var yes = await guest.SignUpAsync(invited);
        var no = await guest.SignUpAsync(other);

        Assert.Equal((yes.Status, yes.Header("Location")), (no.Status, no.Header("Location")));
        Assert.DoesNotContain("token", (await school.MailAsync(other)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task A_door_that_closes_between_form_and_link_is_closed(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database, SignUpMode.Open);
        using var admin = await school.AdminAsync();
        using var guest = school.Stranger();
        var email = AccountSteps.NewEmail();
        (await guest.SignUpAsync(email)).Expect(303);
        var link = (await school.MailAsync(email)).LinkPath;
        await CloseAsync(school, SignUpMode.Closed);

        (await guest.PostFormAsync(link)).Expect(410);
        var form = await guest.GetAsync("/en/account/sign-up", ("Accept", "text/html"));
        var sent = await guest.SignUpAsync(AccountSteps.NewEmail());

        Assert.DoesNotContain("name=\"password\"", form.Text, StringComparison.Ordinal);
        Assert.EndsWith("/account/sign-up", sent.Header("Location"), StringComparison.Ordinal);
        (await admin.PostAsync("/api/v1/invitations", new { email, role = "STUDENT" })).Refused(409, "sign_up_closed");
        Assert.False(await school.ReadAsync(db => db.Users.AnyAsync(user => user.Email == email, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task An_invitation_taken_back_or_run_out_opens_nothing(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        var clock = new MovableClock(DateTimeOffset.UtcNow);
        await using var school = await School.StartAsync(engine, database, new SchoolSetup { Clock = clock });
        await CloseAsync(school, SignUpMode.ByInvitation);
        using var admin = await school.AdminAsync();
        using var guest = school.Stranger();
        var (back, late) = (AccountSteps.NewEmail(), AccountSteps.NewEmail());
        var made = (await admin.PostAsync("/api/v1/invitations", new { email = back, role = "ADMIN" })).Expect(201);
        (await admin.PostAsync("/api/v1/invitations", new { email = late, role = "ADMIN" })).Expect(201);

        (await admin.SendAsync(HttpMethod.Delete, $"/api/v1/invitations/{made.At("id").GetGuid()}", null)).Expect(204);
        await guest.SignUpAsync(back);
        clock.Advance(TimeSpan.FromDays(14));
        await guest.SignUpAsync(late);
        await school.MailAsync(back, 2);
        await school.MailAsync(late, 2);

        Assert.All(school.Mails(back).Concat(school.Mails(late)), mail => Assert.DoesNotContain("token", mail.Text, StringComparison.Ordinal));
    }

    private static async Task<School> StartAsync(Engine engine, TestDatabase database, SignUpMode mode)
    {
        await database.MigrateAsync();
        var school = await School.StartAsync(engine, database, new SchoolSetup { Clock = new TimerlessClock() }); // mails leave at once, or never
        await CloseAsync(school, mode);
        return school;
    }

    private static Task CloseAsync(School school, SignUpMode mode) => school.WithDbAsync(async db =>
    {
        var row = await db.SiteSettings.OrderBy(known => known.Id).FirstOrDefaultAsync(Cancel);
        if (row is null)
            db.Add(row = new SiteSettings());
        row.SignUp = mode;
        await db.SaveChangesAsync(Cancel);
    });
}
