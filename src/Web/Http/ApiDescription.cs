using System.Text.Json.Serialization;
using Aulario.Domain;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Aulario.Web.Http;

/// <summary>The OpenAPI 3.1 document at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    public const string Version = "v1";

    private const string Session = "session";
    private const string Guest = "guest";
    private const string Token = "token";

    private const string About =
        "Packages, exercises, attempts and the caller's own progress. JSON in camelCase; closed sets are words in UPPER_SNAKE; members that would be null are "
        + "absent; unknown members are refused. Errors are problem documents (RFC 9457) with a stable code, in the language of Accept-Language. Reads carry an "
        + "ETag. A POST that creates honours Idempotency-Key. Requests that change something must say Sec-Fetch-Site: same-origin or come with an Origin of the site. Too many requests: 429 with Retry-After.";

    private static readonly IReadOnlyList<(string Name, string Description)> Tags =
    [
        ("Packages", "Published packages of exercises."),
        ("Exercises", "Covers of published exercises: what they are, never what is right in them."),
        ("Attempts", "Playing. What was answered is stored when it is given; numbers make every try safe to repeat."),
        ("Me", "The caller's own things; guests have progress too."),
        ("Users", "Accounts and invitations, for admins."),
        ("School", "The school's settings and what was done at it, for admins."),
    ];

    public static void AddApiDescription(this IServiceCollection services)
    {
        // What the document describes; the API itself reads and writes with ApiJson, as strictly.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi(Version, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(DescribeDocumentAsync);
            options.AddOperationTransformer(DescribeOperationAsync);
            options.AddSchemaTransformer(ApiSchemas.DescribeAsync);
        });
    }

    public static void MapApiDescription(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName}.json").For(Who.Everyone).WithName("OpenApi").CacheOutput(cache => cache.Expire(TimeSpan.FromMinutes(10)));

    private static Task DescribeDocumentAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo { Title = "Aulario", Version = Version, Description = About };
        document.Servers = [new() { Url = "/" }];
        var used = document.Paths.Values.SelectMany(path => path.Operations ?? []).SelectMany(operation => operation.Value.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Name).ToHashSet(StringComparer.Ordinal);
        document.Tags = Tags.Where(tag => used.Contains(tag.Name)).Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Session] = Cookie(Sessions.CookieName, "A person's session, from the sign-in page."),
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token, made in the settings. Its scopes must hold the one that the operation names.",
            },
            [Guest] = Cookie(GuestCookie.Name, "A guest's progress; set by the answer that starts the first attempt."),
        };
        return ApiSchemas.DescribeFamiliesAsync(document, context, cancel);
    }

    private static OpenApiSecurityScheme Cookie(string name, string description) => new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Cookie,
        Name = name,
        Description = description + " Over https its name begins with __Host-.",
    };

    private static Task DescribeOperationAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var parameter in metadata.OfType<QueryParameter>())
            (operation.Parameters ??= []).Add(Describe(parameter));
        if (metadata.OfType<HonoursIdempotencyKey>().Any())
            (operation.Parameters ??= []).Add(IdempotencyKey);
        var session = Needs(Session, context.Document);
        operation.Security = metadata.OfType<Who>().FirstOrDefault() == Who.Everyone ? [new(), Needs(Guest, context.Document), session] : [session];
        var endpoint = context.ApplicationServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .First(one => one.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == operation.OperationId);
        if (Access.ScopeOf(endpoint, context.Description.HttpMethod ?? HttpMethods.Get) is { } scope)
            operation.Security.Add(Needs(Token, context.Document, UpperSnake.Of(scope)));
        return Task.CompletedTask;
    }

    private static OpenApiParameter IdempotencyKey => new()
    {
        Name = Idempotency.Header,
        In = ParameterLocation.Header,
        Description = "Names the request: sent again with the same name within a day, it gets the same answer and changes nothing.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Idempotency.LongestKey },
    };

    private static OpenApiSecurityRequirement Needs(string scheme, OpenApiDocument? document, params List<string> scopes) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = scopes };

    private static OpenApiParameter Describe(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Schema = new OpenApiSchema
        {
            Type = parameter.Largest is null ? JsonSchemaType.String : JsonSchemaType.Integer,
            Minimum = parameter.Largest is null ? null : "1",
            Maximum = parameter.Largest is { } largest ? Refusal.Number(largest) : null,
            Enum = parameter.Words.Count == 0 ? null : [.. parameter.Words.Select(word => (System.Text.Json.Nodes.JsonNode)word)],
        },
    };
}
