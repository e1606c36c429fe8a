using Aulario.Domain.Answers;

namespace Aulario.Domain.Exercises;

/// <summary>What a response to one item came to.</summary>
/// <param name="Verdict">All parts together.</param>
/// <param name="Points">0 to <paramref name="Maximum"/>.</param>
/// <param name="Maximum">The most points the item gives.</param>
/// <param name="Parts">Each part that was answered: a picked option, a gap, a decision.</param>
public sealed record Grade(Verdict Verdict, Fraction Points, Fraction Maximum, IReadOnlyList<PartGrade> Parts)
{
    /// <summary>The verdict of an item from the verdicts of its parts.</summary>
    /// <remarks>
    /// All skipped: skipped. All right: right. Only right and almost: almost. None right or almost: wrong. Anything else: partial.
    /// </remarks>
    public static Verdict Together(IEnumerable<Verdict> parts)
    {
        var seen = parts.ToHashSet();
        var some = seen.Contains(Verdict.Right) || seen.Contains(Verdict.Almost) || seen.Contains(Verdict.Partial);
        var off = seen.Contains(Verdict.Wrong) || seen.Contains(Verdict.Skipped) || seen.Contains(Verdict.Partial);
        if (seen.All(verdict => verdict == Verdict.Skipped))
            return Verdict.Skipped;
        if (!some)
            return Verdict.Wrong;
        if (off)
            return Verdict.Partial;
        return seen.Contains(Verdict.Almost) ? Verdict.Almost : Verdict.Right;
    }
}

/// <summary>What one part of a response came to.</summary>
/// <param name="Key">The key of the part in the view.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Reason">What was off, when it can be named.</param>
/// <param name="Feedback">What the author says to this answer.</param>
/// <param name="Difference">What was typed beside what is right, by characters; only with <see cref="Verdict.Almost"/>.</param>
public sealed record PartGrade(
    string Key,
    Verdict Verdict,
    AnswerReason? Reason = null,
    string? Feedback = null,
    IReadOnlyList<DifferencePart>? Difference = null);

/// <summary>What is right in one part.</summary>
/// <param name="Key">The key of the part in the view.</param>
/// <param name="Answers">
/// Right answers: shown texts for typed parts; for a choice, the word <c>PICKED</c>; for a decision, its value; for what is matched or put in order,
/// keys or places, as the type says.
/// </param>
/// <param name="Note">What the author tells about this part once it is known; may be null.</param>
public sealed record SolutionPart(string Key, IReadOnlyList<string> Answers, Prompt? Note = null);
