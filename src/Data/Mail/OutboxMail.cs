using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Mail;

/// <summary>A mail to be sent: written in the transaction that causes it, sent by a background task, body erased after sending.</summary>
public sealed class OutboxMail
{
    public Guid Id { get; init; }

    public string To { get; init; } = string.Empty;

    public string Subject { get; init; } = string.Empty;

    /// <summary>Plain text; erased once it was sent.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The interface language, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "es";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NextTryAt { get; set; }

    public int Tries { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? GivenUpAt { get; set; }
}

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("outbox");
        builder.Property(mail => mail.To).HasMaxLength(320);
        builder.Property(mail => mail.Text).HasMaxLength(20_000);
        builder.Property(mail => mail.Language).HasMaxLength(35);
        builder.HasIndex(mail => new { mail.NextTryAt, mail.Id }).HasFilter("sent_at IS NULL AND given_up_at IS NULL");
    }
}
