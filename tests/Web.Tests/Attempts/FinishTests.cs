using Aulario.Data.Progress;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Attempts;

public sealed class FinishTests(Schools schools)
{
    private static readonly MovableClock Clock = new(DateTimeOffset.UtcNow);
    private static readonly SchoolSetup Clocked = new() { Clock = Clock };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Of_sixteen_who_finish_at_once_one_does_and_all_hear_the_same(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var student = await school.StudentAsync();
        var playing = await student.StartAsync((await school.PublishAsync(Samples.Questions(1), Samples.Questions(1))).Exercises[0]);
        await playing.PickAsync(1, Samples.Right);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => playing.FinishAsync()));
        var later = await playing.FinishAsync();

        Assert.All([.. answers, later], answer => Assert.Equal(answers[0].At("result").ToString(), answer.Expect(200).At("result").ToString()));
        Assert.Equal(10, later.At("result.pointsEarned").GetInt32());
        Assert.Equal(10, await PointsAsync(school, student));
        Assert.Equal(1, await school.ReadAsync(db => db.PointAwards.CountAsync(row => row.UserId == student.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task No_try_that_was_acknowledged_is_lost_when_the_attempt_is_finished_meanwhile(Engine engine)
    {
        const int rounds = 50;
        const int items = 4;
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(items))).Exercise;
        var student = await school.StudentAsync();
        var (acknowledged, refused) = (0, 0);

        for (var round = 0; round < rounds; round++)
        {
            var playing = await student.StartAsync(exercise);
            var tries = Enumerable.Range(1, items).Select(item => playing.PickAsync(item, Samples.Right)).ToList();
            var finish = playing.FinishAsync();
            var answers = await Task.WhenAll(tries);
            await finish;
            var result = (await playing.StateAsync()).Expect(200).At("result");

            var saved = answers.Count(answer => answer.Status == 200);
            Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "attempt_finished"));
            Assert.Equal(saved, result.At("points.0").GetInt32());
            var row = await school.ReadAsync(db => db.Attempts.SingleAsync(attempt => attempt.Id == playing.Id, Cancel));
            Assert.Equal((saved, items), (row.PointsNumerator, row.Maximum));
            acknowledged += saved;
            refused += items - saved;
        }

        Assert.Equal(rounds * items, acknowledged + refused);
        Assert.True(acknowledged > 0, "no try came before the end: the race was not run");
    }

    [Theory]
    [BothEngines(8, 10, true)]
    [BothEngines(7, 9, false)]
    [BothEngines(4, 5, true)]
    [BothEngines(15, 19, false)]
    public async Task Four_fifths_complete_an_exercise_and_a_hair_less_does_not(Engine engine, int right, int of, bool isCompleted)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(of), Samples.Questions(1))).Exercises[0];

        var finished = await (await school.StudentAsync()).PlayAsync(exercise, right);

        Assert.Equal(isCompleted, finished.At("result.isCompleted").GetBoolean());
        Assert.Equal(isCompleted ? 10 : 0, finished.At("result.pointsEarned").GetInt32());
        Assert.Equal(right * 100 / of, finished.At("result.percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task Points_are_given_once_per_exercise_and_once_per_package(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1), Samples.Questions(1));
        var student = await school.StudentAsync();

        var earned = new List<int>();
        foreach (var exercise in (Guid[])[package.Exercises[0], package.Exercises[0], package.Exercises[1], package.Exercises[1]])
            earned.Add((await student.PlayAsync(exercise, right: 1)).At("result.pointsEarned").GetInt32());

        Assert.Equal([10, 0, 110, 0], earned);
        Assert.Equal(120, await PointsAsync(school, student));
        Assert.Equal(1, await school.ReadAsync(db => db.PointAwards.CountAsync(row => row.UserId == student.Id && row.Reason == AwardReason.Package, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task The_best_attempt_counts_and_a_worse_one_takes_nothing_away(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(5));
        var student = await school.StudentAsync();

        await student.PlayAsync(package.Exercise, right: 5);
        await student.PlayAsync(package.Exercise, right: 4);
        await student.PlayAsync(package.Exercise, right: 0);
        var detail = (await student.GetAsync($"/api/v1/packages/{package.Slug}")).Expect(200);

        Assert.Equal(("DONE", 1.0), (detail.At("exercises.0.standing").GetString(), detail.At("exercises.0.bestScore").GetDouble()));
    }

    [Theory]
    [BothEngines]
    public async Task The_mistakes_can_be_tried_again_and_never_count(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(3))).Exercise;
        var student = await school.StudentAsync();
        var first = await student.PlayAsync(exercise, right: 1);
        var id = first.At("id").GetGuid();

        var again = await student.StartAsync(exercise, new { mistakesOf = id });
        var result = (await again.PlayAsync(right: 2)).At("result");

        Assert.False(again.Started.At("isCounted").GetBoolean());
        Assert.Equal(["Question 2", "Question 3"], again.Started.At("items").EnumerateArray().Select(item => item.At("view.prompt.text").GetString()));
        Assert.Equal((100, 0), (result.At("percent").GetInt32(), result.At("pointsEarned").GetInt32()));
        Assert.Equal(0, await PointsAsync(school, student));
        Assert.False(await school.ReadAsync(db => db.ExerciseCompletions.AnyAsync(row => row.UserId == student.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task There_must_be_mistakes_of_ones_own_to_try_again(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1), Samples.Questions(1));
        var student = await school.StudentAsync();
        var flawless = (await student.PlayAsync(package.Exercises[0], right: 1)).At("id").GetGuid();
        var open = (await student.StartAsync(package.Exercises[1])).Id;
        var foreign = (await (await school.StudentAsync()).PlayAsync(package.Exercises[0], right: 0)).At("id").GetGuid();

        (await student.PostStartAsync(package.Exercises[0], new { mistakesOf = flawless })).Refused(409, "no_mistakes");
        (await student.PostStartAsync(package.Exercises[1], new { mistakesOf = open })).Refused(409, "attempt_open");
        (await student.PostStartAsync(package.Exercises[0], new { mistakesOf = foreign })).Refused(404, "not_found.attempt");
        (await student.PostStartAsync(package.Exercises[1], new { mistakesOf = flawless })).Refused(404, "not_found.attempt");
    }

    [Theory]
    [BothEngines]
    public async Task An_attempt_ends_on_the_version_it_began_with(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(2))).Exercise;
        var (early, late) = (await school.StudentAsync(), await school.StudentAsync());
        var playing = await early.StartAsync(exercise);

        await school.PublishAgainAsync(exercise, Samples.Questions(5) with { Title = "Second edition" });
        var resumed = await early.StartAsync(exercise);
        var finished = await playing.PlayAsync(right: 2);
        var fresh = await late.StartAsync(exercise);

        Assert.Equal(playing.Started.At("items").GetArrayLength(), resumed.Started.At("items").GetArrayLength());
        Assert.Equal("[2,1]", finished.At("result.maximum").ToString());
        Assert.Equal(5, fresh.Items);
    }

    [Theory]
    [BothEngines]
    public async Task An_open_attempt_goes_on_when_its_exercise_is_unpublished(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;
        var student = await school.StudentAsync();
        var playing = await student.StartAsync(exercise);

        await school.UnpublishAsync(exercise);

        (await student.PostStartAsync(exercise)).Expect(200);
        var finished = await playing.PlayAsync(right: 1);
        Assert.True(finished.At("result.isCompleted").GetBoolean());
        (await student.PostStartAsync(exercise)).Refused(404, "not_found.exercise");
    }

    [Theory]
    [BothEngines]
    public async Task The_result_leads_to_the_next_exercise(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1), Samples.Questions(1), Samples.Questions(1));
        var student = await school.StudentAsync();
        await student.PlayAsync(package.Exercises[1], right: 1);

        var first = await student.PlayAsync(package.Exercises[0], right: 1);
        var last = await student.PlayAsync(package.Exercises[2], right: 1);

        Assert.Equal(package.Exercises[2], first.At("result.next.id").GetGuid());
        Assert.False(last.At("result").Has("next"));
    }

    [Theory]
    [BothEngines("America/Mexico_City", "2027-03-01T05:30:00Z", "2027-02-28")]
    [BothEngines("Asia/Tokyo", "2027-02-28T15:30:00Z", "2027-03-01")]
    [BothEngines("UTC", "2027-02-28T23:59:59Z", "2027-02-28")]
    public async Task The_day_that_counts_is_the_learners_own(Engine engine, string zone, string moment, string day)
    {
        var school = await schools.SharedAsync(engine, Clocked);
        Clock.MoveTo(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;
        var (student, guest) = (await school.StudentAsync(zone), await school.GuestAsync(zone));

        await student.PlayAsync(exercise, right: 0);
        await guest.PlayAsync(exercise, right: 0);

        var days = await school.ReadAsync(db => db.ActiveDays.Where(row => row.UserId == student.Id || row.GuestId == guest.Id).Select(row => row.Day).ToListAsync(Cancel));
        Assert.Equal([DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)], days);
    }

    [Theory]
    [BothEngines]
    public async Task An_attempt_without_an_answer_makes_no_day(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var student = await school.StudentAsync();
        var playing = await student.StartAsync((await school.PublishAsync(Samples.Questions(1))).Exercise);

        (await playing.FinishAsync()).Expect(200);

        Assert.False(await school.ReadAsync(db => db.ActiveDays.AnyAsync(row => row.UserId == student.Id, Cancel)));
    }

    private static Task<int> PointsAsync(School school, Visitor student) =>
        school.ReadAsync(db => db.Users.Where(user => user.Id == student.Id).Select(user => user.Points).SingleAsync(Cancel));
}
