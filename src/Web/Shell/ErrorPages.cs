using Aulario.Web.Http;

namespace Aulario.Web.Shell;

internal static class ErrorPages
{
    public static Task ShowAsync(HttpContext http, Refusal refusal) => refusal.ExecuteAsync(http);
}
