namespace Aulario.Domain.Answers;

/// <summary>What a relation to one accepted answer is worth under a policy, comparable so that the best answer wins.</summary>
internal readonly record struct Grade
{
    private static readonly Fraction[] Shares = [Fraction.Zero, Fraction.Half, Fraction.One];

    private readonly int halves;
    private readonly PhraseRelation relation;
    private readonly bool isCapital;

    private Grade(int halves, PhraseRelation relation, bool isCapital)
    {
        this.halves = halves;
        this.relation = relation;
        this.isCapital = isCapital;
    }

    /// <summary>Nothing in common.</summary>
    public static Grade Far { get; } = new(0, PhraseRelation.Far, false);

    public Fraction Points => Shares[halves];

    public Verdict Verdict => halves switch { 2 => Verdict.Right, 1 => Verdict.Almost, _ => Verdict.Wrong };

    public AnswerReason? Reason => relation switch
    {
        PhraseRelation.Same => isCapital ? AnswerReason.Capital : null,
        PhraseRelation.Accent => AnswerReason.Accent,
        PhraseRelation.Typo => AnswerReason.Typo,
        PhraseRelation.Enye => AnswerReason.Enye,
        PhraseRelation.Other => AnswerReason.OtherWord,
        PhraseRelation.Order => AnswerReason.Order,
        PhraseRelation.Far => null,
    };

    /// <summary>Of several faults together the dearest counts, and the gravest is named.</summary>
    public static Grade Of(PhraseRelation relation, bool alsoAccents, bool otherCapitals, AnswerPolicy policy)
    {
        var halves = relation switch
        {
            PhraseRelation.Same or PhraseRelation.Accent => 2,
            PhraseRelation.Typo => Halves(policy.Typos),
            PhraseRelation.Enye or PhraseRelation.Other or PhraseRelation.Order or PhraseRelation.Far => 0,
        };
        if (alsoAccents)
            halves = Math.Min(halves, Halves(policy.Accents));
        if (otherCapitals)
            halves = Math.Min(halves, 1);
        return new Grade(halves, relation, otherCapitals);
    }

    /// <summary>More points, or for the same points the lighter fault.</summary>
    public bool IsBetterThan(Grade other) => halves != other.halves ? halves > other.halves : relation < other.relation;

    private static int Halves(TypoRule rule) => rule switch { TypoRule.Off => 0, TypoRule.Warn => 1, TypoRule.Accept => 2 };

    private static int Halves(AccentRule rule) => rule switch { AccentRule.Strict => 0, AccentRule.Warn => 1, AccentRule.Ignore => 2 };
}
