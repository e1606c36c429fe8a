using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Admin;

/// <summary>Two accounts of one person become one, and an admin's deletion.</summary>
public sealed class MergeTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Progress_and_content_move_and_the_ways_in_of_the_kept_one_stay(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (gone, kept) = (await KnownPerson.MakeAsync(school), await school.MemberAsync());
        using var person = school.SignedIn(kept.User);
        using var admin = await school.AdminAsync();
        await person.PlayAsync(gone.Published.Exercise, right: 2); // both completed it: counted once
        var attempts = await school.ReadAsync(db => db.Attempts.CountAsync(row => row.UserId == gone.Id || row.UserId == kept.User.Id, Cancel));
        var before = (await person.GetAsync("/api/v1/me")).At("points").GetInt32();

        (await admin.PostAsync($"/api/v1/users/{gone.Id}/merge", new { into = kept.User.Id })).Expect(200);

        Assert.Equal(attempts, await school.ReadAsync(db => db.Attempts.CountAsync(row => row.UserId == kept.User.Id, Cancel)));
        Assert.Equal(kept.User.Id, await school.ReadAsync(db => db.Packages.Where(row => row.Id == gone.Published.PackageId).Select(row => row.OwnerId).SingleAsync(Cancel)));
        Assert.Equal(kept.User.Id, await school.ReadAsync(db => db.Exercises.Where(row => row.Id == gone.Draft).Select(row => row.AuthorId).SingleAsync(Cancel)));
        var profile = await school.ReadAsync(db => db.TeacherProfiles.AsNoTracking().SingleAsync(row => row.UserId == kept.User.Id, Cancel));
        Assert.Equal((gone.Id.ToString("N"), false), (profile.Slug, profile.IsPublic));
        Assert.Equal(before, (await person.GetAsync("/api/v1/me")).At("points").GetInt32());
        using var signingIn = school.Stranger();
        (await signingIn.SignInAsync(gone.Member.Email)).Expect(422);
        (await signingIn.SignInAsync(kept.Email)).Expect(303);
        Assert.Contains("user.merged", (await admin.GetAsync($"/api/v1/audit?about={kept.User.Id}")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task Oneself_and_nobody_cannot_be_merged(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var member = await school.MemberAsync();
        using var admin = await school.AdminAsync();

        (await admin.PostAsync($"/api/v1/users/{admin.Id}/merge", new { into = member.User.Id })).Refused(409, "not_yourself");
        (await admin.PostAsync($"/api/v1/users/{member.User.Id}/merge", new { into = member.User.Id })).Refused(409, "not_yourself");
        (await admin.PostAsync($"/api/v1/users/{member.User.Id}/merge", new { into = Guid.NewGuid() })).Refused(404, "not_found.user");

        (await admin.GetAsync($"/api/v1/users/{member.User.Id}")).Expect(200);
    }

    [Theory]
    [BothEngines]
    public async Task An_admins_deletion_leaves_a_line_that_names_nobody(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var known = await KnownPerson.MakeAsync(school);
        using var admin = await school.AdminAsync();

        (await admin.PostFormAsync($"/en/admin/users/{known.Id}/delete", ("sure", "true"))).Expect(303);

        (await admin.GetAsync($"/api/v1/users/{known.Id}")).Refused(404, "not_found.user");
        var lines = (await admin.GetAsync($"/api/v1/audit?action=user.erased&actor={admin.Id}")).Expect(200);
        Assert.Equal(1, lines.At("items").GetArrayLength());
        Assert.DoesNotContain(known.Id.ToString(), lines.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("No longer here", (await admin.GetAsync("/en/admin/audit?action=user", ("Accept", "text/html"))).Text, StringComparison.Ordinal);
    }
}
