using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>Things that end sessions, from the page of ways in: another password, or signing out everywhere else.</summary>
internal static class ChangePassword
{
    public static async Task<IResult> Change(
        HttpContext http, string language, Caller caller, AppDb db, AccountSheet sheet, PasswordDoor door, NewPassword passwords, OpenSession session, SessionMemory memory, FlashCookie flashes, CancellationToken cancel)
    {
        if (await OwnAsync(caller, db, cancel) is not { } user)
            return Refusal.NotFound("page");
        var form = SubmittedForm.Of(http);
        var errors = await ErrorsAsync(form, user, Texts.For(language), door, cancel);
        if (errors.Count > 0)
            return await SecurityPages.CorrectAsync(http, db, sheet, errors, cancel);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await passwords.SetAsync(http, user, form.Raw("newPassword"), cancel);
            await session.RenewAsync(http, user, cancel);
            await transaction.CommitAsync(cancel);
        }

        await memory.ForgetAllAsync(cancel);
        flashes.Set(http, "account.passwordChanged");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    public static async Task<IResult> SignOutOthers(
        HttpContext http, string language, Caller caller, AppDb db, OpenSession session, SessionMemory memory, FlashCookie flashes, CancellationToken cancel)
    {
        if (await OwnAsync(caller, db, cancel) is not { } user)
            return Refusal.NotFound("page");
        user.SecurityStamp = LinkToken.NewStamp();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, user.SecurityStamp), cancel);
            await session.RenewAsync(http, user, cancel);
            await transaction.CommitAsync(cancel);
        }

        await memory.ForgetAllAsync(cancel);
        flashes.Set(http, "account.othersSignedOut");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    private static async Task<User?> OwnAsync(Caller caller, AppDb db, CancellationToken cancel) =>
        caller.Person is { } person ? await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == person.Id, cancel) : null;

    private static async Task<IReadOnlyList<FieldError>> ErrorsAsync(SubmittedForm form, User user, Texts texts, PasswordDoor door, CancellationToken cancel)
    {
        // The new one first: a refusal of it must not cost a guess.
        if (PasswordRule.Check(form.Raw("newPassword"), user.Email ?? string.Empty, user.Name) is { } fault)
            return [new("newPassword", texts[PasswordTexts.Key(fault)])];
        return await door.TryAsync(user.NormalizedEmail ?? string.Empty, user.PasswordHash, form.Raw("password"), cancel) switch
        {
            GuessOutcome.Right => [],
            GuessOutcome.Wrong => [new("password", texts["account.error.password"])],
            GuessOutcome.TooMany => [new("password", texts["account.error.tooMany"])],
        };
    }
}
