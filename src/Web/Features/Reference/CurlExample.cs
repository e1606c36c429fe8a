using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Aulario.Web.Features.Reference;

/// <summary>A command that calls an endpoint: ids to be filled in, the members that a body must have.</summary>
internal static class CurlExample
{
    private const int Deepest = 5;
    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Uri origin, string path, HttpMethod method, IEnumerable<IOpenApiParameter> parameters, IOpenApiSchema? body)
    {
        var numbers = parameters.Where(parameter => parameter is { In: ParameterLocation.Path, Schema.Type: JsonSchemaType.Integer }).Select(parameter => parameter.Name);
        var filled = numbers.Aggregate(path, (address, name) => address.Replace($"{{{name}}}", "1", StringComparison.Ordinal));
        var command = new StringBuilder("curl -b cookies.txt -c cookies.txt");
        if (method != HttpMethod.Get)
            command.Append(" \\\n  -X ").Append(method.Method).Append(" -H 'Sec-Fetch-Site: same-origin'");
        if (body is not null)
            command.Append(" \\\n  -H 'Content-Type: application/json' -d '").Append((Sample(body, 0) ?? new JsonObject()).ToJsonString(Compact)).Append('\'');
        return command.Append(" \\\n  '").Append(origin.GetLeftPart(UriPartial.Authority)).Append(filled).Append('\'').ToString();
    }

    private static JsonNode? Sample(IOpenApiSchema schema, int depth)
    {
        if (depth > Deepest)
            return null;
        if (schema.OneOf is { Count: > 0 } several)
            return Sample(several.First(one => one.Type != JsonSchemaType.Null), depth + 1);
        if (schema.Enum is { Count: > 0 } words)
            return words[0].DeepClone();
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array => schema.Items is { } items ? new JsonArray(Sample(items, depth + 1)) : [],
            JsonSchemaType.Object => Object(schema, depth),
            JsonSchemaType.Integer or JsonSchemaType.Number => 1,
            JsonSchemaType.Boolean => true,
            _ => "a",
        };
    }

    private static JsonObject Object(IOpenApiSchema schema, int depth)
    {
        var example = new JsonObject();
        foreach (var name in schema.Required ?? new HashSet<string>())
            example[name] = schema.Properties?.TryGetValue(name, out var member) == true ? Sample(member, depth + 1) : null;
        if (schema.AdditionalProperties is { } values)
            example["a"] = Sample(values, depth + 1);
        return example;
    }
}
