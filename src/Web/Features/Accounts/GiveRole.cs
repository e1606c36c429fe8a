using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Teachers;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>
/// The one place where a role begins and ends: by invitation and by an admin. A new teacher gets a private draft profile; who teaches no more has it hidden.
/// Sessions and tokens that were opened under the old role end. Runs inside the caller's transaction; the caller saves.
/// </summary>
internal sealed class GiveRole(AppDb db, TimeProvider time)
{
    public async Task RunAsync(User user, UserRole role, CancellationToken cancel)
    {
        user.Role = role;
        user.SecurityStamp = LinkToken.NewStamp();
        var now = time.GetUtcNow();
        switch (role)
        {
            case UserRole.Teacher: await TeacherProfile.DraftAsync(db, user, now, cancel); break;
            case UserRole.Student: await TeacherProfile.HideAsync(db, user.Id, now, cancel); break;
            case UserRole.Admin: break; // may do all that teachers may: a profile stays as it is
        }

        await db.AccessTokens.Where(token => token.UserId == user.Id).ExecuteDeleteAsync(cancel);
    }
}
