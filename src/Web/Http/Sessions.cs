using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Aulario.Data;
using Aulario.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Http;

/// <summary>
/// Knows the person behind a session cookie. Session and person are looked up in one query and remembered for a moment: whatever ends a session (sign-out,
/// another password, a ban, deletion) or changes what it may do has the memory forgotten, see <see cref="SessionMemory"/>.
/// </summary>
internal sealed class Sessions(SessionMemory memory, TimeProvider time)
{
    public const string CookieName = "aulario-session";
    private const string TokenClaim = "session";

    /// <summary>So that a request seldom writes.</summary>
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(5);

    private static readonly Func<AppDb, string, CancellationToken, Task<FoundSession?>> Find = Compiled.Query(
        (AppDb db, string hash, CancellationToken cancel) => (
            from session in db.Sessions
            join user in db.Users on session.UserId equals user.Id
            where session.TokenHash == hash && session.Stamp == user.SecurityStamp
            select new FoundSession(
                new SignedIn(
                    user.Id, user.Name, user.Role, user.PreferredLanguage, user.TimeZone, user.PreferredColor, user.PreferredMode, user.HasSounds, user.SecurityStamp,
                    user.Picture),
                new OpenedSession(session.Id, session.IsStrong, session.CreatedAt),
                session.LastUsedAt,
                user.LockoutEnd)).FirstOrDefault());

    /// <summary>A new session, and the cookie's content that opens it: 256 random bits, of which the row keeps the hash.</summary>
    public static (Session Row, ClaimsPrincipal Principal) Make(User user, SessionDoor door, bool isStrong, string device, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var row = new Session
        {
            Id = Guid.CreateVersion7(now), // no secret: only its owner is shown it
            TokenHash = Hash(token),
            UserId = user.Id,
            Stamp = user.SecurityStamp ?? string.Empty,
            Door = door,
            IsStrong = isStrong,
            Device = device,
            CreatedAt = now,
            LastUsedAt = now,
        };
        return (row, new(new ClaimsIdentity([new(TokenClaim, token)], IdentityConstants.ApplicationScheme)));
    }

    /// <summary>The cookie scheme's check at each request.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var token = context.Principal?.FindFirstValue(TokenClaim);
        var isOpen = token is not null && await services.GetRequiredService<Sessions>().OpenAsync(http, services.GetRequiredService<AppDb>(), token, http.RequestAborted);
        if (isOpen)
            return;
        context.RejectPrincipal();
        context.Response.OnStarting(() =>
        {
            services.GetRequiredService<SessionCookie>().ClearUnlessSet(http);
            return Task.CompletedTask;
        });
    }

    private async Task<bool> OpenAsync(HttpContext http, AppDb db, string token, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var hash = Hash(token);
        if (await memory.RecallAsync(hash, stop => Find(db, hash, stop), cancel) is not { } found || found.LastUsedAt <= now - AccountLimits.SessionLifetime || found.LockoutEnd > now)
            return false;
        SignedInFeature.Set(http, found.Person, found.Session);
        if (now - found.LastUsedAt >= NoteEvery)
        {
            await db.Sessions.Where(row => row.Id == found.Session.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), cancel);
            memory.Forget(hash);
        }

        return true;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>The session cookie's name and attributes.</summary>
internal sealed class SessionCookie(PublicSite site)
{
    public string Name => site.CookieName(Sessions.CookieName);

    /// <summary>Takes the cookie away, unless this answer gives a new one: who signs in with a dead one keeps what they get.</summary>
    public void ClearUnlessSet(HttpContext http)
    {
        var isSet = http.Response.Headers.SetCookie.Any(cookie => cookie?.StartsWith(Name + "=", StringComparison.Ordinal) == true);
        if (!isSet)
            http.Response.Cookies.Delete(Name, new CookieOptions { Path = "/", Secure = site.IsHttps });
    }
}
