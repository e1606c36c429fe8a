using Aulario.Data.Mail;
using Aulario.Web.Features.Mail;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Aulario.Web.Tests.Accounts;

/// <summary>Mails leave once, later if need be, and leave no text behind.</summary>
public sealed class OutboxTests
{
    private static readonly DateTimeOffset Future = new(2060, 1, 1, 12, 0, 0, TimeSpan.Zero); // far from what the host's own sender looks at

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task A_mail_is_sent_once_by_two_senders_and_its_text_erased(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        var (transport, clock) = (new Transport(MailOutcome.Sent), new MovableClock(Future));
        for (var number = 0; number < 20; number++)
            await PutAsync(school, $"p{number}@example.org");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RoundAsync(school, transport, clock)));

        Assert.Equal(20, transport.Sent.Count);
        Assert.Equal(20, transport.Sent.Select(message => message.MessageId).Distinct().Count());
        var rows = await school.ReadAsync(db => db.Outbox.ToListAsync(Cancel));
        Assert.All(rows, row => Assert.Equal((string.Empty, true, 1), (row.Text, row.SentAt is not null, row.Tries)));
    }

    [Theory]
    [BothEngines]
    public async Task A_mail_that_fails_is_tried_again_with_longer_pauses_and_given_up_after_a_day(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        var (transport, clock) = (new Transport(MailOutcome.TryLater), new MovableClock(Future));
        await PutAsync(school, "late@example.org");

        var waits = new List<TimeSpan>();
        for (var round = 0; round < 60; round++)
        {
            await RoundAsync(school, transport, clock);
            var row = await school.ReadAsync(db => db.Outbox.SingleAsync(Cancel));
            if (row.GivenUpAt is not null)
                break;
            waits.Add(row.NextTryAt - clock.GetUtcNow());
            clock.MoveTo(row.NextTryAt);
        }

        var last = await school.ReadAsync(db => db.Outbox.SingleAsync(Cancel));
        Assert.Equal([0.5, 1, 2, 4, 8, 16, 32, 60, 60], waits.Take(9).Select(wait => wait.TotalMinutes));
        Assert.True(last.GivenUpAt - last.CreatedAt >= TimeSpan.FromDays(1));
        Assert.Equal((string.Empty, waits.Count + 1), (last.Text, transport.Sent.Count));
        Assert.Equal(0, await RoundAsync(school, new Transport(MailOutcome.Sent), clock));
    }

    [Theory]
    [BothEngines]
    public async Task A_refused_recipient_is_given_up_at_once(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        var transport = new Transport(MailOutcome.Refused);
        await PutAsync(school, "nobody@example.org");

        await RoundAsync(school, transport, new MovableClock(Future));

        Assert.NotNull((await school.ReadAsync(db => db.Outbox.SingleAsync(Cancel))).GivenUpAt);
    }

    [Theory]
    [BothEngines]
    public async Task A_mail_that_a_node_left_while_sending_is_sent_by_another(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        var (transport, clock) = (new Transport(MailOutcome.Sent), new MovableClock(Future));
        await PutAsync(school, "left@example.org");
        using var end = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() => RoundAsync(school, new DyingTransport(end), clock, end));

        var tooEarly = await RoundAsync(school, transport, clock);
        clock.Advance(SendMail.Claim);
        var later = await RoundAsync(school, transport, clock);

        Assert.Equal((0, 1), (tooEarly, later));
    }

    [Theory]
    [BothEngines]
    public async Task A_mail_that_breaks_everything_is_tried_later_and_the_others_leave(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        foreach (var name in (string[])["a", "breaks", "c"])
            await PutAsync(school, $"{name}@example.org");

        var sent = await RoundAsync(school, new BreakingTransport("breaks@example.org"), new MovableClock(Future));

        var left = Assert.Single(await school.ReadAsync(db => db.Outbox.Where(mail => mail.SentAt == null).ToListAsync(Cancel)));
        Assert.Equal((2, "breaks@example.org", Future.AddSeconds(30)), (sent, left.To, left.NextTryAt));
    }

    [Theory]
    [BothEngines]
    public async Task A_mail_is_plain_text_and_the_same_as_HTML_with_what_is_dangerous_encoded(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await StartAsync(engine, database);
        var transport = new Transport(MailOutcome.Sent);
        await PutAsync(school, "a@example.org", "Hello <b>you</b>\n\nhttps://school.example/x?token=a&b=\"c\"");

        await RoundAsync(school, transport, new MovableClock(Future));

        var message = Assert.Single(transport.Sent);
        Assert.Contains("Hello <b>you</b>", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Hello &lt;b&gt;you&lt;/b&gt;", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("href=\"https://school.example/x?token=a&amp;b=&quot;c&quot;\"", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", message.HtmlBody, StringComparison.Ordinal);
    }

    private static async Task<School> StartAsync(Engine engine, TestDatabase database)
    {
        await database.MigrateAsync();
        return await School.StartAsync(engine, database, new SchoolSetup());
    }

    private static Task PutAsync(School school, string to, string text = "Hello") => school.WithDbAsync(db =>
    {
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.NewGuid(), To = to, Subject = "Subject", Text = text, Language = "en", CreatedAt = Future, NextTryAt = Future,
        });
        return db.SaveChangesAsync(Cancel);
    });

    /// <param name="end">Ends the round; without it, the end of the test does.</param>
    private static async Task<int> RoundAsync(School school, IMailTransport transport, TimeProvider clock, CancellationTokenSource? end = null)
    {
        await using var scope = school.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<SendMail>(scope.ServiceProvider, transport, clock).RunAsync(end?.Token ?? Cancel);
    }

    /// <summary>The mail server, as far as the outbox sees it.</summary>
    private sealed class Transport(MailOutcome outcome) : IMailTransport
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<MimeMessage> sent = [];

        public IReadOnlyCollection<MimeMessage> Sent => sent;

        public Task<MailOutcome> SendAsync(Guid id, MimeMessage message, CancellationToken cancel)
        {
            sent.Enqueue(message);
            return Task.FromResult(outcome);
        }
    }

    /// <summary>The node dies between claiming and sending.</summary>
    private sealed class DyingTransport(CancellationTokenSource end) : IMailTransport
    {
        public async Task<MailOutcome> SendAsync(Guid id, MimeMessage message, CancellationToken cancel)
        {
            await end.CancelAsync();
            throw new OperationCanceledException(cancel);
        }
    }

    /// <summary>Fails for one address as nobody thought of.</summary>
    private sealed class BreakingTransport(string address) : IMailTransport
    {
        public Task<MailOutcome> SendAsync(Guid id, MimeMessage message, CancellationToken cancel) =>
            message.To.Mailboxes.Single().Address == address ? throw new ArithmeticException() : Task.FromResult(MailOutcome.Sent);
    }
}
