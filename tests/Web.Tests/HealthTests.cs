using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests;

public sealed class HealthTests(Schools schools)
{
    [Theory]
    [BothEngines]
    public async Task A_migrated_database_is_ready(Engine engine)
    {
        var school = await schools.OnAsync(engine);

        (await school.Stranger().GetAsync("/health/live")).Expect(200);
        (await school.Stranger().GetAsync("/health/ready")).Expect(200);
    }

    [Theory]
    [BothEngines]
    public async Task An_unmigrated_database_is_not_ready(Engine engine)
    {
        await using var database = await TestDatabase.MakeAsync(engine);
        await using var school = await School.StartAsync(engine, database, new SchoolSetup());

        var ready = await school.Stranger().GetAsync("/health/ready");
        var live = await school.Stranger().GetAsync("/health/live");

        Assert.Equal((503, "not_migrated"), (ready.Status, ready.Text));
        Assert.Equal(200, live.Status);
    }
}
