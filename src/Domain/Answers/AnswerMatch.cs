namespace Aulario.Domain.Answers;

/// <summary>What became of one typed answer.</summary>
/// <param name="Verdict">Right, Almost, Wrong or Skipped; never Partial.</param>
/// <param name="Reason">Why it is not simply right or wrong; <c>null</c> where there is nothing to tell. A policy that ignores accents or
/// accepts slips gives Right with its reason; a strict one gives Wrong with its reason.</param>
/// <param name="ComparedWith">The accepted (or anticipated) answer, as its author wrote it, that decided; <c>null</c> for Skipped and for Wrong without reason.</param>
/// <param name="Feedback">The author's feedback to an anticipated answer.</param>
/// <param name="Points">The share of the points, 0 to 1.</param>
/// <param name="Difference">From typed to expected, by graphemes; all <see cref="DifferencePart.Typed"/> joined are the typed text (trimmed, NFC),
/// all <see cref="DifferencePart.Expected"/> joined are <paramref name="ComparedWith"/> (likewise). Empty where there is no slip to show:
/// Right without reason, Anticipated, Skipped, Wrong without reason.</param>
public sealed record AnswerMatch(
    Verdict Verdict,
    AnswerReason? Reason,
    string? ComparedWith,
    string? Feedback,
    Fraction Points,
    IReadOnlyList<DifferencePart> Difference);
