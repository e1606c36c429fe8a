namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>Where a word begins, as a cell counted row by row, and one of the eight <see cref="Soup.Ways"/>.</summary>
internal readonly record struct SoupSpot(int Cell, int Way);

/// <summary>A word found in the soup where it does not belong.</summary>
internal readonly record struct Accident(SoupSpot Spot, int Length);

/// <summary>A word that comes with another one; the numbers of both, and how it lies in it.</summary>
/// <param name="First">The letter of the outer word that is its first.</param>
internal readonly record struct InnerWord(int Word, int Outer, int First, bool IsBackwards);

/// <summary>The grid while it is made: numbered letters, empty cells, and the words' spots.</summary>
internal sealed class Soup
{
    public const int Empty = -1;

    /// <summary>Row and column from letter to letter; each way and the one four places on are opposite.</summary>
    public static readonly IReadOnlyList<(int Row, int Column)> Ways = [(0, 1), (1, 0), (1, 1), (-1, 1), (0, -1), (-1, 0), (-1, -1), (1, -1)];

    private readonly int[] cells;
    private readonly int[] steps;
    private readonly bool[] isFiller;
    private readonly IReadOnlyList<InnerWord> inner;

    public Soup(int rows, int columns, int words, IReadOnlyList<InnerWord> inner)
    {
        this.inner = inner;
        Rows = rows;
        Columns = columns;
        cells = new int[rows * columns];
        Array.Fill(cells, Empty);
        steps = [.. Ways.Select(way => way.Row * columns + way.Column)];
        isFiller = new bool[cells.Length];
        Spots = new SoupSpot?[words];
    }

    public int Rows { get; }

    public int Columns { get; }

    public Span<int> Cells => cells;

    public Span<bool> IsFiller => isFiller;

    public SoupSpot?[] Spots { get; }

    public int Placed => Spots.Count(spot => spot is not null);

    public static int Opposite(int way) => (way + 4) % 8;

    /// <summary>The cell so many letters on; only for cells inside.</summary>
    public int CellAt(SoupSpot spot, int letter) => spot.Cell + letter * steps[spot.Way];

    /// <summary>How many cells there are from this one to the edge, itself among them.</summary>
    public int Room(int row, int column, int way)
    {
        var (rowStep, columnStep) = Ways[way];
        return Math.Min(CellsLeft(row, rowStep, Rows), CellsLeft(column, columnStep, Columns));
    }

    public void Place(int word, ReadOnlySpan<int> letters, SoupSpot spot)
    {
        for (var letter = 0; letter < letters.Length; letter++)
            cells[CellAt(spot, letter)] = letters[letter];
        Spots[word] = spot;
        foreach (var one in inner)
        {
            if (one.Outer == word)
                Spots[one.Word] = new SoupSpot(CellAt(spot, one.First), one.IsBackwards ? Opposite(spot.Way) : spot.Way);
        }
    }

    /// <summary>Takes a word off again, and those that came with it.</summary>
    /// <param name="before">The cells as they were without it.</param>
    public void Lift(int word, ReadOnlySpan<int> before)
    {
        before.CopyTo(cells);
        Spots[word] = null;
        foreach (var one in inner)
        {
            if (one.Outer == word)
                Spots[one.Word] = null;
        }
    }

    private static int CellsLeft(int at, int step, int count) => step switch
    {
        0 => int.MaxValue,
        > 0 => count - at,
        < 0 => at + 1,
    };
}
