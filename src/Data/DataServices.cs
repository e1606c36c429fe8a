using System.Data.Common;
using Aulario.Data.Accounts;
using Aulario.Data.Changes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aulario.Data;

/// <summary>What the host and the command line both need to reach the data.</summary>
public static class DataServices
{
    /// <summary>Kept per connection; the site has about as many statements, filters of lists aside.</summary>
    private const int PreparedStatements = 100;

    /// <summary>Adds the database of <paramref name="options"/>, pooled.</summary>
    public static IServiceCollection AddAularioData(this IServiceCollection services, DataOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        Directory.CreateDirectory(options.Uploads);
        services.AddSingleton(options);
        if (options.Postgres is { } postgres)
        {
            services.AddDbContextPool<AppDb, PostgresAppDb>(db => UsePostgres(db, postgres));
            services.AddSingleton<ChangeSignal>(new PostgresChangeSignal(postgres));
        }
        else
        {
            services.AddDbContextPool<AppDb, SqliteAppDb>(db => UseSqlite(db, options.SqliteFile));
            services.AddSingleton<ChangeSignal, FileChangeSignal>();
        }

        return services;
    }

    /// <summary>Adds people: names, passwords, tokens. Signing in is the host's.</summary>
    public static IdentityBuilder AddAularioAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, FoldNormalizer>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = AccountLimits.PasswordIterations);
        return services
            .AddIdentityCore<User>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = AccountLimits.ShortestPassword;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<AppDb>();
    }

    internal static void UsePostgres(DbContextOptionsBuilder db, string connection) =>
        db.UseNpgsql(Tuned(connection), npgsql => npgsql.MigrationsHistoryTable("migrations")).UseSnakeCaseNamingConvention();

    internal static void UseSqlite(DbContextOptionsBuilder db, string file) =>
        db.UseSqlite(
                new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString(),
                sqlite => sqlite.MigrationsHistoryTable("migrations"))
            .UseSnakeCaseNamingConvention();

    /// <summary>
    /// Statements that a connection runs again and again are planned once, and a connection that goes back to the pool is not reset: nothing of ours leaves
    /// settings, locks or temporary tables behind (<see cref="Migrator"/> ends its connection), and the reset would cost each query seven statements more. What
    /// the connection string says itself counts: poolers between host and server that cannot carry prepared statements want <c>Max Auto Prepare=0</c>.
    /// </summary>
    private static string Tuned(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        var tuned = new NpgsqlConnectionStringBuilder(connection);
        if (!said.ContainsKey("Max Auto Prepare"))
            tuned.MaxAutoPrepare = PreparedStatements;
        if (!said.ContainsKey("No Reset On Close"))
            tuned.NoResetOnClose = true;
        return tuned.ToString();
    }
}
