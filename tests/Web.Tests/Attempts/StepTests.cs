using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Attempts;

/// <summary>Items that are played in steps: each is stored before it is answered, counts once, and is all that is needed to go on.</summary>
public sealed class StepTests(Schools schools)
{
    private static readonly string[] Words = ["perro", "gato", "caballo"];
    private static readonly object Nothing = Mark((0, 0), (0, 1));

    internal static readonly LetterSoupExercise Soup = new()
    {
        Title = "Animals",
        Language = "es",
        InstructionsLanguage = "en",
        Directions = [SoupDirection.Right],
        Show = SoupShow.Clues,
        Grid = new(10, 8),
        Soup = new() { Words = [.. Words.Select(word => new SoupWord(word, new("An animal.")))], Explanation = "All of them walk.", Hints = ["One barks."] },
    };

    [Theory]
    [BothEngines]
    public async Task Steps_lead_to_the_end_of_the_item_and_a_reload_goes_on_where_they_were(Engine engine)
    {
        var playing = await StartAsync(engine, Soup);

        var first = (await StepAsync(playing, 1, Word(playing, "perro"))).Expect(200);
        var miss = (await StepAsync(playing, 2, Nothing)).Expect(200);
        var reloaded = (await playing.StateAsync()).Expect(200);
        await StepAsync(playing, 3, Word(playing, "gato"));
        var last = (await StepAsync(playing, 4, Word(playing, "caballo"))).Expect(200);

        Assert.Equal(("WORD_FOUND", "perro"), (first.At("events.0.type").GetString(), first.At("events.0.text").GetString()));
        Assert.Equal("NO_WORD_THERE", miss.At("events.0.type").GetString());
        Assert.Equal("[1,1]", miss.At("progress.points").ToString());
        Assert.Equal(miss.At("view").ToString(), reloaded.At("items.0.view").ToString());
        Assert.Equal((3, true, false), (reloaded.At("items.0.progress.nextTry").GetInt32(), reloaded.At("items.0.progress.isAnswered").GetBoolean(), reloaded.At("items.0.progress.isClosed").GetBoolean()));
        Assert.Equal(("RIGHT", true), (last.At("progress.verdict").GetString(), last.At("progress.isClosed").GetBoolean()));
        Assert.Equal("All of them walk.", last.At("progress.solution.explanation").GetString());
        (await StepAsync(playing, 5, Nothing)).Refused(409, "item_closed");
        Assert.Equal(100, (await playing.FinishAsync()).Expect(200).At("result.percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task The_same_number_and_step_have_one_effect_and_one_answer(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var playing = await StartAsync(engine, Soup);
        var word = Word(playing, "gato");

        var parallel = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StepAsync(playing, 1, word)));
        await StepAsync(playing, 2, Nothing);
        var later = await StepAsync(playing, 1, word);

        Assert.All([.. parallel, later], answer => Assert.Equal(parallel[0].Text, answer.Expect(200).Text));
        (await StepAsync(playing, 1, Nothing)).Refused(409, "try_taken");
        Assert.Equal(3, (await StepAsync(playing, 5, Nothing)).Refused(409, "try_gap").At("expected").GetInt32());
        Assert.Equal(2, await school.ReadAsync(db => db.AttemptTries.CountAsync(made => made.AttemptId == playing.Id, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [BothEngines]
    public async Task Steps_and_tries_are_not_taken_for_each_other(Engine engine)
    {
        var soup = await StartAsync(engine, Soup);
        var questions = await StartAsync(engine, Samples.Questions(1));

        (await soup.TryAsync(1, 1, Nothing)).Refused(409, "in_steps");
        (await StepAsync(questions, 1, Nothing)).Refused(409, "not_in_steps");
    }

    [Theory]
    [BothEngines("""{"from":[0,0],"to":[99,99]}""", "to")]
    [BothEngines("""{"from":[-1,0],"to":[0,0]}""", "from")]
    [BothEngines("""{"from":[0,0],"to":[1,2]}""", "to")]
    [BothEngines("""{"from":[0,0,0],"to":[0,1]}""", "from")]
    [BothEngines("""{"from":[0.5,0],"to":[0,1]}""", "from")]
    [BothEngines("""{"from":[0,0],"to":[0,1],"asksForHelp":false}""", "asksForHelp")]
    [BothEngines("""{"from":[0,99999999999],"to":[0,1]}""", "from")]
    [BothEngines("""{}""", "$")]
    public async Task A_step_that_cannot_be_is_refused_and_changes_nothing(Engine engine, string body, string path)
    {
        var playing = await StartAsync(engine, Soup);

        var answer = await StepAsync(playing, 1, JsonElement.Parse(body));

        Assert.Equal(400, answer.Status);
        Assert.Equal([path], answer.At("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal(1, (await playing.StateAsync()).At("items.0.progress.nextTry").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task A_mistake_costs_a_life_and_the_last_one_ends_the_attempt(Engine engine)
    {
        var playing = await StartAsync(engine, Soup.With(new() { Lives = 2 }));

        var found = (await StepAsync(playing, 1, Word(playing, "perro"))).Expect(200);
        var first = (await StepAsync(playing, 2, Nothing)).Expect(200);
        var second = (await StepAsync(playing, 3, Nothing)).Expect(200);

        Assert.Equal([2, 1, 0], new[] { found, first, second }.Select(answer => answer.At("livesLeft").GetInt32()));
        Assert.Equal(("NO_LIVES", 33), (second.At("result.endedAs").GetString(), second.At("result.percent").GetInt32()));
        (await StepAsync(playing, 4, Nothing)).Refused(409, "attempt_finished");
    }

    [Theory]
    [BothEngines]
    public async Task In_a_test_steps_are_taken_and_what_they_came_to_is_told_at_the_end(Engine engine)
    {
        var playing = await StartAsync(engine, Soup.With(new() { Mode = ModeChoice.Test }));

        var step = (await StepAsync(playing, 1, Word(playing, "perro"))).Expect(200);
        var end = (await playing.FinishAsync()).Expect(200);

        Assert.Equal("WORD_FOUND", step.At("events.0.type").GetString());
        Assert.False(step.At("progress").TryGetProperty("points", out _) || step.At("progress").TryGetProperty("grade", out _));
        Assert.Equal((33, "PARTIAL"), (end.At("result.percent").GetInt32(), end.At("items.0.progress.grade.verdict").GetString()));
        Assert.Equal(3, end.At("items.0.progress.solution.parts").GetArrayLength());
    }

    [Theory]
    [BothEngines]
    public async Task A_solution_that_was_shown_closes_the_item_with_what_was_found(Engine engine)
    {
        var playing = await StartAsync(engine, Soup);
        await StepAsync(playing, 1, Word(playing, "perro"));

        var shown = (await playing.SolutionAsync(1)).Expect(200);

        Assert.Equal((true, 3), (shown.At("isClosed").GetBoolean(), shown.At("solution.parts").GetArrayLength()));
        (await StepAsync(playing, 2, Nothing)).Refused(409, "item_closed");
        Assert.Equal(33, (await playing.FinishAsync()).Expect(200).At("result.percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task Every_attempt_at_a_version_has_the_same_grid_in_another_order_of_words(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Soup)).Exercise;
        var views = new List<JsonElement>();
        for (var learner = 0; learner < 8; learner++)
            views.Add((await (await school.StudentAsync()).StartAsync(exercise)).Started.At("items.0.view"));

        Assert.Single(views.Select(view => view.GetProperty("cells").ToString()).Distinct());
        Assert.All(views, view => Assert.Equal(["a", "b", "c"], view.GetProperty("words").EnumerateArray().Select(word => word.GetProperty("key").GetString())));
    }

    private static object Mark((int Row, int Column) from, (int Row, int Column) to) =>
        new { from = new[] { from.Row, from.Column }, to = new[] { to.Row, to.Column } };

    private static Task<Answer> StepAsync(Playing playing, int number, object step) => playing.StepAsync(1, number, step);

    /// <summary>The word is found as learners find it: by reading.</summary>
    private static object Word(Playing playing, string word)
    {
        var view = playing.Started.At("items.0.view");
        var columns = view.GetProperty("columns").GetInt32();
        var letters = string.Concat(view.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()));
        var place = Enumerable.Range(0, letters.Length - word.Length + 1).First(start =>
            start / columns == (start + word.Length - 1) / columns && string.CompareOrdinal(letters, start, word, 0, word.Length) == 0);
        return Mark((place / columns, place % columns), (place / columns, (place % columns) + word.Length - 1));
    }

    private async Task<Playing> StartAsync(Engine engine, Exercise content)
    {
        var school = await schools.OnAsync(engine);
        return await (await school.StudentAsync()).StartAsync((await school.PublishAsync(content)).Exercise);
    }
}
