using System.Text.Json;

namespace Aulario.Web.Http;

/// <summary>Reads JSON bodies strictly: bad input becomes 400 with the path of the field, never an exception that ends as 500.</summary>
internal static class ApiBody
{
    public const int LargestBytes = 256 * 1024;

    /// <summary>Reads the body as <paramref name="type"/>; an empty body is an empty object.</summary>
    public static async Task<(object? Value, Refusal? Refusal)> ReadAsync(HttpRequest request, Type type, CancellationToken cancel)
    {
        var (json, refusal) = await BytesAsync(request, cancel);
        return refusal is null ? Read(json.Span, type) : (null, refusal);
    }

    /// <summary>All of the body, or why it is not taken; an empty body is an empty object.</summary>
    public static async Task<(ReadOnlyMemory<byte> Json, Refusal? Refusal)> BytesAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > LargestBytes)
            return (default, new Refusal(StatusCodes.Status413PayloadTooLarge, "too_large"));
        var (bytes, isTooLarge) = await ReadBytesAsync(request, cancel);
        if (isTooLarge)
            return (default, new Refusal(StatusCodes.Status413PayloadTooLarge, "too_large"));
        if (bytes.Length == 0)
            return ("{}"u8.ToArray(), null);
        return request.HasJsonContentType() ? (bytes, null) : (default, new Refusal(StatusCodes.Status415UnsupportedMediaType, "not_json"));
    }

    /// <summary>Reads JSON strictly.</summary>
    public static (object? Value, Refusal? Refusal) Read(ReadOnlySpan<byte> json, Type type)
    {
        try
        {
            if (ForbiddenText.PathIn(json) is { } path)
                return (null, Refusal.BadInput(new FieldProblem(path, "forbidden_character")));
            var value = JsonSerializer.Deserialize(json, type, ApiJson.Options);
            return value is null ? (null, Refusal.BadInput(new FieldProblem("$", "not_readable"))) : (value, null);
        }
        catch (JsonException error)
        {
            return (null, Refusal.BadInput(new FieldProblem(PathOf(error), "not_readable")));
        }
    }

    private static string PathOf(JsonException error) => error.Path is null or "$" ? "$" : error.Path.TrimStart('$').TrimStart('.');

    private static async Task<(ReadOnlyMemory<byte> Bytes, bool IsTooLarge)> ReadBytesAsync(HttpRequest request, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[8 * 1024];
        while (await request.Body.ReadAsync(chunk, cancel) is > 0 and var read)
        {
            if (buffer.Length + read > LargestBytes)
                return (default, true);
            buffer.Write(chunk, 0, read);
        }

        return (buffer.ToArray(), false);
    }
}

/// <summary>
/// A JSON body of an API endpoint, read strictly. A handler takes <c>Body&lt;T&gt;</c>, and answers <see cref="Refusal"/> when it is not null.
/// </summary>
internal sealed record Body<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static async ValueTask<Body<T>?> BindAsync(HttpContext http)
    {
        var (value, refusal) = await ApiBody.ReadAsync(http.Request, typeof(T), http.RequestAborted);
        return new((T?)value, refusal);
    }
}
