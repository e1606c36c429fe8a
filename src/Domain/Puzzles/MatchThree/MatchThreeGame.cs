namespace Aulario.Domain.Puzzles.MatchThree;

/// <summary>
/// A board of words of several categories: swapping neighbours is legal when it brings three or more words of one category into line; they burst, the rest
/// falls, new tiles come from above. A pure fold: the same game, seed and swaps give the same boards on every machine.
/// </summary>
public sealed class MatchThreeGame
{
    // Falling tiles may go on bursting by themselves; should it never end, all are laid anew.
    private const int MostCascades = 40;

    private readonly int[] categoryOf;
    private readonly IReadOnlyList<IReadOnlyList<int>> wordsOf;

    internal MatchThreeGame(MatchThreeOptions options, IReadOnlyList<(string Text, int Category, int Index)> words)
    {
        Options = options;
        Words = [.. words.Select(word => word.Text)];
        AuthorIndices = [.. words.Select(word => word.Index)];
        categoryOf = [.. words.Select(word => word.Category)];
        wordsOf = [.. options.Categories.Select((_, category) => (IReadOnlyList<int>)[.. Enumerable.Range(0, words.Count).Where(word => categoryOf[word] == category)])];
    }

    /// <summary>What the author chose.</summary>
    public MatchThreeOptions Options { get; }

    /// <summary>The words that tiles show; a tile names one by its place here.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The place of each word in the author's lists, counted through all categories.</summary>
    public IReadOnlyList<int> AuthorIndices { get; }

    /// <summary>The category of a word, from 0.</summary>
    public int CategoryOf(int word) => categoryOf[word];

    /// <summary>A board without a run and with a legal swap.</summary>
    public MatchThreeState Start(long seed) =>
        new(seed, 0, Dealer(seed, 0).Deal(Options.Rows, Options.Columns).Tiles, new int[Options.Categories.Count]);

    /// <summary>Makes a swap with all that follows from it, or says why not.</summary>
    public MatchThreeStep Apply(MatchThreeState state, TileSwap swap)
    {
        if (IsOver(state))
            return new MatchThreeStep.Refused(state, SwapRefusal.GameOver);
        if (!IsInside(swap.One) || !IsInside(swap.Other))
            return new MatchThreeStep.Refused(state, SwapRefusal.OutsideBoard);
        if (Math.Abs(swap.One.Row - swap.Other.Row) + Math.Abs(swap.One.Column - swap.Other.Column) != 1)
            return new MatchThreeStep.Refused(state, SwapRefusal.NotNeighbours);
        var board = BoardOf(state);
        var one = swap.One.Row * Options.Columns + swap.One.Column;
        var other = swap.Other.Row * Options.Columns + swap.Other.Column;
        if (!board.IsLegal(one, other))
            return new MatchThreeStep.Refused(state, SwapRefusal.NoRun);

        board.Swap(one, other);
        List<MatchThreeEvent> events = [new MatchThreeEvent.Swapped(swap)];
        var burst = state.Burst.ToArray();
        var dealer = Dealer(state.Seed, state.Taken + 1);
        Settle(board, dealer, burst, events);
        if (board.CellsInRuns().Count > 0 || !board.HasLegalSwap())
        {
            board = dealer.Reshuffle(board);
            events.Add(new MatchThreeEvent.Reshuffled(board.Tiles));
        }

        return new MatchThreeStep.Made(new MatchThreeState(state.Seed, state.Taken + 1, board.Tiles, burst), events);
    }

    /// <summary>The state after swaps that were made in this order: what to go on from when only the seed and the swaps were kept.</summary>
    /// <exception cref="ArgumentException">One of them is refused: they are not of this game and seed.</exception>
    public MatchThreeState Replay(long seed, IReadOnlyList<TileSwap> swaps)
    {
        var state = Start(seed);
        foreach (var swap in swaps)
        {
            if (Apply(state, swap) is not MatchThreeStep.Made made)
                throw new ArgumentException($"Got {swap} as swap {state.Taken + 1}, which this board refuses; wanted swaps that were made on this game and seed.", nameof(swaps));
            state = made.State;
        }

        return state;
    }

    /// <summary>Every swap that makes a run, row by row; at least one.</summary>
    public IReadOnlyList<TileSwap> LegalSwaps(MatchThreeState state)
    {
        var board = BoardOf(state);
        return [.. board.Neighbours().Where(pair => board.IsLegal(pair.One, pair.Other)).Select(pair => new TileSwap(board.CellOf(pair.One), board.CellOf(pair.Other)))];
    }

    /// <summary>How many tiles of a category are still wanted.</summary>
    public int Wanted(MatchThreeState state, int category) => Math.Max(0, Options.Categories[category].Goal - state.Burst[category]);

    /// <summary>Whether every goal is reached.</summary>
    public bool IsWon(MatchThreeState state) => Enumerable.Range(0, Options.Categories.Count).All(category => Wanted(state, category) == 0);

    /// <summary>Whether no more swap is taken: all goals are reached or all swaps used.</summary>
    public bool IsOver(MatchThreeState state) => state.Taken >= Options.Swaps || IsWon(state);

    /// <summary>The share of the wanted tiles that have burst.</summary>
    public Fraction Reached(MatchThreeState state)
    {
        var all = Options.Categories.Sum(category => category.Goal);
        return new Fraction(all - Enumerable.Range(0, Options.Categories.Count).Sum(category => Wanted(state, category)), all);
    }

    internal TileBoard BoardOf(MatchThreeState state) => new(Options.Rows, Options.Columns, state.Tiles, categoryOf);

    // A sequence of its own for each swap: the state needs no more than a number to go on.
    private TileDealer Dealer(long seed, int swap) => new(wordsOf, categoryOf, Seed.Of(seed, swap));

    private bool IsInside(GridCell cell) => cell.Row >= 0 && cell.Column >= 0 && cell.Row < Options.Rows && cell.Column < Options.Columns;

    private static void Settle(TileBoard board, TileDealer dealer, int[] burst, List<MatchThreeEvent> events)
    {
        for (var cascade = 1; cascade <= MostCascades; cascade++)
        {
            var runs = board.CellsInRuns();
            if (runs.Count == 0)
                return;
            foreach (var category in runs.GroupBy(board.Category).OrderBy(group => group.Key).Select(group => (group.Key, Cells: group.ToList())))
            {
                burst[category.Key] += category.Cells.Count;
                events.Add(new MatchThreeEvent.Burst(cascade, category.Key, [.. category.Cells.Select(board.CellOf)], [.. category.Cells.Select(cell => board[cell])]));
            }

            foreach (var cell in runs)
                board[cell] = TileBoard.Hole;
            if (Fall(board) is { Count: > 0 } falls)
                events.Add(new MatchThreeEvent.Fell(cascade, falls));
            var filled = dealer.Fill(board);
            events.Add(new MatchThreeEvent.Filled(cascade, [.. filled.Select(cell => new NewTile(board.CellOf(cell), board[cell]))]));
        }
    }

    private static List<TileFall> Fall(TileBoard board)
    {
        List<TileFall> falls = [];
        for (var column = 0; column < board.Columns; column++)
        {
            var floor = board.Count - board.Columns + column;
            for (var cell = floor; cell >= 0; cell -= board.Columns)
            {
                if (board[cell] == TileBoard.Hole)
                    continue;
                if (cell != floor)
                {
                    board.Swap(cell, floor);
                    falls.Add(new TileFall(board.CellOf(cell), board.CellOf(floor)));
                }

                floor -= board.Columns;
            }
        }

        return falls;
    }
}
