using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>
/// Gives a new password to whoever reads the account's mail. An address without an account gets a mail too, which says so: the page cannot, and
/// people forget which address they used.
/// </summary>
internal sealed class ResetPassword(AppDb db, NewPassword passwords, Postbox post, LinkOrigin origin, TimeProvider time)
{
    public async Task AskAsync(HttpContext http, EmailAddress email, CancellationToken cancel)
    {
        var language = AccountSheet.Language(http);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = time.GetUtcNow();
        var user = await db.Users.Where(row => row.NormalizedEmail == email.Key).Select(row => new { row.Id, row.Email }).FirstOrDefaultAsync(cancel);
        var isAllowed = await Allowance.TakeAsync(
            db, Allowance.KeyOf("mail", email.Key), AccountLimits.MailsPerWindow, AccountLimits.MailWindow, now, cancel);
        if (isAllowed)
        {
            var token = LinkToken.New();
            var here = origin.Of(http.Request);
            if (user is not null)
                db.AccountLinks.Add(new()
                {
                    TokenHash = LinkToken.Hash(token),
                    Purpose = LinkPurpose.ResetPassword,
                    UserId = user.Id,
                    EndsAt = now + AccountLimits.LinkLifetime,
                });
            await post.PutAsync(
                user?.Email ?? email.Text,
                language,
                user is null ? "notHere" : "reset",
                new Uri(here, user is null ? $"/{language}{AccountPaths.SignUp}" : $"/{language}{AccountPaths.Reset}?token={token}"),
                cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        post.Ring();
    }

    /// <summary>Whose link it is, or null when it was used, ran out, or never was.</summary>
    public async Task<User?> FindAsync(string? token, CancellationToken cancel)
    {
        var (hash, now) = (LinkToken.Hash(token), time.GetUtcNow());
        return await db.AccountLinks
            .Where(link => link.TokenHash == hash && link.Purpose == LinkPurpose.ResetPassword && link.EndsAt > now)
            .Join(db.Users, link => link.UserId, user => user.Id, (_, user) => user)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Uses the link up and sets the password; ends all sessions and frees the account of its guesses.</summary>
    /// <returns>False when the link was used in the meantime.</returns>
    public async Task<bool> RunAsync(HttpContext http, User user, string? token, string password, CancellationToken cancel)
    {
        var hash = LinkToken.Hash(token);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.AccountLinks.Where(link => link.TokenHash == hash).ExecuteDeleteAsync(cancel) != 1)
            return false;
        await db.AccountLinks.Where(link => link.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.EmailChanges.Where(change => change.UserId == user.Id).ExecuteDeleteAsync(cancel); // whoever asked for one may be why there is a reset
        var guesses = PasswordDoor.AllowanceKey(user.NormalizedEmail ?? string.Empty);
        await db.Allowances.Where(row => row.Key == guesses).ExecuteDeleteAsync(cancel);
        await passwords.SetAsync(http, user, password, cancel);
        await transaction.CommitAsync(cancel);
        post.Ring();
        passwords.Changed(user);
        return true;
    }
}
