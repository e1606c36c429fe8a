using Aulario.Data;

namespace Aulario.Web.Features.Mail;

/// <summary>Sends mails in the background: when the bell rings, and every some seconds for those that wait or that another node left.</summary>
internal sealed class OutboxSender(
    IServiceScopeFactory scopes, OutboxBell bell, SmtpOptions options, DataOptions data, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsConfigured)
            MailLog.WritesToFolder(log, data.Mail);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RoundAsync(stoppingToken);
            await bell.WaitAsync(Pause, time, stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendMail>().RunAsync(cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested) // whatever it was, it must not stop the site
        {
            MailLog.OutboxUnreachable(log, error);
        }
    }
}
