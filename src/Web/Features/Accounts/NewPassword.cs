using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Mail;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>Sets a password: a new stamp ends every session that holds the old one, and the owner gets word. Runs inside the caller's transaction.</summary>
internal sealed class NewPassword(AppDb db, IPasswordHasher<User> hasher, Postbox post, LinkOrigin origin, TimeProvider time)
{
    public async Task SetAsync(HttpContext http, User user, string password, CancellationToken cancel)
    {
        user.PasswordHash = hasher.HashPassword(user, password);
        user.SecurityStamp = LinkToken.NewStamp();
        await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.PasswordHash, user.PasswordHash)
                .SetProperty(row => row.SecurityStamp, user.SecurityStamp)
                .SetProperty(row => row.Version, row => row.Version + 1),
            cancel);
        var language = InterfaceLanguage.Tag(user.PreferredLanguage);
        await post.PutAsync(user.Email ?? string.Empty, language, "passwordChanged", new Uri(origin.Of(http.Request), $"/{language}{AccountPaths.Forgot}"), cancel);
        db.AuditLog.Add(WayChange.Line(user.Id, WayAction.PasswordChanged, time.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }
}
