using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Privacy;

/// <summary>What is kept of people, and why. Whoever keeps something new says so here.</summary>
internal static class PrivacyPages
{
    public static void MapPrivacy(this IEndpointRouteBuilder app) =>
        app.MapGet(Routes.Language + "/privacy", Show).WithName("Privacy").ExcludeFromDescription().CachedPage([PageCache.Site]).For(Who.Everyone);

    private static async Task<IResult> Show(string language, HttpContext http, PageFrame frame, CancellationToken cancel)
    {
        var texts = Texts.For(language);
        return ShellPages.Page<PrivacyPage>(http, await frame.MakeAsync(http, language, texts["privacy.title"], texts["privacy.description"], cancel));
    }
}
