using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Attempts;

public sealed class ReadingTests(Schools schools)
{
    private const string Words = "Ann lost her key";

    [Theory]
    [BothEngines]
    public async Task The_text_comes_with_the_attempt_and_not_before(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var published = await school.PublishAsync(Reading());
        using var student = await school.StudentAsync();

        var cover = (await student.GetAsync($"/api/v1/exercises/{published.Exercise}")).Expect(200);
        var page = (await student.GetAsync($"/en/exercises/{published.Slug}/{published.Exercise}", ("Accept", "text/html"))).Expect(200);
        var playing = await student.StartAsync(published.Exercise);

        Assert.DoesNotContain(Words, cover.Text + page.Text, StringComparison.Ordinal);
        Assert.Equal(4, cover.At("itemCount").GetInt32());
        Assert.Equal(Words + " ", playing.Started.At("reading.paragraphs.0.runs.0.text").GetString());
        Assert.Equal(("on Monday", "lunes"), (playing.Started.At("reading.paragraphs.0.runs.1.text").GetString(), playing.Started.At("reading.paragraphs.0.runs.1.note").GetString()));
        Assert.False((await student.StartAsync((await school.PublishAsync(Samples.Questions(1))).Exercise)).Started.TryGetProperty("reading", out _));
    }

    [Theory]
    [BothEngines]
    public async Task Each_question_is_answered_in_the_way_of_its_type(Engine engine)
    {
        var playing = await StartAsync(engine, Reading());

        var picked = (await playing.PickAsync(1, Samples.Right)).Expect(200).At("progress");
        var shape = await playing.TryAsync(2, 1, new { picked = Array.Empty<string>() });
        var decided = (await playing.TryAsync(2, 1, new { value = "TRUE" })).Expect(200).At("progress");

        Assert.Equal(["RIGHT", "RIGHT"], new[] { picked, decided }.Select(progress => progress.At("verdict").GetString()));
        Assert.Equal(400, shape.Status);
        Assert.Equal(
            ["MULTIPLE_CHOICE", "TRUE_OR_FALSE", "TRUE_OR_FALSE", "LETTER_SOUP"],
            playing.Started.GetProperty("items").EnumerateArray().Select(item => item.At("view.type").GetString()));
        Assert.Equal("Decide.", playing.Started.At("items.1.view.instruction").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task The_proof_is_told_with_the_solution_and_not_before(Engine engine)
    {
        var playing = await StartAsync(engine, Reading().With(new() { Tries = 2 }));

        var wrong = (await playing.PickAsync(1, Samples.Wrong)).Expect(200).At("progress");
        var right = (await playing.PickAsync(1, Samples.Right, 2)).Expect(200).At("progress");
        var without = (await playing.TryAsync(3, 1, new { value = "FALSE" })).Expect(200).At("progress");

        Assert.False(wrong.Has("solution"));
        Assert.Equal("""[{"paragraph":0,"start":4,"length":12},{"paragraph":1,"start":0,"length":7}]""", right.At("solution.proof").GetRawText());
        Assert.True(without.Has("solution"));
        Assert.False(without.At("solution").Has("proof"));
    }

    [Theory]
    [BothEngines(SolutionsShown.End)]
    [BothEngines(SolutionsShown.Never)]
    public async Task The_proof_keeps_to_the_settings_for_solutions(Engine engine, SolutionsShown shown)
    {
        var playing = await StartAsync(engine, Reading().With(new() { Solutions = shown }));

        var decided = (await playing.PickAsync(1, Samples.Right)).Expect(200).At("progress");
        var end = (await playing.FinishAsync()).Expect(200).At("items.0.progress");

        Assert.False(decided.Has("solution"));
        Assert.Equal(shown == SolutionsShown.End, end.Has("solution") && end.At("solution").Has("proof"));
    }

    [Theory]
    [BothEngines]
    public async Task A_question_in_steps_is_played_to_its_end_and_the_points_are_the_sum_of_all(Engine engine)
    {
        var playing = await StartAsync(engine, Reading());
        var learner = await playing.SolutionAsync(4);
        var places = learner.Expect(200).At("solution.parts").EnumerateArray().Count();
        await playing.PickAsync(1, Samples.Right);
        await playing.TryAsync(2, 1, new { value = "TRUE" });
        await playing.TryAsync(3, 1, new { value = "TRUE" });

        var end = (await playing.FinishAsync()).Expect(200);

        Assert.Equal(2, places);
        Assert.Equal(("[2,1]", "[5,1]"), (end.At("result.points").ToString(), end.At("result.maximum").ToString()));
    }

    [Theory]
    [BothEngines]
    public async Task A_step_is_taken_in_the_grid_of_the_version(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var student = await school.StudentAsync();
        var playing = await student.StartAsync((await school.PublishAsync(Reading())).Exercise);
        var cells = playing.Started.At("items.3.view.cells").EnumerateArray().Select(cell => cell.GetString()).ToList();

        var missed = (await student.PutAsync($"{playing.Path}/items/4/steps/1", new { from = new[] { 0, 0 }, to = new[] { 0, 1 } })).Expect(200);

        Assert.NotEmpty(cells);
        Assert.Equal("NO_WORD_THERE", missed.At("events.0.type").GetString());
        Assert.Equal(409, (await playing.TryAsync(4, 2, new { })).Status);
    }

    private async Task<Playing> StartAsync(Engine engine, Exercise content)
    {
        var school = await schools.OnAsync(engine);
        return await (await school.StudentAsync()).StartAsync((await school.PublishAsync(content)).Exercise);
    }

    /// <summary>One question with two proofs, a true statement and a false one without, and a grid of two words.</summary>
    private static ReadingExercise Reading() => new()
    {
        Title = "The lost key",
        Language = "en",
        InstructionsLanguage = "es",
        Text = new([new([new(Words + " "), new("on Monday", "lunes"), new(".")]), new([new("The cat brought it back.")])]),
        Sections =
        [
            new(Titled(new MultipleChoiceExercise
            {
                Title = string.Empty,
                Language = string.Empty,
                InstructionsLanguage = string.Empty,
                Questions = [Samples.Questions(1).Questions[0] with { Proof = ["lost her key", "The cat"] }],
            })),
            new(Titled(Samples.Statements()) with { Instructions = "Decide." }),
            new(Titled(new LetterSoupExercise { Title = string.Empty, Language = string.Empty, InstructionsLanguage = string.Empty, Soup = new() { Words = [new("kitchen"), new("garden")] } })),
        ],
    };

    private static Exercise Titled(Exercise questions) => questions with { Title = "The lost key", Language = "en", InstructionsLanguage = "es" };
}
