using System.Data.Common;
using System.Diagnostics;
using Aulario.Web.Http;

namespace Aulario.Web.Shell;

/// <summary>Makes the frame of a page about a refusal: the school, and who looks.</summary>
internal delegate Task<PageContext> ErrorFrame(HttpContext http, string language, string title, CancellationToken cancel);

/// <summary>Error pages for people. A failure of ours gets a frame that needs no database: it may be what failed.</summary>
internal static class ErrorPages
{
    private static readonly NavEntry Exercises = new("nav.exercises", "/exercises", "list-checks");

    /// <summary>Shows the page of a refusal, in the language of the address.</summary>
    public static async Task ShowAsync(HttpContext http, Refusal refusal)
    {
        var language = InterfaceLanguage.OfApi(http);
        var status = refusal.StatusCode ?? StatusCodes.Status500InternalServerError;
        var title = Texts.For(language)[$"error.{ErrorKinds.Of(status)}.title"];
        http.Response.Headers.CacheControl = "no-store";
        await ShellPages.Page<ErrorDocument>(
            http,
            await FrameAsync(http, language, title, status) with { IsIndexed = false },
            new Dictionary<string, object?>
            {
                [nameof(ErrorDocument.StatusCode)] = status,
                [nameof(ErrorDocument.TraceId)] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            },
            status).ExecuteAsync(http);
    }

    private static async Task<PageContext> FrameAsync(HttpContext http, string language, string title, int status)
    {
        if (status >= StatusCodes.Status500InternalServerError)
            return Bare(http, language, title);
        try
        {
            return await http.RequestServices.GetRequiredService<ErrorFrame>()(http, language, title, http.RequestAborted);
        }
        catch (DbException)
        {
            return Bare(http, language, title);
        }
    }

    private static PageContext Bare(HttpContext http, string language, string title) => new()
    {
        Language = language,
        Path = "/",
        Title = title,
        Site = new() { Name = "Aulario", Origin = new Uri($"{http.Request.Scheme}://{http.Request.Host}"), Theme = "lavender" },
        Navigation = [Exercises],
    };
}
