using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Attempts;

public sealed class TimeTests(Schools schools)
{
    /// <summary>One for all tests here, which come one after the other: each moves it on from wherever it is.</summary>
    private static readonly MovableClock Clock = new(DateTimeOffset.UtcNow);

    private static readonly SchoolSetup Clocked = new() { Clock = Clock };

    [Theory]
    [BothEngines]
    public async Task Two_seconds_of_grace_then_time_is_over_and_what_was_saved_counts(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Clocked);
        var playing = await StartAsync(school, new { mode = "TEST" });
        (await playing.PickAsync(1, Samples.Right)).Expect(200);
        Clock.Advance(TimeSpan.FromSeconds(62));
        (await playing.PickAsync(2, Samples.Right)).Expect(200);

        Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await playing.PickAsync(3, Samples.Right)).Refused(409, "time_over");
        var state = (await playing.StateAsync()).Expect(200);

        Assert.Equal("TIME_OVER", state.At("result.endedAs").GetString());
        Assert.Equal("[2,1]", state.At("result.points").ToString());
        Assert.Equal("SKIPPED", state.At("items.2.progress.verdict").GetString());
        (await playing.PickAsync(3, Samples.Right)).Refused(409, "attempt_finished");
    }

    [Theory]
    [BothEngines]
    public async Task The_deadline_and_the_servers_time_are_told(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Clocked);
        var playing = await StartAsync(school, null);

        Clock.Advance(TimeSpan.FromSeconds(20));
        var state = (await playing.StateAsync()).Expect(200);

        var left = state.At("deadline").GetDateTimeOffset() - state.At("serverTime").GetDateTimeOffset();
        Assert.Equal(40, left.TotalSeconds, tolerance: 0.01);
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_chose_calm_has_no_clock(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Clocked);
        var playing = await StartAsync(school, new { isCalm = true });

        Clock.Advance(TimeSpan.FromDays(2));

        Assert.False(playing.Started.Has("deadline"));
        (await playing.PickAsync(1, Samples.Right)).Expect(200);
    }

    [Theory]
    [BothEngines]
    public async Task No_hint_and_no_solution_after_the_time(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Clocked);
        var playing = await StartAsync(school, null);

        Clock.Advance(TimeSpan.FromSeconds(63));

        (await playing.HintAsync(1)).Refused(409, "time_over");
        (await playing.SolutionAsync(1)).Refused(409, "time_over");
        Assert.Equal("TIME_OVER", (await playing.FinishAsync()).Expect(200).At("result.endedAs").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task A_start_after_the_time_begins_a_new_attempt(Engine engine)
    {
        var school = await schools.SharedAsync(engine, Clocked);
        var exercise = (await school.PublishAsync(Samples.Questions(3).With(new() { Minutes = 1 }))).Exercise;
        var student = await school.StudentAsync();
        var first = await student.StartAsync(exercise);
        Clock.Advance(TimeSpan.FromMinutes(5));

        var second = (await student.PostStartAsync(exercise)).Expect(201);

        Assert.NotEqual(first.Id, second.At("id").GetGuid());
        Assert.Equal("TIME_OVER", (await first.StateAsync()).At("result.endedAs").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task The_last_life_ends_the_attempt_and_the_rest_is_skipped(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(4).With(new() { Lives = 2 }))).Exercise;
        var playing = await (await school.StudentAsync()).StartAsync(exercise, new { mode = "PRACTICE" });

        var right = (await playing.PickAsync(1, Samples.Right)).Expect(200);
        var first = (await playing.PickAsync(2, Samples.Wrong)).Expect(200);
        var second = (await playing.PickAsync(3, Samples.Wrong)).Expect(200);
        var state = (await playing.StateAsync()).Expect(200);

        Assert.Equal((2, 1, 0), (Lives(right), Lives(first), Lives(second)));
        Assert.False(first.Json.Has("result"));
        Assert.Equal("NO_LIVES", second.At("result.endedAs").GetString());
        Assert.Equal("SKIPPED", state.At("items.3.progress.verdict").GetString());
        Assert.Equal(25, state.At("result.percent").GetInt32());
        (await playing.PickAsync(4, Samples.Right)).Refused(409, "attempt_finished");

        static int Lives(Answer answer) => answer.At("livesLeft").GetInt32();
    }

    [Theory]
    [BothEngines]
    public async Task Lives_are_for_practice_only(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(2).With(new() { Lives = 1 }))).Exercise;
        var playing = await (await school.StudentAsync()).StartAsync(exercise, new { mode = "TEST" });

        (await playing.PickAsync(1, Samples.Wrong)).Expect(200);

        (await playing.PickAsync(2, Samples.Right)).Expect(200);
    }

    private static async Task<Playing> StartAsync(School school, object? request)
    {
        var exercise = (await school.PublishAsync(Samples.Questions(3).With(new() { Minutes = 1 }))).Exercise;
        return await (await school.StudentAsync()).StartAsync(exercise, request);
    }
}
