using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

/// <summary>What the form for a forgotten password shows.</summary>
public sealed record ForgotView(string Email = "", string? Error = null)
{
    public IReadOnlyList<FieldError> Errors => Error is null ? [] : [new("email", Error)];
}

/// <summary>That a mail is on its way, if the address has an account.</summary>
public sealed record ForgotSentView(bool CanReadMailHere);

/// <summary>What the form for a new password shows.</summary>
public sealed record ResetView(string Email, string? Error = null)
{
    public IReadOnlyList<FieldError> Errors => Error is null ? [] : [new("password", Error)];
}

/// <summary>A new password by mail: ask for a link, open it, choose.</summary>
internal static class ResetPages
{
    public static Task<IResult> AskForm(HttpContext http, AccountSheet sheet) =>
        sheet.ShowAsync<ForgotPage>(http, "account.forgot.title", new ForgotView());

    public static async Task<IResult> Ask(HttpContext http, string language, AccountSheet sheet, ResetPassword reset, CancellationToken cancel)
    {
        var typed = SubmittedForm.Of(http)["email"];
        if (EmailAddress.Read(typed) is not { } email)
            return await sheet.ShowAsync<ForgotPage>(
                http, "account.forgot.title", new ForgotView(typed, Texts.For(language)["account.error.email"]), StatusCodes.Status422UnprocessableEntity);
        await reset.AskAsync(http, email, cancel);
        return AccountSheet.GoTo($"/{language}{AccountPaths.ForgotSent}");
    }

    public static Task<IResult> Asked(HttpContext http, AccountSheet sheet, Mail.DevelopmentMail development) =>
        sheet.ShowAsync<ForgotSentPage>(http, "account.forgotSent.title", new ForgotSentView(development.IsReadable));

    public static async Task<IResult> Form(HttpContext http, string? token, AccountSheet sheet, ResetPassword reset, CancellationToken cancel) =>
        await reset.FindAsync(token, cancel) is { } user
            ? await sheet.ShowAsync<ResetPage>(http, "account.reset.title", new ResetView(user.Email ?? string.Empty))
            : await ConfirmPages.DeadAsync(http, sheet, new("reset"));

    public static async Task<IResult> Reset(
        HttpContext http, string language, string? token, AccountSheet sheet, ResetPassword reset, FlashCookie flashes, CancellationToken cancel)
    {
        if (await reset.FindAsync(token, cancel) is not { } user)
            return await ConfirmPages.DeadAsync(http, sheet, new("reset"));
        var password = SubmittedForm.Of(http).Raw("password");
        if (PasswordRule.Check(password, user.Email ?? string.Empty, user.Name) is { } fault)
            return await sheet.ShowAsync<ResetPage>(
                http, "account.reset.title", new ResetView(user.Email ?? string.Empty, Texts.For(language)[PasswordTexts.Key(fault)]), StatusCodes.Status422UnprocessableEntity);
        if (!await reset.RunAsync(http, user, token, password, cancel))
            return await ConfirmPages.DeadAsync(http, sheet, new("reset"));
        flashes.Set(http, "account.passwordReset");
        return AccountSheet.GoTo($"/{language}{AccountPaths.SignIn}");
    }
}
