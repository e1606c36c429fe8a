using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Aulario.Web.Http;

/// <summary>The signed cookie that names a guest. Born with the first attempt, never by a GET.</summary>
internal sealed class GuestCookie(IDataProtectionProvider protection, PublicSite site)
{
    public const string Name = "aulario-guest";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector protector = protection.CreateProtector("Aulario.Guest.v1");

    public Guid? Read(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(site.CookieName(Name), out var value) || value.Length > 1_000)
            return null;
        try
        {
            return Guid.TryParseExact(protector.Unprotect(value), "N", out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null; // forged, or signed by a key that is gone: a new guest
        }
    }

    public void Write(HttpContext http, Guid id) =>
        http.Response.Cookies.Append(site.CookieName(Name), protector.Protect(id.ToString("N")), Options(http));

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(site.CookieName(Name), Options(http));

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = site.IsHttps || http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = Lifetime,
        IsEssential = true,
        Path = "/",
    };
}
