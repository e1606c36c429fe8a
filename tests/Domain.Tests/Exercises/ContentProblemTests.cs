using System.Text.RegularExpressions;
using Aulario.Domain.Answers;
using Aulario.Domain.Exercises;

namespace Aulario.Domain.Tests.Exercises;

public sealed partial class ContentProblemTests
{
    private static readonly MultipleChoiceExercise Mc = Samples.MultipleChoice;
    private static readonly TrueOrFalseExercise Tf = Samples.TrueOrFalse;
    private static readonly FillBlankExercise Fb = Samples.FillBlank;
    private static readonly MatchingExercise Ma = Samples.Matching;
    private static readonly OrderingExercise Or = Samples.Ordering;
    private static readonly TimelineSortingExercise Ti = Samples.TimelineSorting;
    private static readonly ReadingExercise Re = Samples.Reading;
    private static readonly CandyCrushExercise Cc = Samples.CandyCrush;
    private static readonly LetterSoupExercise Ls = Samples.LetterSoup;
    private static readonly Option Right = new(new("r"), true);

    /// <summary>What is wrong: content, path, code.</summary>
    private static readonly (Exercise Content, string Path, string Code)[] Cases =
    [
        (Mc with { Title = " " }, "title", "content.empty"),
        (Mc with { Title = new('x', 201) }, "title", "content.too_long"),
        (Mc with { Title = "a\0" }, "title", "content.bad_character"),
        (Mc with { Instructions = "a\r\nb" }, "instructions", "content.bad_character"),
        (Mc with { Explanation = "\ud800" }, "explanation", "content.bad_character"),
        (Mc with { Instructions = new('x', 1_001) }, "instructions", "content.too_long"),
        (Mc with { Language = "english!" }, "language", "content.not_a_language"),
        (Mc with { InstructionsLanguage = "1" }, "instructionsLanguage", "content.not_a_language"),
        (Mc with { Hints = ["a", ""] }, "hints[1]", "content.empty"),
        (Mc with { Hints = [.. Enumerable.Repeat("h", 11)] }, "hints", "content.too_many"),
        (Mc with { Tags = [.. Enumerable.Repeat("t", 21)] }, "tags", "content.too_many"),
        (Mc with { Tags = [new('x', 51)] }, "tags[0]", "content.too_long"),
        (Mc with { Questions = [], Settings = new() }, "items", "content.too_few"),
        (Mc with { Questions = [.. Enumerable.Repeat(Mc.Questions[1], 101)] }, "items", "content.too_many"),
        (Mc with { Settings = new() { Tries = 6 } }, "settings.tries", "content.out_of_range"),
        (Mc with { Settings = new() { Tries = 0 } }, "settings.tries", "content.out_of_range"),
        (Mc with { Settings = new() { Draw = 3 } }, "settings.draw", "content.out_of_range"),
        (Mc with { Settings = new() { Minutes = 181 } }, "settings.minutes", "content.out_of_range"),
        (Mc with { Settings = new() { Lives = 11 } }, "settings.lives", "content.out_of_range"),
        (Mc with { Settings = new() { Lives = 1, Mode = ModeChoice.Test } }, "settings.lives", "content.lives_in_test"),
        (Mc with { Distractors = [" "] }, "distractors[0]", "content.empty"),
        (Mc with { Distractors = [.. Enumerable.Range(0, 11).Select(i => $"d{i}")] }, "distractors", "content.too_many"),
        (Question(new("q"), Right), "items[0].options", "content.too_few"),
        (Question(new("q"), [Right, .. Enumerable.Range(0, 10).Select(i => Wrong($"{i}"))]), "items[0].options", "content.too_many"),
        (Question(new("q"), Wrong("a"), Wrong("b")), "items[0].options", "content.none_right"),
        (Question(new("q"), Right, new(new("s"), true)), "items[0].options", "content.all_right"),
        (Question(new("q"), Right, Wrong(" r ")), "items[0].options[1]", "content.twice"),
        (Question(new("q"), Right, Wrong(" ")), "items[0].options[1]", "content.empty"),
        (Question(new(""), Right, Wrong("w")) with { Instructions = null }, "items[0].prompt", "content.empty"),
        (Question(new("q", new Picture("p", " ")), Right, Wrong("w")), "items[0].prompt.picture.alternative", "content.no_alternative_text"),
        (Question(new("q", new Picture("", "alt")), Right, Wrong("w")), "items[0].prompt.picture.name", "content.empty"),
        (Question(new("q", null, new('s', 201)), Right, Wrong("w")), "items[0].prompt.sound", "content.too_long"),
        (Question(new("q"), Right, Wrong("w") with { Feedback = new('x', 301) }), "items[0].options[1].feedback", "content.too_long"),
        (Question(new("q"), Right, new(new("w", new Picture("p", "a")), false)) with { Display = ChoiceDisplay.Dropdown }, "items[0].options", "content.picture_in_dropdown"),
        (Tf with { Statements = [Tf.Statements[0], new() { Prompt = new(""), Truth = Truth.True }] }, "items[1].prompt", "content.empty"),
        (Tf with { Statements = [Tf.Statements[0] with { Truth = Truth.True }] }, "items[0].corrections", "content.correction_not_false"),
        (Tf with { Statements = [Tf.Statements[0] with { Corrections = [.. Enumerable.Repeat("c", 21)] }] }, "items[0].corrections", "content.too_many"),
        (Tf with { Statements = [Tf.Statements[0] with { Corrections = [.. Enumerable.Repeat(new string('c', 300), 11)] }] }, "items[0].corrections", "content.too_long"),
        (Tf with { Statements = [Tf.Statements[1]] }, "correction", "content.no_corrections"),
        (Tf with { Statements = [Tf.Statements[0] with { Hints = [""] }] }, "items[0].hints[0]", "content.empty"),
        (Tf with { Statements = [Tf.Statements[0] with { Spoken = new('x', 1_001) }] }, "items[0].spoken", "content.too_long"),
        (Text(["a"], new Gap { Accepted = ["b"] }), "items[0].runs", "content.runs_and_gaps"),
        (Text(["a"]), "items[0].gaps", "content.too_few"),
        (Text(["", ""], new Gap { Accepted = [] }), "items[0].gaps[0].accepted", "content.too_few"),
        (Text(["", ""], new Gap { Accepted = ["a"], Hidden = [" "] }), "items[0].gaps[0].hidden[0]", "content.empty"),
        (Text(["", ""], new Gap { Accepted = ["a "], Distractors = ["a"] }), "items[0].gaps[0].distractors[0]", "content.right_and_wrong"),
        (Text(["", ""], new Gap { Accepted = ["a"], Hidden = ["b"], Anticipated = [new AnticipatedAnswer("b", null)] }), "items[0].gaps[0].anticipated[0]", "content.right_and_wrong"),
        (Text(["", ""], new Gap { Accepted = ["a"], Anticipated = [new AnticipatedAnswer("b", " ")] }), "items[0].gaps[0].anticipated[0].feedback", "content.empty"),
        (Text(["", ""], new Gap { Accepted = ["a"], Anticipated = [new AnticipatedAnswer("b", new('x', 301))] }), "items[0].gaps[0].anticipated[0].feedback", "content.too_long"),
        (Text([new('x', 2_001), ""], new Gap { Accepted = ["a"] }), "items[0].runs[0]", "content.too_long"),
        (Text(["", ""], new Gap { Accepted = ["a"], Hidden = [.. Enumerable.Range(0, 2_000).Select(i => $"{i}")] }), "items[0]", "content.too_long"),
        (Text(["", ""], new Gap { Accepted = ["a"] }) with { Display = GapDisplay.List }, "items[0].gaps[0].distractors", "content.list_of_one"),
        (Text(["", ""], new Gap { Accepted = ["a b"] }) with { Display = GapDisplay.Letters }, "items[0].gaps[0].accepted", "content.letters_only"),
        (Text(["", ""], new Gap { Accepted = ["a"] }) with { Display = GapDisplay.Bank }, "items", "content.bank_too_few"),
        (Text(["", ""], new Gap { Accepted = ["a"], Distractors = [.. Enumerable.Range(0, 60).Select(i => $"d{i}")] }) with { Display = GapDisplay.Bank }, "items", "content.bank_too_many"),
        (Fb with { Distractors = [.. Enumerable.Range(0, 61).Select(i => $"d{i}")] }, "distractors", "content.too_many"),
        (Fb with { Texts = [Fb.Texts[0] with { Picture = new("p", "") }] }, "items[0].picture.alternative", "content.no_alternative_text"),
        (Fb with { Texts = [Fb.Texts[0] with { Sound = " " }] }, "items[0].sound", "content.empty"),
        (Ma with { Rows = [Ma.Rows[0]] }, "items[0].rows", "content.too_few"),
        (Ma with { Rows = [.. Enumerable.Range(0, 21).Select(i => Row($"a{i}", $"b{i}"))] }, "items[0].rows", "content.too_many"),
        (Ma with { Rows = [Ma.Rows[0], Row("a", "b")] }, "items[0].rows[1].cells", "content.uneven_rows"),
        (Ma with { Rows = [Row("a"), Row("b")], Distractors = [] }, "items[0].rows[0].cells", "content.too_few"),
        (Ma with { Rows = [Row("a", "b", "c", "d"), Row("e", "f", "g", "h")] }, "items[0].rows[0].cells", "content.too_many"),
        (Ma with { Rows = [Ma.Rows[0], Row("a", " ", "c")] }, "items[0].rows[1].cells[1]", "content.empty"),
        (Ma with { Rows = [Ma.Rows[0], Row("a", "b", new('c', 301))] }, "items[0].rows[1].cells[2].text", "content.too_long"),
        (Ma with { Rows = [Ma.Rows[1], Ma.Rows[0], Row("cat ", " gato", "chat")] }, "items[0].rows[2]", "content.twice"),
        (Ma with { Rows = [Ma.Rows[0] with { Hints = [""] }, Ma.Rows[1]] }, "items[0].rows[0].hints[0]", "content.empty"),
        (Ma with { Distractors = [new(1, new("x"))] }, "items[0].distractors[0].column", "content.out_of_range"),
        (Ma with { Distractors = [new(4, new("x"))] }, "items[0].distractors[0].column", "content.out_of_range"),
        (Ma with { Distractors = [new(2, new("gato "))] }, "items[0].distractors[0].prompt", "content.right_and_wrong"),
        (Ma with { Distractors = [new(2, new(""))] }, "items[0].distractors[0].prompt", "content.empty"),
        (Ma with { Distractors = [.. Enumerable.Range(0, 21).Select(i => new MatchDistractor(2, new($"{i}")))] }, "items[0].distractors", "content.too_many"),
        (Ma with { Columns = ["A", "B"] }, "columns", "content.one_per_column"),
        (Ma with { Columns = ["A", "B", " "] }, "columns[2]", "content.empty"),
        (Ma with { Languages = ["en"] }, "languages", "content.one_per_column"),
        (Ma with { Languages = ["en", "es", "French!"] }, "languages[2]", "content.not_a_language"),
        (Line("a"), "items[0].pieces", "content.too_few"),
        (Line([.. Enumerable.Range(0, 21).Select(i => $"{i}")]), "items[0].pieces", "content.too_many"),
        (Line("a", " "), "items[0].pieces[1]", "content.empty"),
        (Line("a", "a "), "items[0].pieces", "content.nothing_to_order"),
        (Line([.. Enumerable.Range(0, 20).Select(i => $"{i}{new string('x', 200)}")]), "items[0]", "content.too_long"),
        (WithLine(line => line with { Distractors = [new("")] }), "items[0].distractors[0]", "content.empty"),
        (WithLine(line => line with { Distractors = [.. Enumerable.Range(0, 11).Select(i => new Prompt($"{i}"))] }), "items[0].distractors", "content.too_many"),
        (WithLine(line => line with { Others = [[new("they")]] }), "items[0].others[0]", "content.too_few"),
        (WithLine(line => line with { Others = [line.Pieces, [line.Pieces[1], new("never")]] }), "items[0].others[1][1]", "content.not_a_piece"),
        (WithLine(line => line with { Others = [[line.Pieces[1], line.Pieces[1]]] }), "items[0].others[0][1]", "content.not_a_piece"),
        (WithLine(line => line with { Others = [.. Enumerable.Repeat(line.Pieces, 11)] }), "items[0].others", "content.too_many"),
        (WithLine(line => line with { IsFirstGiven = true }), "items[0].others[0][0]", "content.given_not_first"),
        (WithLine(line => line with { Explanation = new('x', 2_001) }), "items[0].explanation", "content.too_long"),
        (Events(new TimelineEvent { Prompt = new("a") }), "items[0].events", "content.too_few"),
        (Events([.. Enumerable.Range(0, 21).Select(i => new TimelineEvent { Prompt = new($"{i}") })]), "items[0].events", "content.too_many"),
        (Events(new() { Prompt = new("a") }, new() { Prompt = new(" ") }), "items[0].events[1].prompt", "content.empty"),
        (Events(new() { Prompt = new("a") }, new() { Prompt = new("b"), Note = new("") }), "items[0].events[1].note", "content.empty"),
        (Events(new() { Prompt = new("a") }, new() { Prompt = new(" a") }), "items[0].events[1].prompt", "content.twice"),
        (Events(new() { Prompt = new("a"), Date = Year(1) }, new() { Prompt = new("b") }), "items[0].events[1].date", "content.some_dates"),
        (Events(new() { Prompt = new("a"), Date = Year(0) }, new() { Prompt = new("b"), Date = Year(1) }), "items[0].events[0].date", "content.no_such_date"),
        (Events(new() { Prompt = new("a"), Date = new(new(1, 2, 30)) }, new() { Prompt = new("b"), Date = Year(1) }), "items[0].events[0].date", "content.no_such_date"),
        (Events(new() { Prompt = new("a"), Date = new(new(2), new(1)) }, new() { Prompt = new("b"), Date = Year(1) }), "items[0].events[0].date", "content.no_such_date"),
        (Events(new() { Prompt = new("a"), Date = Year(1) }, new() { Prompt = new("b"), Date = new(new(1, 5)) }), "items[0].events", "content.nothing_to_order"),
        (Events(new() { Prompt = new("a"), IsBesidePrevious = true }, new() { Prompt = new("b") }), "items[0].events[0].isBesidePrevious", "content.nothing_before"),
        (Mc with { Questions = [Mc.Questions[1], Mc.Questions[0] with { Proof = ["q"] }] }, "items[1].proof", "content.proof_without_text"),
        (Mc with { Questions = [Mc.Questions[0] with { Proof = [.. Enumerable.Repeat("q", 21)] }] }, "items[0].proof", "content.too_many"),
        (Re with { Text = new([]) }, "text.paragraphs", "content.too_few"),
        (Re with { Text = new([.. Enumerable.Repeat(Re.Text.Paragraphs[0], 101)]) }, "text.paragraphs", "content.too_many"),
        (Re with { Text = new([.. Enumerable.Repeat(new Paragraph([new(new('x', 4_000))]), 8)]) }, "text", "content.too_long"),
        (Of(new TextRun(new('x', 4_501))), "text.paragraphs[0]", "content.too_long"),
        (Of(new TextRun(new('x', 4_200), new('n', 300))), "text.paragraphs[0]", "content.too_long"),
        (Of(new TextRun(" ")), "text.paragraphs[0]", "content.empty"),
        (Of(new("a "), new(" ", "note")), "text.paragraphs[0].runs[1].text", "content.empty"),
        (Of(new("a", "note"), new("")), "text.paragraphs[0].runs[1].text", "content.empty"),
        (Of(new TextRun("a", new('n', 301))), "text.paragraphs[0].runs[0].note", "content.too_long"),
        (Of(new("\ud83d"), new("\ude00", "note")), "text.paragraphs[0].runs[0].text", "content.bad_character"),
        (Of(new("a"), new("b")), "text.paragraphs[0].runs[1]", "content.runs_side_by_side"),
        (Re with { Sections = [] }, "sections", "content.too_few"),
        (Re with { Sections = [.. Enumerable.Repeat(Re.Sections[0], 21)] }, "sections", "content.too_many"),
        (Re with { Sections = [Re.Sections[0], new(Re)] }, "sections[1].exercise", "content.reading_in_reading"),
        (Re with { Sections = [new(Mc)] }, "sections[0].exercise", "content.own_header"),
        (WithSection(inner => inner with { Title = "Another" }), "sections[0].exercise", "content.own_header"),
        (WithSection(inner => inner with { Settings = new() { Tries = 2 } }), "sections[0].exercise", "content.own_header"),
        (WithSection(inner => inner with { Instructions = new('x', 1_001) }), "sections[0].instructions", "content.too_long"),
        (WithSection(inner => inner with { Questions = [] }), "sections[0].items", "content.too_few"),
        (WithSection(inner => inner with { Distractors = [" "] }), "sections[0].distractors[0]", "content.empty"),
        (WithProof("Ann"), "sections[0].items[0].proof", "content.proof_twice"),
        (WithProof("the dog"), "sections[0].items[0].proof", "content.proof_not_in_text"),
        (WithProof("ann lost"), "sections[0].items[0].proof", "content.proof_not_in_text"),
        (Words(Tea), "items[0].words", "content.too_few"),
        (Words([.. Enumerable.Range(0, 31).Select(i => new CrosswordWord($"tea{(char)('a' + i)}", new("x")))]), "items[0].words", "content.too_many"),
        (Words(new(" ", new("x")), Tea), "items[0].words[0].answer", "content.empty"),
        (Words(new(new('x', 61), new("x")), Tea), "items[0].words[0].answer", "content.too_long"),
        (Words(Tea, new("ten", new(" "))), "items[0].words[1].clue", "content.empty"),
        (Words(Tea, new("ten", new(new('x', 301)))), "items[0].words[1].clue.text", "content.too_long"),
        (Words(Tea, new("ten", new("x"), new('x', 301))), "items[0].words[1].extraClue", "content.too_long"),
        (Words(Tea, new("té verde", new("Con TE VERDE: bien."))), "items[0].words[1].clue", "content.clue_tells_answer"),
        (Words(Tea, new("ten", new("x"), "Ten!")), "items[0].words[1].extraClue", "content.clue_tells_answer"),
        (Words(Tea, new("t3a", new("x"))), "items[0].words[1]", "puzzle.not_a_letter"),
        (Words(Tea, new("TÉA", new("x"))), "items[0].words[1]", "puzzle.duplicate"),
        (Words(Tea, new("ten", new("x")), new("fork", new("x"))), "items[0].words[2]", "puzzle.no_common_letter"),
        (Words(Tea, new("fork", new("x"))), "items[0].words", "puzzle.too_few_words"),
        (Words(Tea, new(new('t', 31), new("x"))), "items[0].words[1]", "puzzle.too_long"),
        (Words(Tea, new("ten", new("x"))) with { Solution = "tax" }, "solution", "puzzle.solution_letters_missing"),
        (Words(Tea, new("ten", new("x"))) with { Solution = "!" }, "solution", "puzzle.solution_unusable"),
        (Words(Tea, new("ten", new("x"))) with { Solution = new('x', 61) }, "solution", "content.too_long"),
        (Ti with { Timeline = Ti.Timeline with { Spoken = new('x', 1_001) } }, "items[0].spoken", "content.too_long"),
        (Categories(Cc.Crush.Categories[0], Cc.Crush.Categories[1]), "items[0].categories", "content.too_few"),
        (Categories([.. Enumerable.Range(0, 7).Select(i => new CandyCategory($"c{i}", [$"w{i}"]))]), "items[0].categories", "content.too_many"),
        (Second(new(" ", ["a"])), "items[0].categories[1].name", "content.empty"),
        (Second(new(new('n', 61), ["a"])), "items[0].categories[1].name", "content.too_long"),
        (Second(new(" Fruit", ["a"])), "items[0].categories[1].name", "content.twice"),
        (Second(new("c", [])), "items[0].categories[1].words", "content.too_few"),
        (Second(new("c", [.. Enumerable.Range(0, 61).Select(i => $"w{i}")])), "items[0].categories[1].words", "content.too_many"),
        (Second(new("c", ["a", ""])), "items[0].categories[1].words[1]", "content.empty"),
        (Second(new("c", ["a", "b\0"])), "items[0].categories[1].words[1]", "content.bad_character"),
        (Second(new("c", ["a"], 2)), "items[0].categories[1].goal", "content.out_of_range"),
        (Second(new("c", ["a"], 61)), "items[0].categories[1].goal", "content.out_of_range"),
        (Second(new("c", ["a", new('x', 25)])), "items[0].categories[1].words[1]", "puzzle.too_long"),
        (Second(new("c", ["a", " A"])), "items[0].categories[1].words[1]", "puzzle.duplicate"),
        (Second(new("c", ["a", "Pear"])), "items[0].categories[1].words[1]", "puzzle.in_two_categories"),
        (Cc with { Board = new(4, 8) }, "board.columns", "content.out_of_range"),
        (Cc with { Board = new(8, 11) }, "board.rows", "content.out_of_range"),
        (Cc with { Swaps = 0 }, "swaps", "content.out_of_range"),
        (Cc with { Swaps = 201 }, "swaps", "content.out_of_range"),
        (Cc with { Swaps = 3 }, "swaps", "puzzle.goals_hard_to_reach"),
        (Cc with { Crush = Cc.Crush with { Hints = [" "] } }, "items[0].hints[0]", "content.empty"),
        (Ls with { Soup = new() { Words = [] } }, "items[0].words", "content.too_few"),
        (Ls with { Soup = new() { Words = [.. Enumerable.Range(0, 31).Select(i => new SoupWord($"w{i}", new("c")))] } }, "items[0].words", "content.too_many"),
        (Ls with { Soup = new() { Words = [new(" ", new("c"))] } }, "items[0].words[0].text", "content.empty"),
        (Ls with { Soup = new() { Words = [new("pan")] } }, "items[0].words[0].clue", "content.no_clue"),
        (Ls with { Soup = new() { Words = [new("pan", new(" "))] } }, "items[0].words[0].clue", "content.empty"),
        (Ls with { Directions = [SoupDirection.Backwards] }, "directions", "content.no_direction"),
        (Ls with { Directions = [SoupDirection.Down, SoupDirection.Right, SoupDirection.Down] }, "directions", "content.twice"),
        (Ls with { Grid = new(21, 8) }, "grid.columns", "content.out_of_range"),
        (Ls with { Grid = new(9, 4) }, "grid.rows", "content.out_of_range"),
        (Ls with { Soup = Soup("pan", "pan") }, "items[0].words[1]", "puzzle.duplicate"),
        (Ls with { Soup = Soup("pan", "panadero") }, "items[0].words[0]", "puzzle.inside_another"),
        (Ls with { Soup = Soup("pan", "🍞🍞🍞") }, "items[0].words[1]", "puzzle.not_a_letter"),
        (Ls with { Soup = Soup("pan", "4 panes") }, "items[0].words[1]", "puzzle.not_a_letter"),
        (Ls with { Soup = Soup("reconocer"), Grid = null }, "items[0].words[0]", "puzzle.palindrome"),
        (Ls with { Soup = Soup([.. Enumerable.Range(0, 20).Select(i => $"palabra{(char)('a' + i)}{(char)('z' - i)}")]) }, "items[0].words[0]", "puzzle.no_place_found"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_problem_has_its_path_and_code(int number)
    {
        var (content, path, code) = Cases[number];

        Assert.Contains(content.Check(), problem => (problem.Path, problem.Code) == (path, code));
    }

    [Fact]
    public void A_board_that_the_simplest_player_never_wins_is_refused_and_one_that_is_hard_is_doubtful()
    {
        Assert.Equal(ProblemWeight.Error, Assert.Single((Second(new("c", ["a"], 60)) with { Swaps = 1 }).Check()).Weight);
        Assert.Equal(ProblemWeight.Warning, Assert.Single((Cc with { Swaps = 3 }).Check()).Weight);
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "Domain", "Exercises");
        var codes = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "ContentProblem.cs")
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(code => !code.EndsWith('.') && !code.EndsWith('_'))
            .Distinct();

        Assert.Empty(codes.Except(Cases.Select(one => one.Code)));
    }

    [Fact]
    public void A_distractor_that_is_an_option_or_stands_twice_is_offered_once()
    {
        var view = (QuestionView)(Question(new("q"), Right, Wrong("w")) with { Distractors = ["w", " r", "d", "d"] }).Prepare().View(0, 1);

        Assert.Equal(["d", "r", "w"], view.Options.Select(option => option.Prompt.Text).Order());
    }

    [GeneratedRegex("\"(content\\.[a-z_.]+)\"")]
    private static partial Regex Code();

    private static Option Wrong(string text) => new(new(text), false);

    private static MultipleChoiceExercise Question(Prompt prompt, params Option[] options) =>
        Mc with { Questions = [new() { Prompt = prompt, Options = options }], Distractors = [], Display = ChoiceDisplay.List };

    private static LetterSoup Soup(params string[] words) => new() { Words = [.. words.Select(word => new SoupWord(word, new("c")))] };

    private static MatchRow Row(params string[] cells) => new() { Cells = [.. cells.Select(cell => new Prompt(cell))] };

    private static OrderingExercise Line(params string[] pieces) => Or with { Lines = [new() { Pieces = [.. pieces.Select(piece => new Prompt(piece))] }] };

    private static OrderingExercise WithLine(Func<OrderingLine, OrderingLine> change) => Or with { Lines = [change(Or.Lines[0])] };

    private static TimelineSortingExercise Events(params TimelineEvent[] events) => Ti with { Timeline = new() { Events = events } };

    private static ReadingExercise Of(params TextRun[] runs) => Re with { Text = new([new(runs)]) };

    private static ReadingExercise WithSection(Func<MultipleChoiceExercise, MultipleChoiceExercise> change) =>
        Re with { Sections = [Re.Sections[0] with { Exercise = change((MultipleChoiceExercise)Re.Sections[0].Exercise) }] };

    private static ReadingExercise WithProof(string quote) =>
        WithSection(inner => inner with { Questions = [inner.Questions[0] with { Proof = [quote] }] }) with { Text = new([new([new("Ann and Ann lost the cat.")])]) };
    private static CrosswordWord Tea => new("tea", new("A drink."));

    private static CrosswordExercise Words(params CrosswordWord[] words) =>
        Samples.Crossword with { Crossword = new() { Words = words }, Accents = Domain.Puzzles.GridAccents.Fold, Solution = null };
    private static CandyCrushExercise Categories(params CandyCategory[] categories) => Cc with { Crush = Cc.Crush with { Categories = categories } };

    private static CandyCrushExercise Second(CandyCategory category) => Categories(Cc.Crush.Categories[0], category, Cc.Crush.Categories[2]);

    private static TimelineDate Year(int year) => new(new TimelineDay(year));

    private static FillBlankExercise Text(string[] runs, params Gap[] gaps) =>
        Fb with { Texts = [new() { Runs = runs, Gaps = gaps }], Distractors = [] };
}
