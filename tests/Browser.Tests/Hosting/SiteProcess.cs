using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Aulario.Browser.Tests.Hosting;

/// <summary>The published host in a process of its own.</summary>
public sealed class SiteProcess(string program, string contentRoot, Action<ProcessStartInfo> prepare) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Process? host;

    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    /// <summary>Starts it, also after it was killed, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(program, ["--contentRoot", contentRoot, "--urls", Address.ToString()]);
        prepare(start);
        host = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var http = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/health/ready"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (waited.Elapsed < Patience && !host.HasExited)
            {
            }

            if (waited.Elapsed > Patience || host.HasExited)
                throw new InvalidOperationException($"The site was not ready after {waited.Elapsed.TotalSeconds:0} s.");
            await Task.Delay(100);
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (host is not { HasExited: false } running)
            return;
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
        running.Dispose();
        host = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
