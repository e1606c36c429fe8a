namespace Aulario.Domain.Exercises;

/// <summary>What stands in a cell.</summary>
/// <param name="Letter">The learner's letter, or the revealed one; null while it is empty.</param>
/// <param name="Mark">What was told about it.</param>
internal readonly record struct CrosswordSlot(string? Letter, LetterMark Mark)
{
    /// <summary>Whether the letter is known to be right, so that nothing replaces it.</summary>
    public bool IsKnown => Mark is LetterMark.Right or LetterMark.Revealed;
}

/// <summary>What a word cost beside its revealed letters.</summary>
/// <param name="WrongChecks">Checks that found a wrong letter.</param>
/// <param name="IsGivenUp">Whether the whole word was revealed.</param>
internal readonly record struct WordCost(int WrongChecks, bool IsGivenUp);

/// <summary>The letters so far.</summary>
/// <param name="Slots">By cell.</param>
/// <param name="Costs">By word.</param>
/// <param name="IsSolved">Whether the learner was told that all is right; never in a test.</param>
internal sealed record CrosswordState(IReadOnlyList<CrosswordSlot> Slots, IReadOnlyList<WordCost> Costs, bool IsSolved) : PlayState
{
    public CrosswordState With(int cell, CrosswordSlot slot) => this with { Slots = [.. Slots.Select((old, i) => i == cell ? slot : old)] };

    public CrosswordState With(int word, WordCost cost) => this with { Costs = [.. Costs.Select((old, i) => i == word ? cost : old)] };

    /// <summary>Letters in the cells of a word; known ones stay, and a letter that stays the same keeps its mark.</summary>
    public CrosswordState Entered(IReadOnlyList<int> cells, IReadOnlyList<string?> letters)
    {
        CrosswordSlot[] slots = [.. Slots];
        foreach (var (cell, letter) in cells.Zip(letters))
        {
            if (!slots[cell].IsKnown && slots[cell].Letter != letter)
                slots[cell] = new(letter, LetterMark.Untold);
        }

        return this with { Slots = slots };
    }

    /// <summary>The same cells with what is told about each letter in them.</summary>
    public CrosswordState Told(IReadOnlyList<int> cells, IReadOnlyList<string> right)
    {
        CrosswordSlot[] slots = [.. Slots];
        foreach (var cell in cells)
        {
            if (slots[cell] is { IsKnown: false, Letter: { } letter })
                slots[cell] = new(letter, letter == right[cell] ? LetterMark.Right : LetterMark.Wrong);
        }

        return this with { Slots = slots };
    }
}
