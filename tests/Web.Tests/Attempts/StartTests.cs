using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Attempts;

public sealed class StartTests(Schools schools)
{
    [Theory]
    [BothEngines]
    public async Task The_first_start_makes_an_attempt_and_the_second_resumes_it(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(2))).Exercise;
        var student = await school.StudentAsync();

        var first = (await student.PostStartAsync(exercise)).Expect(201);
        await new Playing(student, first.Json).PickAsync(1, Samples.Right);
        var second = (await student.PostStartAsync(exercise)).Expect(200);

        Assert.Equal(first.At("id").GetGuid(), second.At("id").GetGuid());
        Assert.Equal(first.At("items.0.view").ToString(), second.At("items.0.view").ToString());
        Assert.Equal("RIGHT", second.At("items.0.progress.verdict").GetString());
        Assert.Equal("PRACTICE", first.At("mode").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task The_guest_cookie_is_born_with_the_first_start_and_never_by_a_GET(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1));
        var stranger = school.Stranger();

        var read = await stranger.GetAsync($"/api/v1/exercises/{package.Exercise}");
        var listed = await stranger.GetAsync($"/api/v1/packages/{package.Slug}");
        var refused = await stranger.PostStartAsync(Guid.NewGuid());
        var started = (await stranger.PostStartAsync(package.Exercise)).Expect(201);
        var resumed = (await stranger.PostStartAsync(package.Exercise)).Expect(200);

        Assert.All([read, listed, refused], answer => Assert.Null(answer.Header("Set-Cookie")));
        var cookie = started.Header("Set-Cookie") ?? string.Empty;
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(started.At("id").GetGuid(), resumed.At("id").GetGuid());
        Assert.Null(resumed.Header("Set-Cookie"));
    }

    [Theory]
    [BothEngines]
    public async Task Two_tabs_meet_in_one_attempt(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(2))).Exercise;
        var student = await school.StudentAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => student.PostStartAsync(exercise)));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.Equal(7, answers.Count(answer => answer.Status == 200));
        Assert.Single(answers.Select(answer => answer.At("id").GetGuid()).Distinct());
        Assert.Equal(1, await school.ReadAsync(db => db.Attempts.CountAsync(row => row.UserId == student.Id, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [BothEngines]
    public async Task What_belongs_to_others_looks_like_what_does_not_exist(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;
        var playing = await (await school.StudentAsync()).StartAsync(exercise);
        IReadOnlyList<Visitor> others = [await school.StudentAsync(), await school.GuestAsync(), await school.TeacherAsync(), await school.AdminAsync(), school.Stranger()];

        foreach (var other in others)
        {
            foreach (var id in (Guid[])[playing.Id, Guid.NewGuid()])
            {
                var path = $"/api/v1/attempts/{id}";
                Answer[] answers =
                [
                    await other.GetAsync(path),
                    await other.PutAsync($"{path}/items/1/tries/1", playing.Picks(1, Samples.Right)),
                    await other.PutAsync($"{path}/items/99/tries/1", playing.Picks(1, Samples.Right)),
                    await other.PutAsync($"{path}/items/1/tries/1", "{"),
                    await other.PostAsync($"{path}/items/1/hint"),
                    await other.PostAsync($"{path}/items/1/solution"),
                    await other.PostAsync($"{path}/finish"),
                ];
                Assert.All(answers, answer => answer.Refused(404, "not_found.attempt"));
            }
        }

        Assert.False((await playing.StateAsync()).Expect(200).At("items.0.progress.isAnswered").GetBoolean());
    }

    [Theory]
    [BothEngines]
    public async Task A_draw_takes_that_many_items_of_all(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(12).With(new() { Draw = 4, Shuffle = true }))).Exercise;
        var seen = new HashSet<string>();

        for (var learner = 0; learner < 12; learner++)
        {
            var playing = await (await school.StudentAsync()).StartAsync(exercise);
            var drawn = Prompts(playing);
            Assert.Equal(4, drawn.Distinct().Count());
            seen.Add(string.Join(' ', drawn));
        }

        Assert.InRange(seen.Count, 8, 12); // of 11,880 orders, 12 learners get hardly any twice
    }

    [Theory]
    [BothEngines]
    public async Task Without_shuffle_the_items_keep_the_authors_order(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(6))).Exercise;

        var playing = await (await school.StudentAsync()).StartAsync(exercise);

        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"Question {number}"), Prompts(playing));
    }

    [Theory]
    [BothEngines]
    public async Task A_mode_that_is_not_offered_is_refused(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1).With(new() { Mode = ModeChoice.Practice }))).Exercise;
        var student = await school.StudentAsync();

        (await student.PostStartAsync(exercise, new { mode = "TEST" })).Refused(409, "mode_not_offered");
        (await student.PostStartAsync(exercise, new { mode = "PRACTICE" })).Expect(201);
    }

    [Theory]
    [BothEngines]
    public async Task Starting_anew_ends_the_open_attempt(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;
        var student = await school.StudentAsync();
        var first = await student.StartAsync(exercise);
        await first.PickAsync(1, Samples.Right);

        var second = (await student.PostStartAsync(exercise, new { restart = true })).Expect(201);

        Assert.NotEqual(first.Id, second.At("id").GetGuid());
        Assert.Equal("REPLACED", (await first.StateAsync()).At("result.endedAs").GetString());
        (await first.PickAsync(1, Samples.Wrong, 2)).Refused(409, "attempt_finished");
        Assert.Equal(0, await school.ReadAsync(db => db.PointAwards.CountAsync(row => row.UserId == student.Id, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [BothEngines]
    public async Task Starting_anew_keeps_the_open_attempt_where_no_new_one_can_begin(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1).With(new() { Mode = ModeChoice.Practice }))).Exercise;
        var student = await school.StudentAsync();
        var open = await student.StartAsync(exercise);

        (await student.PostStartAsync(exercise, new { restart = true, mode = "TEST" })).Refused(409, "mode_not_offered");
        await school.UnpublishAsync(exercise);
        (await student.PostStartAsync(exercise, new { restart = true })).Refused(404, "not_found.exercise");

        (await open.PickAsync(1, Samples.Right)).Expect(200);
    }

    private static List<string> Prompts(Playing playing) =>
        [.. playing.Started.At("items").EnumerateArray().Select(item => item.At("view.prompt.text").ToString())];
}
