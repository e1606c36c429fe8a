using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Aulario.Domain.Exercises;

namespace Aulario.Web.Http;

/// <summary>JSON of the API: strict in what it reads, the words and families of the core in what it writes.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>For JSON inside a page: the encoder escapes what could end a script element, and leaves letters of all languages as they are.</summary>
    public static JsonSerializerOptions InPage { get; } = Create(JavaScriptEncoder.Create(UnicodeRanges.All));

    private static JsonSerializerOptions Create(JavaScriptEncoder? encoder = null)
    {
        var options = new JsonSerializerOptions();
        ExerciseJson.Configure(options);
        options.MaxDepth = 32;
        options.Encoder = encoder ?? options.Encoder;
        options.MakeReadOnly();
        return options;
    }
}
