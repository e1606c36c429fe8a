using Aulario.Domain;
using Microsoft.OpenApi;

namespace Aulario.Web.Features.Reference;

/// <summary>Says in words what a schema is.</summary>
internal static class TypeText
{
    public static bool IsFraction(string? name) => name == nameof(Fraction);

    public static IReadOnlyList<TypeRun> Of(IOpenApiSchema? schema) => schema switch
    {
        null => [],
        OpenApiSchemaReference reference when IsFraction(reference.Reference.Id) => [new("[integer, integer]")],
        OpenApiSchemaReference { Reference.Id: { } id } => [new(id, id)],
        { OneOf: { Count: > 0 } several } => Joined(several.Where(one => one.Type != JsonSchemaType.Null).Select(Of)),
        { Enum: { Count: > 0 } words } => [new(string.Join(" | ", words.Select(word => word.ToString())))],
        { Items: { } items } => [.. Of(items), new("[]")],
        { AdditionalProperties: { } values } => [new("{ key: "), .. Of(values), new(" }")],
        _ => [new(Plain(schema))],
    };

    private static List<TypeRun> Joined(IEnumerable<IReadOnlyList<TypeRun>> several)
    {
        var runs = new List<TypeRun>();
        foreach (var one in several)
        {
            if (runs.Count > 0)
                runs.Add(new(" | "));
            runs.AddRange(one);
        }

        return runs;
    }

    private static string Plain(IOpenApiSchema schema) => (schema.Type & ~JsonSchemaType.Null) switch
    {
        JsonSchemaType.String => schema.Format is { } format ? $"string ({format})" : "string",
        JsonSchemaType.Integer => schema is { Minimum: { } least, Maximum: { } most } ? $"integer, {least} to {most}" : "integer",
        JsonSchemaType.Number => "number",
        JsonSchemaType.Boolean => "boolean",
        JsonSchemaType.Array => "array",
        JsonSchemaType.Object => "object",
        _ => "any JSON",
    };
}
