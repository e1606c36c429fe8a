using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Aulario.Web.Tests.Ways;

[assembly: AssemblyFixture(typeof(Aulario.Browser.Tests.Hosting.PublishedSite))]

namespace Aulario.Browser.Tests.Hosting;

/// <summary>
/// The site as people get it: published, in a process of its own, with the demo school in a folder of its own. Not in production, so that the mails
/// it sends can be read.
/// </summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("aulario-browser-").FullName;
    private Process? host;

    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    /// <summary>Where people can sign in beside the school.</summary>
    public IdentityProvider Provider { get; private set; } = null!; // ! started before the first test

    private static string Root { get; } = FindRoot();

    private string Data => Path.Combine(folder, "data");

    public async ValueTask InitializeAsync()
    {
        Provider = await IdentityProvider.StartAsync();
        await RunAsync("dotnet", "publish", "src/Web", "-c", Configuration, "--no-build", "-o", Path.Combine(folder, "Web"), "-v", "q", "--nologo");
        await RunAsync("dotnet", "publish", "src/Cli", "-c", Configuration, "--no-build", "-o", Path.Combine(folder, "Cli"), "-v", "q", "--nologo");
        await RunAsync(Path.Combine(folder, "Cli", "aulario"), "demo", "--content", "demo");
        await StartAsync();
    }

    /// <summary>Starts the host and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        host = Start(Path.Combine(folder, "Web", "Aulario.Web"), "--contentRoot", Path.Combine(folder, "Web"), "--urls", Address.ToString());
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

    /// <summary>Ends the host as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (host is not { HasExited: false } running)
            return;
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        host?.Dispose();
        await Provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Configuration =>
        typeof(PublishedSite).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Release";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Aulario.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds Aulario.slnx.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task RunAsync(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Start(program, arguments);
        var said = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await said}");
    }

    private Process Start(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = program != Path.Combine(folder, "Web", "Aulario.Web"),
        };
        start.Environment["AULARIO_DATA"] = Data;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Local";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Error";
        start.Environment["Aulario__Limits__SignInsPerMinuteAndAddress"] = "10000"; // all tests come from one address
        start.Environment["Aulario__Limits__WrongGuessesPerAddress"] = "10000";
        start.Environment["Aulario__Oidc__test__Authority"] = Provider.Authority.ToString();
        start.Environment["Aulario__Oidc__test__ClientId"] = IdentityProvider.ClientId;
        start.Environment["Aulario__Oidc__test__ClientSecret"] = IdentityProvider.ClientSecret;
        start.Environment["Aulario__Oidc__test__Label"] = "The Test";
        start.Environment.Remove("ConnectionStrings__Postgres");
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }
}
