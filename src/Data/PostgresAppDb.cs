using Aulario.Data.Attempts;
using Aulario.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aulario.Data;

/// <summary>The database of production: many nodes, row locks.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    /// <summary>The number of this lock among the server's advisory locks, beside the migrator's; any would do.</summary>
    private const long AdminLock = 5_420_261_124;

    public override async Task<bool> InsertTryAsync(AttemptTry made, CancellationToken cancel) =>
        await Database.ExecuteSqlAsync(
            $"""
             INSERT INTO attempt_tries (attempt_id, item, number, kind, verdict, points_numerator, points_denominator, response, grade, created_at)
             SELECT attempt.id, {made.Item}, {made.Number}, {UpperSnake.Of(made.Kind)}, {UpperSnake.Of(made.Verdict)},
                    {made.PointsNumerator}, {made.PointsDenominator}, {made.Response}::json, {made.Grade}::json, {made.CreatedAt.UtcDateTime}
             FROM attempts AS attempt
             WHERE attempt.id = {made.AttemptId} AND attempt.finished_at IS NULL
             FOR SHARE
             ON CONFLICT DO NOTHING
             """,
            cancel) == 1;

    public override async Task LockAttemptAsync(Guid attempt, CancellationToken cancel) =>
        await Database.ExecuteSqlAsync($"SELECT 1 FROM attempts WHERE id = {attempt} FOR UPDATE", cancel);

    public override Task LockUserAsync(Guid user, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT 1 FROM users WHERE id = {user} FOR UPDATE", cancel);

    public override Task HoldUserAsync(Guid user, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT 1 FROM users WHERE id = {user} FOR KEY SHARE", cancel);

    public override Task LockGuestAsync(Guid guest, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT 1 FROM guests WHERE id = {guest} FOR UPDATE", cancel);

    public override async Task<bool> HoldGuestAsync(Guid guest, CancellationToken cancel) =>
        (await Database.SqlQuery<int>($"SELECT 1 AS \"Value\" FROM guests WHERE id = {guest} FOR KEY SHARE").ToListAsync(cancel)).Count == 1;

    public override async Task LockAdminsAsync(CancellationToken cancel) =>
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdminLock})", cancel);

    public override bool IsUniqueViolation(DbUpdateException error) =>
        error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Not jsonb: nobody queries inside, and jsonb would reorder what was written.
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.FindAnnotation(ModelConventions.Json) is not null)
                property.SetColumnType("json");
        }
    }
}
