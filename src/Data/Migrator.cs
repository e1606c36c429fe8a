using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Aulario.Data;

/// <summary>Brings the database to the version of this program.</summary>
public static class Migrator
{
    /// <summary>The number of our lock among the server's advisory locks; any would do.</summary>
    private const long MigrationLock = 5_420_261_123;

    /// <summary>For another process that migrates, and for a migration of a large table.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Makes or migrates the database. Each migration happens wholly or not at all; safe to repeat and to run twice at once.</summary>
    public static async Task RunAsync(AppDb db, DataOptions options, CancellationToken cancel)
    {
        if (options.Postgres is not null)
        {
            await RunOnPostgresAsync(db, cancel);
            return;
        }

        await using var alone = await AloneAsync(options, cancel);
        await RemoveStaleLockAsync(db, cancel);
        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>
    /// One migrating process per database: the mapper's own lock is on its history table, which a new database does not have yet. The server gives
    /// this one back when the connection ends, however it ends.
    /// </summary>
    private static async Task RunOnPostgresAsync(AppDb db, CancellationToken cancel)
    {
        var server = db.GetService<IRelationalDatabaseCreator>();
        if (!await server.ExistsAsync(cancel))
            await server.CreateAsync(cancel);
        db.Database.SetCommandTimeout(LongestWait);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancel);
            await db.Database.MigrateAsync(cancel);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection()); // with it goes the lock of a migration that failed
        }
    }

    /// <summary>One migrating process per file: the operating system gives the lock back even when the process is killed.</summary>
    private static async Task<FileStream> AloneAsync(DataOptions options, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(options.Folder, "migrating.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
            }
        }
    }

    /// <summary>The mapper's own lock is a row that a killed process leaves behind, for which the next one would wait for ever.</summary>
    private static async Task RemoveStaleLockAsync(AppDb db, CancellationToken cancel)
    {
        var tables = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancel);
        if (tables > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
    }
}
