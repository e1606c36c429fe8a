namespace Aulario.Web.Hosting;

internal static partial class Log
{
    [LoggerMessage(EventId = 1_001, Level = LogLevel.Information, Message = "Aulario is served on {Addresses} ({Environment}, {Database})")]
    public static partial void Served(ILogger log, string addresses, string environment, string database);
}
