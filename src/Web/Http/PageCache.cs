using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Aulario.Web.Http;

/// <summary>
/// Keeps whole pages for callers who are nobody in particular: no session, no guest. Varies by the listed query keys only, by the encoding of the
/// body, and is thrown away by tag when content changes (<see cref="PageEviction"/>).
/// </summary>
internal sealed class PageCache(IReadOnlyList<string> tags, IReadOnlyList<string> queryKeys) : IOutputCachePolicy
{
    public const string Content = "content";
    public const string Site = "site";

    /// <summary>On no page: what is kept in memory of people is on none that is kept.</summary>
    public const string People = "people";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>A key that no address has: an empty list would vary by every key.</summary>
    private const string NoKey = "-";

    private readonly StringValues variedBy = queryKeys.Count == 0 ? NoKey : new StringValues([.. queryKeys]);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isCacheable = (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && (http.Request.Headers.Cookie.Count == 0 || !http.Request.Cookies.Any(IsPersonal))
            && StringValues.IsNullOrEmpty(http.Request.Headers.Authorization);
        context.EnableOutputCaching = isCacheable;
        context.AllowCacheLookup = isCacheable;
        context.AllowCacheStorage = isCacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = variedBy;
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        foreach (var tag in tags) // only what is stored needs them
            context.Tags.Add(tag);
        return ValueTask.CompletedTask;
    }

    /// <summary>The look (theme, mode) is a cookie too, but the page does not depend on it.</summary>
    private static bool IsPersonal(KeyValuePair<string, string> cookie) =>
        cookie.Key.EndsWith(GuestCookie.Name, StringComparison.Ordinal) || cookie.Key.EndsWith(Sessions.CookieName, StringComparison.Ordinal);
}

internal static class PageCacheRoutes
{
    /// <summary>Caches a page for anonymous callers.</summary>
    public static RouteHandlerBuilder CachedPage(this RouteHandlerBuilder page, IReadOnlyList<string> tags, params IReadOnlyList<string> queryKeys) =>
        page.WithMetadata(new PageCache(tags, queryKeys));
}
