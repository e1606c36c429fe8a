namespace Aulario.Domain.Answers;

/// <summary>A wrong answer that the author foresaw.</summary>
/// <param name="Text">The answer; compared in normal form, like an accepted one.</param>
/// <param name="Feedback">What the learner is told, or <c>null</c> for nothing special.</param>
public sealed record AnticipatedAnswer(string Text, string? Feedback);
