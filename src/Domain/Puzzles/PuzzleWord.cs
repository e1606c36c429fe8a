namespace Aulario.Domain.Puzzles;

/// <summary>A word as it stands in a grid of letters.</summary>
/// <param name="Index">Its place in the author's list, from 0.</param>
/// <param name="Letters">Its letters in lower case, one grapheme each; spaces, hyphens and apostrophes are not among them.</param>
/// <param name="Enumeration">How many letters each part has: <em>ice cream</em> is 3, 5. One number for a single word.</param>
public sealed record PuzzleWord(int Index, IReadOnlyList<string> Letters, IReadOnlyList<int> Enumeration)
{
    /// <summary>The letters in one text.</summary>
    public string Text => string.Concat(Letters);
}
