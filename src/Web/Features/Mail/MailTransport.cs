using System.Net.Sockets;
using Aulario.Data;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Aulario.Web.Features.Mail;

/// <summary>What became of handing a mail over.</summary>
internal enum MailOutcome
{
    Sent,
    TryLater,

    /// <summary>The server will never take it: no such mailbox.</summary>
    Refused,
}

/// <summary>Hands a mail over to the world.</summary>
internal interface IMailTransport
{
    Task<MailOutcome> SendAsync(Guid id, MimeMessage message, CancellationToken cancel);
}

/// <summary>Sends by the school's mail server.</summary>
internal sealed class SmtpTransport(SmtpOptions options, ILogger<SmtpTransport> log) : IMailTransport
{
    public async Task<MailOutcome> SendAsync(Guid id, MimeMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = (int)TimeSpan.FromSeconds(options.TimeoutSeconds).TotalMilliseconds };
        try
        {
            await client.ConnectAsync(options.Host!, options.Port, options.SocketOptions, cancel); // ! made only where a host is configured
            if (!string.IsNullOrEmpty(options.User))
                await client.AuthenticateAsync(options.User, options.Password ?? string.Empty, cancel);
            await client.SendAsync(message, cancel);
            await client.DisconnectAsync(quit: true, cancel);
            return MailOutcome.Sent;
        }
        catch (SmtpCommandException error) when (error.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)error.StatusCode >= 500)
        {
            MailLog.RecipientRefused(log, id, (int)error.StatusCode);
            return MailOutcome.Refused;
        }
        catch (Exception error) when (error is ServiceNotConnectedException or CommandException or ProtocolException or AuthenticationException
            or SslHandshakeException or IOException or SocketException or TimeoutException
            or NotSupportedException) // no STARTTLS there, or no way to sign in
        {
            MailLog.NotSent(log, id, error.GetType().Name);
            return MailOutcome.TryLater;
        }
    }
}

/// <summary>Writes mails to files, for schools without a mail server and for development.</summary>
internal sealed class FolderTransport(DataOptions data, TimeProvider time) : IMailTransport
{
    public async Task<MailOutcome> SendAsync(Guid id, MimeMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(data.Mail);
        var file = Path.Combine(data.Mail, $"{time.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{id:N}.eml");
        var half = file + ".part";
        await using (var stream = File.Create(half))
            await message.WriteToAsync(stream, cancel);
        File.Move(half, file, overwrite: true);
        return MailOutcome.Sent;
    }
}
