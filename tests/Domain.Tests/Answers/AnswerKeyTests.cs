using Aulario.Domain.Answers;

namespace Aulario.Domain.Tests.Answers;

public sealed class AnswerKeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n　")]
    [InlineData("\u200B\uFEFF\0")]
    public void A_blank_answer_is_skipped(string typed)
    {
        var match = Key("went").Match(typed);

        Assert.Equal(Verdict.Skipped, match.Verdict);
        Assert.Equal(Fraction.Zero, match.Points);
    }

    [Fact]
    public void A_foreseen_wrong_answer_shows_its_feedback()
    {
        var key = AnswerKey.Prepare(["went"], [new AnticipatedAnswer("goed", "Go is irregular.")], "en", AnswerPolicy.Default);

        var match = key.Match(" Goed. ");

        Assert.Equal((Verdict.Wrong, AnswerReason.Anticipated, "Go is irregular."), (match.Verdict, match.Reason, match.Feedback));
        Assert.Equal("goed", match.ComparedWith);
    }

    [Fact]
    public void A_foreseen_answer_outranks_a_slip_and_an_accepted_one_outranks_both()
    {
        var key = AnswerKey.Prepare(["because", "since"], [new("becuase", "u after a"), new("since", "never shown")], "en", AnswerPolicy.Default);

        Assert.Equal(AnswerReason.Anticipated, key.Match("becuase").Reason);
        Assert.Equal(Verdict.Right, key.Match("since").Verdict);
    }

    [Fact]
    public void The_best_almost_over_all_accepted_answers_wins()
    {
        var key = AnswerKey.Prepare(["perra", "perró", "perros"], [], "es", AnswerPolicy.Default);

        var match = key.Match("perro");

        Assert.Equal((Verdict.Almost, AnswerReason.Accent, "perró"), (match.Verdict, match.Reason, match.ComparedWith));
    }

    [Theory]
    [InlineData(AccentRule.Strict, Verdict.Wrong, 0)]
    [InlineData(AccentRule.Warn, Verdict.Almost, 1)]
    [InlineData(AccentRule.Ignore, Verdict.Right, 2)]
    public void The_policy_prices_accents(AccentRule rule, Verdict verdict, int halves)
    {
        var match = Key("está", "es", new AnswerPolicy { Accents = rule }).Match("esta");

        Assert.Equal((verdict, AnswerReason.Accent, halves / 2.0), (match.Verdict, match.Reason, match.Points.ToDouble()));
    }

    [Theory]
    [InlineData(TypoRule.Off, Verdict.Wrong, 0)]
    [InlineData(TypoRule.Warn, Verdict.Almost, 1)]
    [InlineData(TypoRule.Accept, Verdict.Right, 2)]
    public void The_policy_prices_slips(TypoRule rule, Verdict verdict, int halves)
    {
        var match = Key("because", "en", new AnswerPolicy { Typos = rule }).Match("becuase");

        Assert.Equal((verdict, AnswerReason.Typo, halves / 2.0), (match.Verdict, match.Reason, match.Points.ToDouble()));
    }

    [Fact]
    public void With_a_slip_and_a_missing_accent_the_dearer_one_counts_and_the_slip_is_named()
    {
        var match = Key("murciélago", "es", new AnswerPolicy { Accents = AccentRule.Strict, Typos = TypoRule.Accept }).Match("mursielago");

        Assert.Equal((Verdict.Wrong, AnswerReason.Typo), (match.Verdict, match.Reason));
    }

    [Theory]
    [InlineData("Monday", "monday", Verdict.Almost)]
    [InlineData("Monday", "Monday.", Verdict.Right)]
    [InlineData("I am", "i'm", Verdict.Almost)]
    [InlineData("I am", "I'm", Verdict.Right)]
    public void Capitals_count_where_the_author_says_so(string accepted, string typed, Verdict verdict)
    {
        var match = Key(accepted, "en", new AnswerPolicy { Capitals = CapitalRule.Count }).Match(typed);

        Assert.Equal(verdict, match.Verdict);
        Assert.Equal(verdict == Verdict.Almost ? AnswerReason.Capital : null, match.Reason);
    }

    [Theory]
    [InlineData(".", ".", Verdict.Right)]
    [InlineData("?", "!", Verdict.Wrong)]
    [InlineData("¿", "¿", Verdict.Right)]
    public void An_exercise_may_ask_for_the_mark_itself(string accepted, string typed, Verdict verdict) =>
        Assert.Equal(verdict, Key(accepted).Match(typed).Verdict);

    [Fact]
    public void A_language_without_a_list_tolerates_slips_without_asking_for_other_words()
    {
        Assert.Equal(AnswerReason.Typo, Key("quatre", "fr").Match("quater").Reason);
        Assert.Equal(AnswerReason.OtherWord, Key("quiet", "en").Match("quite").Reason);
        Assert.Equal(AnswerReason.Typo, Key("quiet", "fr").Match("quite").Reason);
    }

    [Fact]
    public void Contractions_belong_to_English_alone() => Assert.Equal(Verdict.Wrong, Key("it's", "es").Match("it is").Verdict);

    [Fact]
    public void Without_an_accepted_answer_everything_is_wrong() =>
        Assert.Equal(Verdict.Wrong, AnswerKey.Prepare(["", " "], [], "en", AnswerPolicy.Default).Match("went").Verdict);

    [Fact]
    public void An_overlong_answer_is_wrong_without_work()
    {
        var match = Key("went").Match(new string('w', 1_000_000));

        Assert.Equal((Verdict.Wrong, (AnswerReason?)null), (match.Verdict, match.Reason));
    }

    [Fact]
    public void A_right_answer_takes_no_memory()
    {
        var key = Key("I do not know where she is", "en");
        const string Typed = "I don't know where she is.";
        Assert.Equal(Verdict.Right, key.Match(Typed).Verdict);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var times = 0; times < 100; times++)
            key.Match(Typed);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100);
    }

    [Fact]
    public void An_answer_with_a_slip_takes_little_memory()
    {
        var key = Key("accommodation", "en");
        key.Match("acomodation");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var times = 0; times < 100; times++)
            key.Match("acomodation");

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 3_000);
    }

    private static AnswerKey Key(string accepted, string language = "en", AnswerPolicy? policy = null) =>
        AnswerKey.Prepare([accepted], [], language, policy ?? AnswerPolicy.Default);
}
