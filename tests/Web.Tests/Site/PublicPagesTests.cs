using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Site;

public sealed partial class PublicPagesTests(Schools schools)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public async Task The_reference_shows_every_operation_and_every_type(string language)
    {
        var school = await schools.OnAsync(Engine.Sqlite);
        var api = (await school.Stranger().GetAsync("/openapi/v1.json")).Expect(200).Json;
        var operations = api.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(one => one.Value.GetProperty("operationId").GetString()).ToList();
        var types = api.At("components.schemas").EnumerateObject().Select(one => one.Name).Where(name => name != "Fraction").ToList();

        var page = (await school.Stranger().GetAsync($"/{language}/api", ("Accept", "text/html"))).Expect(200).Text;

        Assert.True(operations.Count >= 9 && types.Count >= 20, $"{operations.Count} operations, {types.Count} types");
        Assert.All(operations, name => Assert.Contains($"id=\"{name}\"", page, StringComparison.Ordinal));
        Assert.All(types, name => Assert.Contains($"id=\"type-{name}\"", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("es-MX,es;q=0.9", "/es/api")]
    [InlineData("en-GB", "/en/api")]
    public async Task The_reference_is_found_without_a_language(string asked, string found)
    {
        var visitor = (await schools.OnAsync(Engine.Sqlite)).Stranger();
        visitor.Language = asked;

        var answer = (await visitor.GetAsync("/api")).Expect(302);

        Assert.Equal((found, "no-store"), (answer.Header("Location"), answer.Header("Cache-Control")));
    }

    [Fact]
    public async Task The_description_tells_families_queries_and_cookies()
    {
        var api = (await (await schools.OnAsync(Engine.Sqlite)).Stranger().GetAsync("/openapi/v1.json")).Expect(200).Json;

        string?[] Refs(string path) => [.. api.At(path).EnumerateArray().Select(one => one.GetProperty("$ref").GetString()?.Split('/')[^1])];
        Assert.Equal(["PickedResponse", "TruthResponse", "GapsResponse", "RowsResponse", "OrderResponse"], Refs("components.schemas.Response.oneOf"));
        Assert.Equal("type", api.At("components.schemas.ItemView.discriminator.propertyName").GetString());
        Assert.Equal(["MarkStep", "CrosswordStep", "SwapStep"], Refs("components.schemas.Step.oneOf"));
        Assert.Equal(9, api.At("components.schemas.ItemView.oneOf").GetArrayLength()); // a READING has the views of its questions
        Assert.Equal(["q", "category", "difficulty", "type", "language", "cursor", "limit"], Names(api.GetProperty("paths").GetProperty("/api/v1/packages").At("get.parameters")));
        Assert.Equal("cookie", api.At("components.securitySchemes.session.in").GetString());
        Assert.DoesNotContain("\"integer\",\"string\"", api.GetRawText().Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public async Task Privacy_names_every_cookie_and_is_linked_from_the_foot(string language)
    {
        var visitor = (await schools.OnAsync(Engine.Sqlite)).Stranger();

        var page = (await visitor.GetAsync($"/{language}/privacy", ("Accept", "text/html"))).Expect(200).Text;
        var home = (await visitor.GetAsync($"/{language}", ("Accept", "text/html"))).Expect(200).Text;

        var cookies = Source.Files("src/Web", "*Cookie.cs").Append(Path.Combine(Source.Root, "src/Web/Http/Sessions.cs"))
            .SelectMany(file => CookieName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(cookies.Count >= 5, string.Join(", ", cookies));
        Assert.All(cookies, cookie => Assert.Contains($"<code>{cookie}</code>", page, StringComparison.Ordinal));
        Assert.Contains($"href=\"/{language}/privacy\"", home, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{language}/api\"", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_say_what_may_be_fetched_in_advance_and_nothing_else_does()
    {
        var visitor = (await schools.OnAsync(Engine.Sqlite)).Stranger();

        var page = await visitor.GetAsync("/en", ("Accept", "text/html"));
        var data = await visitor.GetAsync("/api/v1/packages");
        var rules = (await visitor.GetAsync("/speculation-rules.json")).Expect(200);

        Assert.Equal(("\"/speculation-rules.json\"", null), (page.Header("Speculation-Rules"), data.Header("Speculation-Rules")));
        Assert.Equal("application/speculationrules+json", rules.Header("Content-Type")?.Split(';')[0]);
        var never = rules.At("prefetch.0.where.and.1.not.href_matches").EnumerateArray().Select(one => one.GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "/*/account", "/*/account/*", "/*/settings", "/*/admin/*", "/*/me", "/api/*" }, never.ToHashSet());
    }

    [Theory]
    [BothEngines]
    public async Task Everything_public_is_in_the_sitemap_in_both_languages_and_nothing_else(Engine engine)
    {
        var school = await schools.AnotherAsync(engine, new());
        var shown = await school.PublishAsync(Samples.Questions(1));
        var hidden = await school.PublishAsync(package => package.IsPublished = false, Samples.Questions(1));

        var robots = (await school.Stranger().GetAsync("/robots.txt")).Expect(200).Text;
        var files = XDocument.Parse((await school.Stranger().GetAsync("/sitemap.xml")).Expect(200).Text).Descendants(Map + "loc").Select(loc => new Uri(loc.Value)).ToList();
        var addresses = new List<string>();
        foreach (var file in files)
        {
            var urls = XDocument.Parse((await school.Stranger().GetAsync(file.AbsolutePath)).Expect(200).Text).Descendants(Map + "url").ToList();
            Assert.All(urls, url => Assert.Equal(["es", "en"], url.Elements(Html + "link").Select(link => link.Attribute("hreflang")?.Value)));
            addresses.AddRange(urls.Select(url => new Uri(url.Element(Map + "loc")!.Value).AbsolutePath)); // ! every url has a loc
        }

        Assert.Contains($"Sitemap: {new Uri(school.Address, "/sitemap.xml")}", robots, StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string> { "/es", "/en", "/es/privacy", $"/es/exercises/{shown.Slug}", $"/en/exercises/{shown.Slug}/{shown.Exercise}" },
            addresses.ToHashSet());
        Assert.DoesNotContain(addresses, address => address.Contains(hidden.Slug, StringComparison.Ordinal));
    }

    [GeneratedRegex("\"(aulario-[a-z-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex CookieName();

    private static IEnumerable<string?> Names(JsonElement parameters) => parameters.EnumerateArray().Select(one => one.GetProperty("name").GetString());
}
