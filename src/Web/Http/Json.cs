using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Aulario.Web.Http;

/// <summary>A JSON answer with an <c>ETag</c> of its bytes; a caller who has them already gets 304.</summary>
internal sealed class Json<T>(T value, int status = StatusCodes.Status200OK) : IResult, IStatusCodeHttpResult, IValueHttpResult, IValueHttpResult<T>
{
    public int? StatusCode => status;

    public T Value => value;

    object? IValueHttpResult.Value => value;

    /// <summary>The version of an edited row as an <c>ETag</c>, where <c>If-Match</c> must name it; else a hash of the bytes.</summary>
    public string? Tag { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = new ArrayBufferWriter<byte>(4 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = ApiJson.Options.Encoder }))
            JsonSerializer.Serialize(writer, value, ApiJson.Options);
        var response = httpContext.Response;
        response.Headers.CacheControl = "private, no-cache";
        if (status == StatusCodes.Status200OK && HttpMethods.IsGet(httpContext.Request.Method) && IsKnown(httpContext, Tag ?? HashOf(buffer.WrittenSpan)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (Tag is not null)
            response.Headers.ETag = Tag;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        return response.Body.WriteAsync(buffer.WrittenMemory, httpContext.RequestAborted).AsTask();
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";

    private static bool IsKnown(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.Count > 0
            && http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == tag);
    }
}
