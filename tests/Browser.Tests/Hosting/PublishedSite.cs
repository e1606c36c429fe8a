using System.Diagnostics;
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
    private readonly string folder = Directory.CreateTempSubdirectory("aulario-browser-").FullName;
    private readonly SiteProcess host;

    public PublishedSite() => host = NewProcess();

    public Uri Address => host.Address;

    /// <summary>Where people can sign in beside the school.</summary>
    public IdentityProvider Provider { get; private set; } = null!; // ! started before the first test

    /// <summary>The SQLite file.</summary>
    public string Database => Path.Combine(Data, "aulario.db");

    private static string Root { get; } = FindRoot();

    private string Data => Path.Combine(folder, "data");

    public async ValueTask InitializeAsync()
    {
        Provider = await IdentityProvider.StartAsync();
        await RunAsync("dotnet", "publish", "src/Web", "-c", Configuration, "--no-build", "-o", Path.Combine(folder, "Web"), "-v", "q", "--nologo");
        await RunAsync("dotnet", "publish", "src/Cli", "-c", Configuration, "--no-build", "-o", Path.Combine(folder, "Cli"), "-v", "q", "--nologo");
        await RunAsync(Path.Combine(folder, "Cli", "aulario"), "demo", "--content", "demo");
        await host.StartAsync();
    }

    /// <summary>Another node of the same school, for a test that kills it.</summary>
    public async Task<SiteProcess> AnotherAsync()
    {
        var other = NewProcess();
        await other.StartAsync();
        return other;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
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

    private SiteProcess NewProcess() => new(Path.Combine(folder, "Web", "Aulario.Web"), Path.Combine(folder, "Web"), Prepare);

    private async Task RunAsync(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        Prepare(start);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await said}");
    }

    private void Prepare(ProcessStartInfo start)
    {
        start.WorkingDirectory = Root;
        start.Environment["AULARIO_DATA"] = Data;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Local";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Aulario__Limits__SignInsPerMinuteAndAddress"] = "10000"; // all tests come from one address
        start.Environment["Aulario__Limits__WrongGuessesPerAddress"] = "10000";
        start.Environment["Aulario__Oidc__test__Authority"] = Provider.Authority.ToString();
        start.Environment["Aulario__Oidc__test__ClientId"] = IdentityProvider.ClientId;
        start.Environment["Aulario__Oidc__test__ClientSecret"] = IdentityProvider.ClientSecret;
        start.Environment["Aulario__Oidc__test__Label"] = "The Test";
        start.Environment.Remove("ConnectionStrings__Postgres");
    }
}
