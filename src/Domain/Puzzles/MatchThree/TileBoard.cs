namespace Aulario.Domain.Puzzles.MatchThree;

/// <summary>The tiles while something happens to them; a cell is counted row by row.</summary>
internal sealed class TileBoard
{
    /// <summary>No tile.</summary>
    public const int Hole = -1;

    private const int Run = 3;

    private readonly IReadOnlyList<int> categoryOf;
    private readonly int[] tiles;

    /// <param name="tiles">A word or <see cref="Hole"/> for each cell; copied.</param>
    /// <param name="categoryOf">The category of each word.</param>
    public TileBoard(int rows, int columns, IReadOnlyList<int> tiles, IReadOnlyList<int> categoryOf)
    {
        Rows = rows;
        Columns = columns;
        this.tiles = [.. tiles];
        this.categoryOf = categoryOf;
    }

    public int Rows { get; }

    public int Columns { get; }

    public int Count => tiles.Length;

    public IReadOnlyList<int> Tiles => tiles;

    public int this[int cell]
    {
        get => tiles[cell];
        set => tiles[cell] = value;
    }

    public GridCell CellOf(int cell) => new(cell / Columns, cell % Columns);

    public int Category(int cell) => tiles[cell] == Hole ? Hole : categoryOf[tiles[cell]];

    public void Swap(int one, int other) => (tiles[one], tiles[other]) = (tiles[other], tiles[one]);

    /// <summary>Every pair of neighbours, as two cells.</summary>
    public IEnumerable<(int One, int Other)> Neighbours()
    {
        for (var cell = 0; cell < tiles.Length; cell++)
        {
            if ((cell + 1) % Columns != 0)
                yield return (cell, cell + 1);
            if (cell + Columns < tiles.Length)
                yield return (cell, cell + Columns);
        }
    }

    /// <summary>Whether swapping makes a run. The board stays as it is.</summary>
    public bool IsLegal(int one, int other)
    {
        if (Category(one) == Category(other))
            return false;
        Swap(one, other);
        var makesRun = IsInRun(one) || IsInRun(other);
        Swap(one, other);
        return makesRun;
    }

    /// <summary>Whether some swap makes a run.</summary>
    public bool HasLegalSwap()
    {
        foreach (var (one, other) in Neighbours())
        {
            if (IsLegal(one, other))
                return true;
        }

        return false;
    }

    /// <summary>Whether the cell stands in a line of three or more of its category.</summary>
    public bool IsInRun(int cell) => WouldRun(cell, Category(cell));

    /// <summary>Whether a tile of that category in that cell would stand in a run.</summary>
    public bool WouldRun(int cell, int category) =>
        category != Hole && (Along(cell, category) >= Run || Down(cell, category) >= Run);

    /// <summary>The cells that stand in runs.</summary>
    public IReadOnlyList<int> CellsInRuns()
    {
        List<int> cells = [];
        for (var cell = 0; cell < tiles.Length; cell++)
        {
            if (IsInRun(cell))
                cells.Add(cell);
        }

        return cells;
    }

    /// <summary>How many tiles burst with this one; 0 where it stands in no run.</summary>
    public int BurstAt(int cell)
    {
        var category = Category(cell);
        int along = Along(cell, category), down = Down(cell, category);
        return (along >= Run, down >= Run) switch
        {
            (true, true) => along + down - 1,
            (true, false) => along,
            (false, true) => down,
            (false, false) => 0,
        };
    }

    /// <summary>Whether one of the four neighbours holds the same word.</summary>
    public bool StandsBesideItself(int cell, int word)
    {
        int row = cell / Columns, column = cell % Columns;
        return (column > 0 && tiles[cell - 1] == word)
            || (column < Columns - 1 && tiles[cell + 1] == word)
            || (row > 0 && tiles[cell - Columns] == word)
            || (row < Rows - 1 && tiles[cell + Columns] == word);
    }

    private int Along(int cell, int category)
    {
        var column = cell % Columns;
        return Reach(cell, category, -1, column) + 1 + Reach(cell, category, 1, Columns - 1 - column);
    }

    private int Down(int cell, int category)
    {
        var row = cell / Columns;
        return Reach(cell, category, -Columns, row) + 1 + Reach(cell, category, Columns, Rows - 1 - row);
    }

    private int Reach(int cell, int category, int step, int room)
    {
        var count = 0;
        for (var next = cell + step; count < room && Category(next) == category; next += step)
            count++;
        return count;
    }
}
