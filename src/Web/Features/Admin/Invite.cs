using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Data.Site;
using Aulario.Domain;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Features.Mail;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Admin;

/// <summary>What became of an invitation.</summary>
internal abstract record InviteOutcome
{
    private InviteOutcome()
    {
    }

    /// <summary>It stands, made now or before.</summary>
    public sealed record Made(InvitationRow Row, bool IsNew) : InviteOutcome;

    /// <summary>The address has an account already.</summary>
    public sealed record AlreadyHere(Guid User) : InviteOutcome;

    /// <summary>The school takes nobody.</summary>
    public sealed record Closed : InviteOutcome;

    /// <summary>The caller is no admin any more.</summary>
    public sealed record NotFound : InviteOutcome;
}

/// <summary>An open invitation.</summary>
public sealed record InvitationRow(Guid Id, string Email, UserRole Role, DateTimeOffset CreatedAt, DateTimeOffset EndsAt);

/// <summary>Invites an address with a role. Again with the same role changes nothing and mails nothing; with another it takes the place of the first.</summary>
internal sealed class Invite(AppDb db, AdminStep step, SignUpPolicy policy, Postbox post, LinkOrigin origin, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public async Task<InviteOutcome> RunAsync(HttpContext http, Guid actor, EmailAddress email, UserRole role, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await step.IsAdminAsync(actor, cancel))
            return new InviteOutcome.NotFound();
        if (await policy.ModeAsync(cancel) == SignUpMode.Closed)
            return new InviteOutcome.Closed();
        var account = await db.Users.Where(row => row.NormalizedEmail == email.Key).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
        if (account is { } user)
            return new InviteOutcome.AlreadyHere(user);
        var known = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(row => row.EmailKey == email.Key, cancel);
        if (known is not null && known.Role == role && known.EndsAt > now)
            return new InviteOutcome.Made(Row(known), IsNew: false);
        await db.Invitations.Where(row => row.EmailKey == email.Key).ExecuteDeleteAsync(cancel);
        var made = new Invitation { Id = Guid.CreateVersion7(now), Email = email.Text, EmailKey = email.Key, Role = role, InvitedById = actor, CreatedAt = now, EndsAt = now + Lifetime };
        db.Invitations.Add(made);
        await MailAsync(http, made, now, cancel);
        step.Write(actor, "invitation.made", "invitation", made.Id, AuditChange.Of("role", known is null ? null : UpperSnake.Of(known.Role), UpperSnake.Of(role)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new InviteOutcome.Made(Row(made), IsNew: true);
    }

    /// <summary>Takes it back.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RevokeAsync(Guid actor, Guid id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await step.IsAdminAsync(actor, cancel) || await db.Invitations.Where(row => row.Id == id).ExecuteDeleteAsync(cancel) == 0)
            return false;
        step.Write(actor, "invitation.revoked", "invitation", id, null);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    public static async Task<Page<InvitationRow>> ListAsync(AppDb db, PageRequest page, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.Invitations.AsNoTracking().Where(row => row.EndsAt > now)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Skip(page.Skip).Take(page.Limit + 1)
            .Select(row => new InvitationRow(row.Id, row.Email, row.Role, row.CreatedAt, row.EndsAt)).ToListAsync(cancel);
        return page.Of([.. rows.Take(page.Limit)], hasMore: rows.Count > page.Limit);
    }

    /// <summary>The link is the sign-up page and holds no secret: the address itself is what was invited.</summary>
    private async Task MailAsync(HttpContext http, Invitation invitation, DateTimeOffset now, CancellationToken cancel)
    {
        var key = Allowance.KeyOf("mail", invitation.EmailKey);
        if (!await Allowance.TakeAsync(db, key, AccountLimits.MailsPerWindow, AccountLimits.MailWindow, now, cancel))
            return;
        var site = await db.SiteSettings.OrderBy(row => row.Id).Select(row => row.Language).FirstOrDefaultAsync(cancel);
        var language = InterfaceLanguage.Tag(site);
        await post.PutAsync(invitation.Email, language, "invitation", new Uri(origin.Of(http.Request), $"/{language}{AccountPaths.SignUp}"), cancel);
    }

    private static InvitationRow Row(Invitation row) => new(row.Id, row.Email, row.Role, row.CreatedAt, row.EndsAt);
}
