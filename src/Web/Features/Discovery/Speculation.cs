using Aulario.Web.Http;

namespace Aulario.Web.Features.Discovery;

/// <summary>
/// Which links a browser may fetch before they are followed: ours, when the pointer rests on them or a finger comes down. Not those whose page is about
/// the caller or has a form with effects; no link of ours changes anything, but what is personal changes between the fetching and the click.
/// </summary>
internal static class Speculation
{
    private const string Rules = """
        {
          "prefetch": [
            {
              "source": "document",
              "eagerness": "moderate",
              "where": {
                "and": [
                  { "href_matches": "/*" },
                  { "not": { "href_matches": ["/*/account", "/*/account/*", "/*/settings", "/*/settings/*", "/*/admin", "/*/admin/*", "/*/me", "/*/me/*", "/*/dev/*", "/api/*", "/openapi/*", "/media/*"] } },
                  { "not": { "selector_matches": "[download], [target=_blank], [rel~=nofollow], [rel~=external]" } }
                ]
              }
            }
          ]
        }
        """;

    public static void MapSpeculation(this IEndpointRouteBuilder app) =>
        app.MapGet(SecurityHeaders.SpeculationRules, Send).WithName("SpeculationRules").ExcludeFromDescription().For(Who.Everyone);

    private static IResult Send(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Text(Rules, "application/speculationrules+json");
    }
}
