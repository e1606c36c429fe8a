using System.Text;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Http;

/// <summary>Nonsense at every endpoint of the route table: refused, never a failure of ours.</summary>
public sealed class FuzzTests(Schools schools)
{
    private const int FewestRequests = 300;
    private static readonly int RequestsPerEndpoint = Environment.GetEnvironmentVariable("AULARIO_TEST_FULL") == "1" ? 400 : 10;

    private static readonly string[] Words =
    [
        "", "0", "-1", "1", "2147483648", "NaN", "null", "true", "es", "en", "a", "x'; --", "../..", "%00", "%ED%A0%80", "ñandú", "\U0001F600", "{0}", "<script>",
        "00000000-0000-0000-0000-000000000000", "GRAMMAR", "MULTIPLE_CHOICE", new('z', 3_000),
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "{}", "[]", "null", "0", "\"\"", "{\"picked\":[\"a\"]}", "{\"picked\":[null]}", "{\"gaps\":{\"a\":\"x\"}}", "{\"gaps\":{\"a\":null}}", "{\"gaps\":{\"\":\"\"}}", "{\"value\":\"TRUE\"}",
        "{\"value\":7}", "{\"mode\":\"TEST\"}", "{\"mode\":null}", "{\"number\":-2147483648}", "{\"number\":2}", "{\"restart\":true}", "{\"timeZone\":\"Mars/Olympus\"}", "{\"mistakesOf\":\"00000000-0000-0000-0000-000000000000\"}",
        "{\"email\":\"\\u0000\",\"password\":\"\"}", "{\"a\":{\"a\":{\"a\":[[[[]]]]}}}", "{\"picked\":[\"\\ud800\"]}", "{\"gaps\":{\"\\ud800\":\"x\"}}", "email=a%00b&password=x&Email=&Password=", "a=%ED%A0%80",
    ];

    private static readonly string[] Types = ["application/json", "application/json; charset=utf-16", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"];

    [Theory]
    [BothEngines]
    public async Task No_request_makes_a_500(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var endpoints = Endpoints(school).ToList();
        var package = await school.PublishAsync(Samples.Questions(2), Samples.Gaps(), Samples.Statements());
        var chance = new Random(20_261_123);
        var (made, failures) = (0, new List<string>());

        foreach (var (method, pattern) in endpoints)
        {
            // Made anew for each endpoint: some of them sign out, or delete the caller.
            Visitor[] callers = [school.Stranger(), await school.GuestAsync(), await school.StudentAsync(), await school.TeacherAsync(), await school.AdminAsync()];
            foreach (var caller in callers)
            {
                var attempt = (await caller.StartAsync(package.Exercises[chance.Next(package.Exercises.Count)])).Id;
                for (var i = 0; i < RequestsPerEndpoint / callers.Length; i++)
                {
                    var path = Path(pattern, package, attempt, chance);
                    using var content = method == "GET" ? null : Body(chance);
                    var answer = await caller.SendAsync(new HttpMethod(method), path, content, ("Accept", chance.Next(2) == 0 ? "text/html" : "*/*"));
                    made++;
                    if (answer.Status >= 500)
                        failures.Add($"{method} {path}: {answer.Status} {answer.Text}");
                }
            }
        }

        Assert.Empty(failures);
        Assert.True(made >= FewestRequests, $"only {made} requests were made");
        Assert.True(endpoints.Count >= 10, $"only {endpoints.Count} endpoints were found");
    }

    private static IEnumerable<(string Method, RoutePatternParts Pattern)> Endpoints(School school) =>
        from endpoint in school.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let text = endpoint.RoutePattern.RawText ?? string.Empty
        let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
        from method in methods
        select (method, new RoutePatternParts(text, endpoint.RoutePattern));

    private static string Path(RoutePatternParts pattern, Published package, Guid attempt, Random chance)
    {
        var path = new StringBuilder();
        foreach (var segment in pattern.Pattern.PathSegments)
        {
            path.Append('/');
            foreach (var part in segment.Parts)
                path.Append(part switch
                {
                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Value(parameter.Name, pattern.Text, package, attempt, chance),
                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                    _ => throw new NotSupportedException($"Got a {part.PartKind}; teach this test what to put there."),
                });
        }

        return path + (chance.Next(3) == 0 ? $"?{Uri.EscapeDataString(Words[chance.Next(Words.Length)])}={Word(chance)}&q={Word(chance)}&limit={Word(chance)}&cursor={Word(chance)}&page={Word(chance)}" : string.Empty);
    }

    /// <summary>Mostly what leads inside, sometimes anything.</summary>
    private static string Value(string name, string pattern, Published package, Guid attempt, Random chance) => chance.Next(4) == 0
        ? Word(chance)
        : name switch
        {
            "language" => chance.Next(2) == 0 ? "es" : "en",
            "id" => (pattern.Contains("attempts/{", StringComparison.Ordinal) ? attempt : package.Exercises[chance.Next(package.Exercises.Count)]).ToString(),
            "slug" or "slugOrId" => package.Slug,
            "item" or "n" => (chance.Next(4) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "documentName" => "v1",
            _ => Word(chance),
        };

    private static string Word(Random chance)
    {
        var word = Words[chance.Next(Words.Length)];
        return word.StartsWith('%') ? word : Uri.EscapeDataString(word);
    }

    private static ByteArrayContent Body(Random chance)
    {
        var bytes = Encoding.UTF8.GetBytes(Bodies[chance.Next(Bodies.Length)]);
        for (var flips = chance.Next(3) == 0 ? chance.Next(4) : 0; flips > 0 && bytes.Length > 0; flips--)
            bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", chance.Next(3) == 0 ? Types[chance.Next(Types.Length)] : Types[0]);
        return content;
    }

    private sealed record RoutePatternParts(string Text, Microsoft.AspNetCore.Routing.Patterns.RoutePattern Pattern);
}
