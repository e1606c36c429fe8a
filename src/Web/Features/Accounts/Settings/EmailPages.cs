using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>The address of now, and the form for another.</summary>
public sealed record EmailView(string Email, bool HasPassword, string Wanted = "")
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>That a mail is on its way to the new address.</summary>
public sealed record EmailSentView(bool CanReadMailHere);

/// <summary>What the page behind the link shows.</summary>
public sealed record EmailConfirmView(string Email);

/// <summary>Another address: ask, open the link, confirm.</summary>
internal static class EmailPages
{
    private const string Title = "settings.nav.email";

    public static async Task<IResult> Form(HttpContext http, Caller caller, AccountSheet sheet, ProveIdentity proof, CancellationToken cancel) =>
        await proof.OwnAsync(caller, cancel) is { } user
            ? await sheet.ShowAsync<EmailPage>(http, Title, new EmailView(user.Email ?? string.Empty, user.PasswordHash is not null))
            : Refusal.NotFound("page");

    public static async Task<IResult> Ask(
        HttpContext http, string language, Caller caller, AccountSheet sheet, ProveIdentity proof, ChangeEmail change, CancellationToken cancel)
    {
        if (await proof.OwnAsync(caller, cancel) is not { } user)
            return Refusal.NotFound("page");
        var (form, texts) = (SubmittedForm.Of(http), Texts.For(language));
        var wanted = EmailAddress.Read(form["email"]);
        List<FieldError> errors = [];
        if (wanted is null)
            errors.Add(new("email", texts["account.error.email"]));
        else if (wanted.Text == user.Email)
            errors.Add(new("email", texts["settings.email.same"]));
        if (errors.Count == 0) // a refusal of the address must not cost a guess
            errors.AddRange(ProveIdentity.Errors(await proof.RunAsync(http, user, form.Raw("password"), cancel), texts));
        if (wanted is null || errors.Count > 0)
            return await sheet.ShowAsync<EmailPage>(
                http, Title, new EmailView(user.Email ?? string.Empty, user.PasswordHash is not null, form["email"]) { Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        await change.AskAsync(http, user, wanted, cancel);
        return AccountSheet.GoTo($"/{language}{AccountPaths.EmailSent}");
    }

    public static Task<IResult> Sent(HttpContext http, AccountSheet sheet, Mail.DevelopmentMail development) =>
        sheet.ShowAsync<EmailSentPage>(http, "account.sent.title", new EmailSentView(development.IsReadable));

    public static async Task<IResult> Show(HttpContext http, string? token, Caller caller, AccountSheet sheet, ChangeEmail change, CancellationToken cancel) =>
        await OwnWishAsync(token, caller, change, cancel) is { } wish
            ? await sheet.ShowAsync<EmailConfirmPage>(http, "settings.email.confirm", new EmailConfirmView(wish.Email))
            : await ConfirmPages.DeadAsync(http, sheet, new("email"));

    public static async Task<IResult> Confirm(
        HttpContext http, string language, string? token, Caller caller, AccountSheet sheet, ChangeEmail change, FlashCookie flashes, CancellationToken cancel)
    {
        if (await OwnWishAsync(token, caller, change, cancel) is not { } wish || !await change.ConfirmAsync(wish, cancel))
            return await ConfirmPages.DeadAsync(http, sheet, new("email"));
        flashes.Set(http, "account.emailChanged");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Email}");
    }

    /// <summary>
    /// The caller's own wish behind a link. Whoever reads the new mailbox must be whoever asked: else somebody could have their account confirmed with your
    /// address by your click, and wait in it for you.
    /// </summary>
    private static async Task<EmailChange?> OwnWishAsync(string? token, Caller caller, ChangeEmail change, CancellationToken cancel) =>
        await change.FindAsync(token, cancel) is { } wish && wish.UserId == caller.Person?.Id ? wish : null;
}
