using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Domain;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Features.Accounts.Settings;
using Aulario.Web.Features.Mail;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Admin;

/// <summary>What an admin does to an account that stays: role, ban, ways in.</summary>
internal sealed class ManageUser(AppDb db, AdminStep step, GiveRole roles, OptionalMail optional, Postbox post, LinkOrigin origin, TimeProvider time)
{
    /// <summary>Gives another role; sessions and tokens of the old one end.</summary>
    public Task<AdminOutcome> ChangeRoleAsync(HttpContext http, Guid actor, Guid id, UserRole role, CancellationToken cancel) =>
        step.RunAsync(actor, id, "user.role", async user =>
        {
            if (user.Role == role)
                return (AdminOutcome.Unchanged, null);
            if (await LastAdmin.IsAsync(db, id, time.GetUtcNow(), cancel))
                return (AdminOutcome.LastAdmin, null);
            var before = user.Role;
            await roles.RunAsync(user, role, cancel);
            await optional.PutAsync(http, id, MailTopic.Role, "roleChanged", AccountPaths.SignIn, cancel);
            return (AdminOutcome.Done, AuditChange.Of("role", UpperSnake.Of(before), UpperSnake.Of(role)));
        }, cancel);

    /// <summary>Lets somebody in no more, with the next request; another reason takes the place of the one before.</summary>
    public Task<AdminOutcome> BanAsync(Guid actor, Guid id, string reason, CancellationToken cancel) =>
        step.RunAsync(actor, id, "user.banned", async user =>
        {
            if (actor == id)
                return (AdminOutcome.Yourself, null);
            if (user.LockoutEnd == User.Forever && user.BanReason == reason)
                return (AdminOutcome.Unchanged, null);
            if (await LastAdmin.IsAsync(db, id, time.GetUtcNow(), cancel))
                return (AdminOutcome.LastAdmin, null);
            var before = user.BanReason;
            (user.LockoutEnd, user.BanReason, user.SecurityStamp) = (User.Forever, reason, LinkToken.NewStamp());
            return (AdminOutcome.Done, AuditChange.Of("reason", before, reason));
        }, cancel);

    public Task<AdminOutcome> UnbanAsync(Guid actor, Guid id, CancellationToken cancel) =>
        step.RunAsync(actor, id, "user.unbanned", user =>
        {
            if (user.LockoutEnd is null)
                return Task.FromResult<(AdminOutcome, AuditChange?)>((AdminOutcome.Unchanged, null));
            var before = user.BanReason;
            (user.LockoutEnd, user.BanReason) = (null, null);
            return Task.FromResult<(AdminOutcome, AuditChange?)>((AdminOutcome.Done, AuditChange.Of("reason", before, null)));
        }, cancel);

    /// <summary>Takes every way in away, ends all sessions and mails a link for a new password.</summary>
    public Task<AdminOutcome> ResetWaysAsync(HttpContext http, Guid actor, Guid id, CancellationToken cancel) =>
        step.RunAsync(actor, id, "user.reset", async user =>
        {
            if (actor == id)
                return (AdminOutcome.Yourself, null);
            await CloseAsync(user, cancel);
            await MailLinkAsync(http, user, cancel);
            return (AdminOutcome.Done, null);
        }, cancel);

    private async Task CloseAsync(User user, CancellationToken cancel)
    {
        (user.PasswordHash, user.TwoFactorEnabled, user.SecurityStamp) = (null, false, LinkToken.NewStamp());
        await db.UserLogins.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.UserPasskeys.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.UserTokens.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.OneTimeCodes.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.RecoveryCodes.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.AccessTokens.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.EmailChanges.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.AccountLinks.Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancel);
    }

    private async Task MailLinkAsync(HttpContext http, User user, CancellationToken cancel)
    {
        var (token, language) = (LinkToken.New(), InterfaceLanguage.Tag(user.PreferredLanguage));
        db.AccountLinks.Add(new()
        {
            TokenHash = LinkToken.Hash(token),
            Purpose = LinkPurpose.ResetPassword,
            UserId = user.Id,
            EndsAt = time.GetUtcNow() + AccountLimits.LinkLifetime,
        });
        await post.PutAsync(user.Email ?? string.Empty, language, "waysReset", new Uri(origin.Of(http.Request), $"/{language}{AccountPaths.Reset}?token={token}"), cancel);
    }
}
