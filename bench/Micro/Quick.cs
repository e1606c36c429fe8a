using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aulario.Domain.Languages;

namespace Aulario.Bench.Micro;

/// <summary>The same measures in seconds, as plain timed loops: the best of many short rounds, because the machine may be shared.</summary>
internal static class Quick
{
    private const int Rounds = 60;
    private const double MostCheckMicroseconds = 3;
    private const double MostMegabytes = 3;
    private const double MostLookUpMicroseconds = 1;
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(40);

    /// <returns>0 when every figure is reached, 1 when one is missed.</returns>
    public static int Run()
    {
        var rows = MixedTable.Rows();
        var lookUps = MixedTable.LookUps();
        var sink = 0;
        var check = MicrosecondsEach(rows, row => sink += (int)row.Key.Match(row.Typed).Verdict);
        var reference = MicrosecondsEach(rows, row => sink += string.Equals(row.Typed.Normalize(NormalizationForm.FormC), row.Accepted, StringComparison.Ordinal) ? 1 : 0);
        var lookUp = MicrosecondsEach(lookUps, one => sink += one.Words.IsCommon(one.Word) ? 1 : 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var row in rows)
            sink += (int)row.Key.Match(row.Typed).Verdict;
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / rows.Count;
        var megabytes = KnownWords.AvailableLanguages.Sum(language => KnownWords.For(language)!.SizeBytes) / 1e6;

        Print($"answer check: {check:F2} µs mean over {rows.Count} rows (≤ {MostCheckMicroseconds}); best of {Rounds} rounds; {bytes} bytes each; ordinal equality {reference:F3} µs");
        Print($"known words: {megabytes:F2} MB, {lookUp:F3} µs a look-up (≤ {MostMegabytes}, ≤ {MostLookUpMicroseconds})");
        GC.KeepAlive(sink);
        return check <= MostCheckMicroseconds && megabytes <= MostMegabytes && lookUp <= MostLookUpMicroseconds ? 0 : 1;
    }

    private static double MicrosecondsEach<T>(IReadOnlyList<T> things, Action<T> action)
    {
        List<double> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            long done = 0;
            for (; clock.Elapsed < RoundTime; done += things.Count)
            {
                foreach (var thing in things)
                    action(thing);
            }

            rounds.Add(clock.Elapsed.TotalMicroseconds / done);
        }

        return rounds.Min();
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
