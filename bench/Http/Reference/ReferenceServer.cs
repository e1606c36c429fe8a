using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aulario.Bench.Http.Load;
using Npgsql;

namespace Aulario.Bench.Http.Reference;

/// <summary>
/// What the host is compared with: a bare minimal API with hand-written SQL over raw Npgsql, its statements prepared, its connections pooled and not reset. No
/// mapper, no accounts, no middleware; the learner's id stands in a header. One round trip wherever one is enough.
/// </summary>
internal static class ReferenceServer
{
    private const int PreparedStatements = 20;

    private static readonly JsonWriterOptions Json = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="address">Where.</param>
    /// <param name="page">A file that holds the page to answer as one constant string.</param>
    public static async Task<int> RunAsync(Uri address, string page)
    {
        var connection = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(BenchOptions.ConnectionVariable))
        {
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        };
        await using var database = NpgsqlDataSource.Create(connection);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error); // what failed is shown with the figure
        builder.WebHost.UseUrls(address.ToString());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();

        var text = await File.ReadAllTextAsync(page);
        app.MapGet("/{language}/exercises/{slug}", () => Results.Text(text, "text/html"));
        app.MapGet("/api/v1/packages", http => PackageList.AnswerAsync(http, database));
        app.MapGet("/api/v1/packages/{slug}", http => PackageWithExercises.AnswerAsync(http, database));
        app.MapGet("/api/v1/exercises/{id}", http => Cover.AnswerAsync(http, database));
        app.MapPut("/api/v1/attempts/{id}/items/{item}/tries/{n}", http => Tries.AnswerAsync(http, database));
        await app.RunAsync();
        return 0;
    }

    /// <summary>The learner that a request names, or null.</summary>
    public static Guid? Learner(HttpContext http) => Guid.TryParse(http.Request.Headers[Requests.LearnerHeader], out var id) ? id : null;

    /// <summary>Answers with JSON.</summary>
    public static Task AnswerAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Json))
            write(json);
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = buffer.WrittenCount;
        return http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted).AsTask();
    }

    public static void WriteWords(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    /// <summary>Writes a text column where it is not null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, NpgsqlDataReader row, int column)
    {
        if (!row.IsDBNull(column))
            json.WriteString(name, row.GetString(column));
    }
}
