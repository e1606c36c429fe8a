using System.Text.Json;
using Aulario.Web.Http;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Http;

public sealed class OpenApiTests(Schools schools)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Snapshot = Path.Combine(Source.Root, "src/islands/lib/api/openapi.json");

    [Fact]
    public async Task The_committed_description_is_what_the_host_says()
    {
        var school = await schools.OnAsync(Engine.Sqlite);

        var said = Indented((await school.Stranger().GetAsync("/openapi/v1.json")).Expect(200).Text);

        if (Environment.GetEnvironmentVariable("AULARIO_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Snapshot)!); // ! a file has a folder
            await File.WriteAllTextAsync(Snapshot, said, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(Snapshot), "There is no snapshot: run these tests once with AULARIO_UPDATE_SNAPSHOTS=1 and commit it.");
        var committed = await File.ReadAllTextAsync(Snapshot, TestContext.Current.CancellationToken);
        Assert.True(said == committed, "The API changed: run these tests once with AULARIO_UPDATE_SNAPSHOTS=1, look at what changed, and commit it.");
    }

    [Fact]
    public async Task Every_endpoint_has_a_name_a_summary_and_its_problems()
    {
        var school = await schools.OnAsync(Engine.Sqlite);
        var endpoints = school.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal) == true).ToList();

        Assert.True(endpoints.Count >= 9, $"only {endpoints.Count} were found");
        Assert.All(endpoints, endpoint =>
        {
            Assert.NotNull(endpoint.Metadata.GetMetadata<IEndpointNameMetadata>());
            Assert.NotNull(endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>());
            Assert.Single(endpoint.Metadata.OfType<Who>());
            if (CanRefuse(endpoint))
                Assert.Contains(endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>(), produced => produced.StatusCode >= 400);
        });
        var names = endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName).ToList(); // ! asserted above
        Assert.Equal(names.Distinct(), names);
    }

    /// <summary>Whatever takes something or asks who calls can refuse; to read what everybody may read cannot fail.</summary>
    private static bool CanRefuse(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.Parameters.Count > 0
        || endpoint.Metadata.OfType<Who>().Single() != Who.Everyone
        || endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != true;

    private static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document, Readable) + "\n";
    }
}
