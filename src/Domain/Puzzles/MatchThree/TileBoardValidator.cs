using System.Globalization;

namespace Aulario.Domain.Puzzles.MatchThree;

/// <summary>The rules of a board between two swaps.</summary>
public enum TileRule
{
    /// <summary>There are not as many tiles as cells, or a tile names no word.</summary>
    WrongTiles,

    /// <summary>Three tiles of a category stand in line.</summary>
    RunOnBoard,

    /// <summary>No swap makes a run.</summary>
    NoLegalSwap,
}

/// <summary>Says every rule that a state's board breaks.</summary>
public static class TileBoardValidator
{
    /// <summary>Empty for a board as it should be.</summary>
    public static IReadOnlyList<PuzzleViolation<TileRule>> Violations(MatchThreeGame game, MatchThreeState state)
    {
        if (state.Tiles.Count != game.Options.Rows * game.Options.Columns)
            return [new(TileRule.WrongTiles, state.Tiles.Count.ToString(CultureInfo.InvariantCulture))];
        List<PuzzleViolation<TileRule>> violations =
            [.. state.Tiles.Index().Where(tile => tile.Item < 0 || tile.Item >= game.Words.Count).Select(tile => At(TileRule.WrongTiles, game, tile.Index))];
        if (violations.Count > 0)
            return violations;
        var board = game.BoardOf(state);
        violations.AddRange(board.CellsInRuns().Select(cell => At(TileRule.RunOnBoard, game, cell)));
        if (!board.HasLegalSwap())
            violations.Add(new(TileRule.NoLegalSwap, ""));
        return violations;
    }

    private static PuzzleViolation<TileRule> At(TileRule rule, MatchThreeGame game, int cell) =>
        new(rule, string.Create(CultureInfo.InvariantCulture, $"{cell / game.Options.Columns},{cell % game.Options.Columns}"));
}
