using Aulario.Data;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>What the sign-in form shows.</summary>
public sealed record SignInView(string Email = "", string Back = "", bool IsKept = false, string? ErrorKey = null);

internal static class SignInPages
{
    private const string Title = "account.signIn.title";

    public static async Task<IResult> Form(HttpContext http, string language, string? back, Caller caller, AccountSheet sheet)
    {
        var target = LocalPath.Read(back);
        if (caller.Person is not null)
            return AccountSheet.GoTo(target ?? $"/{language}{AccountPaths.Settings}");
        return await sheet.ShowAsync<SignInPage>(http, Title, new SignInView(Back: target ?? string.Empty));
    }

    public static async Task<IResult> SignIn(
        HttpContext http, string language, AppDb db, AccountSheet sheet, PasswordDoor door, OpenSession session, TimeProvider time, CancellationToken cancel)
    {
        var form = SubmittedForm.Of(http);
        var view = new SignInView(form["email"], LocalPath.Read(form["back"]) ?? string.Empty, form.IsTicked("keep"));
        if (EmailAddress.Read(view.Email) is not { } email)
            return await AgainAsync(http, sheet, view, "account.error.signIn");
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == email.Key, cancel);
        var outcome = await door.TryAsync(email.Key, user?.PasswordHash, form.Raw("password"), cancel);
        var isLockedOut = user?.LockoutEnd > time.GetUtcNow();
        if (outcome == GuessOutcome.TooMany)
            return await AgainAsync(http, sheet, view, "account.error.tooMany");
        if (outcome == GuessOutcome.Wrong || user is null || isLockedOut)
            return await AgainAsync(http, sheet, view, "account.error.signIn");
        await session.StartAsync(http, user, view.IsKept);
        return AccountSheet.GoTo(await session.WayOnAsync(http, language, LocalPath.Read(view.Back), cancel));
    }

    public static async Task<IResult> SignOut(HttpContext http, string language, GuestCookie guests, FlashCookie flashes)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        guests.Clear(http); // whoever comes next at this device starts afresh
        flashes.Set(http, "account.signedOut");
        return AccountSheet.GoTo($"/{language}{AccountPaths.SignIn}");
    }

    private static Task<IResult> AgainAsync(HttpContext http, AccountSheet sheet, SignInView view, string error) =>
        sheet.ShowAsync<SignInPage>(http, Title, view with { ErrorKey = error }, StatusCodes.Status422UnprocessableEntity);
}
