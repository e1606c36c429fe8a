namespace Aulario.Web.Http;

/// <summary>
/// The address under which the world knows the site (<c>Aulario:PublicOrigin</c>). Links in mails come from it, never from the Host header.
/// </summary>
internal sealed class PublicSite(IConfiguration configuration)
{
    /// <summary>Such as <c>https://school.example</c>, without a slash at the end; null when it is not configured.</summary>
    public Uri? Origin { get; } = configuration["Aulario:PublicOrigin"] is { Length: > 0 } origin
        ? new Uri(origin, UriKind.Absolute)
        : null;

    public bool IsHttps => Origin?.Scheme == Uri.UriSchemeHttps;

    /// <summary>A cookie's name; the <c>__Host-</c> prefix binds it to this host wherever https is served.</summary>
    public string CookieName(string name) => IsHttps ? "__Host-" + name : name;
}
