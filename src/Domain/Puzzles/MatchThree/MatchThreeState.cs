namespace Aulario.Domain.Puzzles.MatchThree;

/// <summary>Two tiles that are to change places.</summary>
public readonly record struct TileSwap(GridCell One, GridCell Other);

/// <summary>A word on a tile that fell.</summary>
public readonly record struct TileFall(GridCell From, GridCell To);

/// <summary>A new tile.</summary>
/// <param name="Cell">Where it lies.</param>
/// <param name="Word">The number of its word (<see cref="MatchThreeGame.Words"/>).</param>
public readonly record struct NewTile(GridCell Cell, int Word);

/// <summary>A game as it stands between two swaps. With its seed and the game it is all there is to go on from.</summary>
/// <param name="Seed">What all its chance comes from.</param>
/// <param name="Taken">How many swaps were made.</param>
/// <param name="Tiles">The number of the word on each tile, row by row.</param>
/// <param name="Burst">How many tiles of each category have burst, those beyond its goal included.</param>
public sealed record MatchThreeState(long Seed, int Taken, IReadOnlyList<int> Tiles, IReadOnlyList<int> Burst);

/// <summary>
/// What happened on the board, in order, so that a page can show it: the swap, then for each cascade all that burst, what fell and what came, and last perhaps
/// a board laid anew. A cascade is numbered from 1, which the learner's swap made; the others followed by themselves.
/// </summary>
public abstract record MatchThreeEvent
{
    private MatchThreeEvent()
    {
    }

    /// <summary>The stable word of what happened, such as <c>BURST</c>.</summary>
    public string Code => UpperSnake.Of(GetType().Name);

    /// <summary>What is said of this kind of event.</summary>
    public abstract T Tell<T>(Func<Swapped, T> swapped, Func<Burst, T> burst, Func<Fell, T> fell, Func<Filled, T> filled, Func<Reshuffled, T> reshuffled);

    /// <summary>Two tiles changed places.</summary>
    public sealed record Swapped(TileSwap Swap) : MatchThreeEvent
    {
        /// <inheritdoc/>
        public override T Tell<T>(Func<Swapped, T> swapped, Func<Burst, T> burst, Func<Fell, T> fell, Func<Filled, T> filled, Func<Reshuffled, T> reshuffled) => swapped(this);
    }

    /// <summary>Three or more tiles of a category stood in line and are gone.</summary>
    /// <param name="Cascade">From 1.</param>
    /// <param name="Category">Its number, from 0.</param>
    /// <param name="Cells">Row by row.</param>
    /// <param name="Words">The number of the word that stood in each of the cells.</param>
    public sealed record Burst(int Cascade, int Category, IReadOnlyList<GridCell> Cells, IReadOnlyList<int> Words) : MatchThreeEvent
    {
        /// <inheritdoc/>
        public override T Tell<T>(Func<Swapped, T> swapped, Func<Burst, T> burst, Func<Fell, T> fell, Func<Filled, T> filled, Func<Reshuffled, T> reshuffled) => burst(this);
    }

    /// <summary>Tiles fell into the holes below them.</summary>
    public sealed record Fell(int Cascade, IReadOnlyList<TileFall> Falls) : MatchThreeEvent
    {
        /// <inheritdoc/>
        public override T Tell<T>(Func<Swapped, T> swapped, Func<Burst, T> burst, Func<Fell, T> fell, Func<Filled, T> filled, Func<Reshuffled, T> reshuffled) => fell(this);
    }

    /// <summary>New tiles came from above.</summary>
    public sealed record Filled(int Cascade, IReadOnlyList<NewTile> Tiles) : MatchThreeEvent
    {
        /// <inheritdoc/>
        public override T Tell<T>(Func<Swapped, T> swapped, Func<Burst, T> burst, Func<Fell, T> fell, Func<Filled, T> filled, Func<Reshuffled, T> reshuffled) => filled(this);
    }

    /// <summary>No swap could have made a run, so all tiles were laid anew.</summary>
    /// <param name="Tiles">The word on each tile, row by row.</param>
    public sealed record Reshuffled(IReadOnlyList<int> Tiles) : MatchThreeEvent
    {
        /// <inheritdoc/>
        public override T Tell<T>(Func<Swapped, T> swapped, Func<Burst, T> burst, Func<Fell, T> fell, Func<Filled, T> filled, Func<Reshuffled, T> reshuffled) => reshuffled(this);
    }
}

/// <summary>Why a swap is not taken. The state stays as it was.</summary>
public enum SwapRefusal
{
    /// <summary>A cell lies outside the board.</summary>
    OutsideBoard,

    /// <summary>The tiles are not side by side.</summary>
    NotNeighbours,

    /// <summary>No three words of one category would stand in line.</summary>
    NoRun,

    /// <summary>All swaps are used, or all goals are reached.</summary>
    GameOver,
}

/// <summary>What became of a swap.</summary>
public abstract record MatchThreeStep
{
    private MatchThreeStep()
    {
    }

    /// <summary>The state to go on from.</summary>
    public abstract MatchThreeState State { get; }

    /// <summary>What to show; empty when nothing happened.</summary>
    public abstract IReadOnlyList<MatchThreeEvent> Events { get; }

    /// <summary>The swap was made and all that followed from it.</summary>
    public sealed record Made(MatchThreeState State, IReadOnlyList<MatchThreeEvent> Events) : MatchThreeStep
    {
        /// <inheritdoc/>
        public override MatchThreeState State { get; } = State;

        /// <inheritdoc/>
        public override IReadOnlyList<MatchThreeEvent> Events { get; } = Events;
    }

    /// <summary>The swap was not made.</summary>
    public sealed record Refused(MatchThreeState State, SwapRefusal Reason) : MatchThreeStep
    {
        /// <inheritdoc/>
        public override MatchThreeState State { get; } = State;

        /// <inheritdoc/>
        public override IReadOnlyList<MatchThreeEvent> Events => [];

        /// <summary>The stable word of the reason, such as <c>NO_RUN</c>.</summary>
        public string Code => UpperSnake.Of(Reason);
    }
}
