using Aulario.Domain;
using Aulario.Domain.Exercises;
using Microsoft.OpenApi;

namespace Aulario.Web.Http;

/// <summary>The OpenAPI 3.1 document at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    private const string Version = "v1";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Aulario", Version = Version, Description = "Packages, exercises, attempts and the caller's own progress." };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Fraction) || context.JsonTypeInfo.Type == typeof(Fraction?))
                DescribeFraction(schema);
            else if (context.JsonTypeInfo.Type == typeof(Response))
                DescribeResponse(schema);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDescription(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName}.json").For(Who.Everyone).WithName("OpenApi").CacheOutput(cache => cache.Expire(TimeSpan.FromMinutes(10)));

    private static void DescribeFraction(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Array;
        schema.Items = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" };
        (schema.MinItems, schema.MaxItems) = (2, 2);
        schema.Description = "An exact number: numerator and denominator.";
    }

    private static void DescribeResponse(OpenApiSchema schema) =>
        schema.Description = "A response, in the shape that the type of the item takes: "
            + string.Join("; ", ExerciseTypes.All.Select(entry => $"{UpperSnake.Of(entry.Type)}: {entry.Response.Name}")) + ".";
}
