namespace Aulario.Domain.Answers;

/// <summary>How a stretch of the typed answer relates to the expected one.</summary>
public enum DifferenceKind
{
    /// <summary>Equal, but perhaps for capitals and the style of quotes and dashes.</summary>
    Same,

    /// <summary>Expected and not typed.</summary>
    Missing,

    /// <summary>Typed and not expected.</summary>
    Extra,

    /// <summary>Typed otherwise than expected.</summary>
    Changed,
}

/// <summary>One stretch of the difference between what was typed and what was expected; whole graphemes.</summary>
/// <param name="Kind">How the two relate.</param>
/// <param name="Typed">What was typed; empty where something is missing.</param>
/// <param name="Expected">What was expected; empty where something is too much.</param>
public sealed record DifferencePart(DifferenceKind Kind, string Typed, string Expected);
