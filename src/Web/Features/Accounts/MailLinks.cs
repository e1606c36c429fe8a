using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>A kind of link that anybody may have sent to any address.</summary>
/// <param name="Purpose">What it allows.</param>
/// <param name="Kind">The mail to an address with an account.</param>
/// <param name="Path">Where its link leads, without language and token.</param>
/// <param name="UnknownKind">The mail to an address without one.</param>
internal sealed record LinkMail(LinkPurpose Purpose, string Kind, string Path, string UnknownKind);

/// <summary>
/// Links in mails. An address without an account gets a mail too, which says so: the page cannot, and people forget which address they used. Both cost the
/// same statements, so that the time tells nothing either.
/// </summary>
internal sealed class MailLinks(AppDb db, Postbox post, LinkOrigin origin, TimeProvider time)
{
    public async Task AskAsync(HttpContext http, EmailAddress email, LinkMail mail, CancellationToken cancel)
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
            db.AccountLinks.Add(new()
            {
                TokenHash = LinkToken.Hash(token),
                Purpose = mail.Purpose,
                UserId = user?.Id, // an address without an account costs the same row
                EndsAt = now + AccountLimits.LinkLifetime,
            });
            await post.PutAsync(
                user?.Email ?? email.Text,
                language,
                user is null ? mail.UnknownKind : mail.Kind,
                new Uri(origin.Of(http.Request), user is null ? $"/{language}{AccountPaths.SignUp}" : $"/{language}{mail.Path}?token={token}"),
                cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Whose link it is, or null when it was used, ran out, or never was.</summary>
    public async Task<User?> FindAsync(string? token, LinkPurpose purpose, CancellationToken cancel)
    {
        var (hash, now) = (LinkToken.Hash(token), time.GetUtcNow());
        return await db.AccountLinks
            .Where(link => link.TokenHash == hash && link.Purpose == purpose && link.EndsAt > now)
            .Join(db.Users, link => link.UserId, user => (Guid?)user.Id, (_, user) => user)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Uses a link up, and all others of the person; frees the account of guesses at its password. Runs inside the caller's transaction.</summary>
    /// <returns>False when it was used in the meantime.</returns>
    public async Task<bool> UseAsync(User user, string? token, CancellationToken cancel)
    {
        var hash = LinkToken.Hash(token);
        if (await db.AccountLinks.Where(link => link.TokenHash == hash).ExecuteDeleteAsync(cancel) != 1)
            return false;
        await db.AccountLinks.Where(link => link.UserId == user.Id).ExecuteDeleteAsync(cancel);
        var guesses = PasswordDoor.AllowanceKey(user.NormalizedEmail ?? string.Empty);
        await db.Allowances.Where(row => row.Key == guesses).ExecuteDeleteAsync(cancel);
        return true;
    }
}
