namespace Aulario.Web.Features.Mail;

/// <summary>Ids only: addresses and texts are personal.</summary>
internal static partial class MailLog
{
    [LoggerMessage(EventId = 3_001, Level = LogLevel.Information, Message = "Mail {MailId} was handed over after {Tries} tries")]
    public static partial void Sent(ILogger log, Guid mailId, int tries);

    [LoggerMessage(EventId = 3_002, Level = LogLevel.Warning, Message = "Mail {MailId} was not sent: {Error}")]
    public static partial void NotSent(ILogger log, Guid mailId, string error);

    [LoggerMessage(EventId = 3_003, Level = LogLevel.Warning, Message = "The server refused the recipient of mail {MailId} with {Status}")]
    public static partial void RecipientRefused(ILogger log, Guid mailId, int status);

    [LoggerMessage(EventId = 3_004, Level = LogLevel.Error, Message = "Mail {MailId} was given up after {Tries} tries")]
    public static partial void GivenUp(ILogger log, Guid mailId, int tries);

    [LoggerMessage(EventId = 3_005, Level = LogLevel.Warning, Message = "The outbox could not be read; looking again soon")]
    public static partial void OutboxUnreachable(ILogger log, Exception error);

    [LoggerMessage(EventId = 3_006, Level = LogLevel.Warning, Message = "No mail server is configured (Smtp:Host): mails are written to {Folder}")]
    public static partial void WritesToFolder(ILogger log, string folder);
}
