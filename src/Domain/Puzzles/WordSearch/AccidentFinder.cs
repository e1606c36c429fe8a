namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>
/// Reads a soup from every cell in all eight directions and finds words of the list that stand there a second time, and offensive words. An offensive word
/// that lies within one word of the author is the author's.
/// </summary>
internal sealed class AccidentFinder
{
    private readonly IReadOnlyList<int[]> words;
    private readonly bool[] isPalindrome;
    private readonly LetterTrie own;
    private readonly LetterTrie offensive;
    private readonly int[] offensiveNumbers;

    /// <param name="words">The words as numbers of letters.</param>
    /// <param name="alphabet">The letters in play, by number.</param>
    /// <param name="offensiveWords">What must not stand anywhere.</param>
    public AccidentFinder(IReadOnlyList<int[]> words, IReadOnlyList<string> alphabet, OffensiveWords offensiveWords)
    {
        this.words = words;
        isPalindrome = [.. words.Select(word => word.SequenceEqual(word.Reverse()))];
        own = new LetterTrie(alphabet.Count);
        for (var word = 0; word < words.Count; word++)
            own.Add(words[word], word);
        offensive = offensiveWords.Trie;
        offensiveNumbers = [.. alphabet.Select(offensiveWords.NumberOf)];
    }

    /// <summary>How many cells were looked at, each once for each way.</summary>
    public long Looks { get; private set; }

    public bool IsClean(Soup soup) => Find(soup, most: 1).Count == 0;

    /// <summary>The first so many accidents.</summary>
    public IReadOnlyList<Accident> Find(Soup soup, int most)
    {
        List<Accident> found = [];
        for (var way = 0; way < Soup.Ways.Count && found.Count < most; way++)
        {
            Looks += soup.Cells.Length;
            for (var cell = 0; cell < soup.Cells.Length; cell++)
            {
                var letter = soup.Cells[cell];
                if (letter == Soup.Empty)
                    continue;
                var isOwn = own.Next(LetterTrie.Root, letter) != LetterTrie.None;
                var isOffensive = offensive.Next(LetterTrie.Root, offensiveNumbers[letter]) != LetterTrie.None;
                if (!isOwn && !isOffensive)
                    continue;
                var room = soup.Room(cell / soup.Columns, cell % soup.Columns, way);
                if (isOwn)
                    ReadOwn(soup, new SoupSpot(cell, way), room, found);
                if (isOffensive)
                    ReadOffensive(soup, new SoupSpot(cell, way), room, found);
            }
        }

        return found;
    }

    private void ReadOwn(Soup soup, SoupSpot spot, int room, List<Accident> found)
    {
        var node = LetterTrie.Root;
        for (var length = 1; length <= room; length++)
        {
            var letter = soup.Cells[soup.CellAt(spot, length - 1)];
            node = letter == Soup.Empty ? LetterTrie.None : own.Next(node, letter);
            if (node == LetterTrie.None)
                return;
            var word = own.WordAt(node);
            if (word != LetterTrie.None && !IsItsPlace(soup, word, spot))
                found.Add(new Accident(spot, length));
        }
    }

    private bool IsItsPlace(Soup soup, int word, SoupSpot spot)
    {
        if (soup.Spots[word] is not { } place)
            return false;
        return place == spot
            || (isPalindrome[word] && spot == new SoupSpot(soup.CellAt(place, words[word].Length - 1), Soup.Opposite(place.Way)));
    }

    private void ReadOffensive(Soup soup, SoupSpot spot, int room, List<Accident> found)
    {
        var node = LetterTrie.Root;
        for (var length = 1; length <= room; length++)
        {
            var letter = soup.Cells[soup.CellAt(spot, length - 1)];
            node = letter == Soup.Empty ? LetterTrie.None : offensive.Next(node, offensiveNumbers[letter]);
            if (node == LetterTrie.None)
                return;
            if (offensive.WordAt(node) != LetterTrie.None && !IsWithinOneWord(soup, spot, length))
                found.Add(new Accident(spot, length));
        }
    }

    private bool IsWithinOneWord(Soup soup, SoupSpot spot, int length)
    {
        for (var word = 0; word < words.Count; word++)
        {
            if (soup.Spots[word] is { } place && place.Way % 4 == spot.Way % 4
                && Covers(soup, place, words[word].Length, spot.Cell) && Covers(soup, place, words[word].Length, soup.CellAt(spot, length - 1)))
                return true;
        }

        return false;
    }

    private static bool Covers(Soup soup, SoupSpot place, int length, int cell)
    {
        for (var letter = 0; letter < length; letter++)
        {
            if (soup.CellAt(place, letter) == cell)
                return true;
        }

        return false;
    }
}
