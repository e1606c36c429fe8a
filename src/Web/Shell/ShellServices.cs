using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Aulario.Web.Shell;

/// <summary>What the host calls to have pages: services, and the static files that pages need.</summary>
internal static class ShellServices
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Accents and ñ go out as they are, not as entities: pages are UTF-8. Markup characters are still encoded.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<CurrentPage>();
        services.AddCascadingValue(provider => provider.GetRequiredService<CurrentPage>().Context);
        services.AddSingleton(provider => IslandAssets.Read(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        return services;
    }

    public static void MapShell(this WebApplication app) => app.MapStaticAssets().Add(CacheBuiltFilesForEver);

    // Vite's names carry a hash; the framework knows only its own fingerprints and would ask again on each page.
    private static void CacheBuiltFilesForEver(EndpointBuilder endpoint)
    {
        var isBuilt = endpoint is RouteEndpointBuilder route && route.RoutePattern.RawText?.TrimStart('/').StartsWith("dist/", StringComparison.Ordinal) == true;
        var next = endpoint.RequestDelegate;
        if (!isBuilt || next is null)
        {
            return;
        }

        endpoint.RequestDelegate = http =>
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.CacheControl = ForEver;
                return Task.CompletedTask;
            });
            return next(http);
        };
    }
}
