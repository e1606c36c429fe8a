using Aulario.Web.Features.Progress;
using Aulario.Web.Tests.Attempts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Progress;

/// <summary>What a guest did moves into an account, and nothing counts twice.</summary>
public sealed class MergeGuestTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines(2, 1, true)]
    [BothEngines(1, 2, false)]
    [BothEngines(1, 1, false)]
    public async Task Of_two_open_attempts_the_one_with_more_answers_stays_open(Engine engine, int guestAnswers, int ownAnswers, bool guestStays)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(3))).Exercise;
        var (guest, student) = (await school.GuestAsync(), await school.StudentAsync());
        var brought = await StartedAsync(guest, exercise, guestAnswers);
        var own = await StartedAsync(student, exercise, ownAnswers);

        await MergeAsync(school, guest, student);

        var (kept, ended) = guestStays ? (brought, own) : (own, brought);
        Assert.Equal(kept.Id, (await student.PostStartAsync(exercise)).Expect(200).At("id").GetGuid());
        var loser = (await student.GetAsync(ended.Path)).Expect(200);
        Assert.Equal("REPLACED", loser.At("result.endedAs").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task Of_two_open_boards_the_one_with_more_steps_stays_open(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(StepTests.Soup)).Exercise;
        var (guest, student) = (await school.GuestAsync(), await school.StudentAsync());
        var (brought, own) = (await guest.StartAsync(exercise), await student.StartAsync(exercise));
        var mark = new { from = new[] { 0, 0 }, to = new[] { 0, 1 } };
        (await brought.StepAsync(1, 1, mark)).Expect(200);
        (await brought.StepAsync(1, 2, mark)).Expect(200);
        (await own.StepAsync(1, 1, mark)).Expect(200);

        await MergeAsync(school, guest, student);

        Assert.Equal(brought.Id, (await student.PostStartAsync(exercise)).Expect(200).At("id").GetGuid());
    }

    [Theory]
    [BothEngines(5, 4, 1.0)]
    [BothEngines(4, 5, 1.0)]
    [BothEngines(4, 4, 0.8)]
    [BothEngines(4, 0, 0.8)]
    [BothEngines(0, 4, 0.8)]
    public async Task Of_two_completions_the_better_stays_and_points_are_given_once(Engine engine, int guestRight, int ownRight, double best)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(5), Samples.Questions(1));
        var (guest, student) = (await school.GuestAsync(), await school.StudentAsync());
        await guest.PlayAsync(package.Exercises[0], guestRight);
        await student.PlayAsync(package.Exercises[0], ownRight);

        await MergeAsync(school, guest, student);

        var detail = (await student.GetAsync($"/api/v1/packages/{package.Slug}")).Expect(200);
        Assert.Equal(best, detail.At("exercises.0.bestScore").GetDouble());
        Assert.Equal(10, await school.ReadAsync(db => db.Users.Where(user => user.Id == student.Id).Select(user => user.Points).SingleAsync(Cancel)));
        Assert.Equal(10, await school.ReadAsync(db => db.PointAwards.Where(row => row.UserId == student.Id).SumAsync(row => row.Points, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_day_on_which_both_played_counts_once(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1), Samples.Questions(1));
        var (guest, student) = (await school.GuestAsync(), await school.StudentAsync());
        await guest.PlayAsync(package.Exercises[0], right: 1);
        await student.PlayAsync(package.Exercises[1], right: 1);

        await MergeAsync(school, guest, student);

        Assert.Equal(1, await school.ReadAsync(db => db.ActiveDays.CountAsync(row => row.UserId == student.Id, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task Nothing_is_left_of_the_guest_and_the_old_cookie_opens_nothing(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;
        var (guest, student) = (await school.GuestAsync(), await school.StudentAsync());
        var attempt = (await guest.PlayAsync(exercise, right: 1)).At("id").GetGuid();

        await MergeAsync(school, guest, student);

        (await guest.GetAsync($"/api/v1/attempts/{attempt}")).Refused(404, "not_found.attempt");
        (await student.GetAsync($"/api/v1/attempts/{attempt}")).Expect(200);
        Assert.False(await school.ReadAsync(db => db.Guests.AnyAsync(row => row.Id == guest.Id, Cancel)));
        Assert.Equal(student.Id, await school.ReadAsync(db => db.Attempts.Where(row => row.Id == attempt).Select(row => row.UserId).SingleAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_package_that_is_done_by_both_together_gives_its_points(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1), Samples.Questions(1));
        var (guest, student) = (await school.GuestAsync(), await school.StudentAsync());
        await guest.PlayAsync(package.Exercises[0], right: 1);
        await student.PlayAsync(package.Exercises[1], right: 1);

        await MergeAsync(school, guest, student);
        var again = await student.PlayAsync(package.Exercises[1], right: 1);

        Assert.Equal(100, again.At("result.pointsEarned").GetInt32());
        Assert.Equal(120, await school.ReadAsync(db => db.Users.Where(user => user.Id == student.Id).Select(user => user.Points).SingleAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task An_attempt_that_starts_while_its_guest_is_merged_is_never_left_to_nobody(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync([.. Enumerable.Range(0, 6).Select(_ => Samples.Questions(1))]);

        for (var round = 0; round < 12; round++)
        {
            using var guest = await school.GuestAsync();
            using var student = await school.StudentAsync();
            (await guest.PostStartAsync(package.Exercises[0])).Expect(201);

            var starts = package.Exercises.Skip(1).Select(exercise => guest.PostStartAsync(exercise)).ToList();
            var merge = MergeAsync(school, guest, student);
            var own = student.PostStartAsync(package.Exercises[1]);
            await merge;

            Assert.All(await Task.WhenAll(starts), answer => Assert.Equal(201, answer.Status));
            Assert.Contains((await own).Status, new[] { 200, 201 });
            var (merged, kept) = await school.ReadAsync(async db => (
                await db.Attempts.CountAsync(row => row.UserId == student.Id && row.End == null, Cancel),
                await db.Attempts.CountAsync(row => row.GuestId == guest.Id && row.End == null, Cancel)));
            Assert.True(merged >= 2 && merged + kept is 6 or 7, $"{merged} of the student and {kept} of the guest are open in round {round}.");
        }

        Assert.False(await school.ReadAsync(db => db.Attempts.AnyAsync(row => row.UserId == null && row.GuestId == null && package.Exercises.Contains(row.ExerciseId), Cancel)));
    }

    private static async Task<Playing> StartedAsync(Visitor learner, Guid exercise, int answers)
    {
        var playing = await learner.StartAsync(exercise);
        for (var item = 1; item <= answers; item++)
            (await playing.PickAsync(item, Samples.Right)).Expect(200);
        return playing;
    }

    private static async Task MergeAsync(School school, Visitor guest, Visitor student)
    {
        await using var scope = school.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.AppDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await scope.ServiceProvider.GetRequiredService<MergeGuest>().RunAsync(guest.Id, student.Id, Cancel);
        await transaction.CommitAsync(Cancel);
    }
}
