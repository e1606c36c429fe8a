namespace Aulario.Domain.Exercises;

/// <summary>What a learner does with a word of a crossword.</summary>
public enum CrosswordAction
{
    /// <summary>Writes its letters.</summary>
    Enter,

    /// <summary>Asks which of its letters are right.</summary>
    Check,

    /// <summary>Asks for one of its letters.</summary>
    RevealLetter,

    /// <summary>Asks for all of it.</summary>
    RevealWord,
}

/// <summary>Does something with one word of a crossword.</summary>
/// <param name="Word">Its key.</param>
/// <param name="Action">What is done.</param>
/// <param name="Letters">
/// What stands in the cells of the word now: one letter each, <c>_</c> for an empty one. Needed for ENTER; with the other actions it is entered first.
/// </param>
/// <param name="Letter">For REVEAL_LETTER: which letter of the word, from 0.</param>
public sealed record CrosswordStep(string Word, CrosswordAction Action, string? Letters = null, int? Letter = null) : Step
{
    /// <summary>What stands for an empty cell among <see cref="Letters"/>.</summary>
    public const string Blank = "_";

    /// <inheritdoc/>
    public override bool AsksForHelp => Action != CrosswordAction.Enter;
}

/// <summary>A word was checked. Letters are counted from 0; empty cells are in neither list.</summary>
/// <param name="Word">Its key.</param>
/// <param name="Right">The letters that are right.</param>
/// <param name="Wrong">The letters that are wrong; what would be right is not told.</param>
/// <param name="IsCharged">Whether the check cost a letter's share of the word: the free ones were used up.</param>
public sealed record WordChecked(string Word, IReadOnlyList<int> Right, IReadOnlyList<int> Wrong, bool IsCharged) : StepEvent;

/// <summary>A letter was revealed.</summary>
/// <param name="Word">The key of the word.</param>
/// <param name="Place">Which letter of it, from 0.</param>
/// <param name="Letter">The letter.</param>
public sealed record LetterRevealed(string Word, int Place, string Letter) : StepEvent;

/// <summary>A whole word was revealed.</summary>
/// <param name="Word">Its key.</param>
/// <param name="Answer">The word as the author writes it.</param>
public sealed record WordRevealed(string Word, string Answer) : StepEvent;

/// <summary>Every cell has a letter, and not all of them are right.</summary>
public sealed record CrosswordFilled : StepEvent;

/// <summary>Every letter is right.</summary>
/// <param name="Solution">The solution word as the author writes it, where there is one.</param>
public sealed record CrosswordSolved(string? Solution) : StepEvent;
