using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>What a provider says of somebody.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="Subject">Whom it means: the same for ever, unlike an address.</param>
/// <param name="Email">Null where it gives none that it has verified.</param>
/// <param name="Name">Null where it gives none.</param>
internal sealed record Vouched(string Provider, string Subject, EmailAddress? Email, string? Name);

/// <summary>
/// Finds, links or makes the account of somebody whom a provider vouches for. An account is linked by its address only where the provider has verified that:
/// else anybody could enter any account by typing its address there.
/// </summary>
internal sealed class EnterByProvider(AppDb db, DisplayNames names, MergeGuest merge, SignUpPolicy policy, WayChange change, TimeProvider time)
{
    /// <returns>The account, or null where none is known and the address is not verified or may open none.</returns>
    public async Task<User?> RunAsync(HttpContext http, string language, Vouched vouched, CancellationToken cancel)
    {
        var known = await db.UserLogins.Where(row => row.LoginProvider == vouched.Provider && row.ProviderKey == vouched.Subject)
            .Join(db.Users, row => row.UserId, user => user.Id, (_, user) => user).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (known is not null || vouched.Email is not { } email)
            return known;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == email.Key, cancel);
        if (user is null && await policy.AskAsync(email.Key, cancel) != SignUpAnswer.Allowed)
            return null;
        if (user is null)
            user = await MakeAsync(http, language, vouched, email, cancel);
        else
            await db.Users.Where(row => row.Id == user.Id && !row.EmailConfirmed).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmailConfirmed, true), cancel);
        await AddAsync(http, user, vouched, cancel);
        await transaction.CommitAsync(cancel);
        await change.ToldAsync(cancel);
        return user;
    }

    /// <summary>Links a provider to the account of whoever is signed in.</summary>
    /// <returns>Why not: the key of a text, or null when it is linked.</returns>
    public async Task<string?> LinkAsync(HttpContext http, Guid id, Vouched vouched, CancellationToken cancel)
    {
        if (vouched.Email is null)
            return "account.error.providerUnverified";
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockUserAsync(id, cancel);
        var isTaken = await db.UserLogins.AnyAsync(
            row => row.LoginProvider == vouched.Provider && (row.ProviderKey == vouched.Subject || row.UserId == id), cancel);
        if (isTaken || await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } user)
            return "account.error.providerTaken";
        await AddAsync(http, user, vouched, cancel);
        await transaction.CommitAsync(cancel);
        await change.ToldAsync(cancel);
        return null;
    }

    private async Task AddAsync(HttpContext http, User user, Vouched vouched, CancellationToken cancel)
    {
        db.UserLogins.Add(new IdentityUserLogin<Guid> { LoginProvider = vouched.Provider, ProviderKey = vouched.Subject, UserId = user.Id });
        await change.TellAsync(http, user, WayAction.ProviderAdded, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A new account, with what this browser's guest did: signing up merges without asking.</summary>
    private async Task<User> MakeAsync(HttpContext http, string language, Vouched vouched, EmailAddress email, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var name = id.ToString("N"); // Identity wants a user name
        var guest = Caller.Of(http).GuestId;
        var zone = await db.Guests.Where(row => row.Id == guest).Select(row => row.TimeZone).FirstOrDefaultAsync(cancel);
        var user = new User
        {
            Id = id,
            UserName = name,
            NormalizedUserName = name,
            Email = email.Text,
            NormalizedEmail = email.Key,
            EmailConfirmed = true,
            SecurityStamp = LinkToken.NewStamp(),
            LockoutEnabled = true,
            PreferredLanguage = InterfaceLanguage.Of(language),
            TimeZone = zone ?? TimeZones.Utc,
            PreferredColor = LookCookie.Color(http),
            PreferredMode = LookCookie.Mode(http) ?? ColorMode.System,
            CreatedAt = now,
        };
        var wanted = DisplayNames.Read(vouched.Name ?? string.Empty) ?? DisplayNames.Read(email.Text.Split('@')[0]) ?? name[..8];
        user.Rename(await names.FreeAsync(wanted, own: null, cancel));
        db.Users.Add(user);
        await db.SaveChangesAsync(cancel);
        await policy.WelcomeAsync(http, user, cancel);
        db.Entry(user).State = EntityState.Detached; // what is changed from here on is changed by statements
        if (guest is { } played)
            await merge.RunAsync(played, user.Id, cancel);
        return user;
    }
}
