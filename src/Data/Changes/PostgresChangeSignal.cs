using Aulario.Domain;
using Npgsql;

namespace Aulario.Data.Changes;

/// <summary><c>NOTIFY</c> and <c>LISTEN</c>: one idle connection per node, and nothing to poll.</summary>
internal sealed class PostgresChangeSignal(string connectionString) : ChangeSignal
{
    private const string Channel = "aulario_changes";

    /// <summary>So that a connection that died without a word is noticed.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public override async Task SendAsync(SchoolChange change, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection)
        {
            Parameters = { new() { Value = Channel }, new() { Value = UpperSnake.Of(change) } },
        };
        await notify.ExecuteNonQueryAsync(cancel);
    }

    public override async Task ListenAsync(Func<SchoolChange, CancellationToken, Task> hear, CancellationToken cancel)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = (int)KeepAlive.TotalSeconds };
        await using var connection = new NpgsqlConnection(own.ToString());
        await connection.OpenAsync(cancel);
        var heard = new Queue<SchoolChange>();
        connection.Notification += (_, notification) =>
        {
            if (UpperSnake.Parse<SchoolChange>(notification.Payload) is { } change)
                heard.Enqueue(change);
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        await HearAllAsync(hear, cancel);
        while (true)
        {
            while (heard.TryDequeue(out var change))
                await hear(change, cancel);
            await connection.WaitAsync(cancel); // notifications are raised inside, on this thread of work
        }
    }
}
