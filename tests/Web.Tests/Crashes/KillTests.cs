using System.Collections.Concurrent;
using System.Text.Json;
using Aulario.Data.Progress;
using Aulario.Domain;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Crashes;

/// <summary>Alone, so that the time it takes to be ready is the host's own.</summary>
[CollectionDefinition(nameof(KillTests), DisableParallelization = true)]
public sealed class KillCollection;

/// <summary>
/// kill -9 under load: whatever was acknowledged is there, nothing is there by halves, and the host is back at once.
/// </summary>
[Collection(nameof(KillTests))]
public sealed class KillTests
{
    private const int Writers = 8;
    private const int Items = 10;
    private static readonly int Kills = Environment.GetEnvironmentVariable("AULARIO_TEST_FULL") == "1" ? 200 : 10;
    private const int MostTriesBetween = 80;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Nothing_acknowledged_is_lost_when_the_host_is_killed(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());
        var exercise = (await school.PublishAsync(Samples.Questions(Items), Samples.Questions(1))).Exercises[0];
        using var host = new HostProcess(database);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var (saved, finished, starts) = (new ConcurrentBag<(Guid Attempt, int Item)>(), new ConcurrentBag<Guid>(), new List<TimeSpan> { await host.StartAsync(Cancel) });
        List<Task> writers = [];
        for (var i = 0; i < Writers; i++)
            writers.Add(WriteAsync((await school.StudentAsync()).At(host.Address), exercise, saved, finished, stop.Token));

        var chance = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            await UntilAsync(saved, saved.Count + chance.Next(MostTriesBetween));
            host.Kill();
            starts.Add(await host.StartAsync(Cancel));
        }

        await UntilAsync(saved, saved.Count + Writers);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        Assert.True(saved.Count >= Kills * 10, $"only {saved.Count} tries were acknowledged");
        Assert.True(finished.Count >= Kills, $"only {finished.Count} attempts were finished");
        await AssertAllThereAsync(school, saved, finished);

        // Where the machine is so busy that a clean start takes long too, the killed ones are measured by it.
        var limit = TimeSpan.FromTicks(Math.Max(LongestStart.Ticks, 3 * starts[0].Ticks));
        Assert.All(starts, start => Assert.True(start <= limit, $"ready after {start}, wanted {limit}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: {Kills} kills, {saved.Count} tries and {finished.Count} ends acknowledged, slowest start {starts.Max()}");
    }

    /// <summary>Lets the writers go on until so many tries are acknowledged: a random moment, however fast the machine is.</summary>
    private static async Task UntilAsync(ConcurrentBag<(Guid, int)> saved, int count)
    {
        while (saved.Count < count)
            await Task.Delay(2, Cancel);
    }

    /// <summary>Plays the exercise again and again, repeating what was not acknowledged, as a player does.</summary>
    private static async Task WriteAsync(Visitor learner, Guid exercise, ConcurrentBag<(Guid, int)> saved, ConcurrentBag<Guid> finished, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var started = await UntilAnsweredAsync(() => learner.PostStartAsync(exercise), stop);
            if (started is null)
                return;
            var playing = new Playing(learner, started.Json);
            for (var item = 1; item <= Items; item++)
            {
                if (playing.Started.At($"items.{item - 1}.progress.isClosed").GetBoolean())
                    continue; // resumed: a start that was not acknowledged had been made
                var place = item;
                if (await UntilAnsweredAsync(() => playing.PickAsync(place, Samples.Right), stop) is null)
                    return;
                saved.Add((playing.Id, item));
            }

            if (await UntilAnsweredAsync(playing.FinishAsync, stop) is null)
                return;
            finished.Add(playing.Id);
        }
    }

    private static async Task<Answer?> UntilAnsweredAsync(Func<Task<Answer>> send, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var answer = await send();
                Assert.True(answer.Status is 200 or 201, answer.Text);
                return answer;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, CancellationToken.None); // killed meanwhile: nobody knows whether it was saved, so it is sent again
            }
        }

        return null;
    }

    private static async Task AssertAllThereAsync(School school, IReadOnlyCollection<(Guid Attempt, int Item)> saved, IReadOnlyCollection<Guid> finished)
    {
        var rows = await school.ReadAsync(db => db.Attempts.AsNoTracking().Include(row => row.Tries).AsSplitQuery().ToListAsync(Cancel));
        var tries = rows.SelectMany(row => row.Tries).ToDictionary(made => (made.AttemptId, made.Item));

        Assert.All(saved.Distinct(), one => Assert.Contains(one, (IReadOnlyDictionary<(Guid, int), Data.Attempts.AttemptTry>)tries));
        Assert.All(finished, id => Assert.Contains(rows, row => row.Id == id && row.FinishedAt is not null));
        Assert.All(tries.Values, made =>
        {
            Assert.Equal(Verdict.Right, made.Verdict);
            Assert.Equal(JsonValueKind.Object, JsonElement.Parse(made.Response).ValueKind);
            Assert.Equal("RIGHT", JsonElement.Parse(made.Grade).At("verdict").GetString());
        });
        Assert.All(rows, row => Assert.Equal(row.FinishedAt is not null, row.PointsNumerator is not null));
        Assert.All(rows.Where(row => row.FinishedAt is not null), row => Assert.Equal(row.Tries.Count, row.PointsNumerator));
        await AssertProgressIsWholeAsync(school, [.. rows.Where(row => row.FinishedAt is not null).Select(row => row.UserId).OfType<Guid>().Distinct()]);
    }

    /// <summary>Score, completion, points and day were written together: each learner who finished has all of them once.</summary>
    private static Task AssertProgressIsWholeAsync(School school, IReadOnlyList<Guid> learners) => school.WithDbAsync(async db =>
    {
        foreach (var learner in learners)
        {
            Assert.Equal(1, await db.ExerciseCompletions.CountAsync(row => row.UserId == learner, Cancel));
            Assert.Equal(1, await db.PointAwards.CountAsync(row => row.UserId == learner && row.Reason == AwardReason.Exercise, Cancel));
            Assert.InRange(await db.ActiveDays.CountAsync(row => row.UserId == learner, Cancel), 1, 2); // midnight may pass
            Assert.Equal(10, await db.Users.Where(user => user.Id == learner).Select(user => user.Points).SingleAsync(Cancel));
        }
    });
}
