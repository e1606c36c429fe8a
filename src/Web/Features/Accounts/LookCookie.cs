using Aulario.Data.Accounts;
using Aulario.Domain;

namespace Aulario.Web.Features.Accounts;

/// <summary>
/// The look of this browser, <c>theme.mode.type</c> with <c>-</c> for "not chosen" (src/islands/lib/look.ts). Scripts read it before the first paint,
/// so it is neither signed nor hidden from them. Signing in brings the person's own look along; large type stays the device's.
/// </summary>
internal static class LookCookie
{
    private const string Name = "aulario-look";
    private const string NotChosen = "-";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static PageColors? Color(HttpContext http) => UpperSnake.Parse<PageColors>(Part(http, 0).ToUpperInvariant());

    public static ColorMode? Mode(HttpContext http) => UpperSnake.Parse<ColorMode>(Part(http, 1).ToUpperInvariant());

    public static void Write(HttpContext http, PageColors? color, ColorMode mode)
    {
        var theme = color is { } chosen ? Word(chosen) : NotChosen;
        var light = mode == ColorMode.System ? NotChosen : Word(mode);
        var type = Part(http, 2) == "large" ? "large" : NotChosen;
        http.Response.Cookies.Append(
            Name, $"{theme}.{light}.{type}", new CookieOptions { Path = "/", MaxAge = Lifetime, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });
    }

    private static string Word(Enum member) => UpperSnake.Of(member).ToLowerInvariant();

    private static string Part(HttpContext http, int index) =>
        http.Request.Cookies[Name]?.Split('.') is { Length: 3 } parts ? parts[index] : NotChosen;
}
