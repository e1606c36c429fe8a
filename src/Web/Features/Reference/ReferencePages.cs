using Aulario.Web.Features.Reference.Pages;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.AspNetCore.OpenApi;

namespace Aulario.Web.Features.Reference;

/// <summary>The API for people to read, out of the same document that programs read.</summary>
internal static class ReferencePages
{
    private const string Path = "/api";

    public static void MapReference(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Choose).WithName("ChooseReferenceLanguage").ExcludeFromDescription().For(Who.Everyone);
        app.MapGet(Routes.Language + Path, Show).WithName("Reference").ExcludeFromDescription().CachedPage([PageCache.Site]).For(Who.Everyone);
    }

    private static async Task<IResult> Choose(HttpContext http, PageFrame frame, CancellationToken cancel) =>
        Results.Redirect($"/{await frame.ChooseLanguageAsync(http, cancel)}{Path}");

    private static async Task<IResult> Show(
        string language, HttpContext http, PageFrame frame, [FromKeyedServices(ApiDescription.Version)] IOpenApiDocumentProvider documents, CancellationToken cancel)
    {
        var texts = Texts.For(language);
        var context = await frame.MakeAsync(http, language, texts["reference.title"], texts["reference.description"], cancel);
        var document = await documents.GetOpenApiDocumentAsync(cancel);
        return ShellPages.Page<ReferencePage>(
            http, context, new Dictionary<string, object?> { [nameof(ReferencePage.Api)] = ApiReference.Of(document, context.Site.Origin) });
    }
}
