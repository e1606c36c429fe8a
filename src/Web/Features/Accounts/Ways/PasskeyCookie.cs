using System.Security.Cryptography;
using System.Text.Json;
using Aulario.Web.Http;
using Microsoft.AspNetCore.DataProtection;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>What a ceremony is for.</summary>
internal enum CeremonyKind
{
    Create,
    Enter,
}

/// <summary>A ceremony that a browser was asked for.</summary>
/// <param name="Kind">An answer to one is none to the other.</param>
/// <param name="State">The challenge, as Identity wants it back.</param>
/// <param name="UserId">Whose passkey is made; null when anybody may come in.</param>
/// <param name="At">When.</param>
internal sealed record Ceremony(CeremonyKind Kind, string State, Guid? UserId, DateTimeOffset At);

/// <summary>Carries it in a protected cookie, for as long as the browser waits for the authenticator.</summary>
internal sealed class PasskeyCookie(IDataProtectionProvider protection, PublicSite site, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private const string Name = "aulario-passkey";

    private readonly IDataProtector protector = protection.CreateProtector("Aulario.Passkey.v1");

    public void Write(HttpContext http, Ceremony ceremony) =>
        http.Response.Cookies.Append(site.CookieName(Name), protector.Protect(JsonSerializer.Serialize(ceremony)), Options(http));

    /// <summary>Takes it away too: an answer is looked at once.</summary>
    public Ceremony? Take(HttpContext http, CeremonyKind kind)
    {
        if (!http.Request.Cookies.TryGetValue(site.CookieName(Name), out var value) || value.Length > 4_000)
            return null;
        http.Response.Cookies.Delete(site.CookieName(Name), Options(http));
        try
        {
            var ceremony = JsonSerializer.Deserialize<Ceremony>(protector.Unprotect(value));
            return ceremony?.Kind == kind && time.GetUtcNow() < ceremony.At + Lifetime ? ceremony : null;
        }
        catch (CryptographicException)
        {
            return null; // forged, or signed by a key that is gone
        }
    }

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = site.IsHttps || http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        MaxAge = Lifetime,
        IsEssential = true,
        Path = "/",
    };
}
