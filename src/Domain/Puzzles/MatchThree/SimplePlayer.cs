namespace Aulario.Domain.Puzzles.MatchThree;

/// <summary>
/// The simplest player there is: takes the legal swap that bursts most wanted tiles at once, the lowest on the board among equals; knows nothing of
/// the tiles to come. Where it reaches the goals, a learner can.
/// </summary>
public static class SimplePlayer
{
    /// <summary>The state in which its game ends.</summary>
    public static MatchThreeState Play(MatchThreeGame game, long seed)
    {
        var state = game.Start(seed);
        while (!game.IsOver(state))
            state = game.Apply(state, Next(game, state)).State;
        return state;
    }

    /// <summary>Null, or a problem for the author when more than one game in a hundred ends short of its goals.</summary>
    /// <param name="game">The game.</param>
    /// <param name="games">How many to play, at least 1; each takes well under a millisecond.</param>
    public static PuzzleProblem? CheckGoals(MatchThreeGame game, int games)
    {
        var missed = 0;
        for (var seed = 0; seed < games; seed++)
        {
            if (!game.IsWon(Play(game, seed)))
                missed++;
        }

        return missed * 100 > games ? new PuzzleProblem.GoalsHardToReach(missed, games) : null;
    }

    /// <summary>The swap that it takes.</summary>
    public static TileSwap Next(MatchThreeGame game, MatchThreeState state)
    {
        var board = game.BoardOf(state);
        var best = (One: 0, Other: 0);
        var bestGain = -1;
        foreach (var (one, other) in board.Neighbours())
        {
            if (!board.IsLegal(one, other))
                continue;
            var gain = Gain(game, state, board, one, other);
            if (gain >= bestGain)
                (best, bestGain) = ((one, other), gain);
        }

        return new TileSwap(board.CellOf(best.One), board.CellOf(best.Other));
    }

    private static int Gain(MatchThreeGame game, MatchThreeState state, TileBoard board, int one, int other)
    {
        // The two are of different categories, and before a swap no run stands anywhere: what bursts stands in line with one of them.
        board.Swap(one, other);
        var gain = Math.Min(board.BurstAt(one), game.Wanted(state, board.Category(one))) + Math.Min(board.BurstAt(other), game.Wanted(state, board.Category(other)));
        board.Swap(one, other);
        return gain;
    }
}
