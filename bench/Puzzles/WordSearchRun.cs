using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.WordSearch;

namespace Aulario.Bench.Puzzles;

/// <summary>What became of one list.</summary>
internal sealed record WordSearchRun(int Words, int Placed, int Reported, int Side, double Density, double Shared, int Violations, double Ms)
{
    public static WordSearchRun Of(WordList list, int rounds)
    {
        PuzzleOutcome<WordSearchGrid>? outcome = null;
        var ms = Figures.BestMs(rounds, () => outcome = WordSearchGenerator.Make(list.Words, WordSearchOptions.Default(list.Language), seed: 1));
        if (outcome is not PuzzleOutcome<WordSearchGrid>.Made { Puzzle: var grid } made)
            throw new InvalidOperationException($"{list.Language} {list.Theme} was refused.");
        var letters = grid.Places.Sum(place => place.Word.Letters.Count);
        return new WordSearchRun(
            list.Words.Count, grid.Places.Count, made.Problems.Count(problem => problem is PuzzleProblem.WouldStandTwice), grid.Rows,
            (double)letters / grid.Cells.Count, (double)(letters - CoveredCells(grid)) / grid.Places.Count, WordSearchValidator.Violations(grid, list.Language).Count, ms);
    }

    public static void Report(Figures figures, int size, IReadOnlyList<WordSearchRun> runs, IReadOnlyList<PeerWordSearch> peers)
    {
        var name = $"word search, {runs.Count} lists of {size}:";
        var all = (double)size * runs.Count;
        figures.AtLeast($"{name} words placed, or reported as standing in two others ({runs.Sum(run => run.Reported)})", runs.Sum(run => run.Placed + run.Reported) / all, 1, "P1", peers.Sum(peer => peer.Placed) / all);
        figures.AtLeast($"{name} words in the grid exactly once", runs.Sum(run => run.Violations == 0 ? run.Placed : 0) / (all - runs.Sum(run => run.Reported)), 1, "P1", peers.Sum(peer => peer.Once) / all);
        figures.AtMost($"{name} broken rules", runs.Sum(run => run.Violations), 0, "F0");
        figures.AtLeast($"{name} letters of words for each cell, peer in the same size", runs.Average(run => run.Density), peers.Average(peer => peer.Density), "P1", peers.Average(peer => peer.Density));
        figures.AtLeast($"{name} letters a word shares", runs.Average(run => run.Shared), peers.Average(peer => peer.Shared), "F2", peers.Average(peer => peer.Shared));
        figures.AtMost($"{name} time, longest, ms", runs.Max(run => run.Ms), 5, "F2", peers.Max(peer => peer.Ms));
    }

    private static int CoveredCells(WordSearchGrid grid) =>
        grid.Places.SelectMany(place => place.Cells).Distinct().Count();
}
