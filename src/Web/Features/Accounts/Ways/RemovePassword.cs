using Aulario.Data;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

internal static class RemovePassword
{
    /// <summary>For who comes in otherwise: a password that is not there is not guessed. Sessions elsewhere end: they may have been opened by it.</summary>
    public static async Task<IResult> Remove(
        HttpContext http, string language, Caller caller, AppDb db, RemoveWay remove, OpenSession session, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        var refusal = await remove.RunAsync(
            http,
            person.Id,
            WayAction.PasswordRemoved,
            ways => ways with { HasPassword = false },
            async user =>
            {
                user.SecurityStamp = LinkToken.NewStamp();
                var removed = await db.Users.Where(row => row.Id == user.Id && row.PasswordHash != null).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.PasswordHash, (string?)null)
                        .SetProperty(row => row.SecurityStamp, user.SecurityStamp)
                        .SetProperty(row => row.Version, row => row.Version + 1),
                    cancel);
                await session.RenewAsync(http, user, cancel);
                return removed;
            },
            cancel);
        if (refusal is not null)
            return await SecurityPages.RefuseAsync(http, db, sheet, refusal, cancel);
        flashes.Set(http, "account.passwordRemoved");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }
}
