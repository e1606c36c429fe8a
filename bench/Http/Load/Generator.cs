using System.Diagnostics;
using System.Text;

namespace Aulario.Bench.Http.Load;

/// <summary>What a turn came to.</summary>
internal sealed record Turn(int Requests, TimeSpan Time, TimeSpan HostProcessorTime)
{
    public double PerSecond => Requests / Time.TotalSeconds;

    public double ProcessorMicroseconds => HostProcessorTime.TotalMicroseconds / Requests;
}

/// <summary>Sends requests over some connections, each as fast as answers come.</summary>
internal static class Generator
{
    /// <summary>Sends for some time, going round the requests, or once through them where each may be sent only once.</summary>
    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public static async Task<Turn> RunAsync(HostProcess host, IReadOnlyList<byte[]> requests, bool isOnce, TimeSpan time, CancellationToken cancel)
    {
        var connections = Enumerable.Range(0, BenchOptions.Connections).Select(_ => new Connection()).ToList();
        try
        {
            foreach (var connection in connections)
                await connection.OpenAsync(host.Address, cancel);
            var processorBefore = host.ProcessorTime;
            var clock = Stopwatch.StartNew();
            var next = -1;
            var counts = await Task.WhenAll(connections.Select(connection => Task.Run(() => SendAsync(connection), cancel)));
            return new(counts.Sum(), clock.Elapsed, host.ProcessorTime - processorBefore);

            async Task<int> SendAsync(Connection connection)
            {
                var count = 0;
                while (clock.Elapsed < time)
                {
                    var number = Interlocked.Increment(ref next);
                    if (isOnce && number >= requests.Count)
                        break;
                    await SendOneAsync(connection, requests[number % requests.Count], cancel);
                    count++;
                }

                return count;
            }
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    /// <summary>Sends one request and fails where the answer is not 200.</summary>
    public static async ValueTask SendOneAsync(Connection connection, byte[] request, CancellationToken cancel)
    {
        if (await connection.SendAsync(request, cancel) is var status and not 200)
            throw new InvalidOperationException($"Got {status}: {Encoding.UTF8.GetString(connection.Body.Span)}\nfor {Encoding.UTF8.GetString(request)}");
    }
}
