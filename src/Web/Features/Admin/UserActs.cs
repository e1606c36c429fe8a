using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Features.Accounts.Settings;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Admin;

/// <summary>What the forms on an account's page do.</summary>
internal static class UserActs
{
    public static async Task<IResult> Role(HttpContext http, Guid id, Caller caller, ManageUser manage, Answering answer, CancellationToken cancel)
    {
        if (UpperSnake.Parse<UserRole>(SubmittedForm.Of(http)["role"]) is not { } role || caller.Person is not { } admin)
            return await answer.RefuseAsync(http, id, "account.error.choice", cancel);
        return await answer.RunAsync(http, id, await manage.ChangeRoleAsync(http, admin.Id, id, role, cancel), "admin.role", cancel);
    }

    public static async Task<IResult> Ban(HttpContext http, Guid id, Caller caller, ManageUser manage, Answering answer, CancellationToken cancel)
    {
        var reason = SubmittedForm.Of(http)["reason"];
        if (reason.Length is 0 or > User.LongestBanReason || caller.Person is not { } admin)
            return await answer.RefuseAsync(http, id, "admin.user.reasonMissing", cancel);
        return await answer.RunAsync(http, id, await manage.BanAsync(admin.Id, id, reason, cancel), "admin.banned", cancel);
    }

    public static async Task<IResult> Unban(HttpContext http, Guid id, Caller caller, ManageUser manage, Answering answer, CancellationToken cancel) =>
        caller.Person is { } admin
            ? await answer.RunAsync(http, id, await manage.UnbanAsync(admin.Id, id, cancel), "admin.unbanned", cancel)
            : Refusal.NotFound("page");

    public static async Task<IResult> Reset(HttpContext http, Guid id, Caller caller, ManageUser manage, Answering answer, CancellationToken cancel) =>
        caller.Person is { } admin
            ? await answer.RunAsync(http, id, await manage.ResetWaysAsync(http, admin.Id, id, cancel), "admin.reset", cancel)
            : Refusal.NotFound("page");

    public static async Task<IResult> Merge(HttpContext http, Guid id, Caller caller, MergeAccounts merge, EmailLookup lookup, Answering answer, CancellationToken cancel)
    {
        var form = SubmittedForm.Of(http);
        if (!form.IsTicked("sure") || caller.Person is not { } admin)
            return await answer.RefuseAsync(http, id, "settings.erase.sureMissing", cancel);
        if (await lookup.FindAsync(form["into"], cancel) is not { } kept)
            return await answer.RefuseAsync(http, id, "admin.user.intoMissing", cancel);
        var outcome = await merge.RunAsync(admin.Id, id, kept, cancel);
        return await answer.RunAsync(http, outcome == AdminOutcome.Done ? kept : id, outcome, "admin.merged", cancel);
    }

    public static async Task<IResult> Delete(
        HttpContext http, string language, Guid id, Caller caller, EraseAccount erase, Answering answer, FlashCookie flashes, CancellationToken cancel)
    {
        var form = SubmittedForm.Of(http);
        if (!form.IsTicked("sure") || caller.Person is not { } admin)
            return await answer.RefuseAsync(http, id, "settings.erase.sureMissing", cancel);
        if (admin.Id == id)
            return await answer.RunAsync(http, id, AdminOutcome.Yourself, string.Empty, cancel);
        switch (await erase.RunAsync(id, admin.Id, form.IsTicked("withContent"), cancel))
        {
            case EraseOutcome.LastAdmin:
                return await answer.RunAsync(http, id, AdminOutcome.LastAdmin, string.Empty, cancel);
            case EraseOutcome.Gone:
                return await answer.RunAsync(http, id, AdminOutcome.NotFound, string.Empty, cancel);
            default:
                flashes.Set(http, "admin.deleted");
                return AccountSheet.GoTo($"/{language}{AdminPaths.Users}");
        }
    }
}

/// <summary>Finds an account by the address that an admin typed.</summary>
internal sealed class EmailLookup(AppDb db)
{
    public async Task<Guid?> FindAsync(string typed, CancellationToken cancel)
    {
        if (EmailAddress.Read(typed) is not { } email)
            return null;
        return await db.Users.Where(row => row.NormalizedEmail == email.Key).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>Where an admin goes after a form: back to the account with word of it, or to the same page with the reason why not.</summary>
internal sealed class Answering(AppDb db, AccountSheet sheet, FlashCookie flashes, TimeProvider time)
{
    public async Task<IResult> RunAsync(HttpContext http, Guid id, AdminOutcome outcome, string flash, CancellationToken cancel)
    {
        if (outcome == AdminOutcome.NotFound)
            return new PageRefusal(Refusal.NotFound("user"));
        if (outcome is AdminOutcome.LastAdmin or AdminOutcome.Yourself)
            return await RefuseAsync(http, id, outcome == AdminOutcome.LastAdmin ? "problem.last_admin.detail" : "problem.not_yourself.detail", StatusCodes.Status409Conflict, cancel);
        flashes.Set(http, flash);
        return AccountSheet.GoTo($"/{AccountSheet.Language(http)}{AdminPaths.Users}/{id}");
    }

    public Task<IResult> RefuseAsync(HttpContext http, Guid id, string reasonKey, CancellationToken cancel) =>
        RefuseAsync(http, id, reasonKey, StatusCodes.Status422UnprocessableEntity, cancel);

    private async Task<IResult> RefuseAsync(HttpContext http, Guid id, string reasonKey, int status, CancellationToken cancel)
    {
        if (await UserPages.ViewAsync(db, id, Caller.Of(http), time, cancel) is not { } view)
            return new PageRefusal(Refusal.NotFound("user"));
        var reason = Texts.For(AccountSheet.Language(http))[reasonKey];
        return await sheet.ShowAsync<UserSheetPage>(http, "admin.user.title", view with { Refusal = reason }, status, $"{AdminPaths.Users}/{id}");
    }
}
