namespace Aulario.Data.Accounts;

/// <summary>What we keep of a passkey beyond what Identity knows of: shadow properties of its row.</summary>
public static class PasskeyColumns
{
    /// <summary>When it last opened a session; null for never.</summary>
    public const string LastUsedAt = nameof(LastUsedAt);
}
