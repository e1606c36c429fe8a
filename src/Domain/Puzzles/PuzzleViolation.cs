namespace Aulario.Domain.Puzzles;

/// <summary>A rule that a stored or changed puzzle breaks.</summary>
/// <typeparam name="TRule">The rules of the kind of puzzle.</typeparam>
/// <param name="Rule">The rule.</param>
/// <param name="At">Where: a word, or a cell as row and column from 0.</param>
public sealed record PuzzleViolation<TRule>(TRule Rule, string At)
    where TRule : struct, Enum
{
    /// <summary>The stable word of the rule, such as <c>NOT_CONNECTED</c>.</summary>
    public string Code => UpperSnake.Of(Rule);
}
