namespace Aulario.Domain.Puzzles.MatchThree;

/// <summary>
/// Lays tiles by chance: boards without a run and with a legal swap, and new tiles for holes.
/// In: the words of each category, a board, a seed. Out: the board, filled.
/// How: cell by cell; a category that would complete a run is not drawn (left and above can forbid two, and there are three at least); of the category's
/// words one that stands least often on the board and not beside itself. A board without a legal swap is laid again.
/// Cost: some operations a cell; a board in a few microseconds. Hardly one board of six categories in a hundred is laid twice, and the tries are bounded.
/// Why this one: drawing boards blindly until one has no run fails with three categories (one in thousands has none); forbidding at the cell never goes back.
/// Source: own; the rule for legal swaps is that of the kind of game (Shariki, 1994).
/// </summary>
internal sealed class TileDealer(IReadOnlyList<IReadOnlyList<int>> wordsOf, IReadOnlyList<int> categoryOf, Seed seed)
{
    // A board of five by five with six categories lacks a legal swap about one time in ten, so a thousand tries never fail.
    private const int Tries = 1_000;
    private const int ReshuffleTries = 50;

    /// <summary>A full board without a run and with a legal swap.</summary>
    public TileBoard Deal(int rows, int columns)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var board = new TileBoard(rows, columns, [.. Enumerable.Repeat(TileBoard.Hole, rows * columns)], categoryOf);
            Fill(board);
            if (board.HasLegalSwap())
                return board;
        }

        throw new InvalidOperationException($"Got no board of {rows} × {columns} with a legal swap in {Tries} tries; wanted one. The size and the categories must be within their limits.");
    }

    /// <summary>Puts a tile into every hole. New tiles complete no run unless every category would: what bursts is the learner's doing.</summary>
    /// <returns>The cells that were filled, row by row.</returns>
    public IReadOnlyList<int> Fill(TileBoard board)
    {
        var onBoard = new int[categoryOf.Count];
        List<int> holes = [];
        for (var cell = 0; cell < board.Count; cell++)
        {
            if (board[cell] == TileBoard.Hole)
                holes.Add(cell);
            else
                onBoard[board[cell]]++;
        }

        foreach (var cell in holes)
        {
            var word = DrawWord(board, cell, DrawCategory(board, cell), onBoard);
            board[cell] = word;
            onBoard[word]++;
        }

        return holes;
    }

    /// <summary>The same tiles in another order, without a run and with a legal swap; other tiles where these allow no such order.</summary>
    public TileBoard Reshuffle(TileBoard board)
    {
        for (var attempt = 0; attempt < ReshuffleTries; attempt++)
        {
            if (TryOrder(board) is { } ordered && ordered.HasLegalSwap())
                return ordered;
        }

        return Deal(board.Rows, board.Columns);
    }

    private TileBoard? TryOrder(TileBoard board)
    {
        var ordered = new TileBoard(board.Rows, board.Columns, [.. Enumerable.Repeat(TileBoard.Hole, board.Count)], categoryOf);
        List<int> left = [.. seed.Shuffle(board.Tiles)];
        for (var cell = 0; cell < board.Count; cell++)
        {
            var index = left.FindIndex(word => !ordered.WouldRun(cell, categoryOf[word]) && !ordered.StandsBesideItself(cell, word));
            if (index < 0)
                index = left.FindIndex(word => !ordered.WouldRun(cell, categoryOf[word]));
            if (index < 0)
                return null;
            ordered[cell] = left[index];
            left.RemoveAt(index);
        }

        return ordered;
    }

    private int DrawCategory(TileBoard board, int cell)
    {
        var order = seed.Shuffle([.. Enumerable.Range(0, wordsOf.Count)]);
        foreach (var category in order)
        {
            if (!board.WouldRun(cell, category))
                return category;
        }

        return order[0];
    }

    private int DrawWord(TileBoard board, int cell, int category, int[] onBoard)
    {
        List<int> best = [];
        var bestCount = int.MaxValue;
        foreach (var word in wordsOf[category])
        {
            // Beside itself only where the category has no other word.
            var count = onBoard[word] + (board.StandsBesideItself(cell, word) ? board.Count : 0);
            if (count > bestCount)
                continue;
            if (count < bestCount)
                best.Clear();
            bestCount = count;
            best.Add(word);
        }

        return best[seed.Below(best.Count)];
    }
}
