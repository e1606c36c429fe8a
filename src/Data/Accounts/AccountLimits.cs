namespace Aulario.Data.Accounts;

/// <summary>The figures that keep accounts safe.</summary>
public static class AccountLimits
{
    /// <summary>PBKDF2-SHA512 rounds (OWASP Password Storage Cheat Sheet: at least 210,000).</summary>
    public const int PasswordIterations = 210_000;

    public const int ShortestPassword = 8;

    public const int LongestPassword = 128;

    /// <summary>Wrong guesses until an account takes no more for <see cref="Lockout"/>.</summary>
    public const int GuessesBeforeLockout = 10;

    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>How long a link in a mail works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(15);
}
