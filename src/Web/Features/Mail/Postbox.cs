using System.Threading.Channels;
using Aulario.Data;
using Aulario.Data.Mail;
using Aulario.Web.Features.Site;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Mail;

/// <summary>
/// Puts mails into the outbox. They leave with the caller's transaction: nothing is sent for what did not happen. At the end of the request, which is
/// after it, the sender is woken; nobody has to think of it.
/// </summary>
internal sealed class Postbox(AppDb db, SiteSettingsCache site, OutboxBell bell, TimeProvider time) : IDisposable
{
    private bool hasMail;

    /// <summary>
    /// Writes a mail from the texts <c>mail.{kind}.subject</c> and <c>mail.{kind}.text</c>. No text that a visitor chose belongs in one: anybody could
    /// make the school send it to anybody.
    /// </summary>
    /// <param name="to">One address.</param>
    /// <param name="language">The interface language.</param>
    /// <param name="kind">Which texts.</param>
    /// <param name="link">The one link, or null.</param>
    /// <param name="cancel">Ends the look-up of the school's name.</param>
    public Task PutAsync(string to, string language, string kind, Uri? link, CancellationToken cancel) => PutAsync(to, language, kind, link, [], cancel);

    /// <summary>The same, with more of our own words for the text.</summary>
    public async Task PutAsync(string to, string language, string kind, Uri? link, IReadOnlyList<(string Name, object Value)> values, CancellationToken cancel)
    {
        var school = (await site.SettingsAsync(db, cancel)).Name;
        var now = time.GetUtcNow();
        var texts = Texts.For(language);
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            To = to,
            Subject = texts.Format($"mail.{kind}.subject", ("school", school)),
            Text = texts.Format($"mail.{kind}.text", [("school", school), ("link", link?.AbsoluteUri ?? string.Empty), .. values]),
            Language = language,
            CreatedAt = now,
            NextTryAt = now,
        });
        hasMail = true;
    }

    public void Dispose()
    {
        if (hasMail)
            bell.Ring();
    }
}

/// <summary>Wakes the sender of this node.</summary>
internal sealed class OutboxBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    /// <summary>Waits for a ring, but no longer than <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            await rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return; // time to look
        }
    }
}
