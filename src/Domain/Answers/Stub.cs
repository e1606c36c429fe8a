#pragma warning disable
namespace Aulario.Domain.Answers;
public enum AnswerReason { Accent, Typo, Capital, Anticipated, Enye, OtherWord, Order }
public enum AccentRule { Strict, Warn, Ignore }  public enum TypoRule { Off, Warn, Accept }  public enum CapitalRule { Ignore, Count }
public sealed record AnswerPolicy { public AccentRule Accents {get;init;} = AccentRule.Warn; public TypoRule Typos {get;init;} = TypoRule.Warn; public CapitalRule Capitals {get;init;} = CapitalRule.Ignore; public static AnswerPolicy Default {get;} = new(); }
public sealed record AnticipatedAnswer(string Text, string? Feedback);
public enum DifferenceKind { Same, Missing, Extra, Changed }
public sealed record DifferencePart(DifferenceKind Kind, string Typed, string Expected);
public sealed record AnswerMatch(Verdict Verdict, AnswerReason? Reason, string? ComparedWith, string? Feedback, Fraction Points, IReadOnlyList<DifferencePart> Difference);
public sealed class AnswerKey {
  IReadOnlyList<string> a; IReadOnlyList<AnticipatedAnswer> w;
  public static AnswerKey Prepare(IReadOnlyList<string> accepted, IReadOnlyList<AnticipatedAnswer> anticipated, string language, AnswerPolicy policy) => new AnswerKey { a = accepted, w = anticipated };
  public AnswerMatch Match(string typed) { if (string.IsNullOrWhiteSpace(typed)) return new(Verdict.Skipped,null,null,null,Fraction.Zero,[]); if (a.Contains(typed.Trim())) return new(Verdict.Right,null,typed,null,Fraction.One,[]); return new(Verdict.Wrong,null,null,null,Fraction.Zero,[]); }
}
