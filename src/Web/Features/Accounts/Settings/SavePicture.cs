using Aulario.Data;
using Aulario.Data.Media;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>Gives a person another picture, or none; an upload that was theirs before is deleted.</summary>
internal sealed class SavePicture(AppDb db, Portraits portraits, SessionMemory memory)
{
    public async Task RunAsync(Guid person, string? picture, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel); // the row of a new upload
        var before = await db.Users.Where(row => row.Id == person).Select(row => row.Picture).FirstOrDefaultAsync(cancel);
        var isMine = await db.Users.Where(row => row.Id == person && row.Picture == before)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Picture, picture).SetProperty(row => row.Version, row => row.Version + 1), cancel) == 1;
        var file = isMine && before != picture ? await portraits.ForgetAsync(before, cancel) : null;
        await transaction.CommitAsync(cancel);
        Portraits.Delete(file);
        await memory.ForgetAllAsync(cancel);
    }
}
