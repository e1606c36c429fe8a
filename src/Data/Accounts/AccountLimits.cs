namespace Aulario.Data.Accounts;

/// <summary>The figures that keep accounts safe.</summary>
public static class AccountLimits
{
    /// <summary>PBKDF2-SHA512 rounds (OWASP Password Storage Cheat Sheet: at least 210,000).</summary>
    public const int PasswordIterations = 210_000;

    public const int ShortestPassword = 8;

    public const int LongestPassword = 128;

    /// <summary>The longest address that SMTP delivers to (RFC 5321, 4.5.3.1.3, without the angle brackets).</summary>
    public const int LongestEmail = 254;

    /// <summary>Wrong guesses at an account in <see cref="GuessWindow"/>, through all doors together.</summary>
    public const int GuessesPerWindow = 10;

    public static readonly TimeSpan GuessWindow = TimeSpan.FromMinutes(15);

    /// <summary>Mails to one address that anybody may cause in <see cref="MailWindow"/>.</summary>
    public const int MailsPerWindow = 5;

    public static readonly TimeSpan MailWindow = TimeSpan.FromHours(1);

    /// <summary>How long a link in a mail works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(15);

    /// <summary>How long a sign-up waits for its confirmation; a new link can be asked for as long.</summary>
    public static readonly TimeSpan SignUpLifetime = TimeSpan.FromDays(7);
}
