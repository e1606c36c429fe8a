using Aulario.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace Aulario.Architecture.Tests.Endpoints;

public sealed class EndpointTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public void Every_endpoint_states_who_may_call_it_has_a_name_and_declares_its_problems()
    {
        var endpoints = host.Endpoints.Where(endpoint => !IsStaticFile(endpoint)).ToList();

        Assert.True(endpoints.Count >= 12, $"Only {endpoints.Count} endpoints were looked at.");
        Findings.None(endpoints.SelectMany(Offences), "See Access.For, WithName and WithProblems.");
    }

    [Fact]
    public void Names_are_unique() =>
        Findings.None(
            host.Endpoints.Where(endpoint => !IsStaticFile(endpoint)).GroupBy(NameOf).Where(group => group.Key is not null && group.Count() > 1).Select(group => group.Key!), // ! filtered
            "Two endpoints have one name.");

    [Fact]
    public void An_endpoint_that_states_nothing_is_caught()
    {
        var found = Offences(Endpoint("/api/v1/secrets"));

        Assert.Equal(
            [
                "/api/v1/secrets does not say who may call it",
                "/api/v1/secrets has no name",
                "/api/v1/secrets has no summary",
                "/api/v1/secrets declares no problem document",
            ],
            found);
    }

    [Fact]
    public void An_endpoint_that_states_teachers_and_lets_anybody_in_is_caught()
    {
        var found = Offences(Endpoint("/studio", Who.Teachers, new AllowAnonymousAttribute(), new EndpointNameMetadata("Studio")));

        Assert.Equal(["/studio says Teachers and lets anybody in"], found);
    }

    [Fact]
    public void An_endpoint_that_states_all_of_it_is_not()
    {
        var found = Offences(Endpoint(
            "/api/v1/studio",
            Who.Teachers,
            new AuthorizeAttribute(Access.TeacherPolicy),
            new EndpointNameMetadata("Studio"),
            new EndpointSummaryAttribute("What a teacher makes."),
            new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"])));

        Assert.Empty(found);
    }

    /// <summary>Built files, and the framework's own fallback for files that a build without publishing has not listed.</summary>
    internal static bool IsStaticFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}";

    private static List<string> Offences(RouteEndpoint endpoint)
    {
        var place = endpoint.RoutePattern.RawText ?? "?";
        var isApi = place.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);
        var who = endpoint.Metadata.OfType<Who>().Cast<Who?>().LastOrDefault();
        List<string> found = [];
        if (who is null)
            found.Add($"{place} does not say who may call it");
        else if (!IsKept(endpoint, who.Value))
            found.Add($"{place} says {who} and lets anybody in");
        if (NameOf(endpoint) is null)
            found.Add($"{place} has no name");
        if (isApi && endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>() is null)
            found.Add($"{place} has no summary");
        if (isApi && !endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(IsProblem))
            found.Add($"{place} declares no problem document");
        return found;
    }

    private static bool IsKept(RouteEndpoint endpoint, Who who)
    {
        var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var policies = endpoint.Metadata.OfType<IAuthorizeData>().Select(data => data.Policy).ToList();
        return who switch
        {
            Who.Everyone => true,
            Who.SignedIn => !isOpen && policies.Count > 0,
            Who.Teachers => !isOpen && policies.Contains(Access.TeacherPolicy),
            Who.Admins => !isOpen && policies.Contains(Access.AdminPolicy),
        };
    }

    private static bool IsProblem(IProducesResponseTypeMetadata answer) =>
        answer.StatusCode >= 400 && answer.ContentTypes.Contains("application/problem+json");

    private static string? NameOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;

    private static RouteEndpoint Endpoint(string pattern, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, new EndpointMetadataCollection(metadata), pattern);
}
