using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Aulario.Web.Tests.Mail;

/// <summary>A mail server on a port of this machine, as small as RFC 5321 allows: it keeps what it is told.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<string> said = [];
    private readonly ConcurrentQueue<MimeMessage> taken = [];
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What it answers to a command that begins with a word, instead of taking it.</summary>
    public IReadOnlyDictionary<string, string> Refuses { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it wants somebody to sign in.</summary>
    public bool AsksForPassword { get; init; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every line that was said to it.</summary>
    public IReadOnlyCollection<string> Said => said;

    /// <summary>The messages that it took.</summary>
    public IReadOnlyCollection<MimeMessage> Taken => taken;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!end.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(end.Token);
            try
            {
                await using var stream = client.GetStream();
                await TalkAsync(stream);
            }
            catch (IOException)
            {
                continue; // the other side hung up: what it said is not a conversation
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example ready");
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            said.Enqueue(line);
            var answer = AnswerTo(line);
            await writer.WriteLineAsync(answer);
            if (answer.StartsWith("354", StringComparison.Ordinal))
            {
                taken.Enqueue(await ReadMessageAsync(reader));
                await writer.WriteLineAsync("250 taken");
            }

            if (line == "QUIT")
                break;
        }
    }

    private string AnswerTo(string line) =>
        Refuses.FirstOrDefault(refusal => line.StartsWith(refusal.Key, StringComparison.Ordinal)).Value
        ?? line.Split(' ')[0] switch
        {
            "EHLO" => AsksForPassword ? "250-mail.example\r\n250-AUTH PLAIN\r\n250 8BITMIME" : "250-mail.example\r\n250 8BITMIME",
            "AUTH" => "235 welcome",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 fine",
        };

    private async Task<MimeMessage> ReadMessageAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(end.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(bytes, end.Token);
    }
}
