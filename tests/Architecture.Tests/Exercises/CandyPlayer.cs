using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.MatchThree;

namespace Aulario.Architecture.Tests.Exercises;

/// <summary>Plays a board of words as somebody would who knows from the solution what belongs together.</summary>
internal static class CandyPlayer
{
    public static IReadOnlyList<Response> Play(SteppedItem item, IReadOnlyList<SolutionPart> solution)
    {
        var first = (CandyCrushView)item.View(item.Start);
        var game = Assert.IsType<PuzzleOutcome<MatchThreeGame>.Made>(MatchThreeReader.Read(new(
            first.Tiles.Count / first.Columns,
            first.Columns,
            first.SwapsLeft,
            [.. first.Goals.Zip(solution, (goal, part) => new MatchThreeCategory(part.Answers, goal.Wanted))]))).Puzzle;
        List<Response> swaps = [];
        for (var state = item.Start; !item.IsOver(state);)
        {
            var (one, other) = SimplePlayer.Next(game, Board(game, (CandyCrushView)item.View(state)));
            var swap = new SwapStep([new(one.Row, one.Column), new(other.Row, other.Column)]);
            swaps.Add(swap);
            state = item.Take(state, swap, isTest: false).State;
        }

        return swaps;
    }

    private static MatchThreeState Board(MatchThreeGame game, CandyCrushView view) => new(
        0,
        game.Options.Swaps - view.SwapsLeft,
        [.. view.Tiles.Select(tile => game.Words.Index().Single(word => word.Item == tile.Word).Index)],
        [.. view.Goals.Select(goal => goal.Reached)]);
}
