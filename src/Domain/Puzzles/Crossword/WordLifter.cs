namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>Lifts words so that what stays keeps to the rules.</summary>
internal sealed class WordLifter(CrosswordBoard board, ushort[][] words)
{
    private readonly ulong[] reached = new ulong[WordLinks.PartsOf(words.Length)];
    private readonly ulong[] island = new ulong[WordLinks.PartsOf(words.Length)];
    private readonly ulong[] largest = new ulong[WordLinks.PartsOf(words.Length)];

    /// <summary>Lifts a word and every neighbour that would spell a stray pair of letters without it.</summary>
    public void Lift(int word)
    {
        var spot = board.Spots[word];
        var along = board.Along(spot.Direction);
        board.Lift(word);

        // Two neighbours that cross the word in cells side by side spell nothing there without it: one of them goes with it.
        var left = along.FilledCells(spot.Line) & CrosswordBoard.Cells(spot.Start, words[word].Length);
        if ((left & left >> 1) == 0)
            return;
        for (var cell = spot.Start + 1; cell < spot.Start + words[word].Length; cell++)
        {
            if (along.IsFilled(spot.Line, cell - 1) && along.IsFilled(spot.Line, cell))
                Lift(board.WordAt(1 - spot.Direction, cell, spot.Line));
        }
    }

    /// <summary>Lifts whatever does not hang together with the largest part.</summary>
    public void LiftIslands()
    {
        Array.Clear(reached);
        int most = 0, seen = 0;
        for (var word = 0; seen < board.PlacedWords; word++)
        {
            if (!board.Spots[word].IsSomewhere || WordLinks.Has(reached, word))
                continue;
            Array.Clear(island);
            var size = board.Links.Reach(word, island);
            if (size == board.PlacedWords)
                return;
            seen += size;
            for (var part = 0; part < reached.Length; part++)
                reached[part] |= island[part];
            if (size <= most)
                continue;
            most = size;
            island.CopyTo(largest, 0);
        }

        for (var word = 0; word < words.Length; word++)
        {
            if (board.Spots[word].IsSomewhere && !WordLinks.Has(largest, word))
                board.Lift(word);
        }
    }
}
