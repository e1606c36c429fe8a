using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Data.Site;
using Aulario.Domain;
using Aulario.Web.Features.Accounts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>Whether an address may open an account.</summary>
internal enum SignUpAnswer
{
    Allowed,
    NotInvited,
    Closed,
}

/// <summary>
/// What every door asks that can make an account: whether it may, and what an invitation brings. Whoever calls has seen that the address is the
/// person's own. The database is asked, not what is kept of the settings: a door that was just closed is closed.
/// </summary>
internal sealed class SignUpPolicy(AppDb db, GiveRole roles, OptionalMail mail, TimeProvider time)
{
    /// <summary>Whether an address may open an account now.</summary>
    public async Task<SignUpAnswer> AskAsync(string emailKey, CancellationToken cancel)
    {
        var mode = await ModeAsync(cancel);
        var isInvited = await Open(emailKey).AnyAsync(cancel); // asked in every mode: the time it takes tells nothing
        return mode switch
        {
            SignUpMode.Open => SignUpAnswer.Allowed,
            SignUpMode.ByInvitation => isInvited ? SignUpAnswer.Allowed : SignUpAnswer.NotInvited,
            SignUpMode.Closed => SignUpAnswer.Closed,
        };
    }

    public Task<SignUpMode> ModeAsync(CancellationToken cancel) =>
        db.SiteSettings.OrderBy(row => row.Id).Select(row => row.SignUp).FirstOrDefaultAsync(cancel);

    /// <summary>
    /// Gives a new account the role that its invitation says, uses the invitation up and tells who invited. To be called once the account is stored, in
    /// its transaction.
    /// </summary>
    public async Task WelcomeAsync(HttpContext http, User user, CancellationToken cancel)
    {
        var key = user.NormalizedEmail ?? string.Empty;
        if (await Open(key).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } invitation)
            return;
        await db.Invitations.Where(row => row.Id == invitation.Id).ExecuteDeleteAsync(cancel);
        var before = user.Role;
        if (before != invitation.Role)
            await roles.RunAsync(user, invitation.Role, cancel);
        var now = time.GetUtcNow();
        db.AuditLog.Add(new AuditLine
        {
            Id = Guid.CreateVersion7(now),
            ActorId = invitation.InvitedById,
            Action = "invitation.accepted",
            Subject = "user",
            SubjectId = user.Id,
            Details = AuditChange.Of("role", UpperSnake.Of(before), UpperSnake.Of(invitation.Role)).Write(),
            CreatedAt = now,
        });
        if (invitation.InvitedById is { } host)
            await mail.PutAsync(http, host, MailTopic.Invitation, "invitationAccepted", "/admin/users", cancel);
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<Invitation> Open(string emailKey)
    {
        var now = time.GetUtcNow();
        return db.Invitations.Where(row => row.EmailKey == emailKey && row.EndsAt > now);
    }
}
