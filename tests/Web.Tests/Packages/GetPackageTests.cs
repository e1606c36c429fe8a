using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Packages;

public sealed class GetPackageTests(Schools schools)
{
    [Theory]
    [BothEngines]
    public async Task A_package_is_found_by_slug_and_by_id(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1), Samples.Gaps());

        var bySlug = (await school.Stranger().GetAsync($"/api/v1/packages/{package.Slug}")).Expect(200);
        var byId = (await school.Stranger().GetAsync($"/api/v1/packages/{package.PackageId}")).Expect(200);

        Assert.Equal(bySlug.Text, byId.Text);
        Assert.Equal(package.Exercises, bySlug.At("exercises").EnumerateArray().Select(exercise => exercise.At("id").GetGuid()));
    }

    [Theory]
    [BothEngines("es-MX,es;q=0.9,en;q=0.1", "es", "Este paquete no existe")]
    [BothEngines("en-GB,en", "en", "This package does not exist")]
    [BothEngines("fr", "en", "This package does not exist")]
    public async Task An_unknown_package_is_refused_in_the_callers_language(Engine engine, string accepted, string language, string title)
    {
        var school = await schools.OnAsync(engine);
        var visitor = school.Stranger();
        visitor.Language = accepted;

        var answer = (await visitor.GetAsync("/api/v1/packages/no-such-package")).Refused(404, "not_found.package");

        Assert.Equal(language, answer.Header("Content-Language"));
        Assert.Equal(title, answer.At("title").GetString());
        Assert.NotEmpty(answer.At("traceId").GetString()!); // ! the member was just read
    }

    [Theory]
    [BothEngines]
    public async Task Whoever_has_it_already_gets_304_until_it_changes(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1));
        var path = $"/api/v1/packages/{package.Slug}";
        var tag = (await school.Stranger().GetAsync(path)).Expect(200).Header("ETag");
        Assert.NotNull(tag);

        var again = await school.Stranger().GetAsync(path, ("If-None-Match", tag));
        await school.WithDbAsync(db => db.Packages.Where(row => row.Id == package.PackageId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Description, "Changed."), TestContext.Current.CancellationToken));
        var changed = await school.Stranger().GetAsync(path, ("If-None-Match", tag));

        Assert.Equal((304, string.Empty), (again.Status, again.Text));
        Assert.Equal("Changed.", changed.Expect(200).At("description").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task Standings_go_from_new_to_open_to_done(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(2));
        var student = await school.StudentAsync();

        var fresh = await StandingAsync();
        await student.StartAsync(package.Exercise);
        var open = await StandingAsync();
        await student.PlayAsync(package.Exercise, right: 2);
        var done = await StandingAsync();
        var stranger = (await school.Stranger().GetAsync($"/api/v1/packages/{package.Slug}")).Expect(200);

        Assert.Equal(("NEW", "OPEN", "DONE"), (fresh, open, done));
        Assert.False(stranger.At("exercises.0").Has("standing"));
        Assert.False(stranger.Json.Has("progress"));

        async Task<string?> StandingAsync() =>
            (await student.GetAsync($"/api/v1/packages/{package.Slug}")).Expect(200).At("exercises.0.standing").GetString();
    }

    [Theory]
    [BothEngines]
    public async Task A_cover_holds_what_a_cover_may_hold_and_nothing_else(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var content = Samples.Questions(3) with { Instructions = "Choose.", Tags = ["verbs"], Settings = new() { Draw = 2, Minutes = 5, Lives = 3, Tries = 2 } };
        var package = await school.PublishAsync(content);

        var cover = (await school.Stranger().GetAsync($"/api/v1/exercises/{package.Exercise}")).Expect(200);

        Assert.Equal(
            ["category", "difficulty", "id", "instructions", "instructionsLanguage", "itemCount", "language", "lives", "minutes", "modes", "package", "tags", "timesCompleted", "title", "tries", "type"],
            cover.Json.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, cover.At("itemCount").GetInt32());
        Assert.All(
            (IEnumerable<string>)[Samples.Right, Samples.Wrong, "Question 1", "hint", "Because", content.Explanation!], // ! the sample has one
            secret => Assert.DoesNotContain(secret, cover.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [BothEngines]
    public async Task An_unpublished_exercise_is_not_in_its_package(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(Samples.Questions(1), Samples.Questions(1));
        await school.UnpublishAsync(package.Exercises[0]);

        var detail = (await school.Stranger().GetAsync($"/api/v1/packages/{package.Slug}")).Expect(200);

        Assert.Equal([package.Exercises[1]], detail.At("exercises").EnumerateArray().Select(exercise => exercise.At("id").GetGuid()));
        (await school.Stranger().GetAsync($"/api/v1/exercises/{package.Exercises[0]}")).Refused(404, "not_found.exercise");
    }
}
