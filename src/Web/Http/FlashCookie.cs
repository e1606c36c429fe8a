using Aulario.Web.Shell;

namespace Aulario.Web.Http;

/// <summary>
/// Carries one message from a form's answer to the page that follows, which shows it once. The cookie holds the key of a text under <c>flash.</c>,
/// never the text: a forged one can show nothing but our own words.
/// </summary>
internal sealed class FlashCookie(PublicSite site)
{
    public const string Name = "aulario-flash";
    private const string Prefix = "flash.";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Shows <c>flash.{key}</c> on the next page.</summary>
    public void Set(HttpContext http, string key) => http.Response.Cookies.Append(site.CookieName(Name), key, Options(http));

    /// <summary>The message that waits, taken away. None on pages that are kept for all.</summary>
    public Flash? Take(HttpContext http, Texts texts)
    {
        var isKept = http.GetEndpoint()?.Metadata.GetMetadata<PageCache>() is not null;
        if (isKept || !http.Request.Cookies.TryGetValue(site.CookieName(Name), out var key))
            return null;
        http.Response.Cookies.Delete(site.CookieName(Name), Options(http));
        return texts.Has(Prefix + key) ? new(texts[Prefix + key], NoticeKind.Right) : null;
    }

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
