using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace Aulario.Web.Features.Mail;

/// <summary>How the connection to the mail server is kept private.</summary>
internal enum SmtpSecurity
{
    /// <summary>Begins in the clear and must turn to TLS before anything is said (port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>None: for a server on the same machine.</summary>
    None,
}

/// <summary>The school's mail server: section <c>Smtp</c>. Without a host, mails are written to files.</summary>
internal sealed record SmtpOptions
{
    public const string Section = "Smtp";

    /// <summary>Its name; default none.</summary>
    public string? Host { get; init; }

    /// <summary>Default 587.</summary>
    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    /// <summary>Default <see cref="SmtpSecurity.StartTls"/>.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Who signs in there; default nobody.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address. Wanted with a host.</summary>
    [EmailAddress]
    public string? From { get; init; }

    /// <summary>Seconds until a silent server counts as failed; default 60.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 60;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);

    public SecureSocketOptions SocketOptions => Security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
    };
}
