using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aulario.Domain;
using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Aulario.Web.Http;

/// <summary>Puts right what the framework cannot know of our JSON: fractions, families, absent members, problem documents.</summary>
internal static class ApiSchemas
{
    /// <summary>One schema, while the document is made.</summary>
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(ProblemDetails))
            DescribeProblem(schema);
        else if (!type.IsAssignableTo(typeof(Response)))
            AllowAbsent(schema, context.JsonTypeInfo);
        if (type == typeof(Fraction))
            DescribeFraction(schema);
        else if (type == typeof(GridCell) && schema.Type != JsonSchemaType.Integer) // the framework comes back with the elements of a cell that may be absent
            DescribeCell(schema);
        else if (type.IsAssignableTo(typeof(IEnumerable<GridCell>)))
            schema.Items = Cell(); // the framework knows nothing of elements that have a converter
        else if (type.IsEnum && schema.Enum is { Count: > 0 } words)
            (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. words.Where(word => word is not null)]);
        return Task.CompletedTask;
    }

    /// <summary>What refers to other schemas, when all of them are there.</summary>
    public static async Task DescribeFamiliesAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        foreach (var type in ExerciseTypes.All.Select(entry => entry.Response).OfType<Type>().Distinct().Append(typeof(Grade)))
            document.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancel));
        foreach (var family in schemas.Values.OfType<OpenApiSchema>().Where(schema => schema.Discriminator is not null).ToList())
            Discriminate(family, schemas);
        if (schemas.TryGetValue(nameof(Response), out var response))
            DescribeResponse((OpenApiSchema)response, document, Answered(isStep: false));
        if (schemas.TryGetValue(nameof(Step), out var step))
            DescribeResponse((OpenApiSchema)step, document, Answered(isStep: true));
        if (schemas.TryGetValue("ItemProgress", out var progress) && progress.Properties is { } members)
        {
            members["response"] = new OpenApiSchemaReference(nameof(Response), document) { Description = "The last response." };
            members["grade"] = new OpenApiSchemaReference(nameof(Grade), document) { Description = "The grade of the last response." };
        }

        schemas.Remove(nameof(JsonElement));
    }

    /// <summary>Exactly one of the family, told apart by a member that is always there.</summary>
    private static void Discriminate(OpenApiSchema family, IDictionary<string, IOpenApiSchema> schemas)
    {
        (family.OneOf, family.AnyOf) = (family.AnyOf, null);
        foreach (var member in (family.OneOf ?? []).OfType<OpenApiSchemaReference>())
        {
            if (member.Reference.Id is not { } id || schemas[id] is not OpenApiSchema one || family.Discriminator?.PropertyName is not { } name)
                continue;
            one.Type = JsonSchemaType.Object;
            (one.Required ??= new HashSet<string>()).Add(name);
        }
    }

    /// <summary>No member says which of them it is: the type of the item does.</summary>
    private static void DescribeResponse(OpenApiSchema schema, OpenApiDocument document, IReadOnlyList<(ExerciseType Type, Type Response)> entries)
    {
        schema.Type = null;
        schema.Properties?.Clear();
        schema.AdditionalPropertiesAllowed = true;
        schema.OneOf = [.. entries.Select(entry => entry.Response.Name).Distinct().Select(name => new OpenApiSchemaReference(name, document))];
        schema.Description = "What was answered, in the shape that the type of the item takes: "
            + string.Join(", ", entries.Select(entry => $"{UpperSnake.Of(entry.Type)} {entry.Response.Name}")) + ".";
    }

    private static IReadOnlyList<(ExerciseType Type, Type Response)> Answered(bool isStep) =>
    [
        .. from entry in ExerciseTypes.All
           where entry.Response is not null && entry.Response.IsAssignableTo(typeof(Step)) == isStep
           select (entry.Type, entry.Response),
    ];

    private static OpenApiSchema Cell()
    {
        var schema = new OpenApiSchema();
        DescribeCell(schema);
        return schema;
    }

    private static void DescribeCell(OpenApiSchema schema)
    {
        DescribeFraction(schema);
        schema.Items = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" };
        schema.Description = "A cell of a grid: row and column, from 0.";
    }

    private static void DescribeFraction(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Array;
        schema.Items = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" };
        (schema.MinItems, schema.MaxItems) = (2, 2);
        schema.Properties?.Clear();
        schema.Required?.Clear();
        schema.AdditionalPropertiesAllowed = true;
        schema.Description = "An exact number: numerator and denominator.";
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
        schema.Description = "Why a request was refused (RFC 9457).";
        schema.AdditionalPropertiesAllowed = true;
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("A URN that ends in the code."),
            ["title"] = Text("What is wrong, in the language of Accept-Language."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status." },
            ["detail"] = Text("What to do about it."),
            ["instance"] = Text("The path that was asked for."),
            ["code"] = Text("Stable: programs tell refusals apart by it."),
            ["traceId"] = Text("Names the request in the school's logs."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "For bad input: what is wrong, by JSON path.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        schema.Required = new HashSet<string> { "type", "title", "status", "detail", "code", "traceId" };
    }

    /// <summary>Null is written as absence.</summary>
    private static void AllowAbsent(OpenApiSchema schema, JsonTypeInfo info)
    {
        if (schema.Required is not { Count: > 0 } required)
            return;
        foreach (var property in info.Properties.Where(property => property.IsGetNullable || property.PropertyType == typeof(JsonElement?)))
            required.Remove(property.Name);
    }
}
