using System.Diagnostics;
using System.Text;
using Aulario.Bench.Http.Load;
using Aulario.Bench.Http.School;

namespace Aulario.Bench.Http.Figures;

/// <summary>
/// Measures host and reference in turns, so that whatever else the machine does meets both alike; the median of many short rounds is what counts.
/// </summary>
internal sealed class Measuring(BenchOptions options, DemoSchool school, HostProcess host, HostProcess reference)
{
    /// <summary>Turns of each figure that are thrown away: statements get prepared, and caches fill.</summary>
    private const int WarmUps = 5;

    /// <summary>
    /// How long both are busy with everything before anything is measured. The compiler improves in the background what runs often; as long as it does, it takes
    /// a third of the host's processor time, and the reference, which is a hundredth of the code, is done with it at once.
    /// </summary>
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(30);

    /// <summary>In one turn; below that a ratio says nothing.</summary>
    private const int FewestRequests = 50;

    /// <summary>Sees that both answer the same, one request after the other, and then lets both run everything until the compiler has nothing left to improve.</summary>
    public async Task SettleAsync(IReadOnlyList<Figure> figures, CancellationToken cancel)
    {
        foreach (var figure in figures.Where(figure => figure.HasEqualBodies))
            await CompareAsync(figure, cancel);
        var settling = Stopwatch.StartNew();
        while (figures.Count > 0 && settling.Elapsed < SettlingTime)
        {
            foreach (var figure in figures)
            {
                await TurnAsync(host, figure, cancel);
                await TurnAsync(reference, figure, cancel);
            }
        }
    }

    public async Task<Measured> RunAsync(Figure figure, CancellationToken cancel)
    {
        foreach (var _ in Enumerable.Range(0, WarmUps))
        {
            await TurnAsync(host, figure, cancel);
            await TurnAsync(reference, figure, cancel);
        }

        List<double> rates = [];
        List<double> costs = [];
        foreach (var round in Enumerable.Range(0, options.Rounds))
        {
            var isHostFirst = round % 2 == 0;
            var first = await TurnAsync(isHostFirst ? host : reference, figure, cancel);
            var second = await TurnAsync(isHostFirst ? reference : host, figure, cancel);
            if (Math.Min(first.Requests, second.Requests) is var fewest and < FewestRequests)
                throw new InvalidOperationException($"Got {fewest} answers in a turn; wanted at least {FewestRequests}: make the turns longer.");
            var (ours, bare) = isHostFirst ? (first, second) : (second, first);
            rates.Add(ours.PerSecond / bare.PerSecond);
            costs.Add(bare.ProcessorMicroseconds / ours.ProcessorMicroseconds);
        }

        return new(figure, rates, costs);
    }

    private async Task<Turn> TurnAsync(HostProcess server, Figure figure, CancellationToken cancel)
    {
        if (figure.StoresTries)
            await school.ForgetTriesAsync(cancel);
        try
        {
            return await Generator.RunAsync(server, figure.Requests, figure.StoresTries, options.Turn, cancel);
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidOperationException($"{server} failed, and said last:\n{server.Said}", error);
        }
    }

    private async Task CompareAsync(Figure figure, CancellationToken cancel)
    {
        using var ours = new Connection();
        using var bare = new Connection();
        await ours.OpenAsync(host.Address, cancel);
        await bare.OpenAsync(reference.Address, cancel);
        foreach (var request in figure.Requests)
        {
            await Generator.SendOneAsync(ours, request, cancel);
            await Generator.SendOneAsync(bare, request, cancel);
            if (!ours.Body.Span.SequenceEqual(bare.Body.Span))
                throw new InvalidOperationException($"The host answers\n{Text(ours)}\nand the reference\n{Text(bare)}\nto\n{Encoding.UTF8.GetString(request)}");
        }
    }

    private static string Text(Connection connection) => Encoding.UTF8.GetString(connection.Body.Span);
}
