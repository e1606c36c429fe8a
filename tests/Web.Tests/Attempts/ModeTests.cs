using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Attempts;

/// <summary>What a learner may see, by mode and setting.</summary>
public sealed class ModeTests(Schools schools)
{
    [Theory]
    [BothEngines]
    public async Task A_test_says_nothing_of_right_or_wrong_before_the_end(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(2), "TEST");

        var right = (await playing.PickAsync(1, Samples.Right)).Expect(200).At("progress");
        var state = (await playing.StateAsync()).Expect(200);
        var finished = (await playing.FinishAsync()).Expect(200);

        foreach (var progress in (System.Text.Json.JsonElement[])[right, state.At("items.0.progress")])
        {
            Assert.True(progress.At("isAnswered").GetBoolean());
            Assert.All((IEnumerable<string>)["verdict", "points", "grade", "solution"], name => Assert.False(progress.Has(name), $"{name}: {progress}"));
            Assert.False(progress.At("isClosed").GetBoolean());
        }

        Assert.DoesNotContain("Because of", state.Text, StringComparison.Ordinal);
        Assert.Equal("RIGHT", finished.At("items.0.progress.verdict").GetString());
        Assert.Equal("SKIPPED", finished.At("items.1.progress.verdict").GetString());
        Assert.Equal(50, finished.At("result.percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task In_a_test_the_last_response_counts(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(2), "TEST");
        (await playing.PickAsync(1, Samples.Wrong)).Expect(200);
        (await playing.PickAsync(1, Samples.Right, 2)).Expect(200);
        (await playing.PickAsync(2, Samples.Right)).Expect(200);
        (await playing.PickAsync(2, Samples.Wrong, 2)).Expect(200);

        var finished = (await playing.FinishAsync()).Expect(200);

        Assert.Equal("RIGHT", finished.At("items.0.progress.verdict").GetString());
        Assert.Equal("WRONG", finished.At("items.1.progress.verdict").GetString());
        Assert.Equal("[1,1]", finished.At("result.points").ToString());
    }

    [Theory]
    [BothEngines(SolutionsShown.Item, "PRACTICE", true, true)]
    [BothEngines(SolutionsShown.Item, "TEST", false, true)]
    [BothEngines(SolutionsShown.End, "PRACTICE", false, true)]
    [BothEngines(SolutionsShown.End, "TEST", false, true)]
    [BothEngines(SolutionsShown.Never, "PRACTICE", false, false)]
    [BothEngines(SolutionsShown.Never, "TEST", false, false)]
    public async Task Solutions_are_shown_when_the_author_says(Engine engine, SolutionsShown shown, string mode, bool afterItem, bool atEnd)
    {
        var playing = await StartAsync(engine, Samples.Questions(2).With(new() { Solutions = shown }), mode);

        var asked = await playing.SolutionAsync(2);
        var decided = (await playing.PickAsync(1, Samples.Wrong)).Expect(200).At("progress");
        var finished = (await playing.FinishAsync()).Expect(200);

        Assert.Equal(afterItem, decided.Has("solution"));
        Assert.Equal(afterItem ? 200 : 409, asked.Status);
        Assert.Equal(afterItem ? null : "solution_not_allowed", afterItem ? null : asked.Code);
        Assert.Equal(atEnd, finished.At("items.0.progress").Has("solution"));
        Assert.Equal(atEnd, finished.At("items.1.progress").Has("solution"));
        Assert.Equal(atEnd, finished.Text.Contains("Because of 1.", StringComparison.Ordinal));
    }

    [Theory]
    [BothEngines]
    public async Task A_solution_that_was_asked_for_closes_the_item_without_points(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(1).With(new() { Tries = 3 }), "PRACTICE");

        var shown = (await playing.SolutionAsync(1)).Expect(200);
        var again = (await playing.SolutionAsync(1)).Expect(200);

        Assert.Equal("PICKED", shown.At("solution.parts.0.answers.0").GetString());
        Assert.Equal("Because of 1.", shown.At("solution.explanation").GetString());
        Assert.Equal(shown.Text, again.Text);
        (await playing.PickAsync(1, Samples.Right)).Refused(409, "item_closed");
        Assert.Equal(0, (await playing.FinishAsync()).At("result.percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task Hints_come_in_order_and_a_number_asked_twice_shows_the_same(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(1) with { Hints = ["Hint for all"] }, "PRACTICE");

        var first = (await playing.HintAsync(1, 1)).Expect(200);
        var firstAgain = await Task.WhenAll(playing.HintAsync(1, 1), playing.HintAsync(1, 1));
        (await playing.HintAsync(1, 3)).Refused(400, "bad_input");
        var second = (await playing.HintAsync(1)).Expect(200);
        var third = (await playing.HintAsync(1)).Expect(200);
        (await playing.HintAsync(1)).Refused(409, "no_more_hints");

        Assert.Equal(["First hint of 1"], Hints(first));
        Assert.All(firstAgain, answer => Assert.Equal(first.Text, answer.Expect(200).Text));
        Assert.Equal(["First hint of 1", "Second hint of 1"], Hints(second));
        Assert.Equal(["First hint of 1", "Second hint of 1", "Hint for all"], Hints(third));
        Assert.Equal(0, third.At("hintsLeft").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task Hints_cost_nothing(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(1), "PRACTICE");
        await playing.HintAsync(1);
        await playing.HintAsync(1);

        var progress = (await playing.PickAsync(1, Samples.Right)).Expect(200).At("progress");

        Assert.Equal("[1,1]", progress.At("points").ToString());
    }

    [Theory]
    [BothEngines(0)]
    [BothEngines(-1)]
    [BothEngines(3)]
    public async Task An_item_that_is_not_there_is_not_found(Engine engine, int item)
    {
        var playing = await StartAsync(engine, Samples.Questions(2), "PRACTICE");
        var body = playing.Picks(1, Samples.Right);

        (await playing.TryAsync(item, 1, body)).Refused(404, "not_found.item");
        (await playing.HintAsync(item)).Refused(404, "not_found.item");
        (await playing.SolutionAsync(item)).Refused(404, "not_found.item");
    }

    [Theory]
    [BothEngines]
    public async Task Statements_are_judged(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Statements(), "PRACTICE");

        (await playing.TryAsync(1, 1, new { value = "NOT_GIVEN" })).Refused(400, "bad_input");
        (await playing.TryAsync(2, 1, new { value = "FALSE", correction = "Fire is hot." })).Refused(400, "bad_input");
        await playing.TryAsync(1, 1, new { value = "TRUE" });
        await playing.TryAsync(2, 1, new { value = "TRUE" });

        Assert.Equal(50, (await playing.FinishAsync()).At("result.percent").GetInt32());
    }

    private async Task<Playing> StartAsync(Engine engine, Exercise content, string mode)
    {
        var school = await schools.OnAsync(engine);
        return await (await school.StudentAsync()).StartAsync((await school.PublishAsync(content)).Exercise, new { mode });
    }

    private static IEnumerable<string?> Hints(Answer answer) => answer.At("hints").EnumerateArray().Select(hint => hint.At("text").GetString());
}
