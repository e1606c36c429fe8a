namespace Aulario.Web.Features.Accounts;

/// <summary>Where to go back to after signing in: only into this site.</summary>
internal static class LocalPath
{
    private const int Longest = 500;

    /// <summary>The path with its query, or null when it would leave the site or break a header.</summary>
    public static string? Read(string? back)
    {
        if (back is not { Length: > 0 and <= Longest } || back[0] != '/')
            return null;
        // Browsers read "//host", "/\host" and "/<tab>/host" as another site.
        var isLocal = !back.StartsWith("//", StringComparison.Ordinal)
            && !back.Contains('\\', StringComparison.Ordinal)
            && !back.Any(letter => char.IsControl(letter) || letter > '~' || letter == ' ');
        return isLocal ? back : null;
    }
}
