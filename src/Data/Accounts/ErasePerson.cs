using Aulario.Data.Attempts;
using Aulario.Data.Http;
using Aulario.Domain;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Data.Accounts;

/// <summary>
/// Takes a person out of every table. What others need stays without them: attempts without what was typed, published content of a former member, audit
/// lines under a pseudonym. Runs inside the caller's transaction.
/// </summary>
public sealed class ErasePerson(AppDb db)
{
    /// <summary>What stands where JSON of the person was.</summary>
    private const string NoJson = "{}";

    /// <summary>Erases.</summary>
    /// <param name="user">As it is stored.</param>
    /// <param name="withContent">Whether published content goes too.</param>
    /// <param name="pseudonym">Stands for the person in the audit log from now on.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(User user, bool withContent, Guid pseudonym, DateTimeOffset now, CancellationToken cancel)
    {
        await EraseAttemptsAsync(user.Id, now, cancel);
        await EraseContentAsync(user.Id, withContent, cancel);
        await EraseAddressAsync(user, cancel);
        await EraseAuditAsync(user.Id, pseudonym, cancel);
        await EraseAnswersAsync(user.Id, cancel);
        await db.Users.Where(row => row.Id == user.Id).ExecuteDeleteAsync(cancel); // ways in, tokens, points, days and completions go with it
    }

    /// <summary>Open attempts are finished first, so that none can get another answer while its text is being erased.</summary>
    private async Task EraseAttemptsAsync(Guid user, DateTimeOffset now, CancellationToken cancel)
    {
        var own = db.Attempts.Where(row => row.UserId == user);
        await own.Where(row => row.FinishedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.FinishedAt, now).SetProperty(row => row.End, AttemptEnd.Replaced), cancel);
        await db.AttemptTries.Where(made => own.Any(row => row.Id == made.AttemptId)).ExecuteUpdateAsync(
            set => set.SetProperty(made => made.Response, NoJson).SetProperty(made => made.Grade, NoJson), cancel);
        await own.ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, (Guid?)null), cancel);
    }

    /// <summary>Drafts, which nobody else has seen, always go.</summary>
    private async Task EraseContentAsync(Guid user, bool withContent, CancellationToken cancel)
    {
        await db.Exercises.Where(row => row.AuthorId == user && (withContent || row.PublishedVersionId == null)).ExecuteDeleteAsync(cancel);
        await db.Packages.Where(row => row.OwnerId == user && (withContent || !row.IsPublished)).ExecuteDeleteAsync(cancel);
    }

    private async Task EraseAddressAsync(User user, CancellationToken cancel)
    {
        var key = user.NormalizedEmail ?? string.Empty;
        await db.SignUps.Where(row => row.EmailKey == key).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(row => row.EmailKey == key).ExecuteDeleteAsync(cancel);
        await db.EmailChanges.Where(row => row.EmailKey == key).ExecuteDeleteAsync(cancel);
        var counted = new[] { Allowance.KeyOf("guess", key), Allowance.KeyOf("mail", key), Allowance.KeyOf("code", user.Id.ToString("N")) };
        await db.Allowances.Where(row => counted.Contains(row.Key)).ExecuteDeleteAsync(cancel);

        // Mails keep the address as it was typed; the database cannot fold.
        var addresses = await db.Outbox.Select(mail => mail.To).Distinct().OrderBy(address => address).ToListAsync(cancel);
        var own = addresses.Where(address => TextFold.Fold(address) == key).ToList();
        await db.Outbox.Where(mail => own.Contains(mail.To)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Answers that are kept for a day, so that a request can be repeated: the person's own, and whatever may hold an address of theirs.</summary>
    private async Task EraseAnswersAsync(Guid user, CancellationToken cancel)
    {
        var own = IdempotencyKey.BeginningOf(user);
        await db.IdempotencyKeys.Where(row => row.Key.StartsWith(own) || EF.Functions.Like(row.Answer, "%@%")).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Why somebody was banned is free text and may name them.</summary>
    private async Task EraseAuditAsync(Guid user, Guid pseudonym, CancellationToken cancel)
    {
        await db.AuditLog.Where(line => line.ActorId == user).ExecuteUpdateAsync(set => set.SetProperty(line => line.ActorId, pseudonym), cancel);
        await db.AuditLog.Where(line => line.SubjectId == user).ExecuteUpdateAsync(
            set => set.SetProperty(line => line.SubjectId, pseudonym).SetProperty(line => line.Details, (string?)null), cancel);
    }
}
