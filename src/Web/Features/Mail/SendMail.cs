using Aulario.Data;
using Aulario.Data.Mail;
using Aulario.Data.Site;
using Aulario.Web.Features.Site;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Aulario.Web.Features.Mail;

/// <summary>
/// Sends what is due in the outbox. A mail is claimed in one statement, so that of two nodes one sends it; a node that dies while sending loses
/// its claim after <see cref="Claim"/>. What was sent or given up keeps no text.
/// </summary>
internal sealed class SendMail(AppDb db, SiteSettingsCache site, IMailTransport transport, SmtpOptions options, TimeProvider time, ILogger<SendMail> log)
{
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private const int AtOnce = 50;

    /// <summary>One round.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var due = await db.Outbox.AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.GivenUpAt == null && mail.NextTryAt <= now)
            .OrderBy(mail => mail.NextTryAt).ThenBy(mail => mail.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);
        var sent = 0;
        foreach (var mail in due)
        {
            if (await ClaimAsync(mail, cancel))
                sent += await SendAsync(mail, cancel) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> ClaimAsync(OutboxMail mail, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + Claim;
        return await Open(mail).Where(row => row.NextTryAt == mail.NextTryAt).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.NextTryAt, until).SetProperty(row => row.Tries, row => row.Tries + 1), cancel) == 1;
    }

    private async Task<bool> SendAsync(OutboxMail mail, CancellationToken cancel)
    {
        var settings = await site.SettingsAsync(db, cancel);
        return await HandOverAsync(mail, settings, cancel) switch
        {
            MailOutcome.Sent => await DoneAsync(mail, cancel),
            MailOutcome.TryLater when time.GetUtcNow() - mail.CreatedAt < GivesUpAfter => await WaitAsync(mail, cancel),
            MailOutcome.TryLater or MailOutcome.Refused => await GiveUpAsync(mail, cancel),
        };
    }

    /// <summary>Whatever goes wrong with one mail is that mail's: it is tried later, and the others leave.</summary>
    private async Task<MailOutcome> HandOverAsync(OutboxMail mail, SiteSettings settings, CancellationToken cancel)
    {
        try
        {
            var from = new MailboxAddress(settings.Name, Filled(options.From) ?? Filled(settings.Email) ?? "aulario@localhost");
            var message = MailWriting.Message(mail, from, Texts.For(mail.Language)["mail.open"]);
            return await transport.SendAsync(mail.Id, message, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            MailLog.NotSent(log, mail.Id, error.GetType().Name);
            return MailOutcome.TryLater;
        }
    }

    private async Task<bool> DoneAsync(OutboxMail mail, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await Open(mail).ExecuteUpdateAsync(set => set.SetProperty(row => row.SentAt, now).SetProperty(row => row.Text, string.Empty), cancel);
        MailLog.Sent(log, mail.Id, mail.Tries + 1);
        return true;
    }

    private async Task<bool> WaitAsync(OutboxMail mail, CancellationToken cancel)
    {
        var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(mail.Tries, 20))));
        var next = time.GetUtcNow() + wait;
        await Open(mail).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAt, next), cancel);
        return false;
    }

    private async Task<bool> GiveUpAsync(OutboxMail mail, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await Open(mail).ExecuteUpdateAsync(set => set.SetProperty(row => row.GivenUpAt, now).SetProperty(row => row.Text, string.Empty), cancel);
        MailLog.GivenUp(log, mail.Id, mail.Tries + 1);
        return false;
    }

    private IQueryable<OutboxMail> Open(OutboxMail mail) =>
        db.Outbox.Where(row => row.Id == mail.Id && row.SentAt == null && row.GivenUpAt == null);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
