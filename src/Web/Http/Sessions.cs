using System.Security.Claims;
using Aulario.Data;
using Aulario.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Aulario.Web.Http;

/// <summary>
/// Knows the person behind a session cookie. The row is looked up at most every few seconds and kept in memory; a changed security stamp (password,
/// role, ban, sign-out everywhere) ends the session at the next look-up, and at once on the node that made the change.
/// </summary>
internal sealed class Sessions(IMemoryCache cache)
{
    public const string CookieName = "aulario-session";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    private static readonly Func<AppDb, Guid, CancellationToken, Task<SignedIn?>> Find = Compiled.Query(
        (AppDb db, Guid id, CancellationToken cancel) => db.Users.AsNoTracking().Where(user => user.Id == id)
            .Select(user => new SignedIn(
                user.Id, user.Name, user.Role, user.PreferredLanguage, user.TimeZone, user.PreferredColor, user.PreferredMode, user.HasSounds, user.SecurityStamp, user.Picture))
            .FirstOrDefault());

    /// <summary>Forgets what is known of a person, after a change.</summary>
    public void Forget(Guid user) => cache.Remove(Key(user));

    public async Task<SignedIn?> PersonAsync(AppDb db, Guid user, CancellationToken cancel)
    {
        if (cache.TryGetValue(Key(user), out SignedIn? known))
            return known;
        var found = await Find(db, user, cancel);
        using var entry = cache.CreateEntry(Key(user));
        entry.Value = found;
        entry.Size = 1;
        entry.AbsoluteExpirationRelativeToNow = Fresh;
        return found;
    }

    /// <summary>The cookie scheme's check at each request.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        var person = Guid.TryParse(id, out var user)
            ? await http.RequestServices.GetRequiredService<Sessions>().PersonAsync(http.RequestServices.GetRequiredService<AppDb>(), user, http.RequestAborted)
            : null;
        if (person is null || person.Stamp != stamp)
        {
            context.RejectPrincipal();
            context.Response.OnStarting(() =>
            {
                http.RequestServices.GetRequiredService<SessionCookie>().Clear(http);
                return Task.CompletedTask;
            });
            return;
        }

        SignedInFeature.Set(http, person);
    }

    public const string StampClaim = "stamp";

    /// <summary>What the cookie says: who, and the stamp at sign-in. All else is looked up.</summary>
    public static ClaimsPrincipal Principal(User user) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(StampClaim, user.SecurityStamp ?? string.Empty)],
        IdentityConstants.ApplicationScheme));

    private static string Key(Guid user) => $"person {user}";
}

/// <summary>The session cookie's name and attributes.</summary>
internal sealed class SessionCookie(PublicSite site)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public string Name => site.CookieName(Sessions.CookieName);

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, new CookieOptions { Path = "/", Secure = site.IsHttps });
}
