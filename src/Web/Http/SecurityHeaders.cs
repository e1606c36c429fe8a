using Microsoft.Extensions.Primitives;

namespace Aulario.Web.Http;

/// <summary>Headers of every answer. The policy allows our own files only: no inline script or style, no other host.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, PublicSite site, Providers providers)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types svelte-trusted-html";

    /// <summary>For files that people uploaded: opened by themselves they are nobody's page and run nothing.</summary>
    private static readonly StringValues Sandboxed = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <summary>Where the rules are that say which links may be fetched in advance.</summary>
    public const string SpeculationRules = "/speculation-rules.json";

    private static readonly object SandboxKey = new();

    private readonly Func<object, Task> write = response => Write((HttpResponse)response, PolicyWith(providers), site.IsHttps);

    /// <summary>Answers this request with the stricter policy for uploaded files.</summary>
    public static void Sandbox(HttpContext http) => http.Items[SandboxKey] = true;

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(write, http.Response); // last of all: an error handler clears what was set before
        return next(http);
    }

    /// <summary>A form may lead on to a provider, whose own redirects a browser checks, too.</summary>
    private static StringValues PolicyWith(Providers providers) =>
        $"{Policy}; form-action {string.Join(' ', providers.All.Select(one => one.Authority.GetLeftPart(UriPartial.Authority)).Distinct().Prepend("'self'"))}";

    private static Task Write(HttpResponse response, StringValues policy, bool isHttps)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (IsBuiltFile(response))
        {
            headers.LastModified = headers.AcceptRanges = default; // its name is its version, and it has an ETag
            return Task.CompletedTask;
        }

        headers.ContentSecurityPolicy = response.HttpContext.Items.ContainsKey(SandboxKey) ? Sandboxed : policy;
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            headers["Speculation-Rules"] = $"\"{SpeculationRules}\"";
        if (isHttps)
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        return Task.CompletedTask;
    }

    /// <summary>Scripts, styles and fonts of our own are no pages: what guards a page would only make each of them a kilobyte heavier.</summary>
    private static bool IsBuiltFile(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
        && response.HttpContext.Request.Path.StartsWithSegments("/dist", StringComparison.Ordinal);
}
