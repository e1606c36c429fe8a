namespace Aulario.Web.Http;

/// <summary>
/// Refuses requests that another site makes a browser send. Every unsafe request must say <c>Sec-Fetch-Site: same-origin</c>; where a browser sends no
/// such header (plain http on a LAN), its <c>Origin</c> must be ours. So pages carry no tokens and can be cached. Requests with an
/// access token pass: no page can make a browser send one, and their cookies are not looked at.
/// </summary>
internal sealed class CrossSite(RequestDelegate next, PublicSite site)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (IsSafe(http.Request.Method) || AccessTokens.IsIn(http.Request) || IsOurs(http.Request))
            return next(http);
        return new Refusal(StatusCodes.Status403Forbidden, "cross_site").ExecuteAsync(http);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private bool IsOurs(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var fetchSite))
            return string.Equals(fetchSite, "same-origin", StringComparison.Ordinal);
        if (!Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin))
            return false;
        return site.Origin is { } ours
            ? Uri.Compare(origin, ours, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            : string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
