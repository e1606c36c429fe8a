using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its credential id, for addresses.</param>
public sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <summary>A session as its owner sees it.</summary>
public sealed record SessionRow(Guid Id, string Device, SessionDoor Door, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, bool IsThis);

/// <summary>A provider that the school offers.</summary>
public sealed record ProviderRow(string Name, string Label, bool IsLinked);

/// <summary>Ways in and sessions of a person.</summary>
public sealed record SecurityView(
    string Email,
    bool HasPassword,
    IReadOnlyList<PasskeyRow> Passkeys,
    bool ArePasskeysOffered,
    bool HasCodes,
    int RecoveryCodes,
    IReadOnlyList<ProviderRow> Providers,
    IReadOnlyList<SessionRow> Sessions,
    string TimeZone)
{
    /// <summary>Whether a strong way must be set up, or used, before anything else.</summary>
    public bool OwesStrongWay { get; init; }

    public string? ErrorKey { get; init; }

    public IReadOnlyList<FieldError> PasswordErrors { get; init; } = [];

    public bool CanAddPasskey => ArePasskeysOffered && Passkeys.Count < AccountLimits.MostPasskeys;

    public bool HasStrongWay => HasCodes || Passkeys.Count > 0;
}

/// <summary>The page of ways in and sessions.</summary>
internal static class SecurityPages
{
    private const string Title = "account.security.title";
    private const int MostSessions = 50;

    public static Task<IResult> Show(HttpContext http, Caller caller, AppDb db, AccountSheet sheet, CancellationToken cancel) =>
        ShowAsync(http, caller, db, sheet, view => view, StatusCodes.Status200OK, cancel);

    /// <summary>The page again, with why something was not done.</summary>
    public static Task<IResult> RefuseAsync(HttpContext http, AppDb db, AccountSheet sheet, string errorKey, CancellationToken cancel) =>
        ShowAsync(http, Caller.Of(http), db, sheet, view => view with { ErrorKey = errorKey }, StatusCodes.Status409Conflict, cancel);

    /// <summary>The page again, with what is wrong in the form for another password.</summary>
    public static Task<IResult> CorrectAsync(HttpContext http, AppDb db, AccountSheet sheet, IReadOnlyList<FieldError> errors, CancellationToken cancel) =>
        ShowAsync(http, Caller.Of(http), db, sheet, view => view with { PasswordErrors = errors }, StatusCodes.Status422UnprocessableEntity, cancel);

    public static async Task<IResult> EndSession(
        HttpContext http, string language, Caller caller, AppDb db, AccountSheet sheet, SessionMemory memory, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller is not { Person: { } person, Session: { } own } || !Guid.TryParse(SubmittedForm.Of(http)["id"], out var id) || id == own.Id)
            return await RefuseAsync(http, db, sheet, "account.error.session", cancel);
        if (await db.Sessions.Where(row => row.Id == id && row.UserId == person.Id).ExecuteDeleteAsync(cancel) == 0)
            return await RefuseAsync(http, db, sheet, "account.error.session", cancel);
        await memory.ForgetAllAsync(cancel);
        flashes.Set(http, "account.sessionEnded");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, Caller caller, AppDb db, AccountSheet sheet, Func<SecurityView, SecurityView> change, int status, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        var view = await ViewAsync(http, person, caller.Session?.Id, db, cancel) with
        {
            OwesStrongWay = await http.RequestServices.GetRequiredService<StrongWayRule>().IsOwedAsync(caller, cancel),
        };
        return await sheet.ShowAsync<SecurityPage>(http, Title, change(view), status, AccountPaths.Security, "passkeys");
    }

    private static async Task<SecurityView> ViewAsync(HttpContext http, SignedIn person, Guid? session, AppDb db, CancellationToken cancel)
    {
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(row => row.UserId == person.Id)
            .Select(row => new { row.CredentialId, row.Data.Name, row.Data.CreatedAt, LastUsedAt = EF.Property<DateTimeOffset?>(row, PasskeyColumns.LastUsedAt) })
            .ToListAsync(cancel);
        var linked = await db.UserLogins.Where(row => row.UserId == person.Id).Select(row => row.LoginProvider).ToListAsync(cancel);
        var sessions = await db.Sessions.Where(row => row.UserId == person.Id && row.Stamp == person.Stamp)
            .OrderByDescending(row => row.LastUsedAt).ThenBy(row => row.Id).Take(MostSessions)
            .Select(row => new SessionRow(row.Id, row.Device, row.Door, row.CreatedAt, row.LastUsedAt, row.Id == session)).ToListAsync(cancel);
        var providers = http.RequestServices.GetRequiredService<Providers>();
        var account = await db.Users.Where(row => row.Id == person.Id).Select(row => new { row.Email, HasPassword = row.PasswordHash != null }).FirstOrDefaultAsync(cancel);
        return new(
            account?.Email ?? string.Empty,
            account?.HasPassword == true,
            [.. passkeys.OrderBy(row => row.CreatedAt).Select(row => new PasskeyRow(Passkeys.IdOf(row.CredentialId), row.Name ?? "?", row.CreatedAt, row.LastUsedAt))],
            http.RequestServices.GetRequiredService<PasskeyOrigin>().IsOffered,
            await db.OneTimeCodes.AnyAsync(row => row.UserId == person.Id, cancel),
            await db.RecoveryCodes.CountAsync(row => row.UserId == person.Id, cancel),
            [.. providers.All.Select(one => new ProviderRow(one.Name, one.Label, linked.Contains(one.Name)))],
            sessions,
            person.TimeZone);
    }
}
