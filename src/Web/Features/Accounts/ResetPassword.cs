using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>Gives a new password to whoever reads the account's mail.</summary>
internal sealed class ResetPassword(AppDb db, MailLinks links, NewPassword passwords, SessionMemory memory)
{
    private static readonly LinkMail Mail = new(LinkPurpose.ResetPassword, "reset", AccountPaths.Reset, "notHere");

    public Task AskAsync(HttpContext http, EmailAddress email, CancellationToken cancel) => links.AskAsync(http, email, Mail, cancel);

    /// <summary>Whose link it is, or null when it was used, ran out, or never was.</summary>
    public Task<User?> FindAsync(string? token, CancellationToken cancel) => links.FindAsync(token, LinkPurpose.ResetPassword, cancel);

    /// <summary>Uses the link up and sets the password; ends all sessions and frees the account of its guesses.</summary>
    /// <returns>False when the link was used in the meantime.</returns>
    public async Task<bool> RunAsync(HttpContext http, User user, string? token, string password, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await links.UseAsync(user, token, cancel))
            return false;
        await db.EmailChanges.Where(change => change.UserId == user.Id).ExecuteDeleteAsync(cancel); // whoever asked for one may be why there is a reset
        await passwords.SetAsync(http, user, password, cancel);
        await transaction.CommitAsync(cancel);
        await memory.ForgetAllAsync(cancel);
        return true;
    }
}
