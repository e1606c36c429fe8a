namespace Aulario.Web.Http;

/// <summary>
/// Browser and system of a <c>User-Agent</c>, as coarse as its owner needs to know a device again. Versions and models are not kept: they would tell
/// people apart.
/// </summary>
internal static class DeviceName
{
    private const string Unknown = "?";

    /// <summary>What is looked for, in this order: every browser says that it is others too.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    public static string Of(HttpContext http) => Read(http.Request.Headers.UserAgent.ToString());

    /// <summary>Such as <c>Firefox · Windows</c>; a question mark for what is not known.</summary>
    public static string Read(string userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return browser == Unknown && system == Unknown ? Unknown : $"{browser} · {system}";
    }

    private static string Find((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name ?? Unknown;
}
