using System.Globalization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Data.Changes;
using Aulario.Data.Media;
using Aulario.Data.Teachers;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Admin;

/// <summary>
/// Makes one account of two that are one person's: progress and content move into the kept one, whose ways in, name and role stay; the other is erased.
/// </summary>
internal sealed class MergeAccounts(
    AppDb db, AdminStep step, MergeGuest progress, ErasePerson erase, Portraits portraits, SessionMemory memory, PageEviction eviction, TimeProvider time)
{
    public async Task<AdminOutcome> RunAsync(Guid actor, Guid gone, Guid kept, CancellationToken cancel)
    {
        if (gone == kept || gone == actor)
            return AdminOutcome.Yourself;
        var picture = default(FileInfo);
        var outcome = await step.RunAsync(actor, kept, "user.merged", async user =>
        {
            if (await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == gone, cancel) is not { } other)
                return (AdminOutcome.NotFound, null);
            if (await LastAdmin.IsAsync(db, gone, time.GetUtcNow(), cancel))
                return (AdminOutcome.LastAdmin, null);
            picture = await portraits.ForgetAsync(other.Picture, cancel);
            await MoveAsync(gone, kept, cancel);
            if (user.Role == UserRole.Student)
                await TeacherProfile.HideAsync(db, kept, time.GetUtcNow(), cancel);
            await erase.RunAsync(other, withContent: false, kept, time.GetUtcNow(), cancel);
            var after = await db.Users.Where(row => row.Id == kept).Select(row => row.Points).SingleAsync(cancel);
            return (AdminOutcome.Done, AuditChange.Of("points", user.Points.ToString(CultureInfo.InvariantCulture), after.ToString(CultureInfo.InvariantCulture)));
        }, cancel);
        if (outcome != AdminOutcome.Done)
            return outcome;
        Portraits.Delete(picture);
        await memory.ForgetAllAsync(cancel);
        await eviction.ChangedAsync(SchoolChange.Content, cancel);
        return outcome;
    }

    private async Task MoveAsync(Guid gone, Guid kept, CancellationToken cancel)
    {
        await progress.MoveAsync(Owner.Person(gone), kept, cancel);
        await db.Packages.Where(row => row.OwnerId == gone).ExecuteUpdateAsync(set => set.SetProperty(row => row.OwnerId, kept), cancel);
        await db.Exercises.Where(row => row.AuthorId == gone).ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthorId, kept), cancel);
        if (!await db.TeacherProfiles.AnyAsync(row => row.UserId == kept, cancel))
            await db.TeacherProfiles.Where(row => row.UserId == gone).ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, kept), cancel);
        await db.Invitations.Where(row => row.InvitedById == gone).ExecuteUpdateAsync(set => set.SetProperty(row => row.InvitedById, kept), cancel);
    }
}
