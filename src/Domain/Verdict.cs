namespace Aulario.Domain;

/// <summary>What an answer, or all answers of one item together, came to.</summary>
public enum Verdict
{
    /// <summary>All of it is right.</summary>
    Right,

    /// <summary>Right but for an accent, a capital or a slip of the finger.</summary>
    Almost,

    /// <summary>Some parts right (or almost), some not.</summary>
    Partial,

    /// <summary>None of it is right.</summary>
    Wrong,

    /// <summary>Nothing was answered.</summary>
    Skipped,
}
