using System.Collections.Concurrent;
using Aulario.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(Schools))]

namespace Aulario.Web.Tests.Hosting;

/// <summary>The hosts that tests share: one per engine, started when first asked for.</summary>
public sealed class Schools : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Engine, Lazy<Task<(TestDatabase Database, School School)>>> shared = [];
    private readonly ConcurrentDictionary<(Engine, SchoolSetup), Lazy<Task<School>>> ofSetups = [];
    private readonly ConcurrentBag<School> own = [];
    private readonly ConcurrentBag<TestDatabase> alone = [];

    /// <summary>The shared school on an engine.</summary>
    public async Task<School> OnAsync(Engine engine) => (await SharedAsync(engine)).School;

    /// <summary>A second host on the same database, with settings or a clock of its own.</summary>
    public async Task<School> AnotherAsync(Engine engine, SchoolSetup setup)
    {
        var (database, _) = await SharedAsync(engine);
        var school = await School.StartAsync(engine, database, setup);
        own.Add(school);
        return school;
    }

    /// <summary>A number of hosts on one database that no other test touches: for what a word or a mail of another test would disturb.</summary>
    public async Task<IReadOnlyList<School>> AloneAsync(Engine engine, SchoolSetup setup, int nodes = 1)
    {
        var database = await TestDatabase.MakeAsync(engine);
        alone.Add(database);
        await database.MigrateAsync();
        List<School> started = [];
        for (var node = 0; node < nodes; node++)
        {
            started.Add(await School.StartAsync(engine, database, setup));
            own.Add(started[^1]);
        }

        return started;
    }

    /// <summary>Another host on the shared database, shared by all who give the same setup (the very same, kept in a static field): a host costs about a second.</summary>
    public Task<School> SharedAsync(Engine engine, SchoolSetup setup) =>
        ofSetups.GetOrAdd((engine, setup), key => new(() => AnotherAsync(key.Item1, key.Item2))).Value;

    /// <summary>A host whose time stands still until the test moves it.</summary>
    public async Task<(School School, MovableClock Clock)> WithClockAsync(Engine engine)
    {
        var clock = new MovableClock(DateTimeOffset.UtcNow);
        return (await AnotherAsync(engine, new SchoolSetup { Clock = clock }), clock);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var school in own)
            await school.DisposeAsync();
        foreach (var database in alone)
            await database.DisposeAsync();
        foreach (var started in shared.Values.Where(entry => entry.IsValueCreated))
        {
            var (database, school) = await started.Value;
            await school.DisposeAsync();
            await database.DisposeAsync();
        }
    }

    private Task<(TestDatabase Database, School School)> SharedAsync(Engine engine) =>
        shared.GetOrAdd(engine, key => new(() => Task.Run(() => StartAsync(key)))).Value;

    private static async Task<(TestDatabase, School)> StartAsync(Engine engine)
    {
        var database = await TestDatabase.MakeAsync(engine);
        await database.MigrateAsync();
        return (database, await School.StartAsync(engine, database, new SchoolSetup()));
    }
}
