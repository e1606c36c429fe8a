using Aulario.Data;
using Aulario.Data.Media;
using Aulario.Data.Packages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aulario.Cli;

/// <summary>The school that the environment names: <c>AULARIO_DATA</c> and <c>ConnectionStrings__Postgres</c>, as for the host.</summary>
internal static class School
{
    /// <summary>Does something with the school's services in one scope.</summary>
    public static async Task<int> DoAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        await using var provider = Services().BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider, cancel);
    }

    /// <summary>Brings the database to the version of this program.</summary>
    public static Task MigrateAsync(IServiceProvider services, CancellationToken cancel) =>
        Migrator.RunAsync(services.GetRequiredService<AppDb>(), services.GetRequiredService<DataOptions>(), cancel);

    private static ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(TimeProvider.System);
        services.AddAularioData(new DataOptions
        {
            Folder = Setting("AULARIO_DATA") ?? new DataOptions().Folder,
            Postgres = Setting("ConnectionStrings__Postgres"),
        });
        services.AddAularioAccounts();
        services.AddScoped<PackageImport>();
        services.AddScoped<MediaImport>();
        services.AddScoped<MediaFolder>();
        return services;
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
