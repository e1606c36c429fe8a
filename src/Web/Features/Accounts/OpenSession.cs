using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>How somebody comes in.</summary>
/// <param name="Door">The way.</param>
/// <param name="IsStrong">Whether it needs nothing beside it.</param>
/// <param name="IsKept">Whether the session outlives the browser's window.</param>
/// <param name="Back">Where to go then; null for the person's own page.</param>
internal sealed record Entrance(SessionDoor Door, bool IsStrong = false, bool IsKept = false, string? Back = null);

/// <summary>
/// What all doors lead to: a person's session in this browser. Whoever has one-time codes is asked for one first, unless the way is strong; who played
/// here as a guest is asked whether the results are theirs.
/// </summary>
internal sealed class OpenSession(AppDb db, GuestCookie guests, HalfWay halfWay, KnownDevice devices, SessionMemory memory, TimeProvider time)
{
    /// <summary>Lets somebody in whose way was right.</summary>
    /// <returns>The path to go on to, or null where the person is banned.</returns>
    public async Task<string?> EnterAsync(HttpContext http, string language, User user, Entrance entrance, CancellationToken cancel)
    {
        if (user.LockoutEnd > time.GetUtcNow())
            return null;
        if (!entrance.IsStrong && await db.OneTimeCodes.AnyAsync(row => row.UserId == user.Id, cancel))
        {
            halfWay.Write(http, new(user.Id, user.SecurityStamp ?? string.Empty, entrance.Door, entrance.IsKept, entrance.Back, time.GetUtcNow()));
            return $"/{language}{AccountPaths.Code}";
        }

        await StartAsync(http, user, entrance, cancel);
        return await WayOnAsync(http, language, entrance.Back, cancel);
    }

    /// <summary>Signs in; a session that this browser had ends.</summary>
    /// <param name="http">The request whose answer gets the cookies.</param>
    /// <param name="user">With the security stamp as it is stored.</param>
    /// <param name="entrance">The way.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task StartAsync(HttpContext http, User user, Entrance entrance, CancellationToken cancel)
    {
        await EndOwnAsync(http, cancel);
        var (row, principal) = Sessions.Make(user, entrance.Door, entrance.IsStrong, DeviceName.Of(http), time.GetUtcNow());
        db.Sessions.Add(row);
        await db.SaveChangesAsync(cancel);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = entrance.IsKept });
        LookCookie.Write(http, user.PreferredColor, user.PreferredMode);
        devices.Remember(http, user.NormalizedEmail ?? string.Empty);
    }

    /// <summary>
    /// Keeps this session after a new security stamp, which ends all of the person's. Runs inside the caller's transaction, so that no request of this session
    /// comes in between and is taken for a stranger's; the caller forgets what is remembered after it.
    /// </summary>
    public async Task RenewAsync(HttpContext http, User user, CancellationToken cancel)
    {
        if (Caller.Of(http).Session is not { } own)
            return;
        await db.Sessions.Where(row => row.UserId == user.Id && row.Id != own.Id).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(row => row.Id == own.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Stamp, user.SecurityStamp ?? string.Empty), cancel);
    }

    /// <summary>Ends the session of this browser, if it has one.</summary>
    public async Task EndOwnAsync(HttpContext http, CancellationToken cancel)
    {
        if (Caller.Of(http).Session is not { } own)
            return;
        await db.Sessions.Where(row => row.Id == own.Id).ExecuteDeleteAsync(cancel);
        await memory.ForgetAllAsync(cancel);
    }

    /// <summary>
    /// Where to go after signing in: first to the question whether this device's results are the person's, where there are any. A guest without
    /// results is forgotten.
    /// </summary>
    public async Task<string> WayOnAsync(HttpContext http, string language, string? back, CancellationToken cancel)
    {
        var target = back ?? $"/{language}/me";
        if (Caller.Of(http).GuestId is not { } guest)
            return target;
        if (await MergeGuest.CountAsync(db, guest, cancel) > 0)
            return $"/{language}{AccountPaths.Merge}?back={Uri.EscapeDataString(target)}";
        guests.Clear(http);
        return target;
    }
}
