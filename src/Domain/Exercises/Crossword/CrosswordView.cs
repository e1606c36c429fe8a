using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.Crossword;

namespace Aulario.Domain.Exercises;

/// <summary>What a learner was told about the letter in a cell.</summary>
public enum LetterMark
{
    /// <summary>Nothing.</summary>
    Untold,

    /// <summary>It is right; it stays.</summary>
    Right,

    /// <summary>It is wrong.</summary>
    Wrong,

    /// <summary>It was revealed; it stays.</summary>
    Revealed,
}

/// <summary>A crossword as a learner sees it: its shape, its clues, and the learner's own letters.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Columns">How many columns there are.</param>
/// <param name="Cells">The cells that take a letter, row by row; all others are closed.</param>
/// <param name="Clues">The words by number, across before down.</param>
public sealed record CrosswordView(int Rows, int Columns, IReadOnlyList<CrosswordCellView> Cells, IReadOnlyList<CrosswordClueView> Clues) : ItemView;

/// <summary>A cell that takes a letter.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Letter">The letter that stands there, in lower case; absent while it is empty.</param>
/// <param name="Mark">What was told about that letter.</param>
/// <param name="Number">The number of the words that begin there.</param>
/// <param name="Solution">Which letter of the solution word it is, from 1; absent for all others.</param>
public sealed record CrosswordCellView(GridCell At, string? Letter, LetterMark Mark, int? Number, int? Solution);

/// <summary>A word to be found.</summary>
/// <param name="Key">Names it in a step.</param>
/// <param name="Number">The number in its first cell.</param>
/// <param name="Direction">Where it goes from there.</param>
/// <param name="Start">Its first cell.</param>
/// <param name="Enumeration">How many letters each of its parts has: 3, 5 for <em>ice cream</em>.</param>
/// <param name="Clue">What leads to it.</param>
/// <param name="HasExtraClue">Whether there is a second clue to ask for: a hint whose part is <paramref name="Key"/>.</param>
/// <param name="FreeChecks">How many checks may still find a wrong letter without a cost.</param>
/// <param name="Lost">The share of its point that revealed letters and checks cost so far, 0 to 1.</param>
public sealed record CrosswordClueView(
    string Key,
    int Number,
    CrosswordDirection Direction,
    GridCell Start,
    IReadOnlyList<int> Enumeration,
    Prompt Clue,
    bool HasExtraClue,
    int FreeChecks,
    Fraction Lost);
