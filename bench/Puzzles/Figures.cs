using System.Diagnostics;
using System.Globalization;

namespace Aulario.Bench.Puzzles;

/// <summary>Prints one line a figure with what is wanted, and remembers whether one was missed.</summary>
internal sealed class Figures
{
    public bool IsOneMissed { get; private set; }

    public void AtLeast(string name, double value, double wanted, string format, double? peer = null) =>
        Print(name, value, wanted, format, peer, "≥", value >= wanted);

    public void AtMost(string name, double value, double wanted, string format, double? peer = null) =>
        Print(name, value, wanted, format, peer, "≤", value <= wanted);

    /// <summary>The shortest of some rounds, because the machine may be shared, in milliseconds.</summary>
    public static double BestMs(int rounds, Action action)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            action();
            if (clock.Elapsed < best)
                best = clock.Elapsed;
        }

        return best.TotalMilliseconds;
    }

    private void Print(string name, double value, double wanted, string format, double? peer, string relation, bool isMet)
    {
        string Text(double number) => number.ToString(format, CultureInfo.InvariantCulture);
        var beside = peer is { } other ? $"; peer {Text(other)}" : "";
        Console.WriteLine($"{(isMet ? "ok    " : "MISSED")} {name}: {Text(value)} (wanted {relation} {Text(wanted)}{beside})");
        IsOneMissed |= !isMet;
    }
}
