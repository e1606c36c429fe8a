using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>What setting up one-time codes shows.</summary>
/// <param name="Kept">The secret as the form carries it back.</param>
/// <param name="Secret">The secret in groups of four, for who cannot scan.</param>
/// <param name="Path">The picture for the app: dark squares as an SVG path.</param>
/// <param name="Size">Squares along one side of it.</param>
/// <param name="Error">What was wrong with the code.</param>
public sealed record CodeSetupView(string Kept, string Secret, string Path, int Size, string? Error = null)
{
    public IReadOnlyList<FieldError> Errors => Error is null ? [] : [new("code", Error)];
}

/// <summary>Recovery codes, shown this once.</summary>
public sealed record RecoveryView(IReadOnlyList<string> Codes);

/// <summary>
/// Turns one-time codes on and off. The secret travels in the form, protected, until a first code proves that the app has it: opening the page writes
/// nothing.
/// </summary>
internal static class CodeSetupPages
{
    private const string Title = "account.codes.title";

    public static async Task<IResult> Form(
        HttpContext http, Caller caller, AppDb db, SiteSettingsCache site, CodeSecrets secrets, AccountSheet sheet, CancellationToken cancel)
    {
        if (await OwnAsync(caller, db, cancel) is not { } user)
            return Refusal.NotFound("page");
        if (await db.OneTimeCodes.AnyAsync(row => row.UserId == user.Id, cancel))
            return await SecurityPages.RefuseAsync(http, db, sheet, "account.error.codesOn", cancel);
        var view = View(Totp.NewSecret(), user, (await site.SettingsAsync(db, cancel)).Name, secrets);
        return await sheet.ShowAsync<CodeSetupPage>(http, Title, view);
    }

    public static async Task<IResult> TurnOn(
        HttpContext http, string language, Caller caller, AppDb db, SiteSettingsCache site, CodeSecrets secrets, SetUpCodes setUp, AccountSheet sheet, TimeProvider time, CancellationToken cancel)
    {
        var form = SubmittedForm.Of(http);
        if (await OwnAsync(caller, db, cancel) is not { } user || caller.Session is not { } session)
            return Refusal.NotFound("page");
        if (secrets.Read(form["secret"], user.Id) is not { } secret)
            return AccountSheet.GoTo($"/{language}{AccountPaths.Codes}");
        if (Totp.Match(secret, string.Concat(form["code"].Where(char.IsAsciiDigit)), time.GetUtcNow()) is not { } step)
        {
            var again = View(secret, user, (await site.SettingsAsync(db, cancel)).Name, secrets) with { Error = Texts.For(language)["account.error.code"] };
            return await sheet.ShowAsync<CodeSetupPage>(http, Title, again, StatusCodes.Status422UnprocessableEntity);
        }

        return await setUp.TurnOnAsync(http, user, session.Id, form["secret"], step, cancel) is { } codes
            ? await sheet.ShowAsync<RecoveryPage>(http, "account.recovery.title", new RecoveryView(codes), path: AccountPaths.Security)
            : await SecurityPages.RefuseAsync(http, db, sheet, "account.error.codesOn", cancel);
    }

    public static async Task<IResult> NewRecovery(HttpContext http, Caller caller, AppDb db, SetUpCodes setUp, AccountSheet sheet, CancellationToken cancel)
    {
        if (await OwnAsync(caller, db, cancel) is not { } user)
            return Refusal.NotFound("page");
        return await setUp.RenewRecoveryAsync(http, user, cancel) is { } codes
            ? await sheet.ShowAsync<RecoveryPage>(http, "account.recovery.title", new RecoveryView(codes), path: AccountPaths.Security)
            : await SecurityPages.RefuseAsync(http, db, sheet, "account.error.noWay", cancel);
    }

    public static async Task<IResult> TurnOff(
        HttpContext http, string language, Caller caller, AppDb db, RemoveWay remove, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        var refusal = await remove.RunAsync(
            http,
            person.Id,
            WayAction.CodesOff,
            ways => ways with { HasCodes = false },
            async user =>
            {
                await db.RecoveryCodes.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
                return await db.OneTimeCodes.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
            },
            cancel);
        if (refusal is not null)
            return await SecurityPages.RefuseAsync(http, db, sheet, refusal, cancel);
        flashes.Set(http, "account.codesOff");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    private static async Task<User?> OwnAsync(Caller caller, AppDb db, CancellationToken cancel) =>
        caller.Person is { } person ? await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == person.Id, cancel) : null;

    private static CodeSetupView View(string secret, User user, string school, CodeSecrets secrets)
    {
        using var squares = QRCodeGenerator.GenerateQrCode(Totp.Address(school, user.Email ?? user.Name, secret), QRCodeGenerator.ECCLevel.M);
        var rows = squares.ModuleMatrix;
        var dark = from y in Enumerable.Range(0, rows.Count) from x in Enumerable.Range(0, rows.Count) where rows[y][x] select $"M{x} {y}h1v1h-1z";
        return new(secrets.Protect(secret, user.Id), string.Join(' ', secret.Chunk(4).Select(group => new string(group))), string.Concat(dark), rows.Count);
    }
}

/// <summary>Keeps a secret whose first code was right, and makes recovery codes.</summary>
internal sealed class SetUpCodes(AppDb db, WayChange change, TimeProvider time)
{
    /// <returns>Recovery codes, or null where codes are on already.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(HttpContext http, User user, Guid session, string keptSecret, long step, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = new OneTimeCodes { UserId = user.Id, Secret = keptSecret, LastStep = step, CreatedAt = time.GetUtcNow() };
        if (!await db.InsertIfNewAsync(row, cancel))
            return null;
        // Whoever set it up has just shown both; every other session was opened by less.
        await db.Sessions.Where(one => one.Id == session).ExecuteUpdateAsync(set => set.SetProperty(one => one.IsStrong, true), cancel);
        var codes = await MakeAsync(user, cancel);
        await change.TellAsync(http, user, WayAction.CodesOn, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await change.ToldAsync(cancel);
        return codes;
    }

    /// <summary>New recovery codes; the old ones work no more.</summary>
    /// <returns>Null where codes are off.</returns>
    public async Task<IReadOnlyList<string>?> RenewRecoveryAsync(HttpContext http, User user, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockUserAsync(user.Id, cancel);
        if (!await db.OneTimeCodes.AnyAsync(row => row.UserId == user.Id, cancel))
            return null;
        var codes = await MakeAsync(user, cancel);
        await change.TellAsync(http, user, WayAction.RecoveryCodesMade, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await change.ToldAsync(cancel);
        return codes;
    }

    private async Task<IReadOnlyList<string>> MakeAsync(User user, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        var codes = Enumerable.Range(0, AccountLimits.RecoveryCodes).Select(_ => RecoveryCodeText.New()).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { UserId = user.Id, CodeHash = RecoveryCodeText.Hash(code) }));
        return codes;
    }
}
