using Aulario.Data;
using Aulario.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>
/// Which ways an account has beside the link by mail, which always works. The last of them is never removed: who loses the mailbox would be shut out; and
/// where the role wants a strong way, the last strong one stays.
/// </summary>
internal sealed record WaysInUse(bool HasPassword, int Passkeys, int Providers, bool HasCodes)
{
    private int Own => (HasPassword ? 1 : 0) + Passkeys + Providers;

    private bool IsStrong => Passkeys > 0 || HasCodes;

    public static async Task<WaysInUse> OfAsync(AppDb db, Guid user, CancellationToken cancel) => new(
        await db.Users.AnyAsync(row => row.Id == user && row.PasswordHash != null, cancel),
        await db.Set<IdentityUserPasskey<Guid>>().CountAsync(row => row.UserId == user, cancel),
        await db.UserLogins.CountAsync(row => row.UserId == user, cancel),
        await db.OneTimeCodes.AnyAsync(row => row.UserId == user, cancel));

    /// <summary>Why these ways cannot come down to <paramref name="left"/>: the key of a text, or null.</summary>
    public string? Refusal(WaysInUse left, bool needsStrong)
    {
        if (Own > left.Own && left.Own == 0)
            return "account.error.lastWay";
        return needsStrong && IsStrong && !left.IsStrong ? "account.error.lastStrongWay" : null;
    }
}

/// <summary>Removes one way in, when another is left. Of two removals at once the second sees what the first left.</summary>
internal sealed class RemoveWay(AppDb db, StrongWayRule rule, WayChange change)
{
    /// <returns>Why not: the key of a text, or null when it is done.</returns>
    public async Task<string?> RunAsync(
        HttpContext http, Guid id, WayAction action, Func<WaysInUse, WaysInUse> without, Func<User, Task<int>> remove, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockUserAsync(id, cancel);
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } user)
            return "account.error.noWay";
        var ways = await WaysInUse.OfAsync(db, id, cancel);
        if (ways.Refusal(without(ways), await rule.IsNeededAsync(user.Role, cancel)) is { } refusal)
            return refusal;
        if (await remove(user) == 0)
            return "account.error.noWay";
        await change.TellAsync(http, user, action, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await change.ToldAsync(cancel);
        return null;
    }
}
