using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.WordSearch;

namespace Aulario.Bench.Puzzles;

/// <summary>What became of one list.</summary>
internal sealed record WordSearchRun(int Words, int Placed, int Reported, int Side, double Covered, int Violations, double Ms)
{
    public static WordSearchRun Of(WordList list, int rounds)
    {
        PuzzleOutcome<WordSearchGrid>? outcome = null;
        var ms = Figures.BestMs(rounds, () => outcome = WordSearchGenerator.Make(list.Words, WordSearchOptions.Default(list.Language), seed: 1));
        if (outcome is not PuzzleOutcome<WordSearchGrid>.Made { Puzzle: var grid } made)
            throw new InvalidOperationException($"{list.Language} {list.Theme} was refused.");
        return new WordSearchRun(
            list.Words.Count, grid.Places.Count, made.Problems.Count(problem => problem is PuzzleProblem.InsideAnother), grid.Rows,
            (double)CoveredCells(grid) / grid.Cells.Count, WordSearchValidator.Violations(grid, list.Language).Count, ms);
    }

    public static void Report(Figures figures, int size, IReadOnlyList<WordSearchRun> runs, IReadOnlyList<PeerWordSearch> peers)
    {
        var name = $"word search, {runs.Count} lists of {size}:";
        var all = (double)size * runs.Count;
        figures.AtLeast($"{name} words placed, or reported as standing inside another ({runs.Sum(run => run.Reported)})", runs.Sum(run => run.Placed + run.Reported) / all, 1, "P1", peers.Sum(peer => peer.Placed) / all);
        figures.AtLeast($"{name} words in the grid exactly once", runs.Sum(run => run.Violations == 0 ? run.Placed : 0) / (all - runs.Sum(run => run.Reported)), 1, "P1", peers.Sum(peer => peer.Once) / all);
        figures.AtMost($"{name} broken rules", runs.Sum(run => run.Violations), 0, "F0");
        figures.AtLeast($"{name} cells under words, peer in the same size", runs.Average(run => run.Covered), peers.Average(peer => peer.Covered), "P1", peers.Average(peer => peer.Covered));
        figures.AtMost($"{name} time, longest, ms", runs.Max(run => run.Ms), 5, "F2", peers.Max(peer => peer.Ms));
    }

    private static int CoveredCells(WordSearchGrid grid) =>
        grid.Places.SelectMany(place => Enumerable.Range(0, place.Word.Letters.Count).Select(letter => (place.Row + letter * place.RowStep, place.Column + letter * place.ColumnStep))).Distinct().Count();
}
