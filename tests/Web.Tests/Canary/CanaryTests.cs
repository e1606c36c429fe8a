using Aulario.Domain;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Canary;

/// <summary>Nothing that is right, or says what is right, reaches a learner before it is due.</summary>
public sealed class CanaryTests(Schools schools)
{
    [Theory]
    [BothEngines(7, false, "es", AttemptMode.Practice)]
    [BothEngines(8, false, "en", AttemptMode.Test)]
    [BothEngines(9, true, "es", AttemptMode.Test)]
    [BothEngines(10, true, "en", AttemptMode.Practice)]
    public async Task A_learner_receives_nothing_that_is_not_due(Engine engine, int seed, bool isSignedIn, string language, AttemptMode mode)
    {
        var school = await schools.OnAsync(engine);
        var (exercises, aviary) = Aviary.Make(seed);
        var published = await school.PublishAsync(exercises);
        using var learner = isSignedIn ? await school.StudentAsync() : school.Stranger();
        using var other = isSignedIn ? school.Stranger() : await school.StudentAsync();
        (learner.Language, other.Language) = (language, language);
        var watch = new Watch();

        await LookAroundAsync(watch, learner, language, published);
        foreach (var (place, exercise) in exercises.Index())
            await PlayAsync(watch, learner, other, new Played(exercise, published.Slug, published.Exercises[place], language, mode, FileNames(aviary)));
        await LookAroundAsync(watch, learner, language, published);

        Assert.True(watch.Leaks.Count == 0, string.Join('\n', watch.Leaks.Take(20)));
        Assert.Equal(16, exercises.Count);
        Assert.True(aviary.Birds.Count >= 200, $"Only {aviary.Birds.Count} canaries were planted.");
        Assert.True(watch.Answers >= 180, $"Only {watch.Answers} answers were read.");
        Assert.True(watch.Bytes >= 400_000, $"Only {watch.Bytes} bytes were read.");
    }

    [Fact]
    public void An_answer_with_a_canary_is_caught_in_body_and_header()
    {
        var (_, aviary) = Aviary.Make(seed: 1);
        var watch = new Watch();
        watch.Allow(aviary.Birds[2].Word);

        watch.See("body", new(200, new Dictionary<string, string>(), $"{{\"explanation\":\"{aviary.Birds[0].Word}\"}}"));
        watch.See("header", new(200, new Dictionary<string, string> { ["ETag"] = aviary.Birds[1].Word.ToUpperInvariant() }, string.Empty));
        watch.See("due", new(200, new Dictionary<string, string>(), aviary.Birds[2].Word));

        Assert.Equal([$"body: {aviary.Birds[0].Word}", $"header: {aviary.Birds[1].Word}"], watch.Leaks);
    }

    [Fact]
    public void Every_type_is_in_the_aviary()
    {
        var (exercises, aviary) = Aviary.Make(seed: 1);

        Assert.Equal(ExerciseTypes.All.Select(entry => entry.Type).Order(), exercises.Select(exercise => exercise.Type).Distinct().Order());
        Assert.All(exercises, exercise => Assert.DoesNotContain(exercise.Check(), problem => problem.Weight == ProblemWeight.Error));
        Assert.Equal(aviary.Birds.Count, aviary.Birds.Select(bird => bird.Word).Distinct().Count());
    }

    private static HashSet<string> FileNames(Aviary aviary) => [.. aviary.Birds.Where(bird => bird.Perch == Perch.FileName).Select(bird => bird.Word)];

    private static async Task LookAroundAsync(Watch watch, Visitor learner, string language, Published published)
    {
        string[] paths =
        [
            "/api/v1/packages?limit=100", $"/api/v1/packages/{published.Slug}", $"/api/v1/packages/{published.PackageId}", "/api/v1/me/progress", "/openapi/v1.json",
            $"/{language}", $"/{language}/exercises", $"/{language}/exercises?q=package", $"/{language}/exercises/{published.Slug}", $"/{language}/me",
        ];
        foreach (var path in paths)
            watch.See(path, await learner.GetAsync(path, ("Accept", path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html"))).Expect(200);
    }

    private static async Task PlayAsync(Watch watch, Visitor learner, Visitor other, Played played)
    {
        await LookAtAsync(watch, learner, played);
        var start = watch.See("start", await learner.PostAsync(played.Attempts, new { mode = UpperSnake.Of(played.Mode) })).Expect(201);
        watch.See("resume", await learner.PostAsync(played.Attempts, new { })).Expect(200);
        await LookAtAsync(watch, learner, played);
        var attempt = $"/api/v1/attempts/{start.At("id").GetGuid()}";
        watch.See("attempt", await learner.GetAsync(attempt)).Expect(200);
        watch.See("somebody else's attempt", await other.GetAsync(attempt)).Expect(404);
        for (var item = 0; item < played.Exercise.ItemCount; item++)
            await PlayItemAsync(watch, learner, played, attempt, item, start);
        watch.See("attempt", await learner.GetAsync(attempt)).Expect(200);
        await LookAtAsync(watch, learner, played);

        // The end of the attempt shows what was hidden: so the watch has eyes.
        var end = (await learner.PostAsync(attempt + "/finish", new { })).Expect(200);
        var shown = Watch.Found(end.Text);
        Assert.DoesNotContain(shown, word => played.FileNames.Contains(word));
        Assert.True(shown.Count >= 4, $"The end of {played.Exercise.Title} shows {shown.Count} canaries.");
        watch.Allow(shown);
    }

    private static async Task LookAtAsync(Watch watch, Visitor learner, Played played)
    {
        watch.See("cover", await learner.GetAsync(played.Cover)).Expect(200);
        watch.See("page", await learner.GetAsync(played.Page, ("Accept", "text/html"))).Expect(200);
    }

    private static async Task PlayItemAsync(Watch watch, Visitor learner, Played played, string attempt, int item, Answer start)
    {
        var view = start.At($"items.{item}.view");
        var sent = played.Mode == AttemptMode.Practice ? Play.Wrong(played.Exercise, item, view) : Play.InTest(played.Exercise, item, view);
        var address = $"{attempt}/items/{item + 1}";
        foreach (var (number, one) in sent.Index())
        {
            watch.Allow(one.Due);
            watch.See($"{played.Exercise.Title}, item {item + 1}, try {number + 1}", await learner.PutAsync($"{address}/{(one.IsStep ? "steps" : "tries")}/{number + 1}", one.Body)).Expect(200);
        }

        var hints = played.Exercise.Prepare().Hints(item);
        for (var number = 1; number <= hints.Count; number++)
        {
            watch.Allow(hints[number - 1].Text);
            var hint = watch.See($"{played.Exercise.Title}, item {item + 1}, hint {number}", await learner.PostAsync($"{address}/hint", new { number })).Expect(200);
            Assert.Contains(hints[number - 1].Text, hint.Text, StringComparison.Ordinal);
        }

        watch.See("no more hints", await learner.PostAsync($"{address}/hint", new { })).Expect(409);
    }

    private sealed record Played(Exercise Exercise, string Slug, Guid Id, string Language, AttemptMode Mode, IReadOnlySet<string> FileNames)
    {
        public string Cover => $"/api/v1/exercises/{Id}";

        public string Attempts => $"{Cover}/attempts";

        public string Page => $"/{Language}/exercises/{Slug}/{Id}";
    }
}
