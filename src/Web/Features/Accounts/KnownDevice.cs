using System.Security.Cryptography;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.AspNetCore.DataProtection;

namespace Aulario.Web.Features.Accounts;

/// <summary>
/// Remembers in a browser who came in here before, so that a guesser who uses up the guesses of a whole address does not keep them out (OWASP,
/// "Slow Down Online Guessing Attacks with Device Cookies"). The guesses at their own account count as ever.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection, PublicSite site)
{
    private const string Name = "aulario-device";
    private const int MostPeople = 40;
    private const int KeyCharacters = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("Aulario.Device.v1");

    public bool Knows(HttpContext http, string emailKey) => Read(http).Contains(KeyOf(emailKey));

    public void Remember(HttpContext http, string emailKey)
    {
        var key = KeyOf(emailKey);
        var known = Read(http).Where(one => one != key).Take(MostPeople - 1);
        http.Response.Cookies.Append(site.CookieName(Name), protector.Protect(string.Join(' ', known.Prepend(key))), new()
        {
            HttpOnly = true,
            Secure = site.IsHttps || http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Lifetime,
            IsEssential = true,
            Path = "/",
        });
    }

    private static string KeyOf(string emailKey) => Allowance.KeyOf("device", emailKey)[..KeyCharacters];

    private string[] Read(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(site.CookieName(Name), out var value) || value.Length > 2_000)
            return [];
        try
        {
            return protector.Unprotect(value).Split(' ');
        }
        catch (CryptographicException)
        {
            return []; // forged, or signed by a key that is gone
        }
    }
}
