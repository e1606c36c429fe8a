namespace Aulario.Domain.Exercises;

/// <summary>What every item (question, statement, text with gaps …) may carry beside its own content.</summary>
public abstract record Item
{
    /// <summary>An instruction for this item alone; null for the exercise's.</summary>
    public string? Instruction { get; init => field = BlankText.ToNull(value); }

    /// <summary>Hints, weakest first; at most 10, shown one by one when asked for.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Why the answer is what it is; shown with the solution.</summary>
    public string? Explanation { get; init => field = BlankText.ToNull(value); }

    /// <summary>A sentence in the language taught that the learner can hear.</summary>
    public string? Spoken { get; init => field = BlankText.ToNull(value); }

    /// <summary>
    /// In a READING only: the words of the text that prove the answer, at most 20 quotes of at most 500 characters, each of which stands in the text
    /// exactly once. Shown with the solution.
    /// </summary>
    public IReadOnlyList<string> Proof { get; init; } = [];
}
