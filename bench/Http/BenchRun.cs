using Aulario.Bench.Http.Figures;
using Aulario.Bench.Http.School;
using Npgsql;

namespace Aulario.Bench.Http;

/// <summary>One run: a database, a school in it, host and reference beside each other, all figures.</summary>
internal static class BenchRun
{
    private const string Database = "aulario_bench";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    /// <returns>0 when every figure is reached, 1 when one is missed.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Read(arguments);
        var folder = Directory.CreateTempSubdirectory("aulario-bench-").FullName;
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            return await RunAsync(options, folder, limit.Token);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(BenchOptions options, string folder, CancellationToken cancel)
    {
        await MakeDatabaseAsync(options, cancel);
        var connection = options.Database(Database);
        await using var school = new DemoSchool(options, connection, folder);
        await school.MakeAsync(cancel);
        await using var host = await StartHostAsync(options, connection, folder, cancel);
        var figures = await FigureList.MakeAsync(host.Address, school, cancel);
        await school.SettleAsync(cancel);
        await using var reference = await StartReferenceAsync(host, school, connection, folder, cancel);
        var measuring = new Measuring(options, school, host, reference);
        var wanted = figures.Where(figure => options.Wants(figure.Name)).ToList();
        await measuring.SettleAsync(wanted, cancel);
        var isReached = true;
        foreach (var figure in wanted)
        {
            var measured = await measuring.RunAsync(figure, cancel);
            Console.WriteLine(measured);
            isReached &= measured.IsReached;
        }

        return isReached ? 0 : 1;
    }

    private static async Task MakeDatabaseAsync(BenchOptions options, CancellationToken cancel)
    {
        await using var server = NpgsqlDataSource.Create(options.Server);
        await using var command = server.CreateCommand($"CREATE DATABASE {Database}");
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The host as it is in production, but for limits: all learners of a run come from one address.</summary>
    private static Task<HostProcess> StartHostAsync(BenchOptions options, string connection, string folder, CancellationToken cancel)
    {
        const string Unlimited = "100000000";
        var address = HostProcess.FreeAddress();
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["AULARIO_DATA"] = folder,
            [BenchOptions.ConnectionVariable] = connection,
            ["Aulario__Limits__WritesPerMinute"] = Unlimited,
            ["Aulario__Limits__WritesPerMinuteAndAddress"] = Unlimited,
            ["Aulario__Limits__GuestsPerMinuteAndAddress"] = Unlimited,
            ["Aulario__Limits__SignInsPerMinuteAndAddress"] = Unlimited,
        };
        return HostProcess.StartAsync(
            address, Path.Combine(options.Host, "Aulario.Web"), ["--urls", address.ToString(), "--contentRoot", options.Host], environment, cancel);
    }

    private static async Task<HostProcess> StartReferenceAsync(HostProcess host, DemoSchool school, string connection, string folder, CancellationToken cancel)
    {
        using var http = new HttpClient();
        var slugs = await FigureList.SlugsAsync(school, cancel);
        var page = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(page, await http.GetStringAsync(new Uri(host.Address, FigureList.Page(slugs[0])), cancel), cancel);
        var address = HostProcess.FreeAddress();
        var environment = new Dictionary<string, string> { [BenchOptions.ConnectionVariable] = connection, ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        return await HostProcess.StartAsync(
            address, Environment.ProcessPath!, ["reference", address.ToString(), page], environment, cancel); // ! this program has a path
    }
}
