using System.Text;

namespace Aulario.Bench.Http.Load;

/// <summary>Requests as the bytes that travel.</summary>
internal static class Requests
{
    /// <summary>Tells the reference whose data it is about; the host knows it from the cookie and ignores this.</summary>
    public const string LearnerHeader = "X-Learner";

    public static byte[] Get(string path, params IReadOnlyList<string> headers) => Write("GET", path, headers, string.Empty);

    public static byte[] Put(string path, string json, params IReadOnlyList<string> headers) =>
        Write("PUT", path, ["Sec-Fetch-Site: same-origin", "Content-Type: application/json", $"Content-Length: {Encoding.UTF8.GetByteCount(json)}", .. headers], json);

    private static byte[] Write(string method, string path, IReadOnlyList<string> headers, string body) =>
        Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n{body}");
}
