using System.Security.Cryptography;
using System.Text.Json;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.AspNetCore.DataProtection;

namespace Aulario.Web.Features.Accounts;

/// <summary>Somebody whose first way in was right, and who still owes a one-time code.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Stamp">The security stamp then: another password makes this worthless.</param>
/// <param name="Door">The first way.</param>
/// <param name="IsKept">Whether the session is to outlive the browser's window.</param>
/// <param name="Back">Where to go then, or null.</param>
/// <param name="At">When.</param>
internal sealed record HalfIn(Guid UserId, string Stamp, SessionDoor Door, bool IsKept, string? Back, DateTimeOffset At);

/// <summary>Carries it in a protected cookie, for some minutes.</summary>
internal sealed class HalfWay(IDataProtectionProvider protection, PublicSite site, TimeProvider time)
{
    private const string Name = "aulario-half-way";

    private readonly IDataProtector protector = protection.CreateProtector("Aulario.HalfWay.v1");

    public HalfIn? Read(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(site.CookieName(Name), out var value) || value.Length > 3_000)
            return null;
        try
        {
            var half = JsonSerializer.Deserialize<HalfIn>(protector.Unprotect(value));
            return half is not null && time.GetUtcNow() < half.At + AccountLimits.HalfWay ? half : null;
        }
        catch (CryptographicException)
        {
            return null; // forged, or signed by a key that is gone: the first way again
        }
    }

    public void Write(HttpContext http, HalfIn half) =>
        http.Response.Cookies.Append(site.CookieName(Name), protector.Protect(JsonSerializer.Serialize(half)), Options(http));

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(site.CookieName(Name), Options(http));

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = site.IsHttps || http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = AccountLimits.HalfWay,
        IsEssential = true,
        Path = "/",
    };
}
