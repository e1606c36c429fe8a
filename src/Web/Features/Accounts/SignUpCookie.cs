using System.Security.Cryptography;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.AspNetCore.DataProtection;

namespace Aulario.Web.Features.Accounts;

/// <summary>Remembers in the browser that signed up which sign-up waits, so that it need not ask for the password again.</summary>
internal sealed class SignUpCookie(IDataProtectionProvider protection, PublicSite site)
{
    private const string Name = "aulario-sign-up";

    private readonly IDataProtector protector = protection.CreateProtector("Aulario.SignUp.v1");

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
            return null; // forged, or signed by a key that is gone: the password will be asked for
        }
    }

    public void Write(HttpContext http, Guid id) => http.Response.Cookies.Append(site.CookieName(Name), protector.Protect(id.ToString("N")), Options(http));

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(site.CookieName(Name), Options(http));

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = site.IsHttps || http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = AccountLimits.SignUpLifetime,
        IsEssential = true,
        Path = "/",
    };
}
