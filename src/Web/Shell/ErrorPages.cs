using System.Diagnostics;
using Aulario.Web.Http;

namespace Aulario.Web.Shell;

/// <summary>Error pages for people. They need no database: it may be what failed.</summary>
internal static class ErrorPages
{
    private static readonly NavEntry Exercises = new("nav.exercises", "/exercises", "list-checks");

    /// <summary>Shows the page of a refusal, in the language of the address.</summary>
    public static Task ShowAsync(HttpContext http, Refusal refusal)
    {
        var language = InterfaceLanguage.OfApi(http);
        var texts = Texts.For(language);
        var status = refusal.StatusCode ?? StatusCodes.Status500InternalServerError;
        var context = new PageContext
        {
            Language = language,
            Path = "/",
            Title = texts[status == StatusCodes.Status404NotFound ? "error.notFound.title" : "error.trouble.title"],
            IsIndexed = false,
            Site = new() { Name = "Aulario", Origin = new Uri($"{http.Request.Scheme}://{http.Request.Host}"), Theme = "lavender" },
            Navigation = [Exercises],
        };
        http.Response.Headers.CacheControl = "no-store";
        return ShellPages.Page<ErrorDocument>(
            http,
            context,
            new Dictionary<string, object?>
            {
                [nameof(ErrorDocument.StatusCode)] = status,
                [nameof(ErrorDocument.TraceId)] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            },
            status).ExecuteAsync(http);
    }
}
