namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>
/// Fills what the words leave empty. Fillers have the letters of the words in the same shares, and each letter at least once where there is room, so that
/// no letter tells a word from a filler. Where they spell a word they are moved, then drawn anew, and only for lists of a few letters taken from the alphabet.
/// </summary>
internal sealed class Fillers(Soup soup, AccidentFinder finder, int lettersInPlay, int alphabet, Seed seed)
{
    private const int Rounds = 80;

    /// <returns>Whether the soup is free of accidents.</returns>
    public bool Fill()
    {
        var empty = Enumerable.Range(0, soup.Cells.Length).Where(cell => soup.Cells[cell] == Soup.Empty).ToList();
        var deck = Deck(empty.Count);
        for (var index = 0; index < empty.Count; index++)
        {
            soup.Cells[empty[index]] = deck[index];
            soup.IsFiller[empty[index]] = true;
        }

        return Repair(cell => Swap(cell, empty[seed.Below(empty.Count)]))
            || Repair(cell => Redraw(cell, lettersInPlay))
            || Repair(cell => Redraw(cell, alphabet));
    }

    private IReadOnlyList<int> Deck(int count)
    {
        List<int> placed = [];
        foreach (var letter in soup.Cells)
        {
            if (letter != Soup.Empty)
                placed.Add(letter);
        }

        var everyLetter = placed.Distinct().Order().ToList();
        List<int> deck = count >= everyLetter.Count ? everyLetter : [];
        while (deck.Count < count)
            deck.AddRange(seed.Shuffle(placed).Take(count - deck.Count));
        return seed.Shuffle(deck);
    }

    private bool Repair(Action<int> change)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var accidents = finder.Find(soup, int.MaxValue);
            if (accidents.Count == 0)
                return true;
            foreach (var accident in accidents)
            {
                var fillers = Enumerable.Range(0, accident.Length).Select(letter => soup.CellAt(accident.Spot, letter)).Where(cell => soup.IsFiller[cell]).ToList();
                if (fillers.Count == 0)
                    return false;
                change(fillers[seed.Below(fillers.Count)]);
            }
        }

        return finder.IsClean(soup);
    }

    // The last filler with its letter stays: without it the letter would tell its word.
    private void Redraw(int cell, int letters)
    {
        for (var other = 0; other < soup.Cells.Length; other++)
        {
            if (other == cell || !soup.IsFiller[other] || soup.Cells[other] != soup.Cells[cell])
                continue;
            soup.Cells[cell] = seed.Below(letters);
            return;
        }
    }

    private void Swap(int one, int other) => (soup.Cells[one], soup.Cells[other]) = (soup.Cells[other], soup.Cells[one]);
}
