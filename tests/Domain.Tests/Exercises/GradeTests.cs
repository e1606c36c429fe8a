using Aulario.Domain.Exercises;

namespace Aulario.Domain.Tests.Exercises;

public sealed class GradeTests
{
    private const long Seed = 7;

    [Theory]
    [InlineData("", "0", Verdict.Skipped)]
    [InlineData("went", "1", Verdict.Right)]
    [InlineData("goed", "0", Verdict.Wrong)]
    [InlineData("wented", "0", Verdict.Wrong)]
    public void A_question_with_one_right_option_gives_one_or_nothing(string picked, string points, Verdict verdict) =>
        AssertGrade(0, picked, points, verdict);

    [Theory]
    [InlineData("", "0", Verdict.Skipped)]
    [InlineData("apple", "1/2", Verdict.Partial)]
    [InlineData("apple pear", "1", Verdict.Right)]
    [InlineData("apple car", "0", Verdict.Wrong)]
    [InlineData("apple pear car", "1/2", Verdict.Partial)]
    [InlineData("apple pear car bus", "0", Verdict.Wrong)]
    [InlineData("apple pear car bus wented", "0", Verdict.Wrong)]
    [InlineData("car bus", "0", Verdict.Wrong)]
    [InlineData("wented", "0", Verdict.Wrong)]
    public void A_question_with_several_right_options_takes_wrong_picks_off(string picked, string points, Verdict verdict) =>
        AssertGrade(1, picked, points, verdict);

    [Fact]
    public void A_third_of_the_right_options_is_exactly_a_third()
    {
        var playable = new MultipleChoiceExercise
        {
            Title = "t", Language = "en", InstructionsLanguage = "en",
            Questions = [new() { Prompt = new("q"), Options = [new(new("a"), true), new(new("b"), true), new(new("c"), true), new(new("d"), false)] }],
        }.Prepare();

        Assert.Equal(new Fraction(1, 3), playable.Grade(0, Seed, new PickedResponse([KeyOf(playable, 0, "a")])).Points);
    }

    [Fact]
    public void A_picked_option_has_its_own_verdict_and_feedback()
    {
        var playable = Samples.MultipleChoice.Prepare();
        var (apple, car) = (KeyOf(playable, 1, "apple"), KeyOf(playable, 1, "car"));

        var parts = playable.Grade(1, Seed, new PickedResponse([apple, car])).Parts;

        Assert.Equal([new(apple, Verdict.Right, Feedback: "About apple."), new(car, Verdict.Wrong, Feedback: "About car.")], parts);
    }

    [Theory]
    [InlineData(0, null, null, "0", Verdict.Skipped, "")]
    [InlineData(0, Truth.True, null, "0", Verdict.Wrong, "value WRONG")]
    [InlineData(0, Truth.NotGiven, null, "0", Verdict.Wrong, "value WRONG")]
    [InlineData(0, Truth.False, "Water boils at 100 °C", "1", Verdict.Right, "value RIGHT, correction RIGHT")]
    [InlineData(0, Truth.False, "At 100 °C", "1", Verdict.Right, "value RIGHT, correction RIGHT")]
    [InlineData(0, Truth.False, "Pigs may fly tomorrow", "1/2", Verdict.Partial, "value RIGHT, correction WRONG")]
    [InlineData(0, Truth.False, " ", "1/2", Verdict.Partial, "value RIGHT, correction SKIPPED")]
    [InlineData(0, Truth.False, null, "1/2", Verdict.Partial, "value RIGHT, correction SKIPPED")]
    [InlineData(1, Truth.True, null, "1", Verdict.Right, "value RIGHT")]
    [InlineData(1, Truth.False, "Ice is hot", "0", Verdict.Wrong, "value WRONG")]
    [InlineData(2, Truth.NotGiven, null, "1", Verdict.Right, "value RIGHT")]
    [InlineData(3, Truth.False, "Whatever", "1", Verdict.Right, "value RIGHT")]
    public void A_statement_is_half_decision_and_half_correction(int item, Truth? value, string? correction, string points, Verdict verdict, string parts)
    {
        var grade = Samples.TrueOrFalse.Prepare().Grade(item, Seed, new TruthResponse(value, correction));

        Assert.Equal((points, "1", verdict), (grade.Points.ToString(), grade.Maximum.ToString(), grade.Verdict));
        Assert.Equal(parts, string.Join(", ", grade.Parts.Select(part => $"{part.Key} {UpperSnake.Of(part.Verdict)}")));
    }

    [Theory]
    [InlineData(GapDisplay.Type, "", "", "0", Verdict.Skipped, "SKIPPED SKIPPED")]
    [InlineData(GapDisplay.Type, " ", null, "0", Verdict.Skipped, "SKIPPED SKIPPED")]
    [InlineData(GapDisplay.Type, "went", "bar", "2", Verdict.Right, "RIGHT RIGHT")]
    [InlineData(GapDisplay.Type, "walked", "bar", "2", Verdict.Right, "RIGHT RIGHT")]
    [InlineData(GapDisplay.Type, "strolled", "bar", "2", Verdict.Right, "RIGHT RIGHT")]
    [InlineData(GapDisplay.Type, "went", "", "1", Verdict.Partial, "RIGHT SKIPPED")]
    [InlineData(GapDisplay.Type, "xylophone", "bar", "1", Verdict.Partial, "WRONG RIGHT")]
    [InlineData(GapDisplay.Type, "xylophone", "quartz", "0", Verdict.Wrong, "WRONG WRONG")]
    [InlineData(GapDisplay.Type, "xylophone", null, "0", Verdict.Wrong, "WRONG SKIPPED")]
    [InlineData(GapDisplay.List, "went", "going", "1", Verdict.Partial, "RIGHT WRONG")]
    [InlineData(GapDisplay.Bank, "dog", "bar", "1", Verdict.Partial, "WRONG RIGHT")]
    [InlineData(GapDisplay.Letters, "went", "bar", "2", Verdict.Right, "RIGHT RIGHT")]
    public void A_text_is_the_sum_of_its_gaps(GapDisplay display, string first, string? second, string points, Verdict verdict, string parts)
    {
        var gaps = new Dictionary<string, string> { ["a"] = first };
        if (second is not null)
            gaps["b"] = second;

        var grade = (Samples.FillBlank with { Display = display }).Prepare().Grade(0, Seed, new GapsResponse(gaps));

        Assert.Equal((points, "2", verdict), (grade.Points.ToString(), grade.Maximum.ToString(), grade.Verdict));
        Assert.Equal(parts, string.Join(' ', grade.Parts.Select(part => UpperSnake.Of(part.Verdict))));
        Assert.Equal(["a", "b"], grade.Parts.Select(part => part.Key));
    }

    [Theory]
    [InlineData("Skipped Skipped", Verdict.Skipped)]
    [InlineData("Right Right", Verdict.Right)]
    [InlineData("Right Almost", Verdict.Almost)]
    [InlineData("Almost Wrong", Verdict.Partial)]
    [InlineData("Right Skipped", Verdict.Partial)]
    [InlineData("Partial", Verdict.Partial)]
    [InlineData("Wrong Skipped", Verdict.Wrong)]
    public void Verdicts_of_parts_make_one(string parts, Verdict verdict) =>
        Assert.Equal(verdict, Grade.Together(parts.Split(' ').Select(Enum.Parse<Verdict>)));

    [Fact]
    public void A_solution_gets_every_point()
    {
        // Steps have tests of their own; the items of a READING are those of the others.
        foreach (var sample in Samples.All.Append(Samples.Steps).Where(sample => sample is not ReadingExercise && sample.Prepare().Stepped(0, Seed) is null))
        {
            var playable = sample.Prepare();
            for (var item = 0; item < sample.ItemCount; item++)
            {
                var parts = playable.Solution(item, Seed);
                var solution = parts.DistinctBy(part => part.Key).ToDictionary(part => part.Key, part => part.Answers[0]);
                Response response = sample switch
                {
                    MultipleChoiceExercise => new PickedResponse([.. solution.Keys]),
                    TimelineSortingExercise => new OrderResponse([.. solution.Keys]),
                    TrueOrFalseExercise => new TruthResponse(UpperSnake.Parse<Truth>(solution["value"]), solution.GetValueOrDefault("correction")),
                    MatchingExercise => new RowsResponse([.. parts.Select(part => (IReadOnlyList<string>)[part.Key, .. part.Answers])]),
                    OrderingExercise => new OrderResponse(parts[0].Answers),
                    _ => new GapsResponse(solution),
                };

                Assert.Null(playable.Refuses(item, Seed, response));
                Assert.Equal((playable.Maximum(item), Verdict.Right), (playable.Grade(item, Seed, response).Points, playable.Grade(item, Seed, response).Verdict));
            }
        }
    }

    [Fact]
    public void Hints_come_from_the_item_its_parts_and_the_exercise()
    {
        Assert.Equal([new("Verb.", null), new("irregular", "a"), new("Past.", null)], Samples.FillBlank.Prepare().Hints(0));
        Assert.Equal([new("Not goed.", null), new("It is irregular.", null)], Samples.MultipleChoice.Prepare().Hints(0));
        Assert.Equal([new("Think.", null)], Samples.TrueOrFalse.Prepare().Hints(1));
    }

    internal static string KeyOf(PlayableExercise playable, int item, string text) =>
        ((QuestionView)playable.View(item, Seed)).Options.Single(option => option.Prompt.Text == text).Key;

    private static void AssertGrade(int item, string picked, string points, Verdict verdict)
    {
        var playable = Samples.MultipleChoice.Prepare();
        var keys = picked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => KeyOf(playable, item, text));

        var grade = playable.Grade(item, Seed, new PickedResponse([.. keys]));

        Assert.Equal((points, "1", verdict), (grade.Points.ToString(), grade.Maximum.ToString(), grade.Verdict));
    }
}
