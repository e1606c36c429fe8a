using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>What the form for a link to sign in shows.</summary>
public sealed record MailLinkView(string Email = "", string? Error = null)
{
    public IReadOnlyList<FieldError> Errors => Error is null ? [] : [new("email", Error)];
}

/// <summary>What the page behind the link shows: whose account its button opens.</summary>
public sealed record EnterView(string Email);

/// <summary>
/// Signing in by a link in a mail. Opening the link only shows a button: mail scanners open links. Pupils of the old school have no password; this is
/// how they come in.
/// </summary>
internal static class MailLinkPages
{
    private const string Title = "account.link.title";
    private static readonly LinkMail Mail = new(LinkPurpose.SignIn, "signIn", AccountPaths.Enter, "signInNotHere");

    public static Task<IResult> AskForm(HttpContext http, AccountSheet sheet) => sheet.ShowAsync<MailLinkPage>(http, Title, new MailLinkView());

    public static async Task<IResult> Ask(HttpContext http, string language, AccountSheet sheet, MailLinks links, CancellationToken cancel)
    {
        var typed = SubmittedForm.Of(http)["email"];
        if (EmailAddress.Read(typed) is not { } email)
            return await sheet.ShowAsync<MailLinkPage>(
                http, Title, new MailLinkView(typed, Texts.For(language)["account.error.email"]), StatusCodes.Status422UnprocessableEntity);
        await links.AskAsync(http, email, Mail, cancel);
        return AccountSheet.GoTo($"/{language}{AccountPaths.LinkSent}");
    }

    public static Task<IResult> Asked(HttpContext http, AccountSheet sheet, Features.Mail.DevelopmentMail development) =>
        sheet.ShowAsync<MailLinkSentPage>(http, "account.linkSent.title", new ForgotSentView(development.IsReadable));

    public static async Task<IResult> Show(HttpContext http, string? token, AccountSheet sheet, MailLinks links, CancellationToken cancel) =>
        await links.FindAsync(token, LinkPurpose.SignIn, cancel) is { } user
            ? await sheet.ShowAsync<EnterPage>(http, "account.enter.title", new EnterView(user.Email ?? string.Empty))
            : await ConfirmPages.DeadAsync(http, sheet, new("link"));

    public static async Task<IResult> Enter(
        HttpContext http, string language, string? token, AccountSheet sheet, AppDb db, MailLinks links, OpenSession session, CancellationToken cancel)
    {
        if (await links.FindAsync(token, LinkPurpose.SignIn, cancel) is not { } user || !await UseAsync(db, links, user, token, cancel))
            return await ConfirmPages.DeadAsync(http, sheet, new("link"));
        var entrance = new Entrance(SessionDoor.MailLink, IsKept: SubmittedForm.Of(http).IsTicked("keep"));
        return await session.EnterAsync(http, language, user, entrance, cancel) is { } on
            ? AccountSheet.GoTo(on)
            : await SignInPages.AgainAsync(http, sheet, new(), SignInView.BannedKey);
    }

    /// <summary>Who opens a link reads the mail, so that the address is confirmed, too.</summary>
    private static async Task<bool> UseAsync(AppDb db, MailLinks links, User user, string? token, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await links.UseAsync(user, token, cancel))
            return false;
        await db.Users.Where(row => row.Id == user.Id && !row.EmailConfirmed)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EmailConfirmed, true), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
