using System.Globalization;
using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;
using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Exercises;

public sealed class ReadingTests
{
    private const long Seed = 77;

    private static readonly ReadingExercise Reading = Samples.Reading;

    [Fact]
    public void Items_are_those_of_the_sections_one_after_another()
    {
        var playable = Reading.Prepare();

        Assert.Equal(2 + 1 + 4, Reading.ItemCount);
        Assert.Equal(
            [typeof(QuestionView), typeof(QuestionView), typeof(MatchingView), typeof(StatementView), typeof(StatementView), typeof(StatementView), typeof(StatementView)],
            Enumerable.Range(0, 7).Select(item => playable.View(item, Seed).GetType()));
        Assert.Equal("Fire is cold.", ((StatementView)playable.View(6, Seed)).Prompt.Text);
        Assert.Equal(new Fraction(1 + 1 + 6 + 4), Enumerable.Range(0, 7).Select(playable.Maximum).Aggregate((sum, one) => sum + one));
    }

    [Fact]
    public void A_solution_gets_every_point_of_its_question()
    {
        var playable = Reading.Prepare();
        for (var item = 0; item < Reading.ItemCount; item++)
        {
            var parts = playable.Solution(item, Seed);
            Response response = playable.View(item, Seed) switch
            {
                QuestionView => new PickedResponse([.. parts.Select(part => part.Key)]),
                MatchingView => new RowsResponse([.. parts.Select(part => (IReadOnlyList<string>)[part.Key, .. part.Answers])]),
                _ => new TruthResponse(UpperSnake.Parse<Truth>(parts[0].Answers[0]), parts.Count > 1 ? parts[1].Answers[0] : null),
            };

            Assert.IsType(playable.ResponseTypeOf(item), response);
            Assert.Null(playable.Refuses(item, Seed, response));
            Assert.Equal((playable.Maximum(item), Verdict.Right), (playable.Grade(item, Seed, response).Points, playable.Grade(item, Seed, response).Verdict));
        }
    }

    [Fact]
    public void Sections_of_the_same_questions_are_shuffled_each_by_itself()
    {
        var twice = (Reading with { Sections = [Reading.Sections[0], Reading.Sections[0]] }).Prepare();
        var same = Enumerable.Range(0, 200).Count(seed =>
            ((QuestionView)twice.View(0, seed)).Options.SequenceEqual(((QuestionView)twice.View(2, seed)).Options));

        Assert.InRange(same, 1, 40); // one in 24 by chance
    }

    [Fact]
    public void A_section_tells_its_own_instructions_where_the_question_has_none()
    {
        var playable = Reading.Prepare();

        Assert.Equal(["Look.", "Choose.", null, "At sea level.", "Decide."], Enumerable.Range(0, 5).Select(item => playable.View(item, Seed).Instruction));
    }

    [Fact]
    public void A_section_may_judge_what_is_typed_in_its_own_way()
    {
        var response = new TruthResponse(Truth.False, "Water biols at 100 °C");
        var own = Reading.Prepare();
        var shared = (Reading with { Sections = [.. Reading.Sections.Select(section => section with { Answers = null })] }).Prepare();

        Assert.Equal(new Fraction(3, 4), own.Grade(3, Seed, response).Points);
        Assert.Equal(Fraction.Half, shared.Grade(3, Seed, response).Points);
    }

    [Fact]
    public void Hints_come_from_the_question_and_the_reading_and_the_explanation_from_the_question()
    {
        var playable = Reading.Prepare();

        Assert.Equal([new("Not goed.", null), new("Read it twice.", null)], playable.Hints(0));
        Assert.Equal([new("Read it twice.", null)], playable.Hints(1));
        Assert.Equal(("It comes from wend.", null), (playable.Explanation(0), playable.Explanation(1)));
    }

    [Fact]
    public void A_proof_is_told_by_its_place_in_the_text_each_place_once()
    {
        var playable = Reading.Prepare();

        Assert.Equal([new(0, 4, 12), new(0, 39, 10)], playable.Proof(0));
        Assert.Equal([new(0, 20, 6), new(1, 10, 7)], playable.Proof(2));
        Assert.Equal(["lost her key", "everywhere"], playable.Proof(0).Select(place => Reading.Text.Paragraphs[place.Paragraph].Words().Substring(place.Start, place.Length)));
        Assert.Empty(playable.Proof(1));
        Assert.Equal(Reading.Text, playable.Text);
    }

    [Fact]
    public void A_quote_may_go_on_over_a_line_break_and_overlapping_places_are_two()
    {
        Assert.Equal([new QuotePlace(1, 27, 9)], Reading.Text.Find("t. The ca"));
        Assert.Equal(2, new Passage([new([new("anana")])]).Find("ana").Count);
        Assert.Empty(Reading.Text.Find(""));
    }

    [Fact]
    public void A_grid_in_a_section_is_laid_out_for_the_version_and_played_in_steps()
    {
        var soup = Samples.LetterSoup with
        {
            Title = Reading.Title, Instructions = "Find them.", Language = "en", InstructionsLanguage = "es", Difficulty = ExerciseDifficulty.Intermediate,
            Category = ExerciseCategory.General, Hints = [], Explanation = null, Tags = [], Settings = new(), Answers = new(),
        };
        var reading = Reading with { Sections = [Reading.Sections[0], new(soup)] };
        var arrangement = ExerciseJson.ReadArrangement(ExerciseJson.Write(reading.Arrange(5)));
        var playable = reading.Prepare(arrangement);
        var stepped = playable.Stepped(2, Seed)!;
        var found = stepped.Fold(playable.Solution(2, Seed).Select(part => (Step)new MarkStep(Cell(part.Answers[0]), Cell(part.Answers[1]))), isTest: false);

        Assert.DoesNotContain(reading.Check(), problem => problem.Weight == ProblemWeight.Error);
        Assert.Null(playable.Stepped(0, Seed));
        Assert.Equal((Verdict.Right, playable.Maximum(2), true), (stepped.Grade(found.State).Verdict, stepped.Grade(found.State).Points, stepped.IsOver(found.State)));
        Assert.Equal("Three words.", stepped.View(stepped.Start).Instruction);
        Assert.Throws<ArgumentException>(() => reading.Prepare(null));
        Assert.Null(Reading.Arrange(5));
    }

    [Fact]
    public void Paragraphs_stand_apart_by_blank_lines_and_notes_hold_pairs_of_parentheses()
    {
        const string text = "# T\ntype: READING\n\n\"\"\"\n\n One [two three](dos (y) tres) [sic] [a] (b).  \n  Next line.\n \n\\[four](five) \\\"six\\\"\n\"\"\"\n\n## TRUE_OR_FALSE\n\na = true\n";

        var reading = (ReadingExercise)Assert.Single(AulaText.Parse(text, new("en", "es")).Exercises).Content;

        Assert.Equal(
            ["One |two three (dos (y) tres)| [sic] [a] (b).\nNext line.", "[four](five) \"six\""],
            reading.Text.Paragraphs.Select(paragraph => string.Join('|', paragraph.Runs.Select(run => run.Note is null ? run.Text : $"{run.Text} ({run.Note})"))));
    }

    private static GridCell Cell(string written) => written.Split(',') is [var row, var column]
        ? new(int.Parse(row, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture))
        : throw new FormatException(written);
}
