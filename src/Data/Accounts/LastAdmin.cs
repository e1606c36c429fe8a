using Microsoft.EntityFrameworkCore;

namespace Aulario.Data.Accounts;

/// <summary>A school always has an admin who can come in.</summary>
public static class LastAdmin
{
    /// <summary>Whether nobody could administrate the school without this person. Inside a transaction the answer holds until its end.</summary>
    public static async Task<bool> IsAsync(AppDb db, Guid user, DateTimeOffset now, CancellationToken cancel)
    {
        await db.LockAdminsAsync(cancel);
        var isAdmin = await db.Users.AnyAsync(row => row.Id == user && row.Role == UserRole.Admin, cancel);
        return isAdmin && !await db.Users.AnyAsync(
            row => row.Id != user && row.Role == UserRole.Admin && (row.LockoutEnd == null || row.LockoutEnd <= now), cancel);
    }
}
