using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Admin;

/// <summary>What became of an admin's doing.</summary>
internal enum AdminOutcome
{
    Done,

    /// <summary>It was so already: nothing was changed, nothing written down.</summary>
    Unchanged,

    /// <summary>There is no such account, or the caller is no admin any more.</summary>
    NotFound,

    /// <summary>The school would have no admin.</summary>
    LastAdmin,

    /// <summary>One cannot do this to oneself.</summary>
    Yourself,
}

/// <summary>
/// Does one thing to one account, wholly or not at all, and writes it down. One admin at a time: of two who take the role from each other, the second is
/// no admin any more when it is their turn.
/// </summary>
internal sealed class AdminStep(AppDb db, SessionMemory memory, TimeProvider time)
{
    private const int Attempts = 5;

    /// <summary>Does it.</summary>
    /// <param name="actor">The admin.</param>
    /// <param name="id">Whose account.</param>
    /// <param name="action">The word for the audit log.</param>
    /// <param name="work">Changes the row; gives what to write down, or why it was not done.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<AdminOutcome> RunAsync(
        Guid actor, Guid id, string action, Func<User, Task<(AdminOutcome Outcome, AuditChange? Change)>> work, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(actor, id, action, work, cancel);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear(); // the person saved something of their own in this moment
            }
        }
    }

    /// <summary>Whether somebody is an admin who may come in. Asked behind the lock, so that it stays so.</summary>
    public async Task<bool> IsAdminAsync(Guid actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await db.LockAdminsAsync(cancel);
        return await db.Users.AnyAsync(row => row.Id == actor && row.Role == UserRole.Admin && (row.LockoutEnd == null || row.LockoutEnd <= now), cancel);
    }

    /// <summary>A line for the log, to be saved with what it tells.</summary>
    public void Write(Guid actor, string action, string subject, Guid? id, AuditChange? change)
    {
        var now = time.GetUtcNow();
        db.AuditLog.Add(new AuditLine
        {
            Id = Guid.CreateVersion7(now),
            ActorId = actor,
            Action = action,
            Subject = subject,
            SubjectId = id,
            Details = change?.Write(),
            CreatedAt = now,
        });
    }

    private async Task<AdminOutcome> TryAsync(
        Guid actor, Guid id, string action, Func<User, Task<(AdminOutcome Outcome, AuditChange? Change)>> work, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await IsAdminAsync(actor, cancel) || await db.Users.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } user)
            return AdminOutcome.NotFound;
        var (outcome, change) = await work(user);
        if (outcome != AdminOutcome.Done)
            return outcome;
        Write(actor, action, "user", id, change);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await memory.ForgetAllAsync(cancel);
        return AdminOutcome.Done;
    }
}
