using System.Net;
using Aulario.Data.Mail;
using MimeKit;
using MimeKit.Text;

namespace Aulario.Web.Features.Mail;

/// <summary>Makes a message of an outbox row: plain text, and the same as simple HTML.</summary>
internal static class MailWriting
{
    private const string ParagraphStyle = "margin:0 0 16px";
    private const string ButtonStyle = "display:inline-block;padding:12px 20px;border:2px solid #2b2a33;border-radius:12px;background:#ead9f3;color:#2b2a33;font-weight:700;text-decoration:none";
    private const string SheetStyle = "max-width:34rem;margin:0 auto;padding:24px;background:#fffdf7;color:#2b2a33;font:16px/1.6 sans-serif;border:2px solid #2b2a33;border-radius:16px";

    public static MimeMessage Message(OutboxMail mail, MailboxAddress from, string linkText)
    {
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:N}@{from.Domain}", // the same at each try: a server that has it already can drop the second
            Subject = mail.Subject,
            Date = mail.CreatedAt,
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = mail.Text },
                new TextPart(TextFormat.Html) { Text = Html(mail, linkText) },
            },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(null, mail.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("Content-Language", mail.Language);
        return message;
    }

    /// <summary>Paragraphs stand between blank lines; a paragraph that is an address becomes a button.</summary>
    private static string Html(OutboxMail mail, string linkText)
    {
        var paragraphs = mail.Text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => Paragraph(text, linkText));
        return $"<!doctype html><html lang=\"{mail.Language}\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(mail.Subject)}</title></head>"
            + $"<body style=\"margin:0;padding:16px;background:#f6f1e4\"><div style=\"{SheetStyle}\">{string.Concat(paragraphs)}</div></body></html>";
    }

    private static string Paragraph(string text, string linkText)
    {
        var encoded = WebUtility.HtmlEncode(text);
        var isLink = !text.Contains(' ', StringComparison.Ordinal) && text.StartsWith("http", StringComparison.Ordinal);
        return isLink
            ? $"<p style=\"{ParagraphStyle}\"><a href=\"{encoded}\" style=\"{ButtonStyle}\">{WebUtility.HtmlEncode(linkText)}</a></p>"
            : $"<p style=\"{ParagraphStyle}\">{encoded.Replace("\n", "<br>", StringComparison.Ordinal)}</p>";
    }
}
