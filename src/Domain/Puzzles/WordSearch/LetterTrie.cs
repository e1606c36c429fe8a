namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>Words as paths of numbered letters, so that a grid can be read from a cell in a direction only as far as some word goes.</summary>
internal sealed class LetterTrie(int alphabet)
{
    /// <summary>Where every word begins.</summary>
    public const int Root = 0;

    /// <summary>No word goes on with that letter, or none ends here.</summary>
    public const int None = -1;

    // Read a hundred thousand times for each puzzle: plain arrays, grown by doubling.
    private int[] next = [.. Enumerable.Repeat(None, alphabet)];
    private int[] words = [None];
    private int nodes = 1;

    /// <param name="letters">Numbers from 0 to the alphabet − 1; at least one.</param>
    /// <param name="word">What to tell where it ends, from 0.</param>
    public void Add(ReadOnlySpan<int> letters, int word)
    {
        var node = Root;
        foreach (var letter in letters)
        {
            var child = next[node * alphabet + letter];
            if (child == None)
            {
                Grow();
                child = nodes++;
                next[node * alphabet + letter] = child;
            }

            node = child;
        }

        words[node] = word;
    }

    /// <summary>The node after one more letter; <see cref="None"/> too for a letter that is no number of the alphabet.</summary>
    public int Next(int node, int letter) => letter < 0 ? None : next[node * alphabet + letter];

    /// <summary>The word that ends at a node.</summary>
    public int WordAt(int node) => words[node];

    private void Grow()
    {
        if (nodes < words.Length)
            return;
        Array.Resize(ref words, 2 * nodes);
        Array.Resize(ref next, 2 * nodes * alphabet);
        Array.Fill(words, None, nodes, nodes);
        Array.Fill(next, None, nodes * alphabet, nodes * alphabet);
    }
}
