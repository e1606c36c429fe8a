using Aulario.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aulario.Web.Tests.Hosting;

/// <summary>A database of a test run's own, gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(string folder, string? postgres) => (Folder, Postgres) = (folder, postgres);

    public string Folder { get; }

    /// <summary>The connection string, or null on SQLite.</summary>
    public string? Postgres { get; }

    /// <summary>Without a server, tests on PostgreSQL are skipped on a laptop and fail in CI.</summary>
    public static bool IsPostgresMissing => Server is null && Environment.GetEnvironmentVariable("CI") != "true";

    private static string? Server => Environment.GetEnvironmentVariable("AULARIO_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public static async Task<TestDatabase> MakeAsync(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("aulario-test-").FullName;
        if (engine == Engine.Sqlite)
            return new(folder, null);
        var name = $"aulario_test_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name}");
        return new(folder, new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 40 }.ToString());
    }

    /// <summary>Brings it to the version of the program, as <c>aulario migrate</c> does before a host starts.</summary>
    public async Task MigrateAsync()
    {
        var options = new DataOptions { Folder = Folder, Postgres = Postgres };
        await using var services = new ServiceCollection().AddAularioData(options).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await Migrator.RunAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), options, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null)
            await OnServerAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(Postgres).Database} WITH (FORCE)");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task OnServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server ?? throw new InvalidOperationException("AULARIO_TEST_POSTGRES names no server."));
        await connection.OpenAsync();
#pragma warning disable CA2100 // the only name in it is made above of hexadecimal digits
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
