using System.Numerics;

namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>Where a word lies while the search runs; a negative line for nowhere.</summary>
internal readonly record struct Spot(CrosswordDirection Direction, int Line, int Start)
{
    public static Spot Nowhere => new(CrosswordDirection.Across, -1, -1);

    public bool IsSomewhere => Line >= 0;
}

/// <summary>The words in the grid, both ways, with the box around them. Placing and lifting cost a few operations a letter.</summary>
internal sealed class CrosswordBoard
{
    private const int EdgeRoom = 4;

    private readonly ushort[][] words;
    private readonly LetterBoard[] boards;
    private readonly Spot[] spots;
    private readonly short[][] owners;

    public CrosswordBoard(ushort[][] words, int letters)
    {
        this.words = words;
        boards = [new LetterBoard(letters), new LetterBoard(letters)];
        spots = new Spot[words.Length];
        Array.Fill(spots, Spot.Nowhere);
        Links = new WordLinks(words.Length);
        owners = [new short[LetterBoard.Size * LetterBoard.Size], new short[LetterBoard.Size * LetterBoard.Size]];
    }

    public ReadOnlySpan<Spot> Spots => spots;

    public WordLinks Links { get; }

    public int PlacedWords { get; private set; }

    /// <summary>How often a word was placed since the board was made.</summary>
    public long Placings { get; private set; }

    public int Crossings { get; private set; }

    public bool IsEmpty => boards[0].Lines == 0;

    public LetterBoard Along(CrosswordDirection direction) => boards[(int)direction];

    /// <summary>The first line with a letter for words of that direction. Not for an empty board.</summary>
    public int First(CrosswordDirection direction) => BitOperations.TrailingZeroCount(boards[(int)direction].Lines);

    /// <summary>The last line with a letter. Not for an empty board.</summary>
    public int Last(CrosswordDirection direction) => BitOperations.Log2(boards[(int)direction].Lines);

    public int Rows => IsEmpty ? 0 : Last(CrosswordDirection.Across) - First(CrosswordDirection.Across) + 1;

    public int Columns => IsEmpty ? 0 : Last(CrosswordDirection.Down) - First(CrosswordDirection.Down) + 1;

    public void Place(int word, Spot spot)
    {
        var letters = words[word];
        var along = boards[(int)spot.Direction];
        var crossings = along.CrossedCells(spot.Line) & Cells(spot.Start, letters.Length);
        Crossings += BitOperations.PopCount(crossings);
        for (; crossings != 0; crossings &= crossings - 1)
            Links.Join(word, WordAt(1 - spot.Direction, BitOperations.TrailingZeroCount(crossings), spot.Line));
        along.Lay(letters, spot.Line, spot.Start);
        boards[1 - (int)spot.Direction].LayAcross(letters, spot.Start, spot.Line);
        owners[(int)spot.Direction].AsSpan(spot.Line * LetterBoard.Size + spot.Start, letters.Length).Fill((short)word);
        spots[word] = spot;
        PlacedWords++;
        Placings++;
    }

    public void Lift(int word)
    {
        var spot = spots[word];
        var letters = words[word];
        var along = boards[(int)spot.Direction];
        var crossings = along.CrossedCells(spot.Line) & Cells(spot.Start, letters.Length);
        along.Lift(letters, spot.Line, spot.Start, crossings);
        boards[1 - (int)spot.Direction].LiftAcross(letters, spot.Start, spot.Line, crossings);
        Crossings -= BitOperations.PopCount(crossings);
        for (; crossings != 0; crossings &= crossings - 1)
            Links.Part(word, WordAt(1 - spot.Direction, BitOperations.TrailingZeroCount(crossings), spot.Line));
        spots[word] = Spot.Nowhere;
        PlacedWords--;
    }

    public void Clear()
    {
        boards[0].Clear();
        boards[1].Clear();
        Links.Clear();
        Array.Fill(spots, Spot.Nowhere);
        Crossings = 0;
        PlacedWords = 0;
    }

    /// <summary>Moves a box that has come near an edge back to the middle, so that it can grow on every side.</summary>
    public void Centre()
    {
        if (IsEmpty || Math.Min(Room(CrosswordDirection.Across), Room(CrosswordDirection.Down)) > EdgeRoom)
            return;
        var rows = Offset(CrosswordDirection.Across);
        var columns = Offset(CrosswordDirection.Down);
        if (rows == 0 && columns == 0)
            return;
        var old = spots.ToArray();
        Clear();
        for (var word = 0; word < old.Length; word++)
        {
            if (!old[word].IsSomewhere)
                continue;
            var (lines, cells) = old[word].Direction == CrosswordDirection.Across ? (rows, columns) : (columns, rows);
            Place(word, old[word] with { Line = old[word].Line + lines, Start = old[word].Start + cells });
        }
    }

    /// <summary>The word of a direction in a cell that has one.</summary>
    public int WordAt(CrosswordDirection direction, int line, int cell) => owners[(int)direction][line * LetterBoard.Size + cell];

    /// <summary>The bits of some cells of a line.</summary>
    public static ulong Cells(int start, int length) => ((1UL << length) - 1) << start;

    private int Room(CrosswordDirection direction) => Math.Min(First(direction), LetterBoard.Size - 1 - Last(direction));

    private int Offset(CrosswordDirection direction) => (LetterBoard.Size - 1 - First(direction) - Last(direction)) / 2;
}
