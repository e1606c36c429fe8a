using Aulario.Data.Accounts;

namespace Aulario.Web.Http;

/// <summary>Which of the two interface languages a request wants.</summary>
internal static class InterfaceLanguage
{
    public const string Spanish = "es";
    public const string English = "en";

    public static string Tag(Language language) => language switch
    {
        Language.Spanish => Spanish,
        Language.English => English,
    };

    public static Language Of(string tag) => tag == English ? Language.English : Language.Spanish;

    /// <summary>For the API: the better liked of the two in <c>Accept-Language</c>; the page's own language where a page's address is asked for.</summary>
    public static string OfApi(HttpContext http)
    {
        var path = http.Request.Path.Value ?? string.Empty;
        if (path.StartsWith("/es", StringComparison.Ordinal) && (path.Length == 3 || path[3] == '/'))
            return Spanish;
        if (path.StartsWith("/en", StringComparison.Ordinal) && (path.Length == 3 || path[3] == '/'))
            return English;
        return Preferred(http.Request) ?? English;
    }

    /// <summary>The better liked of the two in <c>Accept-Language</c>, or null when it names neither.</summary>
    public static string? Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is Spanish or English);
}
