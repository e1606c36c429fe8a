using Aulario.Data.Accounts;
using Aulario.Data.Site;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

/// <summary>What the sign-up form shows.</summary>
public sealed record SignUpView(string Email = "", string Name = "", string TimeZone = "", int Results = 0, IReadOnlyList<FieldError>? Faults = null)
{
    /// <summary>Whether the school takes anybody at all, and whether only those it invited.</summary>
    public SignUpMode Mode { get; init; } = SignUpMode.Open;

    public IReadOnlyList<FieldError> Errors => Faults ?? [];
}

/// <summary>What the page after it shows.</summary>
public sealed record SignUpSentView(string? Email, bool CanReadMailHere);

/// <summary>Asking for an account. Every address ends at the same page; see docs/decisions/sign-up.md.</summary>
internal static class SignUpPages
{
    public static async Task<IResult> Form(HttpContext http, string language, Caller caller, AccountSheet sheet, Data.AppDb db, SignUpPolicy policy, CancellationToken cancel)
    {
        if (caller.Person is not null)
            return AccountSheet.GoTo($"/{language}{AccountPaths.Settings}");
        var results = caller.GuestId is { } guest ? await MergeGuest.CountAsync(db, guest, cancel) : 0;
        return await sheet.ShowAsync<SignUpPage>(http, "account.signUp.title", new SignUpView(Results: results) { Mode = await policy.ModeAsync(cancel) });
    }

    public static async Task<IResult> Send(HttpContext http, string language, Caller caller, AccountSheet sheet, AskForAccount ask, DisplayNames names, SignUpPolicy policy, CancellationToken cancel)
    {
        if (caller.Person is not null)
            return AccountSheet.GoTo($"/{language}{AccountPaths.Settings}");
        var mode = await policy.ModeAsync(cancel);
        if (mode == SignUpMode.Closed)
            return AccountSheet.GoTo($"/{language}{AccountPaths.SignUp}");
        var form = SubmittedForm.Of(http);
        var view = new SignUpView(form["email"], form["name"], form["timeZone"]) { Mode = mode };
        var (email, name) = (EmailAddress.Read(view.Email), DisplayNames.Read(view.Name));
        var offer = name is null ? null : await names.FreeAsync(name, own: null, cancel);
        var errors = Errors(Texts.For(language), email, name, offer, form.Raw("password"));
        if (email is null || name is null || errors.Count > 0)
            return await sheet.ShowAsync<SignUpPage>(
                http, "account.signUp.title", view with { Name = offer ?? view.Name, Faults = errors }, StatusCodes.Status422UnprocessableEntity);
        await ask.RunAsync(http, new(email, name, form.Raw("password"), view.TimeZone), cancel);
        return AccountSheet.GoTo($"/{language}{AccountPaths.SignUpSent}");
    }

    public static async Task<IResult> Sent(HttpContext http, AccountSheet sheet, AskForAccount ask, Mail.DevelopmentMail development, CancellationToken cancel)
    {
        var pending = await ask.PendingAsync(http, cancel);
        return await sheet.ShowAsync<SignUpSentPage>(http, "account.sent.title", new SignUpSentView(pending?.Email, development.IsReadable));
    }

    public static async Task<IResult> Again(HttpContext http, string language, string? token, AskForAccount ask, FlashCookie flashes, CancellationToken cancel)
    {
        if (!await ask.AgainAsync(http, token, cancel))
            return AccountSheet.GoTo($"/{language}{AccountPaths.SignUp}");
        flashes.Set(http, "account.sentAgain");
        return AccountSheet.GoTo($"/{language}{AccountPaths.SignUpSent}");
    }

    private static List<FieldError> Errors(Texts texts, EmailAddress? email, string? name, string? offer, string password)
    {
        var errors = new List<FieldError>();
        if (name is null)
            errors.Add(new("name", texts["account.error.name"]));
        else if (offer is not null && offer != name)
            errors.Add(new("name", texts.Format("account.error.nameTaken", ("offer", offer))));
        if (email is null)
            errors.Add(new("email", texts["account.error.email"]));
        if (PasswordRule.Check(password, email?.Text ?? string.Empty, name ?? string.Empty) is { } fault)
            errors.Add(new("password", texts[PasswordTexts.Key(fault)]));
        return errors;
    }
}

internal static class PasswordTexts
{
    public static string Key(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => "account.error.passwordShort",
        PasswordFault.TooLong => "account.error.passwordLong",
        PasswordFault.Common => "account.error.passwordCommon",
        PasswordFault.SaysWhoYouAre => "account.error.passwordYou",
    };
}
