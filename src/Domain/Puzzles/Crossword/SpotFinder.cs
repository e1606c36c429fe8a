using System.Numerics;
using System.Runtime.Intrinsics;

namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>Finds the best place for one more word, among all there are, with a little chance so that the same gap gives different layouts.</summary>
internal sealed class SpotFinder(CrosswordBoard board, int mostRows, int mostColumns, Seed seed)
{
    // In crossings: enough to change the order of places that are alike.
    private const double Whim = 0.6;

    private const uint AllLines = (1U << LetterBoard.LinesAtOnce) - 1;

    private Spot best;
    private double bestValue;

    public required LayoutTaste Taste { get; set; }

    /// <summary>How much was looked at, in steps.</summary>
    public long Steps { get; private set; }

    public Spot Find(ushort[] word)
    {
        if (board.IsEmpty)
            return FirstSpot(word.Length);
        best = Spot.Nowhere;
        bestValue = double.MinValue;
        Look(word, CrosswordDirection.Across, mostColumns);
        Look(word, CrosswordDirection.Down, mostRows);
        return best;
    }

    private Spot FirstSpot(int length)
    {
        var direction = (CrosswordDirection)seed.Below(2);
        if (length > (direction == CrosswordDirection.Across ? mostColumns : mostRows))
            direction = 1 - direction;
        return new Spot(direction, LetterBoard.Size / 2, (LetterBoard.Size - length) / 2);
    }

    private void Look(ushort[] word, CrosswordDirection direction, int mostCells)
    {
        var along = board.Along(direction);
        int firstCell = board.First(1 - direction), lastCell = board.Last(1 - direction);
        var from = Math.Max(1, Math.Max(firstCell - word.Length + 1, lastCell - mostCells + 1));
        var to = Math.Min(LetterBoard.Size - 1, Math.Min(lastCell + word.Length, firstCell + mostCells)) - word.Length;
        if (to < from)
            return;
        var allowed = (2UL << to) - (1UL << from);

        var growthWeight = Taste.GrowthWeight * (board.Last(direction) - board.First(direction) + 1);

        // A word that crosses another lies in a line that has letters already: the box never grows by lines.
        var lastLine = board.Last(direction);
        for (var line = board.First(direction); line <= lastLine; line += LetterBoard.LinesAtOnce)
        {
            Steps += word.Length;
            var starts = along.Starts(word, line, allowed);
            var found = ~Vector256.Equals(starts, Vector256<ulong>.Zero).ExtractMostSignificantBits() & AllLines;
            for (; found != 0; found &= found - 1)
            {
                var next = BitOperations.TrailingZeroCount(found);
                Compare(starts[next], new Spot(direction, line + next, 0), word.Length, growthWeight);
            }
        }
    }

    private void Compare(ulong starts, Spot spot, int length, double growthWeight)
    {
        var along = board.Along(spot.Direction);
        int firstCell = board.First(1 - spot.Direction), lastCell = board.Last(1 - spot.Direction);
        for (; starts != 0; starts &= starts - 1)
        {
            var start = BitOperations.TrailingZeroCount(starts);
            var growth = Math.Max(0, firstCell - start) + Math.Max(0, start + length - 1 - lastCell);
            var value = along.CrossingsAt(spot.Line, start, length) - growthWeight * growth;
            if (value + Whim <= bestValue)
                continue;
            value += Whim * Chance.Share(seed);
            if (value > bestValue)
                (best, bestValue) = (spot with { Start = start }, value);
        }
    }
}
