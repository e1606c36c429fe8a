using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>What became of a change to a person's own row.</summary>
internal enum SaveOutcome
{
    Saved,
    NameTaken,

    /// <summary>The account is gone.</summary>
    Gone,
}

/// <summary>Changes the caller's own row. The last of two changes at the same moment wins, field by field.</summary>
internal sealed class SavePerson(AppDb db, SessionMemory memory)
{
    private const int Attempts = 5;

    public async Task<SaveOutcome> RunAsync(Guid id, Action<User> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Begun as a writer: on SQLite, of several that only turn writers when they save, one is refused at once.
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (await db.Users.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } user)
                return SaveOutcome.Gone;
            change(user);
            try
            {
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                await memory.ForgetAllAsync(cancel);
                return SaveOutcome.Saved;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear(); // another tab was faster: the same change on top of its
            }
            catch (DbUpdateException error) when (db.IsUniqueViolation(error))
            {
                db.ChangeTracker.Clear();
                return SaveOutcome.NameTaken;
            }
        }
    }
}
