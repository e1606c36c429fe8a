using System.Net;
using System.Net.Sockets;
using System.Text;
using Aulario.Web.Features.Mail;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace Aulario.Web.Tests.Mail;

/// <summary>Real conversations with a real server, over the loopback.</summary>
public sealed class SmtpTests(Schools schools)
{
    private const string School = "escuela@school.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_forgot_the_password_gets_a_mail_through_the_schools_server_and_its_link_works()
    {
        await using var server = new MailServer();
        var settings = new Dictionary<string, string>
        {
            ["Smtp:Host"] = "127.0.0.1", ["Smtp:Port"] = $"{server.Port}", ["Smtp:Security"] = "None", ["Smtp:From"] = School, ["Aulario:PublicOrigin"] = "http://school.example",
        };
        var school = Assert.Single(await schools.AloneAsync(Engine.Sqlite, new SchoolSetup { Settings = settings })); // it would take the mails of others
        var member = await school.MemberAsync();

        (await school.Stranger().PostFormAsync("/es/account/forgot", ("email", member.Email))).Expect(303);
        var message = await ArrivedAsync(server, member.Email);

        Assert.Equal(School, Assert.Single(message.From.Mailboxes).Address);
        Assert.Equal("es", message.Body?.Headers["Content-Language"]); // a reader takes it as the body's
        var link = new Uri((message.TextBody ?? string.Empty).Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("http", StringComparison.Ordinal)));
        Assert.Equal("school.example", link.Host);
        Assert.Contains("ñ", message.Subject + message.TextBody, StringComparison.Ordinal); // what is no ASCII arrives whole
        (await school.Stranger().GetAsync(link.PathAndQuery)).Expect(200);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_password_gets_it()
    {
        await using var server = new MailServer { AsksForPassword = true };

        var outcome = await SendAsync(Options(server.Port) with { User = "school", Password = "s3cret" });

        Assert.Equal(MailOutcome.Sent, outcome);
        var plain = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0school\0s3cret"));
        Assert.Contains($"AUTH PLAIN {plain}", server.Said);
    }

    [Theory]
    [InlineData("RCPT", "550 no such mailbox", "Refused")]
    [InlineData("RCPT", "451 come back later", "TryLater")]
    [InlineData("MAIL", "421 too busy", "TryLater")]
    [InlineData("DATA", "554 we think this is spam", "TryLater")]
    public async Task What_the_server_refuses_is_given_up_or_tried_later(string command, string answer, string outcome)
    {
        await using var server = new MailServer { Refuses = new Dictionary<string, string> { [command] = answer } };

        Assert.Equal(Enum.Parse<MailOutcome>(outcome), await SendAsync(Options(server.Port)));
    }

    [Fact]
    public async Task Nothing_is_said_in_the_clear_where_TLS_is_wanted()
    {
        await using var server = new MailServer { AsksForPassword = true };

        var outcome = await SendAsync(Options(server.Port) with { Security = SmtpSecurity.StartTls, User = "school", Password = "s3cret" });

        Assert.Equal(MailOutcome.TryLater, outcome);
        Assert.Contains(server.Said, line => line.StartsWith("EHLO", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Said, line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_server_it_is_tried_later()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal(MailOutcome.TryLater, await SendAsync(Options(port)));
    }

    private static SmtpOptions Options(int port) => new() { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, From = School };

    private static async Task<MailOutcome> SendAsync(SmtpOptions options)
    {
        using var message = new MimeMessage([new MailboxAddress(null, School)], [new MailboxAddress(null, "ana@example.org")], "Hello", new TextPart { Text = "Hello.\n.\nStill here." });
        return await new SmtpTransport(options, NullLogger<SmtpTransport>.Instance).SendAsync(Guid.NewGuid(), message, Cancel);
    }

    private static async Task<MimeMessage> ArrivedAsync(MailServer server, string email)
    {
        for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(60);)
        {
            if (server.Taken.FirstOrDefault(message => message.To.Mailboxes.Any(box => box.Address == email)) is { } message)
                return message;
            await Task.Delay(20, Cancel);
        }

        throw new TimeoutException("No mail arrived within 60 s.");
    }
}
