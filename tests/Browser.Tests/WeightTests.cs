using Aulario.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests;

public sealed class WeightTests(PublishedSite site, Chromium chromium, ITestOutputHelper output)
{
    private const int MostBytes = 100_000;
    private const int MostScriptBytes = 35_000;

    [Theory]
    [InlineData("FILL_BLANK")]
    [InlineData("MULTIPLE_CHOICE")]
    [InlineData("TRUE_OR_FALSE")]
    public async Task The_first_exercise_on_a_cold_cache_can_be_answered_lightly_and_nothing_jumps(string type)
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0], ReducedMotion.NoPreference);
        var wire = await Wire.ListenAsync(visit);
        await visit.Page.AddInitScriptAsync(
            """
            window.shift = 0;
            window.shifted = [];
            new PerformanceObserver(list => {
              for (const entry of list.getEntries().filter(one => !one.hadRecentInput)) {
                window.shift += entry.value;
                window.shifted.push(...entry.sources.map(one => `${one.node?.parentElement?.className ?? ''} > ${one.node?.nodeName} ${one.node?.className ?? ''}: ${one.previousRect.y} to ${one.currentRect.y}`));
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """);

        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, "pasados-del-ingles", type));
        await visit.Page.Locator("[data-start=PRACTICE]").ClickAsync();
        await visit.Page.Locator("[data-main]").WaitForAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var shift = await visit.Page.EvaluateAsync<double>("() => window.shift");
        output.WriteLine(wire.Describe());
        await TellAsync($"first exercise, {type}: {wire.Bytes / 1000.0:0.0} kB over the wire (≤ 100), {wire.ScriptBytes / 1000.0:0.0} kB of it script (≤ 35), layout shift {shift:0.000} (0)");
        Assert.InRange(wire.Requests, 5, 60);
        Assert.InRange(wire.Bytes, 1, MostBytes);
        Assert.InRange(wire.ScriptBytes, 1, MostScriptBytes);
        Assert.True(Math.Round(shift, 3) == 0, $"It jumped by {shift}: {string.Join("; ", await visit.Page.EvaluateAsync<string[]>("() => window.shifted"))}");
    }

    /// <summary>To the file that <c>bench/run</c> names, which prints the figures with its own.</summary>
    private static Task TellAsync(FormattableString figure) => Environment.GetEnvironmentVariable("AULARIO_BENCH_FIGURES") is { Length: > 0 } file
        ? File.AppendAllTextAsync(file, FormattableString.Invariant(figure) + "\n", TestContext.Current.CancellationToken)
        : Task.CompletedTask;

    /// <summary>What the browser took from the network, compressed, headers included.</summary>
    private sealed class Wire
    {
        private readonly Dictionary<string, (string Url, string Kind)> answers = [];
        private readonly List<(string Url, string Kind, long Bytes)> finished = [];

        public int Requests => finished.Count;

        public long Bytes => finished.Sum(one => one.Bytes);

        public long ScriptBytes => finished.Where(one => one.Kind == "Script").Sum(one => one.Bytes);

        public static async Task<Wire> ListenAsync(Visit visit)
        {
            var wire = new Wire();
            var session = await visit.Context.NewCDPSessionAsync(visit.Page);
            session.Event("Network.responseReceived").OnEvent += (_, message) =>
            {
                var id = message!.Value.GetProperty("requestId").GetString()!; // ! the protocol's own members
                wire.answers[id] = (message.Value.GetProperty("response").GetProperty("url").GetString()!, message.Value.GetProperty("type").GetString()!); // ! as above
            };
            session.Event("Network.loadingFinished").OnEvent += (_, message) =>
            {
                var id = message!.Value.GetProperty("requestId").GetString()!; // ! the protocol's own members
                if (wire.answers.TryGetValue(id, out var answer))
                    wire.finished.Add((answer.Url, answer.Kind, (long)message.Value.GetProperty("encodedDataLength").GetDouble()));
            };
            await session.SendAsync("Network.enable");
            await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = false });
            return wire;
        }

        public string Describe() => string.Join("; ", finished.Select(one => $"{new Uri(one.Url).AbsolutePath} {one.Bytes}"));
    }
}
