using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

/// <summary>
/// Decides whether what a learner typed is one of the accepted answers. Prepared once per published version; immutable, safe from several
/// threads. Same key and same text give the same match on every machine.
/// </summary>
// In: accepted and anticipated answers, language, policy; then one typed text. Out: verdict, reason, points, difference.
// Order of decision: right; anticipated; the best almost over all accepted answers; enye; other word; order; wrong. A right answer costs
// one pass over its letters and no memory; the rest is linear in the letters too, with at most 2 slips looked for in a word.
// Why and with what sources: docs/decisions/answer-matcher.md.
public sealed class AnswerKey
{
    /// <summary>A text longer than this, and longer than four times the longest accepted answer, is wrong without further work.</summary>
    public const int LongestTyped = 1000;

    private const int OnStack = 128;

    private static readonly AnswerMatch Skipped = new(Verdict.Skipped, null, null, null, Fraction.Zero, []);
    private static readonly AnswerMatch Wrong = new(Verdict.Wrong, null, null, null, Fraction.Zero, []);

    private readonly (PreparedAnswer Answer, AnswerMatch Match)[] accepted;
    private readonly (PreparedAnswer Answer, AnswerMatch Match)[] anticipated;
    private readonly AnswerPolicy policy;
    private readonly bool expandsContractions;
    private readonly bool capitalsCount;
    private readonly int longestTyped;
    private readonly PhraseComparer comparer;

    private AnswerKey(IReadOnlyList<string> accepted, IReadOnlyList<AnticipatedAnswer> anticipated, string language, AnswerPolicy policy, KnownWords? words)
    {
        this.policy = policy;
        expandsContractions = language == "en";
        capitalsCount = policy.Capitals == CapitalRule.Count;
        comparer = new PhraseComparer(language, new WordComparer(words, WordForms.For(language)));
        this.accepted = [.. accepted.Select(text => Prepared(text, new AnswerMatch(Verdict.Right, null, text, null, Fraction.One, []))).OfType<(PreparedAnswer, AnswerMatch)>()];
        this.anticipated = [.. anticipated.Select(answer => Prepared(answer.Text, new AnswerMatch(Verdict.Wrong, AnswerReason.Anticipated, answer.Text, answer.Feedback, Fraction.Zero, []))).OfType<(PreparedAnswer, AnswerMatch)>()];
        longestTyped = Math.Max(LongestTyped, 4 * accepted.Select(text => text.Length).DefaultIfEmpty().Max());
    }

    /// <summary>Prepares the answers of one gap or question.</summary>
    /// <param name="accepted">Every accepted answer, shown or hidden; blank ones are left out. With none, every answer is wrong.</param>
    /// <param name="anticipated">Wrong answers that the author foresaw; one that is also accepted is right.</param>
    /// <param name="language">BCP 47 tag of the language taught; only the primary subtag counts.</param>
    /// <param name="policy">What accents, slips and capitals cost.</param>
    /// <param name="words">The words to tell a slip from another word; <c>null</c> for those of the language, if there are any.</param>
    public static AnswerKey Prepare(IReadOnlyList<string> accepted, IReadOnlyList<AnticipatedAnswer> anticipated, string language, AnswerPolicy policy, KnownWords? words = null) =>
        new(accepted, anticipated, Alphabets.PrimarySubtag(language), policy, words ?? KnownWords.For(language));

    /// <summary>Judges one typed text, of any length and any characters; never throws. A blank text is skipped.</summary>
    /// <param name="typed">What the learner typed, as it came.</param>
    public AnswerMatch Match(string typed)
    {
        if (typed.Length > longestTyped)
            return Wrong;
        var composed = Typography.Compose(typed);
        var length = composed.Length;
        var normalBuffer = length <= OnStack ? stackalloc char[OnStack] : new char[length];
        var longFormBuffer = !expandsContractions ? [] : length <= OnStack ? stackalloc char[2 * OnStack] : new char[2 * length];

        var normal = normalBuffer[..NormalForm.Write(composed, keepCase: false, normalBuffer)];
        if (normal.IsEmpty)
            return Skipped;
        var longForm = LongForm(normal, longFormBuffer);
        return capitalsCount
            ? Find(accepted, longForm, Cased(composed)) ?? Find(anticipated, longForm, Cased(composed)) ?? BestOf(composed, normal, longForm)
            : Find(accepted, longForm) ?? Find(anticipated, longForm) ?? BestOf(composed, normal, longForm);
    }

    private static AnswerMatch? Find((PreparedAnswer Answer, AnswerMatch Match)[] answers, ReadOnlySpan<char> longForm)
    {
        foreach (var (answer, match) in answers)
        {
            if (Contractions.SameText(longForm, answer.LongForm.Normal))
                return match;
        }

        return null;
    }

    private static AnswerMatch? Find((PreparedAnswer Answer, AnswerMatch Match)[] answers, ReadOnlySpan<char> longForm, Phrase.Stored cased)
    {
        foreach (var (answer, match) in answers)
        {
            if (Contractions.SameText(longForm, answer.LongForm.Normal) && Contractions.SameText(cased.Normal, answer.Cased.Normal))
                return match;
        }

        return null;
    }

    private AnswerMatch BestOf(string composed, ReadOnlySpan<char> normal, ReadOnlySpan<char> longForm)
    {
        var size = 2 * (composed.Length + 1);
        var folded = composed.Length <= OnStack ? stackalloc char[2 * (OnStack + 1)] : new char[size];
        var ends = composed.Length <= OnStack ? stackalloc int[4 * (OnStack + 1)] : new int[2 * size];
        var cased = capitalsCount ? Cased(composed) : null;
        var hasContraction = !normal.SequenceEqual(longForm);

        var best = Grade.Far;
        PreparedAnswer? nearest = null;
        var asLongForm = Phrase.Of(longForm, folded, ends);
        foreach (var (answer, _) in accepted)
            Keep(GradeOf(asLongForm, Phrase.Of(answer.LongForm), answer, cased), answer, ref best, ref nearest);

        if (expandsContractions)
        {
            var asTyped = Phrase.Of(normal, folded, ends);
            foreach (var (answer, _) in accepted)
            {
                if (hasContraction || answer.Surface != answer.LongForm)
                    Keep(GradeOf(asTyped, Phrase.Of(answer.Surface), answer, cased), answer, ref best, ref nearest);
            }

            KeepWithoutApostrophe(normal, longForm, folded, ends, ref best, ref nearest);
        }

        return nearest is null
            ? Wrong
            : new AnswerMatch(best.Verdict, best.Reason, nearest.Text, null, best.Points, Difference.Between(composed, nearest.Composed));
    }

    // dont for do not: the missing apostrophe is the one slip.
    private void KeepWithoutApostrophe(ReadOnlySpan<char> normal, ReadOnlySpan<char> longForm, Span<char> folded, Span<int> ends, ref Grade best, ref PreparedAnswer? nearest)
    {
        Span<char> repairedBuffer = normal.Length <= OnStack ? stackalloc char[2 * OnStack] : new char[2 * normal.Length];
        var repaired = repairedBuffer[..Contractions.Expand(normal, repairedBuffer, withoutApostrophe: true)];
        if (repaired.SequenceEqual(longForm))
            return;
        var asRepaired = Phrase.Of(repaired, folded, ends);
        foreach (var (answer, _) in accepted)
        {
            var relation = comparer.Compare(asRepaired, Phrase.Of(answer.LongForm), out var alsoAccents);
            if (relation is PhraseRelation.Same or PhraseRelation.Accent)
                Keep(Grade.Of(PhraseRelation.Typo, alsoAccents, otherCapitals: false, policy), answer, ref best, ref nearest);
        }
    }

    private Grade GradeOf(Phrase typed, Phrase acceptedPhrase, PreparedAnswer answer, Phrase.Stored? cased)
    {
        var relation = comparer.Compare(typed, acceptedPhrase, out var alsoAccents);
        var otherCapitals = cased is not null && relation is PhraseRelation.Same or PhraseRelation.Accent && !Contractions.SameText(cased.Folded, answer.Cased.Folded);
        return Grade.Of(relation, alsoAccents, otherCapitals, policy);
    }

    private static void Keep(Grade grade, PreparedAnswer answer, ref Grade best, ref PreparedAnswer? nearest)
    {
        if (!grade.IsBetterThan(best))
            return;
        best = grade;
        nearest = answer;
    }

    private ReadOnlySpan<char> LongForm(ReadOnlySpan<char> normal, Span<char> buffer) =>
        expandsContractions ? buffer[..Contractions.Expand(normal, buffer)] : normal;

    private Phrase.Stored Cased(string composed) =>
        // A composed text that has a normal form in lower case has one with capitals.
        PreparedAnswer.Of(composed, expandsContractions)!.Cased;

    private (PreparedAnswer Answer, AnswerMatch Match)? Prepared(string text, AnswerMatch match) =>
        PreparedAnswer.Of(text, expandsContractions) is { } answer ? (answer, match) : null;
}
