using System.Diagnostics;
using Aulario.Data;
using Aulario.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Cli.Tests;

/// <summary>What a command said.</summary>
internal sealed record Said(int Exit, string Out, string Error);

/// <summary>The command line on a school of a test's own, as a process of its own.</summary>
internal sealed class CommandLine(TestDatabase database) : IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CommandLine> OnAsync(Engine engine) => new(await TestDatabase.MakeAsync(engine));

    public async Task<Said> RunAsync(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "aulario.dll"), .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["AULARIO_DATA"] = database.Folder;
        start.Environment["ConnectionStrings__Postgres"] = database.Postgres ?? string.Empty;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        var (said, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return new(process.ExitCode, await said, await error);
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read)
    {
        await using var services = new ServiceCollection().AddAularioData(new DataOptions { Folder = database.Folder, Postgres = database.Postgres }).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Writes a file into the school's folder.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(database.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // ! a file has a folder
        File.WriteAllText(file, text);
        return file;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
