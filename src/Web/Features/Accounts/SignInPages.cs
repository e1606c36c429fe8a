using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>What the sign-in form shows.</summary>
public sealed record SignInView(string Email = "", string Back = "", bool IsKept = false, string? ErrorKey = null)
{
    /// <summary>Address or password was wrong: which, nobody is told.</summary>
    public const string WrongKey = "account.error.signIn";

    /// <summary>The way was right, and the school lets the person in no more.</summary>
    public const string BannedKey = "account.error.banned";

    public bool ArePasskeysOffered { get; init; }

    public IReadOnlyList<ProviderRow> Providers { get; init; } = [];
}

internal static class SignInPages
{
    private const string Title = "account.signIn.title";

    /// <summary>The form; whoever is signed in sees it only <paramref name="again"/>, to show that it is still them.</summary>
    public static async Task<IResult> Form(HttpContext http, string language, string? back, bool? again, Caller caller, AccountSheet sheet)
    {
        var target = LocalPath.Read(back);
        if (caller.Person is not null && again != true)
            return AccountSheet.GoTo(target ?? $"/{language}{AccountPaths.Settings}");
        return await ShowAsync(http, sheet, new(Back: target ?? string.Empty), StatusCodes.Status200OK);
    }

    public static async Task<IResult> SignIn(
        HttpContext http, string language, AppDb db, AccountSheet sheet, PasswordDoor door, OpenSession session, CancellationToken cancel)
    {
        var form = SubmittedForm.Of(http);
        var view = new SignInView(form["email"], LocalPath.Read(form["back"]) ?? string.Empty, form.IsTicked("keep"));
        if (EmailAddress.Read(view.Email) is not { } email)
            return await AgainAsync(http, sheet, view, SignInView.WrongKey);
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == email.Key, cancel);
        var outcome = await door.TryAsync(email.Key, user?.PasswordHash, form.Raw("password"), cancel);
        if (outcome == GuessOutcome.TooMany)
            return await AgainAsync(http, sheet, view, "account.error.tooMany");
        if (outcome == GuessOutcome.Wrong || user is null)
            return await AgainAsync(http, sheet, view, SignInView.WrongKey);
        var entrance = new Entrance(SessionDoor.Password, IsKept: view.IsKept, Back: LocalPath.Read(view.Back));
        return await session.EnterAsync(http, language, user, entrance, cancel) is { } on
            ? AccountSheet.GoTo(on)
            : await AgainAsync(http, sheet, view, SignInView.BannedKey);
    }

    public static async Task<IResult> SignOut(
        HttpContext http, string language, OpenSession session, HalfWay halfWay, GuestCookie guests, FlashCookie flashes, CancellationToken cancel)
    {
        await session.EndOwnAsync(http, cancel);
        halfWay.Clear(http);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        guests.Clear(http); // whoever comes next at this device starts afresh
        flashes.Set(http, "account.signedOut");
        return AccountSheet.GoTo($"/{language}{AccountPaths.SignIn}");
    }

    /// <summary>The form again, with what was wrong.</summary>
    public static Task<IResult> AgainAsync(HttpContext http, AccountSheet sheet, SignInView view, string error) =>
        ShowAsync(http, sheet, view with { ErrorKey = error }, StatusCodes.Status422UnprocessableEntity);

    private static Task<IResult> ShowAsync(HttpContext http, AccountSheet sheet, SignInView view, int status)
    {
        var services = http.RequestServices;
        var offered = view with
        {
            ArePasskeysOffered = services.GetRequiredService<PasskeyOrigin>().IsOffered,
            Providers = [.. services.GetRequiredService<Providers>().All.Select(one => new ProviderRow(one.Name, one.Label, IsLinked: false))],
        };
        return sheet.ShowAsync<SignInPage>(http, Title, offered, status, AccountPaths.SignIn, "passkeys");
    }
}
