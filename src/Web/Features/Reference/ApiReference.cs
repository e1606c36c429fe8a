using Microsoft.OpenApi;

namespace Aulario.Web.Features.Reference;

/// <summary>A run of a type's text; with a link where another type is named.</summary>
/// <param name="Link">The name of a type on the same page, or null.</param>
public sealed record TypeRun(string Text, string? Link = null);

/// <summary>A member of a body, or a parameter.</summary>
public sealed record Member(string Name, IReadOnlyList<TypeRun> Type, bool IsRequired, string? Description);

/// <summary>What an endpoint answers.</summary>
/// <param name="Type">Empty where there is no body.</param>
public sealed record Reply(string Status, string Meaning, IReadOnlyList<TypeRun> Type);

/// <summary>One endpoint.</summary>
/// <param name="Name">Its operation id; the anchor on the page.</param>
/// <param name="NeedsSession">Whether only people with an account may call it.</param>
/// <param name="Body">Empty where nothing is sent.</param>
public sealed record ReferenceEndpoint(
    string Name,
    string Method,
    string Path,
    string Summary,
    bool NeedsSession,
    IReadOnlyList<Member> Parameters,
    IReadOnlyList<TypeRun> Body,
    IReadOnlyList<Reply> Replies,
    string Example);

/// <summary>Endpoints on one subject.</summary>
public sealed record ReferenceGroup(string Name, string? Description, IReadOnlyList<ReferenceEndpoint> Endpoints);

/// <summary>A type of a body. Either it has members, or it is one of other types, or a list of words.</summary>
public sealed record ReferenceType(string Name, string? Description, IReadOnlyList<Member> Members, IReadOnlyList<TypeRun> IsOneOf);

/// <summary>The OpenAPI document in the order in which people read it.</summary>
public sealed record ApiReference(string? About, IReadOnlyList<ReferenceGroup> Groups, IReadOnlyList<ReferenceType> Types)
{
    public static ApiReference Of(OpenApiDocument document, Uri origin)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        var endpoints = document.Paths
            .SelectMany(path => (path.Value.Operations ?? []).Select(entry => (Tag: entry.Value.Tags?.FirstOrDefault()?.Name, Endpoint: Endpoint(path.Key, entry.Key, entry.Value, origin))))
            .ToLookup(one => one.Tag, one => one.Endpoint, StringComparer.Ordinal);
        var groups = (document.Tags ?? new HashSet<OpenApiTag>())
            .Select(tag => new ReferenceGroup(tag.Name ?? string.Empty, tag.Description, [.. endpoints[tag.Name]]))
            .ToList();
        return new(
            document.Info.Description,
            groups,
            [.. schemas.Where(IsNamedType).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => Type(one.Key, one.Value))]);
    }

    /// <summary>Fractions are explained where they stand.</summary>
    private static bool IsNamedType(KeyValuePair<string, IOpenApiSchema> schema) => !TypeText.IsFraction(schema.Key);

    private static ReferenceEndpoint Endpoint(string path, HttpMethod method, OpenApiOperation operation, Uri origin)
    {
        var body = operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema;
        return new(
            operation.OperationId ?? path,
            method.Method,
            path,
            operation.Summary ?? string.Empty,
            operation.Security is { Count: 1 },
            [.. (operation.Parameters ?? []).Select(parameter => new Member(parameter.Name ?? string.Empty, TypeText.Of(parameter.Schema), parameter.Required, parameter.Description))],
            body is null ? [] : TypeText.Of(body),
            [.. (operation.Responses ?? []).Select(reply => new Reply(reply.Key, reply.Value.Description ?? string.Empty, TypeText.Of(reply.Value.Content?.Values.FirstOrDefault()?.Schema)))],
            CurlExample.Of(origin, path, method, operation.Parameters ?? [], body));
    }

    private static ReferenceType Type(string name, IOpenApiSchema schema)
    {
        var required = schema.Required ?? new HashSet<string>();
        return new(
            name,
            schema.Description,
            [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(one => new Member(one.Key, TypeText.Of(one.Value), required.Contains(one.Key), one.Value.Description))],
            schema.OneOf is { Count: > 0 } || schema.Enum is { Count: > 0 } ? TypeText.Of(schema) : []);
    }
}
