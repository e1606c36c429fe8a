using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.Crossword;

namespace Aulario.Bench.Puzzles;

/// <summary>What became of one list.</summary>
internal sealed record CrosswordRun(int Words, int Placed, double CrossingsEach, double Filled, int Violations, double Ms)
{
    // How many crossings per word is wanted, by the number of words: short lists have fewer chances.
    private const double WantedOfTen = 1.1;
    private const double WantedOfMore = 1.2;
    private const double LeastOfMore = 1.05;

    private const int SeedsOfMoreLists = 3;
    private const int RoundsOfMoreLists = 3;

    public static CrosswordRun Of(WordList list, int rounds) => Of(list, CrosswordOptions.Default, seed: 1, rounds);

    public static void Report(Figures figures, int size, IReadOnlyList<CrosswordRun> runs, IReadOnlyList<PeerCrossword> peers) =>
        Report(figures, $"crossword, {runs.Count} lists of {size}:", runs, peers);

    /// <summary>Further lists, with several seeds; without the peers, which take their time.</summary>
    public static void ReportMore(Figures figures, IReadOnlyList<WordList> lists)
    {
        foreach (var size in WordList.Sizes)
        {
            var runs = lists.Where(list => list.Words.Count == size)
                .SelectMany(list => Enumerable.Range(1, SeedsOfMoreLists).Select(seed => Of(list, CrosswordOptions.Default, seed, RoundsOfMoreLists))).ToList();
            var name = $"crossword, {runs.Count / SeedsOfMoreLists} more lists of {size} with {SeedsOfMoreLists} seeds:";
            Report(figures, name, runs, []);
        }
    }

    private static void Report(Figures figures, string name, IReadOnlyList<CrosswordRun> runs, IReadOnlyList<PeerCrossword> peers)
    {
        double? Peer(Func<IReadOnlyList<PeerCrossword>, double> figure) => peers.Count == 0 ? null : figure(peers);
        var size = runs[0].Words;
        figures.AtLeast($"{name} words placed", Share(runs.Sum(run => run.Placed), size * runs.Count), 1, "P1", Peer(all => Share(all.Sum(peer => peer.Placed), size * all.Count)));
        figures.AtLeast($"{name} crossings per word", runs.Average(run => run.CrossingsEach), size == 10 ? WantedOfTen : WantedOfMore, "F3", Peer(all => all.Average(peer => Share(peer.Crossings, size))));
        if (size > 10)
            figures.AtLeast($"{name} crossings per word, least", runs.Min(run => run.CrossingsEach), LeastOfMore, "F3", Peer(all => all.Min(peer => Share(peer.Crossings, size))));
        figures.AtLeast($"{name} box filled", runs.Average(run => run.Filled), 0.40, "P1", Peer(all => all.Average(peer => peer.Filled)));
        figures.AtLeast($"{name} box filled, least", runs.Min(run => run.Filled), 0.33, "P1", Peer(all => all.Min(peer => peer.Filled)));
        figures.AtMost($"{name} broken rules", runs.Sum(run => run.Violations), 0, "F0");
        figures.AtMost($"{name} time, mean, ms", runs.Average(run => run.Ms), 50, "F1", Peer(all => all.Average(peer => peer.Ms)));
        figures.AtMost($"{name} time, longest, ms", runs.Max(run => run.Ms), 50, "F1", Peer(all => all.Max(peer => peer.Ms)));
    }

    /// <summary>"A tighter one" must be worth its time.</summary>
    public static void ReportTighter(Figures figures, IReadOnlyList<WordList> lists)
    {
        var runs = lists.Select(list => Of(list, CrosswordOptions.Tighter, seed: 1, rounds: 1)).ToList();
        figures.AtLeast($"crossword, {runs.Count} lists of 30, tighter: crossings per word", runs.Average(run => run.CrossingsEach), 1.25, "F3");
        figures.AtLeast($"crossword, {runs.Count} lists of 30, tighter: box filled", runs.Average(run => run.Filled), 0.40, "P1");
    }

    private static CrosswordRun Of(WordList list, CrosswordOptions options, long seed, int rounds)
    {
        PuzzleOutcome<CrosswordLayout>? outcome = null;
        var ms = Figures.BestMs(rounds, () => outcome = CrosswordGenerator.Make(list.Words, options, seed));
        if (outcome is not PuzzleOutcome<CrosswordLayout>.Made { Puzzle: var layout })
            throw new InvalidOperationException($"{list.Language} {list.Theme} was refused.");
        return new CrosswordRun(
            list.Words.Count, layout.Places.Count, Share(layout.Crossings, list.Words.Count), layout.FilledShare, CrosswordValidator.Violations(layout).Count, ms);
    }

    private static double Share(int part, int whole) => (double)part / whole;
}
