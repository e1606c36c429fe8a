using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aulario.Web.Features.Development;

/// <summary>Pages for those who build the site; they do not exist in production.</summary>
internal static class DevelopmentPages
{
    public static void MapDevelopment(this WebApplication app)
    {
        if (app.Environment.IsProduction())
        {
            return;
        }

        app.MapGet("/{language:regex(^(es|en)$)}/dev/components", Components)
            .WithName("DevelopmentComponents")
            .WithSummary("All shell components in all their states.")
            .For(Who.Everyone)
            .ExcludeFromDescription();
    }

    private static RazorComponentResult<ComponentsPage> Components(HttpContext http, string language) =>
        ShellPages.Page<ComponentsPage>(http, DevelopmentContext.For(language, "/dev/components" + http.Request.QueryString));
}
