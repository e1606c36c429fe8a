using Aulario.Data.Attempts;
using Aulario.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Data;

/// <summary>The database in one file. One writer at a time, so that a transaction needs no row locks.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    private const int ConstraintFailed = 19;

    public override async Task<bool> InsertTryAsync(AttemptTry made, CancellationToken cancel) =>
        await Database.ExecuteSqlAsync(
            $"""
             INSERT INTO attempt_tries (attempt_id, item, number, kind, verdict, points_numerator, points_denominator, response, grade, created_at)
             SELECT attempt.id, {made.Item}, {made.Number}, {UpperSnake.Of(made.Kind)}, {UpperSnake.Of(made.Verdict)},
                    {made.PointsNumerator}, {made.PointsDenominator}, {made.Response}, {made.Grade}, {made.CreatedAt.UtcDateTime}
             FROM attempts AS attempt
             WHERE attempt.id = {made.AttemptId} AND attempt.finished_at IS NULL
             ON CONFLICT DO NOTHING
             """,
            cancel) == 1;

    public override Task LockAttemptAsync(Guid attempt, CancellationToken cancel) => Task.CompletedTask;

    public override Task LockUserAsync(Guid user, CancellationToken cancel) => Task.CompletedTask;

    public override Task HoldUserAsync(Guid user, CancellationToken cancel) => Task.CompletedTask;

    public override Task LockGuestAsync(Guid guest, CancellationToken cancel) => Task.CompletedTask;

    public override Task<bool> HoldGuestAsync(Guid guest, CancellationToken cancel) => Guests.AnyAsync(row => row.Id == guest, cancel);

    public override Task LockAdminsAsync(CancellationToken cancel) => Task.CompletedTask;

    public override bool IsUniqueViolation(DbUpdateException error) =>
        error.InnerException is SqliteException { SqliteErrorCode: ConstraintFailed, SqliteExtendedErrorCode: 1555 or 2067 };
}
