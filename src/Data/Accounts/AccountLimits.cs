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

    /// <summary>Requests for a mail from one address in <see cref="MailWindow"/>: a whole school signs up behind it.</summary>
    public const int MailsPerAddress = 400;

    /// <summary>Requests for a mail at the whole site in <see cref="MailWindow"/>.</summary>
    public const int MailsPerSite = 5_000;

    /// <summary>Wrong one-time and recovery codes for an account in <see cref="GuessWindow"/>; nothing gives these back.</summary>
    public const int CodesPerWindow = 10;

    /// <summary>Wrong guesses from one address in <see cref="GuessWindow"/>, at all accounts: a school mistypes, a guesser goes on.</summary>
    public const int GuessesPerAddress = 100;

    /// <summary>Wrong guesses at the whole site in <see cref="GuessWindow"/>.</summary>
    public const int GuessesPerSite = 5_000;

    public const int MostPasskeys = 10;

    public const int RecoveryCodes = 10;

    /// <summary>How long a session lasts that nobody uses.</summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(30);

    /// <summary>How long after signing in the ways in may be changed without signing in again.</summary>
    public static readonly TimeSpan FreshSession = TimeSpan.FromMinutes(30);

    /// <summary>How long a code may be typed after the password was right.</summary>
    public static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(10);

    /// <summary>How long a link in a mail works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(15);

    /// <summary>How long a sign-up waits for its confirmation; a new link can be asked for as long.</summary>
    public static readonly TimeSpan SignUpLifetime = TimeSpan.FromDays(7);
}
