namespace Aulario.Domain.Puzzles;

/// <summary>What became of a list of words: a puzzle, or a refusal that says why there is none.</summary>
/// <typeparam name="TPuzzle">The kind of puzzle.</typeparam>
public abstract record PuzzleOutcome<TPuzzle>
{
    private PuzzleOutcome()
    {
    }

    /// <summary>One for each word that is not in the puzzle, in the order of the list; or why there is no puzzle. Never silent about a word.</summary>
    public abstract IReadOnlyList<PuzzleProblem> Problems { get; }

    /// <summary>A puzzle that its validator accepts.</summary>
    /// <param name="Puzzle">The puzzle.</param>
    /// <param name="Problems">The words that are not in it, and why.</param>
    /// <param name="Notes">What the author should know of words that are in it.</param>
    public sealed record Made(TPuzzle Puzzle, IReadOnlyList<PuzzleProblem> Problems, IReadOnlyList<PuzzleProblem> Notes) : PuzzleOutcome<TPuzzle>
    {
        /// <inheritdoc/>
        public override IReadOnlyList<PuzzleProblem> Problems { get; } = Problems;
    }

    /// <summary>No puzzle can be made of this.</summary>
    /// <param name="Problems">Why; at least one.</param>
    public sealed record Refused(IReadOnlyList<PuzzleProblem> Problems) : PuzzleOutcome<TPuzzle>
    {
        /// <inheritdoc/>
        public override IReadOnlyList<PuzzleProblem> Problems { get; } = Problems;
    }
}
