using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Data.Changes;
using Aulario.Data.Media;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>What became of the wish to be forgotten.</summary>
internal enum EraseOutcome
{
    Erased,

    /// <summary>The school would have no admin.</summary>
    LastAdmin,

    /// <summary>There is no such account any more.</summary>
    Gone,
}

/// <summary>Deletes an account at once, for its owner or for an admin.</summary>
internal sealed class EraseAccount(AppDb db, ErasePerson erase, Portraits portraits, SessionMemory memory, PageEviction eviction, TimeProvider time)
{
    /// <summary>Deletes it.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="actor">Who asks: the person or an admin.</param>
    /// <param name="withContent">Whether published content goes too.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<EraseOutcome> RunAsync(Guid id, Guid actor, bool withContent, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await LastAdmin.IsAsync(db, id, time.GetUtcNow(), cancel))
            return EraseOutcome.LastAdmin;
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } user)
            return EraseOutcome.Gone;
        var hasContent = await db.Packages.AnyAsync(row => row.OwnerId == id, cancel) || await db.Exercises.AnyAsync(row => row.AuthorId == id, cancel);
        var picture = await portraits.ForgetAsync(user.Picture, cancel);
        await EraseAsync(user, actor, withContent, cancel);
        await transaction.CommitAsync(cancel);
        Portraits.Delete(picture);
        await memory.ForgetAllAsync(cancel);
        if (hasContent)
            await eviction.ChangedAsync(SchoolChange.Content, cancel);
        return EraseOutcome.Erased;
    }

    private async Task EraseAsync(User user, Guid actor, bool withContent, CancellationToken cancel)
    {
        var (now, pseudonym) = (time.GetUtcNow(), Guid.NewGuid());
        await erase.RunAsync(user, withContent, pseudonym, now, cancel);
        db.AuditLog.Add(new AuditLine
        {
            Id = Guid.CreateVersion7(now),
            ActorId = actor == user.Id ? pseudonym : actor,
            Action = "user.erased",
            Subject = "user",
            SubjectId = pseudonym,
            CreatedAt = now,
        });
        await db.SaveChangesAsync(cancel);
    }
}
