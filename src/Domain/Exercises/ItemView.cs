namespace Aulario.Domain.Exercises;

/// <summary>
/// What a learner sees of one item. Holds nothing that says what is right: keys are given after shuffling, and no field depends on rightness.
/// </summary>
public abstract record ItemView
{
    private protected ItemView()
    {
    }

    /// <summary>An instruction for this item alone.</summary>
    public string? Instruction { get; init; }

    /// <summary>A sentence in the language taught that the learner can hear.</summary>
    public string? Spoken { get; init; }
}
