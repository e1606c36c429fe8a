using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Crashes;

/// <summary>The built host as a process of its own, which can be killed and started again at the same address.</summary>
internal sealed class HostProcess(TestDatabase database) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Starts it and waits until it can serve.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> StartAsync(CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The host did not start.");
        using var http = new HttpClient { BaseAddress = Address, Timeout = Patience };
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The host ended with {process.ExitCode}.");
            if (await IsReadyAsync(http, cancel))
                return Stopwatch.GetElapsedTime(began);
            await Task.Delay(20, cancel);
        }

        throw new TimeoutException($"The host was not ready after {Patience}.");
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is closed.</summary>
    public void Kill()
    {
        if (process is null)
            return;
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose() => Kill();

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Aulario.Web.dll"), "--urls", Address.ToString(), "--contentRoot", Path.Combine(Source.Root, "src/Web")])
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Local";
        start.Environment["AULARIO_DATA"] = database.Folder;
        start.Environment["ConnectionStrings__Postgres"] = database.Postgres ?? string.Empty;
        start.Environment["Aulario__Limits__WritesPerMinute"] = "1000000";
        start.Environment["Aulario__Limits__WritesPerMinuteAndAddress"] = "1000000";
        start.Environment["Logging__Console__LogLevel__Default"] = "None";
        return start;
    }
}
