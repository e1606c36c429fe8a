using System.Buffers.Text;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>Routes of passkeys. Options go to the page's script as JSON; what the authenticator answers comes back in an ordinary form.</summary>
internal static class PasskeyPages
{
    public static async Task<IResult> CreateOptions(HttpContext http, Caller caller, AppDb db, Passkeys passkeys, PasskeyOrigin origin, CancellationToken cancel) =>
        origin.IsOffered && await OwnAsync(caller, db, cancel) is { } user
            ? Results.Text(await passkeys.CreationOptionsAsync(http, user), "application/json")
            : Refusal.NotFound("page");

    public static async Task<IResult> EnterOptions(HttpContext http, Passkeys passkeys, PasskeyOrigin origin) =>
        origin.IsOffered ? Results.Text(await passkeys.RequestOptionsAsync(http), "application/json") : Refusal.NotFound("page");

    public static async Task<IResult> Add(
        HttpContext http, string language, Caller caller, AppDb db, Passkeys passkeys, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        if (await OwnAsync(caller, db, cancel) is not { } user || caller.Session is not { } session)
            return Refusal.NotFound("page");
        var form = SubmittedForm.Of(http);
        if (await passkeys.AddAsync(http, user, session.Id, form.Raw("credential"), Name(form), cancel) is { } refusal)
            return await SecurityPages.RefuseAsync(http, db, sheet, refusal, cancel);
        flashes.Set(http, "account.passkeyAdded");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    public static async Task<IResult> Rename(
        HttpContext http, string language, Caller caller, AppDb db, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        var (form, person) = (SubmittedForm.Of(http), caller.Person);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var passkey = Id(form) is { } id && person is not null
            ? await db.Set<IdentityUserPasskey<Guid>>().FirstOrDefaultAsync(row => row.CredentialId == id && row.UserId == person.Id, cancel)
            : null;
        if (passkey is null || Name(form).Length == 0)
            return await SecurityPages.RefuseAsync(http, db, sheet, "account.error.noWay", cancel);
        passkey.Data.Name = Name(form);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        flashes.Set(http, "account.saved");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    public static async Task<IResult> Remove(
        HttpContext http, string language, Caller caller, AppDb db, RemoveWay remove, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } person || Id(SubmittedForm.Of(http)) is not { } id)
            return await SecurityPages.RefuseAsync(http, db, sheet, "account.error.noWay", cancel);
        var refusal = await remove.RunAsync(
            http,
            person.Id,
            WayAction.PasskeyRemoved,
            ways => ways with { Passkeys = ways.Passkeys - 1 },
            user => db.Set<IdentityUserPasskey<Guid>>().Where(row => row.CredentialId == id && row.UserId == user.Id).ExecuteDeleteAsync(cancel),
            cancel);
        if (refusal is not null)
            return await SecurityPages.RefuseAsync(http, db, sheet, refusal, cancel);
        flashes.Set(http, "account.passkeyRemoved");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    public static async Task<IResult> Enter(HttpContext http, string language, Passkeys passkeys, OpenSession session, AccountSheet sheet, CancellationToken cancel)
    {
        var form = SubmittedForm.Of(http);
        var view = new SignInView(Back: LocalPath.Read(form["back"]) ?? string.Empty, IsKept: form.IsTicked("keep"));
        var (outcome, user) = await passkeys.TryAsync(http, form.Raw("credential"), cancel);
        if (outcome == GuessOutcome.TooMany)
            return await SignInPages.AgainAsync(http, sheet, view, "account.error.tooMany");
        if (user is null)
            return await SignInPages.AgainAsync(http, sheet, view, "account.error.passkey");
        var entrance = new Entrance(SessionDoor.Passkey, IsStrong: true, view.IsKept, LocalPath.Read(view.Back));
        return await session.EnterAsync(http, language, user, entrance, cancel) is { } on
            ? AccountSheet.GoTo(on)
            : await SignInPages.AgainAsync(http, sheet, view, SignInView.BannedKey);
    }

    private static string Name(SubmittedForm form) => form["name"] is { Length: <= Passkeys.LongestName } name ? name : form["name"][..Passkeys.LongestName];

    private static byte[]? Id(SubmittedForm form) => Base64Url.IsValid(form["id"]) && form["id"].Length is > 0 and < 2_000 ? Base64Url.DecodeFromChars(form["id"]) : null;

    private static async Task<User?> OwnAsync(Caller caller, AppDb db, CancellationToken cancel) =>
        caller.Person is { } person ? await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == person.Id, cancel) : null;
}
