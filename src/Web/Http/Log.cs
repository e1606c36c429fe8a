namespace Aulario.Web.Http;

internal static partial class Log
{
    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Changes made by other processes are not heard ({Error}); trying again in {Seconds} s. Pages may be a minute old.")]
    public static partial void StoppedHearing(ILogger logger, string error, double seconds);
}
