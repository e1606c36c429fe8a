using Aulario.Domain.Answers;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Text;

public sealed class FormatTests
{
    private static readonly TextDefaults Defaults = new("en", "es");

    private const string Example = """
        @package Pasado simple para empezar
        slug: pasado-simple
        category: GRAMMAR
        language: es
        description: De go a went sin sufrir.

        # Irregular verbs: fill the gaps
        type: FILL_BLANK
        difficulty: BEGINNER
        language: en
        instructions: Write the verb in the past.
        tags: past, verbs
        settings: tries 2, shuffle, solutions end
        answers: accents warn, typos warn

        Yesterday we *went* to the *café*.
          hint: go is irregular
        She *didn't go|did not go|~did nt go|!doesn't go: Past, please: did not.* out.

        # Which word?
        type: MULTIPLE_CHOICE

        Past of go? = goed | [went] | gone
        Which of these are fruit?
        - [x] apple
        - [ ] car :: It has wheels.
        - [x] pear
          why: Apples and pears grow on trees.

        # True, false or not given
        type: TRUE_OR_FALSE

        Water boils at 50 °C at sea level. = false -> Water boils at 100 °C at sea level.
        The text says who called. = not given
        """;

    [Fact]
    public void The_example_of_the_design_has_a_package()
    {
        var package = AulaText.Parse(Example, Defaults).Package!;

        Assert.Equal(
            ("Pasado simple para empezar", "pasado-simple", ExerciseCategory.Grammar, "es", "De go a went sin sufrir."),
            (package.Title, package.Slug, package.Category, package.Language, package.Description));
    }

    [Fact]
    public void The_example_of_the_design_has_no_problems()
    {
        var file = AulaText.Parse(Example, Defaults);

        Assert.Empty(file.Problems);
        Assert.Equal([7, 20, 30], file.Exercises.Select(exercise => exercise.Line));
        Assert.All(file.Exercises, exercise => Assert.Null(exercise.Id));
    }

    [Fact]
    public void Gaps_are_read_with_all_their_answers() => AssertContent(0, new FillBlankExercise
    {
        Title = "Irregular verbs: fill the gaps", Difficulty = ExerciseDifficulty.Beginner, Category = ExerciseCategory.Grammar,
        Language = "en", InstructionsLanguage = "es", Instructions = "Write the verb in the past.", Tags = ["past", "verbs"],
        Settings = new() { Tries = 2, Shuffle = true, Solutions = SolutionsShown.End },
        Texts =
        [
            new()
            {
                Runs = ["Yesterday we ", " to the ", "."],
                Gaps = [new() { Accepted = ["went"] }, new() { Accepted = ["café"] }],
                Hints = ["go is irregular"],
            },
            new()
            {
                Runs = ["She ", " out."],
                Gaps = [new() { Accepted = ["didn't go", "did not go"], Hidden = ["did nt go"], Anticipated = [new AnticipatedAnswer("doesn't go", "Past, please: did not.")] }],
            },
        ],
    });

    [Fact]
    public void Questions_are_read_on_one_line_and_as_a_list() => AssertContent(1, new MultipleChoiceExercise
    {
        Title = "Which word?", Category = ExerciseCategory.Grammar, Language = "en", InstructionsLanguage = "es",
        Questions =
        [
            new() { Prompt = new("Past of go?"), Options = [Wrong("goed"), Right("went"), Wrong("gone")] },
            new()
            {
                Prompt = new("Which of these are fruit?"), Options = [Right("apple"), Wrong("car", "It has wheels."), Right("pear")],
                Explanation = "Apples and pears grow on trees.",
            },
        ],
    });

    [Fact]
    public void Statements_are_read_with_corrections() => AssertContent(2, new TrueOrFalseExercise
    {
        Title = "True, false or not given", Category = ExerciseCategory.Grammar, Language = "en", InstructionsLanguage = "es",
        Statements =
        [
            new() { Prompt = new("Water boils at 50 °C at sea level."), Truth = Truth.False, Corrections = ["Water boils at 100 °C at sea level."] },
            new() { Prompt = new("The text says who called."), Truth = Truth.NotGiven },
        ],
    });

    [Theory]
    [InlineData("2 + 2 = 5 = false -> 2 + 2 = 4", "2 + 2 = 5", Truth.False, "2 + 2 = 4")]
    [InlineData("It is = TRUE", "It is", Truth.True, null)]
    [InlineData("a=b and 10:30 = not given", "a=b and 10:30", Truth.NotGiven, null)]
    [InlineData("x = false -> a -> b | c", "x", Truth.False, "a -> b;c")]
    [InlineData(@"x = false -> it \= true", "x", Truth.False, "it = true")]
    [InlineData(@"\# no title = true", "# no title", Truth.True, null)]
    [InlineData(@"\  spaces\  = true", "  spaces ", Truth.True, null)]
    [InlineData("two\\\n   lines = true", "two\nlines", Truth.True, null)]
    [InlineData(@"C:\dir \\ \* \a = true", @"C:\dir \ * \a", Truth.True, null)]
    public void A_statement_is_parted_at_its_last_decision(string line, string words, Truth truth, string? corrections)
    {
        var statement = Assert.Single(Read<TrueOrFalseExercise>("type: TRUE_OR_FALSE", line).Statements);

        Assert.Equal((words, truth), (statement.Prompt.Text, statement.Truth));
        Assert.Equal(corrections ?? string.Empty, string.Join(';', statement.Corrections));
    }

    [Theory]
    [InlineData("2 = 1 + 1 = [yes] | no", "2 = 1 + 1", "+yes;-no")]
    [InlineData("= a | [b]", "", "-a;+b")]
    [InlineData("q = [a [b]] | [c] or [d] | [e", "q", "+a [b];-[c] or [d];-[e")]
    [InlineData(@"q = \[a] | [b \| c] :: yes", "q", "-[a];+b | c(yes)")]
    [InlineData("q = std::map :: no :: never | [x]", "q", "-std::map(no :: never);+x")]
    [InlineData("- [x] a\n- [ ] b = c | d", "", "+a;-b = c | d")]
    [InlineData("q = is = text\n  hint: h\n- [X] a\n// comment\n- [ ] b :: c :: d", "q = is = text", "+a;-b(c :: d)")]
    [InlineData(@"\- [x] q = a | [b]", "- [x] q", "-a;+b")]
    public void A_question_is_parted_at_its_last_equals(string lines, string words, string options)
    {
        var question = Assert.Single(Read<MultipleChoiceExercise>("type: MULTIPLE_CHOICE\ninstructions: Pick.", lines).Questions);

        Assert.Equal(words, question.Prompt.Text);
        Assert.Equal(options, string.Join(';', question.Options.Select(option =>
            (option.IsRight ? "+" : "-") + option.Text.Text + (option.Feedback is null ? null : $"({option.Feedback})"))));
    }

    [Fact]
    public void A_list_below_a_blank_line_is_a_question_of_its_own()
    {
        var exercise = Read<MultipleChoiceExercise>("type: MULTIPLE_CHOICE\ninstructions: Pick.", "- [x] a\n- [ ] b\n\n- [ ] c\n- [x] d");

        Assert.Equal([2, 2], exercise.Questions.Select(question => question.Options.Count));
    }

    [Theory]
    [InlineData("Pin*ea*pple", "Pin;pple", "ea")]
    [InlineData("*a*", ";", "a")]
    [InlineData(@"5 \* 3 is *15* or 10:30 | a=b", "5 * 3 is ; or 10:30 | a=b", "15")]
    [InlineData(@"*a|b|~c|!d: no: e|>f|?g*", ";", "a b ~c !d(no: e) >f ?g")]
    [InlineData(@"*a \| b|\~c|!10:30|!d\: e: f*", ";", "a | b ~c !10:30 !d: e(f)")]
    public void A_gap_stands_between_stars(string line, string runs, string gap)
    {
        var text = Assert.Single(Read<FillBlankExercise>("type: FILL_BLANK", line).Texts);
        var one = Assert.Single(text.Gaps);

        Assert.Equal(runs.Split(';'), text.Runs);
        Assert.Equal(gap, string.Join(' ', (IEnumerable<string>)
        [
            .. one.Accepted, .. one.Hidden.Select(hidden => "~" + hidden),
            .. one.Anticipated.Select(wrong => $"!{wrong.Text}" + (wrong.Feedback is null ? null : $"({wrong.Feedback})")),
            .. one.Distractors.Select(wrong => ">" + wrong), .. one.Hint is null ? Array.Empty<string>() : ["?" + one.Hint],
        ]));
    }

    [Fact]
    public void Pictures_and_sounds_stand_in_items_and_options()
    {
        var question = Assert.Single(Read<MultipleChoiceExercise>(
            "type: MULTIPLE_CHOICE",
            "{audio: bark.mp3} What = is {image: dog.png, a dog, brown = big} this? = [{image: a.png, A}] | {image: b\\,c.png, B} cat").Questions);

        Assert.Equal(new Prompt("What = is this?", new Picture("dog.png", "a dog, brown = big"), "bark.mp3"), question.Prompt);
        Assert.Equal([new Prompt("", new Picture("a.png", "A")), new Prompt("cat", new Picture("b,c.png", "B"))], question.Options.Select(option => option.Text));
    }

    [Fact]
    public void A_text_with_gaps_has_its_picture_above()
    {
        var text = Assert.Single(Read<FillBlankExercise>("type: FILL_BLANK", "{image: a.png, *A*} I *am* {audio: b.mp3} here.").Texts);

        Assert.Equal(new Picture("a.png", "*A*"), text.Picture);
        Assert.Equal("b.mp3", text.Sound);
        Assert.Equal(["I ", " here."], text.Runs);
    }

    [Fact]
    public void All_settings_and_keys_are_read()
    {
        var exercise = Read<FillBlankExercise>(
            """
            type: fill_blank
            category: LISTENING
            instructions-language: pt-BR
            hint: one
            hint: two
            why: because
            settings: mode practice, time 5m, lives 3, no-shuffle, solutions never, tries 5
            answers: accents strict, typos off, capitals count
            draw: 1
            display: bank
            distractors: goed | wented, and more
            """,
            "*a* x\n  do: Listen.\n  say: A, please.\n  why: so");

        Assert.Equal(new ExerciseSettings { Mode = ModeChoice.Practice, Minutes = 5, Lives = 3, Solutions = SolutionsShown.Never, Tries = 5, Draw = 1 }, exercise.Settings);
        Assert.Equal(new AnswerPolicy { Accents = AccentRule.Strict, Typos = TypoRule.Off, Capitals = CapitalRule.Count }, exercise.Answers);
        Assert.Equal((ExerciseCategory.Listening, "pt-BR", "because", GapDisplay.Bank), (exercise.Category, exercise.InstructionsLanguage, exercise.Explanation, exercise.Display));
        Assert.Equal(["one", "two"], exercise.Hints);
        Assert.Equal(["goed", "wented, and more"], exercise.Distractors);
        Assert.Equal(("Listen.", "A, please.", "so"), (exercise.Texts[0].Instruction, exercise.Texts[0].Spoken, exercise.Texts[0].Explanation));
    }

    [Fact]
    public void A_long_article_stands_between_quotes_as_it_is()
    {
        var package = AulaText.Parse(
            "@package P\nmax: 12\narticle:\n\"\"\"\n# Not a title\n\n// no comment \\* and\n\\\"\"\"\n\"\"\"\nlevel-article:BEGINNER: Start *here*.\nlevel-article:ADVANCED:\n\"\"\"\nA\nB\n\"\"\"\n",
            Defaults).Package!;

        Assert.Equal("# Not a title\n\n// no comment \\* and\n\"\"\"", package.Article);
        Assert.Equal(12, package.Max);
        Assert.Equal("Start *here*.", package.LevelArticles[ExerciseDifficulty.Beginner]);
        Assert.Equal("A\nB", package.LevelArticles[ExerciseDifficulty.Advanced]);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_ends_and_a_byte_order_mark_are_the_same(string lineEnd)
    {
        var file = AulaText.Parse("\uFEFF" + Example.ReplaceLineEndings("\n").Replace("\n", lineEnd, StringComparison.Ordinal), Defaults);

        Assert.Equal(
            AulaText.Parse(Example, Defaults).Exercises.Select(exercise => ExerciseJson.Write(exercise.Content)),
            file.Exercises.Select(exercise => ExerciseJson.Write(exercise.Content)));
        Assert.Equal([7, 20, 30], file.Exercises.Select(exercise => exercise.Line));
    }

    [Fact]
    public void An_id_names_the_exercise_that_is_changed()
    {
        var file = AulaText.Parse("# T\ntype: FILL_BLANK\nid: 0198c0de-0000-7000-8000-000000000001\n\n*a*", Defaults);

        Assert.Equal(Guid.Parse("0198c0de-0000-7000-8000-000000000001"), Assert.Single(file.Exercises).Id);
    }

    private static T Read<T>(string header, string items)
        where T : Exercise
    {
        var file = AulaText.Parse($"# T\n{header}\n\n{items}", Defaults);

        Assert.Empty(file.Problems);
        return Assert.IsType<T>(Assert.Single(file.Exercises).Content);
    }

    private static void AssertContent(int place, Exercise expected) =>
        Assert.Equal(ExerciseJson.Write(expected), ExerciseJson.Write(AulaText.Parse(Example, Defaults).Exercises[place].Content));

    private static Option Right(string text) => new(new(text), IsRight: true);

    private static Option Wrong(string text, string? feedback = null) => new(new(text), IsRight: false, feedback);
}
