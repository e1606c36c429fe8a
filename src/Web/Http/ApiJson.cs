using System.Text.Json;
using Aulario.Domain.Exercises;

namespace Aulario.Web.Http;

/// <summary>JSON of the API: strict in what it reads, the words and families of the core in what it writes.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        ExerciseJson.Configure(options);
        options.MaxDepth = 32;
        options.MakeReadOnly();
        return options;
    }
}
