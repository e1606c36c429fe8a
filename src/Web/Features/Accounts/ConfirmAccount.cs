using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Progress;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>Makes an account of a sign-up whose link was opened, and moves the progress of its guest there, in one transaction.</summary>
internal sealed class ConfirmAccount(AppDb db, DisplayNames names, MergeGuest merge, SignUpPolicy policy, TimeProvider time)
{
    private const int Attempts = 3;

    /// <summary>The sign-up of a link, open or not, or null.</summary>
    public async Task<SignUp?> FindAsync(string? token, CancellationToken cancel)
    {
        var hash = LinkToken.Hash(token);
        return await db.SignUps.AsNoTracking().FirstOrDefaultAsync(row => row.TokenHash == hash, cancel);
    }

    public bool IsOpen(SignUp signUp) => time.GetUtcNow() < signUp.LinkEndsAt;

    /// <summary>Makes the account.</summary>
    /// <returns>It, or null when the link was used in the meantime the address got an account by another, or the school takes nobody any more.</returns>
    public async Task<User?> RunAsync(HttpContext http, SignUp signUp, PageColors? color, ColorMode? mode, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(http, signUp, color, mode, cancel);
            }
            catch (DbUpdateException error) when (db.IsUniqueViolation(error) && attempt < Attempts)
            {
                db.ChangeTracker.Clear(); // somebody took the name, or confirmed the same address, in this moment
            }
        }
    }

    private async Task<User?> TryAsync(HttpContext http, SignUp signUp, PageColors? color, ColorMode? mode, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = time.GetUtcNow();
        var isFirst = await db.SignUps.Where(row => row.Id == signUp.Id && row.TokenHash == signUp.TokenHash).ExecuteDeleteAsync(cancel) == 1;
        var isTaken = await db.Users.AnyAsync(row => row.NormalizedEmail == signUp.EmailKey, cancel);
        if (!isFirst || isTaken || await policy.AskAsync(signUp.EmailKey, cancel) != SignUpAnswer.Allowed)
        {
            await transaction.CommitAsync(cancel);
            return null;
        }

        var user = Make(signUp, color, mode, now);
        user.Rename(await names.FreeAsync(signUp.Name, own: null, cancel));
        db.Users.Add(user);
        await db.SaveChangesAsync(cancel);
        await policy.WelcomeAsync(http, user, cancel);
        if (signUp.GuestId is { } guest)
            await merge.RunAsync(guest, user.Id, cancel);
        await db.SignUps.Where(row => row.EmailKey == signUp.EmailKey).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return user;
    }

    private static User Make(SignUp signUp, PageColors? color, ColorMode? mode, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var name = id.ToString("N"); // Identity wants a user name; people sign in by address
        return new()
        {
            Id = id,
            UserName = name,
            NormalizedUserName = name,
            Email = signUp.Email,
            NormalizedEmail = signUp.EmailKey,
            EmailConfirmed = true,
            PasswordHash = signUp.PasswordHash,
            SecurityStamp = LinkToken.NewStamp(),
            LockoutEnabled = true,
            PreferredLanguage = signUp.Language,
            TimeZone = signUp.TimeZone,
            PreferredColor = color,
            PreferredMode = mode ?? ColorMode.System,
            CreatedAt = now,
        };
    }
}
