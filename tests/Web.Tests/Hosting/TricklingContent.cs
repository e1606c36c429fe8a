using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Aulario.Web.Tests.Hosting;

/// <summary>A JSON body of which the last byte is sent when a test says so.</summary>
public sealed class TricklingContent : HttpContent
{
    private readonly byte[] bytes;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TricklingContent(string json)
    {
        bytes = Encoding.UTF8.GetBytes(json);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>All but the last byte is on its way.</summary>
    public Task Begun => begun.Task;

    public void Finish() => finish.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(..^1));
        await stream.FlushAsync();
        begun.SetResult();
        await finish.Task;
        await stream.WriteAsync(bytes.AsMemory(^1..));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
