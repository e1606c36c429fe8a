using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aulario.Bench.Http.Load;

/// <summary>
/// One kept-alive HTTP/1.1 connection that sends prepared bytes: an <c>HttpClient</c> would use more of the shared processor than the servers
/// that are measured.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int headLength;
    private int? bodyLength;
    private int filled;

    /// <summary>The head of the last answer.</summary>
    public string Head => Encoding.ASCII.GetString(buffer, 0, headLength);

    /// <summary>The body of the last answer, until the next request.</summary>
    public ReadOnlyMemory<byte> Body => buffer.AsMemory(headLength, filled - headLength);

    public async Task OpenAsync(Uri address, CancellationToken cancel) => await socket.ConnectAsync(IPAddress.Loopback, address.Port, cancel);

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <returns>Its status.</returns>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancel)
    {
        await socket.SendAsync(request, cancel);
        (headLength, filled) = (0, 0);
        while (!IsWhole())
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled), cancel);
            if (read == 0)
                throw new InvalidOperationException("The server closed the connection before its answer was whole.");
            filled += read;
        }

        return ((buffer[9] - '0') * 100) + ((buffer[10] - '0') * 10) + buffer[11] - '0';
    }

    public void Dispose() => socket.Dispose();

    private bool IsWhole()
    {
        if (headLength == 0)
        {
            var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (end < 0)
                return false;
            headLength = end + 4;
            bodyLength = BodyLength(buffer.AsSpan(0, headLength));
        }

        return bodyLength is { } length ? filled >= headLength + length : buffer.AsSpan(headLength, filled - headLength).EndsWith("0\r\n\r\n"u8);
    }

    /// <summary>The length of the body, or null where it comes in chunks.</summary>
    private static int? BodyLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _))
            return length;
        return head.IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0
            ? null
            : throw new InvalidOperationException($"Got an answer without a length: {Encoding.ASCII.GetString(head)}");
    }
}
