using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aulario.Web.Tests.Hosting;

/// <summary>Takes what is sent by OTLP over HTTP, and keeps it as text: names and values stand in the bytes as they are.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, StringBuilder> received = [];

    private Collector(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector.app.Run(collector.TakeAsync);
        await collector.app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>All that came to a path such as <c>/v1/traces</c>.</summary>
    public string At(string path)
    {
        var all = received.GetOrAdd(path, _ => new());
        lock (all)
            return all.ToString();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        var all = received.GetOrAdd(http.Request.Path.Value ?? string.Empty, _ => new());
        lock (all)
            all.Append(Encoding.Latin1.GetString(bytes.ToArray()));
        http.Response.ContentType = "application/x-protobuf";
    }
}
