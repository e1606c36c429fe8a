using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

/// <summary>What the page behind the link shows.</summary>
/// <param name="Email">Whose address.</param>
/// <param name="AsksForPassword">Whether this is another browser than the one that signed up.</param>
/// <param name="Error">What was wrong with the password.</param>
public sealed record ConfirmView(string Email, bool AsksForPassword, string? Error = null)
{
    public IReadOnlyList<FieldError> Errors => Error is null ? [] : [new("password", Error)];
}

/// <summary>A link that does nothing any more.</summary>
/// <param name="Kind">Which words: <c>account.deadLink.{kind}.…</c></param>
/// <param name="AgainPath">Where a new one can be asked for by a form, or null.</param>
public sealed record DeadLinkView(string Kind, string? AgainPath = null);

/// <summary>
/// Confirming an address. Opening the link only shows a button: mail scanners open links. In another browser than the one that signed up the password
/// is asked for, so that nobody can be made to confirm an account that somebody else chose the password of.
/// </summary>
internal static class ConfirmPages
{
    private const string Title = "account.confirm.title";

    public static async Task<IResult> Show(HttpContext http, string language, string? token, AccountSheet sheet, ConfirmAccount confirm, SignUpCookie cookie, CancellationToken cancel)
    {
        var signUp = await confirm.FindAsync(token, cancel);
        if (signUp is null)
            return await DeadAsync(http, sheet, new("confirm"));
        if (!confirm.IsOpen(signUp))
            return await DeadAsync(http, sheet, new("late", $"/{language}{AccountPaths.SignUpAgain}?token={Uri.EscapeDataString(token ?? string.Empty)}"));
        return await sheet.ShowAsync<ConfirmPage>(http, Title, new ConfirmView(signUp.Email, cookie.Read(http) != signUp.Id));
    }

    public static async Task<IResult> Confirm(
        HttpContext http, string language, string? token, AccountSheet sheet, ConfirmAccount confirm, SignUpCookie cookie, PasswordDoor door, OpenSession session, FlashCookie flashes, CancellationToken cancel)
    {
        var signUp = await confirm.FindAsync(token, cancel);
        if (signUp is null || !confirm.IsOpen(signUp))
            return await Show(http, language, token, sheet, confirm, cookie, cancel);
        if (cookie.Read(http) != signUp.Id && await RefusalAsync(http, language, signUp, door, cancel) is { } error)
            return await sheet.ShowAsync<ConfirmPage>(http, Title, new ConfirmView(signUp.Email, true, error), StatusCodes.Status422UnprocessableEntity);
        var user = await confirm.RunAsync(http, signUp, LookCookie.Color(http), LookCookie.Mode(http), cancel);
        cookie.Clear(http);
        if (user is null)
            return await DeadAsync(http, sheet, new("confirm"));
        await session.StartAsync(http, user, new(SessionDoor.SignUp), cancel);
        flashes.Set(http, user.Name == signUp.Name ? "account.welcome" : "account.welcomeRenamed");
        return AccountSheet.GoTo(await session.WayOnAsync(http, language, back: null, cancel));
    }

    public static Task<IResult> DeadAsync(HttpContext http, AccountSheet sheet, DeadLinkView view) =>
        sheet.ShowAsync<DeadLinkPage>(http, $"account.deadLink.{view.Kind}.title", view, StatusCodes.Status410Gone);

    private static async Task<string?> RefusalAsync(HttpContext http, string language, SignUp signUp, PasswordDoor door, CancellationToken cancel) =>
        await door.TryAsync(signUp.EmailKey, signUp.PasswordHash, SubmittedForm.Of(http).Raw("password"), cancel) switch
        {
            GuessOutcome.Right => null,
            GuessOutcome.Wrong => Texts.For(language)["account.error.confirmPassword"],
            GuessOutcome.TooMany => Texts.For(language)["account.error.tooMany"],
        };
}
