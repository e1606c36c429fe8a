using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Packages;

public sealed class ListPackagesTests(Schools schools)
{
    /// <summary>A word that no other test's package holds.</summary>
    private readonly string word = $"w{Guid.NewGuid():N}";

    [Theory]
    [BothEngines]
    public async Task Paging_goes_through_all_without_repeats(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        for (var i = 0; i < 7; i++)
            await school.PublishAsync(package => package.Describe($"{word} {i}", "Paged."), Samples.Questions(1));

        var seen = new List<string>();
        var path = $"/api/v1/packages?q={word}&limit=3";
        for (var page = 0; page < 5; page++)
        {
            var answer = (await school.Stranger().GetAsync(path)).Expect(200);
            seen.AddRange(Titles(answer));
            if (!answer.Json.Has("next"))
                break;
            path = $"/api/v1/packages?q={word}&limit=3&cursor={answer.At("next").GetString()}";
        }

        Assert.Equal(7, seen.Count);
        Assert.Equal(seen.Distinct(), seen);
    }

    [Theory]
    [BothEngines("category=VOCABULARY", "other category")]
    [BothEngines("difficulty=BEGINNER", "other level")]
    [BothEngines("type=FILL_BLANK", "other type")]
    [BothEngines("language=es", "other type")]
    public async Task A_filter_keeps_only_what_matches(Engine engine, string filter, string wanted)
    {
        var school = await schools.OnAsync(engine);
        await school.PublishAsync(package => package.Describe($"plain {word}", "Filtered."), Samples.Questions(1));
        await school.PublishAsync(
            package =>
            {
                package.Describe($"other category {word}", "Filtered.");
                package.Category = ExerciseCategory.Vocabulary;
            },
            Samples.Questions(1));
        await school.PublishAsync(package => package.Describe($"other level {word}", "Filtered."), Samples.Questions(1) with { Difficulty = ExerciseDifficulty.Beginner });
        await school.PublishAsync(package => package.Describe($"other type {word}", "Filtered."), Samples.Gaps());

        var answer = (await school.Stranger().GetAsync($"/api/v1/packages?q={word}&{filter}")).Expect(200);

        Assert.Equal([$"{wanted} {word}"], Titles(answer));
    }

    [Theory]
    [BothEngines("CANCION", true)]
    [BothEngines("canción", true)]
    [BothEngines("año", true)]
    [BothEngines("AÑO", true)]
    [BothEngines("ano", false)]
    [BothEngines("canción año", true)]
    [BothEngines("canción otra", false)]
    [BothEngines("%", false)]
    [BothEngines("cancion_", false)]
    public async Task Search_folds_accents_and_case_but_keeps_enye(Engine engine, string search, bool isFound)
    {
        var school = await schools.OnAsync(engine);
        await school.PublishAsync(package => package.Describe($"{word} Canción del Año", "Buscada."), Samples.Questions(1));

        var answer = (await school.Stranger().GetAsync($"/api/v1/packages?q={word}+{Uri.EscapeDataString(search)}")).Expect(200);

        Assert.Equal(isFound ? 1 : 0, answer.At("items").GetArrayLength());
    }

    [Theory]
    [BothEngines("colour=red", "colour")]
    [BothEngines("category=DANCING", "category")]
    [BothEngines("difficulty=7", "difficulty")]
    [BothEngines("type=MultipleChoice", "type")]
    [BothEngines("limit=0", "limit")]
    [BothEngines("limit=101", "limit")]
    [BothEngines("limit=-1", "limit")]
    [BothEngines("limit=ten", "limit")]
    [BothEngines("cursor=!!", "cursor")]
    [BothEngines("cursor=LTE", "cursor")]
    [BothEngines("q=%00", "q")]
    public async Task A_query_that_is_not_understood_is_refused_with_its_key(Engine engine, string query, string key)
    {
        var school = await schools.OnAsync(engine);

        var answer = (await school.Stranger().GetAsync($"/api/v1/packages?{query}")).Refused(400, "bad_input");

        Assert.Equal([key], answer.At("errors").EnumerateObject().Select(error => error.Name));
    }

    [Theory]
    [BothEngines]
    public async Task What_is_not_published_is_hidden(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var hidden = await school.PublishAsync(
            package =>
            {
                package.Describe($"hidden {word}", "Draft.");
                package.IsPublished = false;
            },
            Samples.Questions(1));

        var list = (await school.Stranger().GetAsync($"/api/v1/packages?q={word}")).Expect(200);
        var alone = await school.Stranger().GetAsync($"/api/v1/packages/{hidden.Slug}");
        var cover = await school.Stranger().GetAsync($"/api/v1/exercises/{hidden.Exercise}");
        var start = await school.Stranger().PostStartAsync(hidden.Exercise);

        Assert.Empty(Titles(list));
        alone.Refused(404, "not_found.package");
        cover.Refused(404, "not_found.exercise");
        start.Refused(404, "not_found.exercise");
    }

    [Theory]
    [BothEngines]
    public async Task Featured_ones_come_first_then_the_newest(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        await school.PublishAsync(package => package.Describe($"{word} 1", "Old."), Samples.Questions(1));
        await school.PublishAsync(
            package =>
            {
                package.Describe($"{word} 2", "Featured.");
                package.IsFeatured = true;
            },
            Samples.Questions(1));
        await Task.Delay(5, TestContext.Current.CancellationToken); // ids made in the same millisecond have no order
        await school.PublishAsync(package => package.Describe($"{word} 3", "New."), Samples.Questions(1));

        var answer = (await school.Stranger().GetAsync($"/api/v1/packages?q={word}")).Expect(200);

        Assert.Equal([$"{word} 2", $"{word} 3", $"{word} 1"], Titles(answer));
    }

    [Theory]
    [BothEngines]
    public async Task The_whole_catalogue_has_that_order_too(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        await school.PublishAsync(package => package.IsFeatured = true, Samples.Questions(1));
        await school.PublishAsync(Samples.Questions(1));

        var cards = (await school.Stranger().GetAsync("/api/v1/packages?limit=100")).Expect(200).At("items").EnumerateArray()
            .Select(card => (IsFeatured: card.At("isFeatured").GetBoolean(), Id: card.At("id").GetString())).ToList();

        Assert.True(cards.Count >= 2);
        Assert.Equal(cards.OrderByDescending(card => card.IsFeatured).ThenByDescending(card => card.Id, StringComparer.Ordinal), cards);
    }

    [Theory]
    [BothEngines]
    public async Task A_card_tells_what_is_inside(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        await school.PublishAsync(
            package => package.Describe($"inside {word}", "Told."),
            Samples.Questions(1) with { Difficulty = ExerciseDifficulty.Advanced },
            Samples.Gaps() with { Difficulty = ExerciseDifficulty.Beginner });

        var card = (await school.Stranger().GetAsync($"/api/v1/packages?q={word}")).Expect(200).At("items.0");

        Assert.Equal(2, card.At("exerciseCount").GetInt32());
        Assert.Equal("BEGINNER ADVANCED", string.Join(' ', card.At("levels").EnumerateArray()));
        Assert.Equal("FILL_BLANK MULTIPLE_CHOICE", string.Join(' ', card.At("types").EnumerateArray()));
        Assert.Equal("en es", string.Join(' ', card.At("teaches").EnumerateArray()));
        Assert.False(card.Has("progress"));
    }

    [Theory]
    [BothEngines]
    public async Task A_learner_sees_the_own_progress_and_nobody_elses(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var package = await school.PublishAsync(made => made.Describe($"progress {word}", "Played."), Samples.Questions(1), Samples.Questions(1));
        var (student, guest, other) = (await school.StudentAsync(), await school.GuestAsync(), await school.StudentAsync());
        await student.PlayAsync(package.Exercises[0], right: 1);
        await guest.PlayAsync(package.Exercises[0], right: 1);
        await guest.PlayAsync(package.Exercises[1], right: 1);

        Assert.Equal((1, 2), await ProgressAsync(student));
        Assert.Equal((2, 2), await ProgressAsync(guest));
        Assert.Equal((0, 2), await ProgressAsync(other));

        async Task<(int, int)> ProgressAsync(Visitor learner)
        {
            var progress = (await learner.GetAsync($"/api/v1/packages?q={word}")).Expect(200).At("items.0.progress");
            return (progress.At("completed").GetInt32(), progress.At("total").GetInt32());
        }
    }

    private static IEnumerable<string> Titles(Answer list) => list.At("items").EnumerateArray().Select(item => item.At("title").ToString());
}
