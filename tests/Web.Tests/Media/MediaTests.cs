using Aulario.Data.Media;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Media;

public sealed class MediaTests(Schools schools)
{
    [Theory]
    [BothEngines]
    public async Task A_picture_comes_as_what_it_is_and_runs_nothing(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var name = await TakeAsync(school, "Casa blanca.png", Pictures.Png());

        var answer = (await school.Stranger().GetAsync("/media/" + Uri.EscapeDataString(name))).Expect(200);

        Assert.Equal("image/webp", answer.Header("Content-Type"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.StartsWith("sandbox; default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("public, max-age=2592000", answer.Header("Cache-Control"));
    }

    [Theory]
    [BothEngines]
    public async Task A_browser_that_has_it_is_not_sent_it_again(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var name = await TakeAsync(school, "known.png", Pictures.Png());
        var tag = (await school.Stranger().GetAsync("/media/" + name)).Header("ETag");

        var again = await school.Stranger().GetAsync("/media/" + name, ("If-None-Match", tag!)); // ! asserted by the status

        Assert.Equal((304, string.Empty), (again.Status, again.Text));
    }

    [Theory]
    [BothEngines]
    public async Task A_part_of_a_sound_can_be_asked_for(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var name = await TakeAsync(school, "silence.wav", Pictures.Wav());

        var part = (await school.Stranger().GetAsync("/media/" + name, ("Range", "bytes=0-3"))).Expect(206);

        Assert.Equal(("RIFF", "audio/wav", "bytes 0-3/4044"), (part.Text, part.Header("Content-Type"), part.Header("Content-Range")));
    }

    [Theory]
    [BothEngines("nothing-like-it.webp")]
    [BothEngines("..%2faulario.db")]
    [BothEngines("%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [BothEngines("..%5caulario.db")]
    [BothEngines("a%00.webp")]
    public async Task Anything_else_is_not_there_for_anybody(Engine engine, string name)
    {
        var school = await schools.OnAsync(engine);

        foreach (var visitor in (Visitor[])[school.Stranger(), await school.StudentAsync(), await school.AdminAsync()])
        {
            var answer = await visitor.GetAsync("/media/" + name);
            Assert.True(answer.Status is 404 or 400, $"{answer.Status} for {name}");
        }
    }

    [Theory]
    [BothEngines]
    public async Task An_exercise_in_play_names_a_picture_as_it_is_stored_and_it_comes_under_that_name(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var name = await TakeAsync(school, "went.png", Pictures.Png());
        var content = Samples.Questions(1);
        var exercise = content with { Questions = [content.Questions[0] with { Prompt = new("Past of go?", new(name.ToUpperInvariant(), "a road"), "no-such.mp3") }] };
        using var learner = await school.StudentAsync();

        var prompt = (await learner.StartAsync((await school.PublishAsync(exercise)).Exercise)).Started.At("items.0.view.prompt");

        var stored = prompt.At("picture.name").GetString()!; // ! asserted by what comes of it
        Assert.Equal("image/webp", (await learner.GetAsync("/media/" + stored)).Expect(200).Header("Content-Type"));
        Assert.DoesNotContain("went", prompt.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("missing", prompt.At("sound").GetString());
    }

    private static async Task<string> TakeAsync(School school, string ending, byte[] bytes)
    {
        var name = $"{Guid.NewGuid():N} {ending}".Replace(' ', ending.Contains(' ', StringComparison.Ordinal) ? ' ' : '-');
        Assert.IsType<MediaOutcome.Taken>(await MediaImportTests.TakeAsync(school, name, bytes));
        return name;
    }
}
