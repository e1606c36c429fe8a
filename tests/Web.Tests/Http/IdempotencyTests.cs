using Aulario.Web.Http;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Http;

/// <summary>A request that names itself is done once, however often it is sent.</summary>
public sealed class IdempotencyTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Beginning_anew_three_times_under_one_key_begins_once(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        foreach (var learner in new[] { await school.StudentAsync(), await school.GuestAsync() })
        {
            var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
            await learner.StartAsync(exercise);
            var key = NewKey();

            var both = await Task.WhenAll(AnewAsync(learner, exercise, key), AnewAsync(learner, exercise, key));
            var later = await AnewAsync(learner, exercise, key);

            Assert.All([.. both, later], answer => Assert.Equal((201, both[0].Text), (answer.Status, answer.Text)));
            Assert.Equal(2, await school.ReadAsync(db => db.Attempts.CountAsync(row => row.ExerciseId == exercise, Cancel)));
            Assert.NotEqual(later.At("id").GetGuid(), (await AnewAsync(learner, exercise, NewKey())).Expect(201).At("id").GetGuid());
        }
    }

    [Theory]
    [BothEngines]
    public async Task Another_body_under_a_key_is_refused_and_another_persons_key_is_another_key(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        var (learner, other, key) = (await school.StudentAsync(), await school.StudentAsync(), NewKey());
        var first = (await AnewAsync(learner, exercise, key)).Expect(201);

        (await learner.PostAsync($"/api/v1/exercises/{exercise}/attempts", new { restart = true, mode = "TEST" }, (Idempotency.Header, key))).Refused(409, "key_taken");
        Assert.NotEqual(first.At("id").GetGuid(), (await AnewAsync(other, exercise, key)).Expect(201).At("id").GetGuid());
        (await AnewAsync(learner, exercise, new string('k', 201))).Refused(400, "bad_input");
    }

    [Theory]
    [BothEngines]
    public async Task What_was_refused_may_be_sent_again_under_its_key(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        await school.UnpublishAsync(exercise);
        var (learner, key) = (await school.StudentAsync(), NewKey());
        (await AnewAsync(learner, exercise, key)).Refused(404, "not_found.exercise");

        await school.PublishAgainAsync(exercise, Samples.Questions());

        (await AnewAsync(learner, exercise, key)).Expect(201);
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_died_while_answering_holds_a_key_for_a_minute_and_nobody_for_more_than_a_day(Engine engine)
    {
        var (school, clock) = await schools.WithClockAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions())).Exercise;
        var (learner, key) = (await school.StudentAsync(), NewKey());
        var first = (await AnewAsync(learner, exercise, key)).Expect(201).At("id").GetGuid();
        await school.WithDbAsync(db => db.IdempotencyKeys.Where(row => row.CreatedAt >= clock.GetUtcNow()).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, (int?)null), Cancel));

        clock.Advance(TimeSpan.FromSeconds(61));
        var second = (await AnewAsync(learner, exercise, key)).Expect(201).At("id").GetGuid();
        clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        var third = (await AnewAsync(learner, exercise, key)).Expect(201).At("id").GetGuid();

        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
    }

    private static string NewKey() => Guid.NewGuid().ToString();

    private static Task<Answer> AnewAsync(Visitor learner, Guid exercise, string key) =>
        learner.PostAsync($"/api/v1/exercises/{exercise}/attempts", new { restart = true }, (Idempotency.Header, key));
}
