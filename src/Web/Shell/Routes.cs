namespace Aulario.Web.Shell;

internal static class Routes
{
    /// <summary>The beginning of every page's address.</summary>
    public const string Language = "/{language:regex(^(es|en)$)}";
}
