using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Features.Mail;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>
/// Gives a person another address: the link goes to the new one, both are told. Whether somebody else has the new one is told to nobody but its owner.
/// </summary>
internal sealed class ChangeEmail(AppDb db, Postbox post, LinkOrigin origin, SessionMemory memory, TimeProvider time)
{
    /// <summary>Mails the link and word to the address of now. Takes the place of a wish that is still open.</summary>
    public async Task AskAsync(HttpContext http, User user, EmailAddress wanted, CancellationToken cancel)
    {
        var (language, here, now) = (AccountSheet.Language(http), origin.Of(http.Request), time.GetUtcNow());
        var token = LinkToken.New();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.EmailChanges.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        db.EmailChanges.Add(new()
        {
            UserId = user.Id,
            Email = wanted.Text,
            EmailKey = wanted.Key,
            TokenHash = LinkToken.Hash(token),
            EndsAt = now + AccountLimits.LinkLifetime,
        });
        var owner = await db.Users.Where(row => row.NormalizedEmail == wanted.Key && row.Id != user.Id).Select(row => row.Email).FirstOrDefaultAsync(cancel);
        var key = Allowance.KeyOf("mail", wanted.Key);
        if (await Allowance.TakeAsync(db, key, AccountLimits.MailsPerWindow, AccountLimits.MailWindow, now, cancel))
        {
            if (owner is null)
                await post.PutAsync(wanted.Text, language, "changeEmail", new Uri(here, $"/{language}{AccountPaths.EmailConfirm}?token={token}"), cancel);
            else
                await post.PutAsync(owner, language, "emailTaken", new Uri(here, $"/{language}{AccountPaths.SignIn}"), cancel);
            await post.PutAsync(user.Email ?? string.Empty, language, "emailChanging", new Uri(here, $"/{language}{AccountPaths.Forgot}"), cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The wish behind a link, or null when it was used, ran out, or never was.</summary>
    public async Task<EmailChange?> FindAsync(string? token, CancellationToken cancel)
    {
        var (hash, now) = (LinkToken.Hash(token), time.GetUtcNow());
        return await db.EmailChanges.AsNoTracking().FirstOrDefaultAsync(row => row.TokenHash == hash && row.EndsAt > now, cancel);
    }

    /// <summary>Uses the link up and makes the address the person's.</summary>
    /// <returns>False when the link was used in the meantime, or somebody else got the address.</returns>
    public async Task<bool> ConfirmAsync(EmailChange wish, CancellationToken cancel)
    {
        try
        {
            if (!await TryAsync(wish, cancel))
                return false;
        }
        catch (DbUpdateException error) when (db.IsUniqueViolation(error))
        {
            db.ChangeTracker.Clear();
            return false;
        }

        await memory.ForgetAllAsync(cancel);
        return true;
    }

    private async Task<bool> TryAsync(EmailChange wish, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.EmailChanges.Where(row => row.TokenHash == wish.TokenHash).ExecuteDeleteAsync(cancel) != 1)
            return false;
        if (await db.Users.AnyAsync(row => row.NormalizedEmail == wish.EmailKey && row.Id != wish.UserId, cancel))
            return false;
        var user = await db.Users.SingleAsync(row => row.Id == wish.UserId, cancel);
        var (before, language) = (user.Email ?? string.Empty, InterfaceLanguage.Tag(user.PreferredLanguage));
        (user.Email, user.NormalizedEmail, user.EmailConfirmed) = (wish.Email, wish.EmailKey, true);
        await db.AccountLinks.Where(link => link.UserId == user.Id).ExecuteDeleteAsync(cancel); // they lie in the old mailbox
        foreach (var address in new[] { before, wish.Email })
            await post.PutAsync(address, language, "emailChanged", link: null, cancel);
        db.AuditLog.Add(WayChange.Line(user.Id, WayAction.EmailChanged, time.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
