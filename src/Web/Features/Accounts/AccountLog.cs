namespace Aulario.Web.Features.Accounts;

/// <summary>Ids only: addresses, names and tokens are personal or secret.</summary>
internal static partial class AccountLog
{
    [LoggerMessage(EventId = 2_001, Level = LogLevel.Information, Message = "Forgot {SignUps} sign-ups, {Links} links, invitations and tokens, {Allowances} allowances and {Mails} sent mails")]
    public static partial void Swept(ILogger log, int signUps, int links, int allowances, int mails);

    [LoggerMessage(EventId = 2_002, Level = LogLevel.Warning, Message = "Old sign-ups and links could not be swept; trying again later")]
    public static partial void NotSwept(ILogger log, Exception error);
}
