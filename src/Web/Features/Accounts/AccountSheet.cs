using Aulario.Web.Features.Site;
using Aulario.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Aulario.Web.Features.Accounts;

/// <summary>Shows an account page: never indexed, never kept.</summary>
internal sealed class AccountSheet(PageFrame frame)
{
    /// <summary>Shows a page whose one parameter is <paramref name="view"/>.</summary>
    /// <param name="http">The request.</param>
    /// <param name="title">The key of its title.</param>
    /// <param name="view">What it shows.</param>
    /// <param name="status">200, 410 for a used link, 422 for a form to correct.</param>
    /// <param name="path">Where the language switch leads, when not to the request's own path.</param>
    /// <param name="islands">What it loads beyond plain HTML.</param>
    public async Task<IResult> ShowAsync<TPage>(
        HttpContext http, string title, object view, int status = StatusCodes.Status200OK, string? path = null, params IReadOnlyList<string> islands)
        where TPage : IComponent
    {
        var language = Language(http);
        var context = await frame.MakeAsync(http, language, Texts.For(language)[title], null, http.RequestAborted);
        context = context with { IsIndexed = false, Path = path ?? context.Path, Islands = islands };
        return ShellPages.Page<TPage>(http, context, new Dictionary<string, object?> { ["View"] = view }, status);
    }

    /// <summary>After a form was taken: the next page is fetched anew.</summary>
    public static IResult GoTo(string path) => new SeeOther(path);

    public static string Language(HttpContext http) => http.GetRouteValue("language") as string ?? "es";

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
