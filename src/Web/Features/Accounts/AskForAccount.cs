using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Mail;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>A valid sign-up form.</summary>
internal sealed record WantedAccount(EmailAddress Email, string Name, string Password, string TimeZone);

/// <summary>
/// Writes down that somebody wants an account, and the mail to the address: with the link that makes it, or, where the address has one already,
/// with word of that to its owner. Both take the same statements and give the same answer.
/// </summary>
internal sealed class AskForAccount(
    AppDb db, IPasswordHasher<User> hasher, Postbox post, LinkOrigin origin, GuestCookie guests, SignUpCookie cookie, SignUpPolicy policy, TimeProvider time)
{
    public async Task RunAsync(HttpContext http, WantedAccount wanted, CancellationToken cancel)
    {
        var hash = hasher.HashPassword(new User(), wanted.Password);
        var now = time.GetUtcNow();
        var language = AccountSheet.Language(http);
        var zone = TimeZones.IsKnown(wanted.TimeZone) ? wanted.TimeZone : TimeZones.Utc;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var guest = await GuestAsync(http, zone, now, cancel);
        var signUp = new SignUp
        {
            Id = Guid.NewGuid(),
            Email = wanted.Email.Text,
            EmailKey = wanted.Email.Key,
            Name = wanted.Name,
            PasswordHash = hash,
            Language = InterfaceLanguage.Of(language),
            TimeZone = zone,
            GuestId = guest,
            CreatedAt = now,
        };
        db.SignUps.Add(signUp);
        await MailAsync(http, signUp, language, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        guests.Write(http, guest);
        cookie.Write(http, signUp.Id);
    }

    /// <summary>Sends a new link for a sign-up that waits: the one of this browser, or the one of a link that ran out.</summary>
    /// <returns>Whether there is one.</returns>
    public async Task<bool> AgainAsync(HttpContext http, string? token, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var hash = LinkToken.Hash(token);
        var pending = token is null ? await PendingAsync(http, cancel) : await Waiting().FirstOrDefaultAsync(row => row.TokenHash == hash, cancel);
        if (pending is null)
            return false;
        await MailAsync(http, pending, AccountSheet.Language(http), cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>The sign-up that this browser waits for, or null.</summary>
    public async Task<SignUp?> PendingAsync(HttpContext http, CancellationToken cancel) =>
        cookie.Read(http) is { } id ? await Waiting().FirstOrDefaultAsync(row => row.Id == id, cancel) : null;

    private IQueryable<SignUp> Waiting()
    {
        var oldest = time.GetUtcNow() - AccountLimits.SignUpLifetime;
        return db.SignUps.Where(row => row.CreatedAt > oldest);
    }

    private async Task MailAsync(HttpContext http, SignUp signUp, string language, CancellationToken cancel)
    {
        var token = LinkToken.New();
        signUp.Renew(LinkToken.Hash(token), time.GetUtcNow());
        var owner = await db.Users.Where(user => user.NormalizedEmail == signUp.EmailKey).Select(user => user.Email).FirstOrDefaultAsync(cancel);
        var answer = await policy.AskAsync(signUp.EmailKey, cancel);
        var isAllowed = await Allowance.TakeAsync(
            db, Allowance.KeyOf("mail", signUp.EmailKey), AccountLimits.MailsPerWindow, AccountLimits.MailWindow, time.GetUtcNow(), cancel);
        if (!isAllowed)
            return;
        var here = origin.Of(http.Request);
        if (owner is null && answer != SignUpAnswer.Allowed)
            await post.PutAsync(signUp.Email, language, "notInvited", new Uri(here, $"/{language}/exercises"), cancel);
        else if (owner is null)
            await post.PutAsync(signUp.Email, language, "confirm", new Uri(here, $"/{language}{AccountPaths.Confirm}?token={token}"), cancel);
        else
            await post.PutAsync(owner, language, "alreadyHere", new Uri(here, $"/{language}{AccountPaths.SignIn}"), cancel);
    }

    /// <summary>Every sign-up has a guest, so that what is played before the confirmation is found, on whichever device that happens.</summary>
    private async Task<Guid> GuestAsync(HttpContext http, string zone, DateTimeOffset now, CancellationToken cancel)
    {
        var id = Caller.Of(http).GuestId ?? Guid.NewGuid();
        await db.InsertIfNewAsync(new Guest { Id = id, CreatedAt = now, TimeZone = zone }, cancel);
        return id;
    }
}
