namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>
/// Makes one of the knots in the grid: one of its words stays where it is, the others come to it, and what is in their way is lifted. The layout keeps
/// to the rules, but may fall apart: <see cref="WordLifter.LiftIslands"/> is for the caller.
/// </summary>
internal sealed class Weaver(CrosswordBoard board, ushort[][] words, IReadOnlyList<Knot> knots, WordLifter lifter, int mostRows, int mostColumns)
{
    private static readonly KnotRole[] Roles = [KnotRole.Top, KnotRole.Bottom, KnotRole.Left, KnotRole.Right];

    private readonly Spot[] spots = new Spot[Roles.Length];

    public bool HasKnots => knots.Count > 0;

    /// <summary>Tries one of the knots, by chance.</summary>
    /// <returns>False, and nothing changed, if it is there already, has no word in the grid that runs its way, or would not fit.</returns>
    public bool Weave(Seed seed)
    {
        var knot = knots[seed.Below(knots.Count)];
        var first = seed.Below(Roles.Length);
        for (var turn = 0; turn < Roles.Length; turn++)
        {
            var anchor = Roles[(first + turn) % Roles.Length];
            var spot = board.Spots[knot.Word(anchor)];
            if (!spot.IsSomewhere || spot.Direction != Knot.DirectionOf(anchor))
                continue;
            FindSpots(knot, anchor, spot);
            if (IsThere(knot) || !Fits(knot))
                return false;
            Bring(knot, anchor);
            return true;
        }

        return false;
    }

    private void FindSpots(Knot knot, KnotRole anchor, Spot at)
    {
        var cell = at.Start + Before(knot, anchor);
        var line = at.Line - (anchor is KnotRole.Bottom or KnotRole.Right ? 1 : 0);
        var (row, column) = at.Direction == CrosswordDirection.Across ? (line, cell) : (cell, line);
        spots[(int)KnotRole.Top] = new Spot(CrosswordDirection.Across, row, column - Before(knot, KnotRole.Top));
        spots[(int)KnotRole.Bottom] = new Spot(CrosswordDirection.Across, row + 1, column - Before(knot, KnotRole.Bottom));
        spots[(int)KnotRole.Left] = new Spot(CrosswordDirection.Down, column, row - Before(knot, KnotRole.Left));
        spots[(int)KnotRole.Right] = new Spot(CrosswordDirection.Down, column + 1, row - Before(knot, KnotRole.Right));
    }

    // How many letters of a word stand before the square.
    private int Before(Knot knot, KnotRole role) => knot.Ends(role) ? words[knot.Word(role)].Length - 2 : 0;

    private bool IsThere(Knot knot)
    {
        foreach (var role in Roles)
        {
            if (board.Spots[knot.Word(role)] != spots[(int)role])
                return false;
        }

        return true;
    }

    private bool Fits(Knot knot)
    {
        int top = board.First(CrosswordDirection.Across), bottom = board.Last(CrosswordDirection.Across);
        int left = board.First(CrosswordDirection.Down), right = board.Last(CrosswordDirection.Down);
        foreach (var role in (ReadOnlySpan<KnotRole>)[KnotRole.Top, KnotRole.Bottom])
        {
            left = Math.Min(left, spots[(int)role].Start);
            right = Math.Max(right, spots[(int)role].Start + words[knot.Word(role)].Length - 1);
        }

        foreach (var role in (ReadOnlySpan<KnotRole>)[KnotRole.Left, KnotRole.Right])
        {
            top = Math.Min(top, spots[(int)role].Start);
            bottom = Math.Max(bottom, spots[(int)role].Start + words[knot.Word(role)].Length - 1);
        }

        const int lastCell = LetterBoard.Size - 2;
        return top >= 1 && left >= 1 && bottom <= lastCell && right <= lastCell && bottom - top < mostRows && right - left < mostColumns;
    }

    private void Bring(Knot knot, KnotRole anchor)
    {
        foreach (var role in Roles)
        {
            if (role != anchor && board.Spots[knot.Word(role)].IsSomewhere)
                lifter.Lift(knot.Word(role));
        }

        // What was lifted may have stood between a word and its neighbour, so everything is looked at until all is free.
        while (MakeRoom(knot, anchor))
        {
        }

        if (!board.Spots[knot.Word(anchor)].IsSomewhere)
            return;
        foreach (var role in Roles)
        {
            if (role != anchor)
                board.Place(knot.Word(role), spots[(int)role]);
        }
    }

    private bool MakeRoom(Knot knot, KnotRole anchor)
    {
        var isLifted = false;
        foreach (var role in Roles)
        {
            if (role != anchor)
                isLifted |= MakeRoom(knot, words[knot.Word(role)], spots[(int)role]);
        }

        return isLifted;
    }

    private bool MakeRoom(Knot knot, ushort[] word, Spot spot)
    {
        var along = board.Along(spot.Direction);
        var other = board.Along(1 - spot.Direction);
        var isLifted = LiftAt(knot, spot.Direction, spot.Line, spot.Start - 1) | LiftAt(knot, spot.Direction, spot.Line, spot.Start + word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var cell = spot.Start + at;
            isLifted |= LiftAlong(knot, spot.Direction, spot.Line, cell);

            // A word that crosses here may stay, with whatever crosses it above and below.
            if (other.HasWord(cell, spot.Line) && (along.HasLetter(word[at], spot.Line, cell) || knot.Has(board.WordAt(1 - spot.Direction, cell, spot.Line))))
                continue;
            isLifted |= LiftAlong(knot, 1 - spot.Direction, cell, spot.Line)
                | LiftAt(knot, spot.Direction, spot.Line - 1, cell) | LiftAt(knot, spot.Direction, spot.Line + 1, cell);
        }

        return isLifted;
    }

    private bool LiftAt(Knot knot, CrosswordDirection direction, int line, int cell) =>
        LiftAlong(knot, direction, line, cell) | LiftAlong(knot, 1 - direction, cell, line);

    private bool LiftAlong(Knot knot, CrosswordDirection direction, int line, int cell)
    {
        if (!board.Along(direction).HasWord(line, cell) || knot.Has(board.WordAt(direction, line, cell)))
            return false;
        lifter.Lift(board.WordAt(direction, line, cell));
        return true;
    }
}
