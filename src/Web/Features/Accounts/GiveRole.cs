using Aulario.Data;
using Aulario.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>
/// The one place where a role begins and ends: by invitation and by an admin. What comes with a role, such as a teacher's private draft profile, is made
/// here. Sessions and tokens that were opened under the old role end. Runs inside the caller's transaction; the caller saves.
/// </summary>
internal sealed class GiveRole(AppDb db)
{
    public async Task RunAsync(User user, UserRole role, CancellationToken cancel)
    {
        user.Role = role;
        user.SecurityStamp = LinkToken.NewStamp();
        await db.AccessTokens.Where(token => token.UserId == user.Id).ExecuteDeleteAsync(cancel);
    }
}
