using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Accounts.Settings;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Aulario.Web.Features.Accounts;

/// <summary>Opens a person's session in this browser.</summary>
internal sealed class OpenSession(AppDb db, GuestCookie guests, Sessions sessions, FreshSignIn fresh)
{
    /// <summary>Signs in.</summary>
    /// <param name="http">The request whose answer gets the cookies.</param>
    /// <param name="user">With the security stamp as it is stored.</param>
    /// <param name="isKept">Whether the session outlives the browser's window.</param>
    public Task StartAsync(HttpContext http, User user, bool isKept) =>
        OpenAsync(http, user, fresh.Now(new AuthenticationProperties { IsPersistent = isKept }));

    /// <summary>Signs this session in again after a new security stamp, for as long as it was to last. That proves nothing anew.</summary>
    public async Task RenewAsync(HttpContext http, User user)
    {
        var before = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IsPersistent = before.Properties?.IsPersistent == true };
        await OpenAsync(http, user, FreshSignIn.Keep(before.Properties, properties));
    }

    private async Task OpenAsync(HttpContext http, User user, AuthenticationProperties properties)
    {
        sessions.Forget(user.Id);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, Sessions.Principal(user), properties);
        LookCookie.Write(http, user.PreferredColor, user.PreferredMode);
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
