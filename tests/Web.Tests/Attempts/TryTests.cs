using System.Text.Json;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Attempts;

public sealed class TryTests(Schools schools)
{
    [Theory]
    [BothEngines("right one", "RIGHT", 1, 1)]
    [BothEngines("wrong one", "WRONG", 0, 1)]
    public async Task One_pick_is_right_or_wrong(Engine engine, string picked, string verdict, int points, int of)
    {
        var playing = await StartAsync(engine, Samples.Questions(1));

        var progress = (await playing.PickAsync(1, picked)).Expect(200).At("progress");

        Assert.Equal(verdict, progress.At("verdict").GetString());
        Assert.Equal([points, of], progress.At("points").EnumerateArray().Select(part => part.GetInt32()));
        Assert.True(progress.At("isDecided").GetBoolean());
    }

    [Theory]
    [BothEngines("right one|right too", "RIGHT", 1, 1)]
    [BothEngines("right one", "PARTIAL", 1, 2)]
    [BothEngines("right one|right too|wrong one", "PARTIAL", 1, 2)]
    [BothEngines("right one|wrong one", "WRONG", 0, 1)]
    [BothEngines("wrong one|wrong too", "WRONG", 0, 1)]
    public async Task Wrong_picks_take_away_what_right_ones_give(Engine engine, string picked, string verdict, int points, int of)
    {
        var playing = await StartAsync(engine, Samples.Several());

        var progress = (await playing.TryAsync(1, 1, playing.Picks(1, picked.Split('|')))).Expect(200).At("progress");

        Assert.Equal(verdict, progress.At("verdict").GetString());
        Assert.Equal([points, of], progress.At("points").EnumerateArray().Select(part => part.GetInt32()));
    }

    [Theory]
    [BothEngines]
    public async Task An_almost_right_answer_gives_half_and_is_typed_again_for_nothing(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Gaps());

        var almost = (await playing.TypeAsync(1, "cancion")).Expect(200).At("progress");
        var retyped = (await playing.TypeAsync(1, "canción", 2)).Expect(200).At("progress");

        Assert.Equal("ALMOST", almost.At("verdict").GetString());
        Assert.True(almost.At("wantsRetype").GetBoolean());
        Assert.False(almost.Has("solution"));
        Assert.Equal("[1,2]", almost.At("points").ToString());
        Assert.Equal("[1,2]", retyped.At("points").ToString());
        Assert.True(retyped.At("isClosed").GetBoolean());
        Assert.True(retyped.Has("solution"));
    }

    [Theory]
    [BothEngines]
    public async Task The_same_number_and_body_have_one_effect_and_one_answer(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var playing = await StartAsync(engine, Samples.Questions(1).With(new() { Tries = 3 }));

        var parallel = await Task.WhenAll(playing.PickAsync(1, Samples.Wrong), playing.PickAsync(1, Samples.Wrong));
        var later = await playing.PickAsync(1, Samples.Wrong);

        Assert.All([.. parallel, later], answer => Assert.Equal(parallel[0].Text, answer.Expect(200).Text));
        Assert.Equal(1, await TriesAsync(school, playing));
    }

    [Theory]
    [BothEngines]
    public async Task A_repeat_that_comes_late_gets_the_answer_of_its_time(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(1).With(new() { Tries = 3, Lives = 5 }));
        var first = (await playing.PickAsync(1, Samples.Wrong)).Expect(200);
        await playing.PickAsync(1, Samples.Right, 2);

        var repeated = (await playing.PickAsync(1, Samples.Wrong)).Expect(200);

        Assert.Equal(first.Text, repeated.Text);
    }

    [Theory]
    [BothEngines]
    public async Task A_repeat_of_the_try_that_cost_the_last_life_tells_the_result_again(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(2).With(new() { Lives = 1 }));
        var first = (await playing.PickAsync(1, Samples.Wrong)).Expect(200);

        var repeated = (await playing.PickAsync(1, Samples.Wrong)).Expect(200);

        Assert.Equal("NO_LIVES", first.At("result.endedAs").GetString());
        Assert.Equal(first.Text, repeated.Text);
    }

    [Theory]
    [BothEngines]
    public async Task A_response_that_trickles_in_after_the_solution_was_shown_comes_too_late(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var student = await school.StudentAsync();
        var playing = await student.StartAsync((await school.PublishAsync(Samples.Questions(1))).Exercise);
        using var body = new TricklingContent(JsonSerializer.Serialize(playing.Picks(1, Samples.Right)));
        var sending = student.SendAsync(HttpMethod.Put, $"{playing.Path}/items/1/tries/1", body);
        await body.Begun;

        (await playing.SolutionAsync(1)).Expect(200);
        body.Finish();

        (await sending).Refused(409, "item_closed");
    }

    [Theory]
    [BothEngines]
    public async Task Another_body_under_a_taken_number_is_refused(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var playing = await StartAsync(engine, Samples.Questions(1).With(new() { Tries = 3 }));
        (await playing.PickAsync(1, Samples.Wrong)).Expect(200);

        (await playing.PickAsync(1, Samples.Right)).Refused(409, "try_taken");

        Assert.Equal(1, await TriesAsync(school, playing));
        Assert.Equal("WRONG", (await playing.StateAsync()).At("items.0.progress.verdict").GetString());
    }

    [Theory]
    [BothEngines(2, 1)]
    [BothEngines(0, 1)]
    [BothEngines(-1, 1)]
    [BothEngines(int.MaxValue, 1)]
    public async Task A_number_out_of_turn_is_refused_with_the_expected_one(Engine engine, int number, int expected)
    {
        var school = await schools.OnAsync(engine);
        var playing = await StartAsync(engine, Samples.Questions(1));

        var answer = (await playing.PickAsync(1, Samples.Right, number)).Refused(409, "try_gap");

        Assert.Equal(expected, answer.At("expected").GetInt32());
        Assert.Equal(0, await TriesAsync(school, playing));
    }

    [Theory]
    [BothEngines]
    public async Task A_closed_item_and_a_finished_attempt_take_nothing_more(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(2));
        (await playing.PickAsync(1, Samples.Right)).Expect(200);

        (await playing.PickAsync(1, Samples.Right, 2)).Refused(409, "item_closed");
        await playing.FinishAsync();
        (await playing.PickAsync(2, Samples.Right)).Refused(409, "attempt_finished");
        (await playing.HintAsync(2)).Refused(409, "attempt_finished");
        (await playing.SolutionAsync(2)).Refused(409, "attempt_finished");
    }

    [Theory]
    [BothEngines]
    public async Task The_best_of_the_counted_tries_counts(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Several().With(new() { Tries = 3 }));

        var partial = (await playing.PickAsync(1, Samples.Right)).Expect(200).At("progress");
        var worse = (await playing.PickAsync(1, Samples.Wrong, 2)).Expect(200).At("progress");
        var result = (await playing.FinishAsync()).Expect(200).At("result");

        Assert.Equal((2, 1), (partial.At("triesLeft").GetInt32(), worse.At("triesLeft").GetInt32()));
        Assert.Equal("[1,2]", worse.At("points").ToString());
        Assert.Equal(50, result.At("percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task Tries_beyond_the_counted_ones_teach_but_never_count(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(1).With(new() { Tries = 2, Solutions = Domain.Exercises.SolutionsShown.End }));
        await playing.PickAsync(1, Samples.Wrong);
        var last = (await playing.PickAsync(1, Samples.Wrong, 2)).Expect(200).At("progress");

        var extra = (await playing.PickAsync(1, Samples.Right, 3)).Expect(200).At("progress");
        var result = (await playing.FinishAsync()).Expect(200).At("result");

        Assert.True(last.At("isDecided").GetBoolean());
        Assert.False(last.At("isClosed").GetBoolean());
        Assert.Equal("RIGHT", extra.At("grade.verdict").GetString());
        Assert.Equal("[0,1]", extra.At("points").ToString());
        Assert.Equal(0, result.At("percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task An_empty_response_is_a_skip_and_costs_no_try(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Questions(1));

        var skipped = (await playing.TryAsync(1, 1, new { picked = Array.Empty<string>() })).Expect(200).At("progress");
        var right = (await playing.PickAsync(1, Samples.Right, 2)).Expect(200).At("progress");

        Assert.Equal((false, 1), (skipped.At("isAnswered").GetBoolean(), skipped.At("triesLeft").GetInt32()));
        Assert.Equal("[1,1]", right.At("points").ToString());
    }

    private async Task<Playing> StartAsync(Engine engine, Domain.Exercises.Exercise content)
    {
        var school = await schools.OnAsync(engine);
        return await (await school.StudentAsync()).StartAsync((await school.PublishAsync(content)).Exercise);
    }

    private static Task<int> TriesAsync(School school, Playing playing) =>
        school.ReadAsync(db => db.AttemptTries.CountAsync(made => made.AttemptId == playing.Id, TestContext.Current.CancellationToken));
}
