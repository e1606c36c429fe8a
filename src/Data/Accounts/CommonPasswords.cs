using System.Collections.Frozen;

namespace Aulario.Data.Accounts;

/// <summary>Passwords that everybody tries first; see <c>common-passwords.md</c> for their source.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <summary>Whether it is one of them, in any case.</summary>
    public static bool Contains(string password) => Known.Value.Contains(password.ToLowerInvariant());

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("common-passwords.txt is not embedded: see Data.csproj.");
        using var reader = new StreamReader(stream);
        var words = new List<string>(18_000);
        while (reader.ReadLine() is { } line)
            words.Add(line);
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
