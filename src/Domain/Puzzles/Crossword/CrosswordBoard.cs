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

    private readonly IReadOnlyList<ushort[]> words;
    private readonly LetterBoard[] boards;
    private readonly Spot[] spots;
    private readonly short[][] owners;

    public CrosswordBoard(IReadOnlyList<ushort[]> words, int letters)
    {
        this.words = words;
        boards = [new LetterBoard(letters), new LetterBoard(letters)];
        spots = new Spot[words.Count];
        Array.Fill(spots, Spot.Nowhere);
        owners = [new short[LetterBoard.Size * LetterBoard.Size], new short[LetterBoard.Size * LetterBoard.Size]];
    }

    public ReadOnlySpan<Spot> Spots => spots;

    public int PlacedWords { get; private set; }

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
        var other = boards[1 - (int)spot.Direction];
        for (var at = 0; at < letters.Length; at++)
        {
            var cell = spot.Start + at;
            if (along.IsFilled(spot.Line, cell))
                Crossings++;
            along.SetLetter(letters[at], spot.Line, cell);
            other.SetLetter(letters[at], cell, spot.Line);
            owners[(int)spot.Direction][spot.Line * LetterBoard.Size + cell] = (short)word;
        }

        along.SetWord(spot.Line, Cells(spot.Start, letters.Length));
        spots[word] = spot;
        PlacedWords++;
    }

    public void Lift(int word)
    {
        var spot = spots[word];
        var letters = words[word];
        var along = boards[(int)spot.Direction];
        var other = boards[1 - (int)spot.Direction];
        along.ClearWord(spot.Line, Cells(spot.Start, letters.Length));
        for (var at = 0; at < letters.Length; at++)
        {
            var cell = spot.Start + at;
            if (other.HasWord(cell, spot.Line))
            {
                Crossings--;
                continue;
            }

            along.ClearLetter(letters[at], spot.Line, cell);
            other.ClearLetter(letters[at], cell, spot.Line);
        }

        spots[word] = Spot.Nowhere;
        PlacedWords--;
    }

    public void Clear()
    {
        boards[0].Clear();
        boards[1].Clear();
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

    private int Room(CrosswordDirection direction) => Math.Min(First(direction), LetterBoard.Size - 1 - Last(direction));

    private int Offset(CrosswordDirection direction) => (LetterBoard.Size - 1 - First(direction) - Last(direction)) / 2;

    /// <summary>Marks in <paramref name="reached"/> the words that hang together with this one, itself among them.</summary>
    /// <returns>How many they are.</returns>
    public int Reach(int word, Span<bool> reached, Span<int> queue)
    {
        queue[0] = word;
        reached[word] = true;
        var count = 1;
        for (var next = 0; next < count; next++)
        {
            var spot = spots[queue[next]];
            var other = 1 - (int)spot.Direction;
            for (var at = 0; at < words[queue[next]].Length; at++)
            {
                var cell = spot.Start + at;
                if (!boards[other].HasWord(cell, spot.Line))
                    continue;
                var crossing = Crossing(spot, cell);
                if (reached[crossing])
                    continue;
                reached[crossing] = true;
                queue[count++] = crossing;
            }
        }

        return count;
    }

    /// <summary>The word that crosses a spot, or what is left of it, in a cell that has a word of the other direction.</summary>
    public int Crossing(Spot spot, int cell) => owners[1 - (int)spot.Direction][cell * LetterBoard.Size + spot.Line];

    private static ulong Cells(int start, int length) => ((1UL << length) - 1) << start;
}
