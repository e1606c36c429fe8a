using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>
/// How often something may still happen in a window of time: guesses at an account, mails to an address. Counted by address, whether it has an account
/// or not, so that nobody can tell; and in the database, so that nodes and parallel requests share one count.
/// </summary>
public sealed class Allowance
{
    /// <summary>SHA-256 of what is limited, in hex: the table names nobody.</summary>
    public string Key { get; init; } = string.Empty;

    public int Used { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    /// <summary>The key of a kind of thing and an address, folded.</summary>
    public static string KeyOf(string kind, string emailKey) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {emailKey}")));

    /// <summary>Takes one use, in one statement.</summary>
    /// <returns>Whether there was one left.</returns>
    public static async Task<bool> TakeAsync(AppDb db, string key, int most, TimeSpan window, DateTimeOffset now, CancellationToken cancel)
    {
        var (from, until) = (now.UtcDateTime, (now + window).UtcDateTime);
        return await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO allowances (key, used, ends_at) VALUES ({key}, 1, {until})
             ON CONFLICT (key) DO UPDATE SET
                 used = CASE WHEN allowances.ends_at <= {from} THEN 1 ELSE allowances.used + 1 END,
                 ends_at = CASE WHEN allowances.ends_at <= {from} THEN {until} ELSE allowances.ends_at END
             WHERE allowances.ends_at <= {from} OR allowances.used < {most}
             """,
            cancel) == 1;
    }

    /// <summary>Takes one use of each, or none. Always in one order, so that no two transactions wait for each other.</summary>
    /// <returns>Whether there was one left of all.</returns>
    public static async Task<bool> TakeAllAsync(AppDb db, IReadOnlyList<(string Key, int Most)> limits, TimeSpan window, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        foreach (var (key, most) in limits)
        {
            if (!await TakeAsync(db, key, most, window, now, cancel))
                return false; // what was taken before goes back with the transaction
        }

        if (transaction is not null)
            await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Gives one use back: the guess was right.</summary>
    public static Task GiveBackAsync(AppDb db, string key, CancellationToken cancel) =>
        db.Allowances.Where(row => row.Key == key && row.Used > 0).ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used - 1), cancel);
}

internal sealed class AllowanceConfiguration : IEntityTypeConfiguration<Allowance>
{
    public void Configure(EntityTypeBuilder<Allowance> builder)
    {
        builder.ToTable("allowances", table => table.HasCheckConstraint("ck_allowances_used", "used >= 0"));
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(64);
        builder.HasIndex(row => row.EndsAt);
    }
}
