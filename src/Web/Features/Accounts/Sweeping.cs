using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>Forgets, every hour, what has no use any more: it names people.</summary>
internal sealed class Sweeping(IServiceScopeFactory scopes, TimeProvider time, ILogger<Sweeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan TokensShown = TimeSpan.FromDays(30);
    private static readonly TimeSpan MailsKept = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await SweepAsync(stoppingToken);
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var now = time.GetUtcNow();
            var (oldestSignUp, oldestMail, oldestToken) = (now - AccountLimits.SignUpLifetime, now - MailsKept, now - TokensShown);
            var signUps = await db.SignUps.Where(row => row.CreatedAt < oldestSignUp).ExecuteDeleteAsync(cancel);
            var links = await db.AccountLinks.Where(row => row.EndsAt < now).ExecuteDeleteAsync(cancel);
            links += await db.EmailChanges.Where(row => row.EndsAt < now).ExecuteDeleteAsync(cancel);
            links += await db.Invitations.Where(row => row.EndsAt < now).ExecuteDeleteAsync(cancel);
            links += await db.AccessTokens.Where(row => row.EndsAt < oldestToken).ExecuteDeleteAsync(cancel);
            var allowances = await db.Allowances.Where(row => row.EndsAt < now).ExecuteDeleteAsync(cancel);
            var oldestAnswer = now - Idempotency.Kept;
            await db.IdempotencyKeys.Where(row => row.CreatedAt < oldestAnswer).ExecuteDeleteAsync(cancel);
            var oldestUse = now - AccountLimits.SessionLifetime;
            await db.Sessions.Where(row => row.LastUsedAt < oldestUse).ExecuteDeleteAsync(cancel);
            var mails = await db.Outbox.Where(row => row.SentAt < oldestMail || row.GivenUpAt < oldestMail).ExecuteDeleteAsync(cancel);
            AccountLog.Swept(log, signUps, links, allowances, mails);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested) // whatever it was, it must not stop the site
        {
            AccountLog.NotSwept(log, error);
        }
    }
}
