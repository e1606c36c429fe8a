using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Canary;

/// <summary>Where a right offer stands, and what it looks like, says nothing about its being right.</summary>
public sealed class PlaceTests(Schools schools)
{
    private const int Attempts = 240;

    /// <summary>Five standard deviations: a fair place misses it about once in a million runs.</summary>
    private const double Deviations = 5;

    [Theory]
    [BothEngines(ChoiceDisplay.List)]
    [BothEngines(ChoiceDisplay.Dropdown)]
    public async Task A_right_option_stands_anywhere(Engine engine, ChoiceDisplay display)
    {
        var exercise = new MultipleChoiceExercise
        {
            Title = "Offers",
            Language = "en",
            InstructionsLanguage = "en",
            Display = display,
            Questions =
            [
                new Question
                {
                    Prompt = new Prompt("Which?"),
                    Options = [new(new Prompt("right"), IsRight: true, "Yes."), .. Wrong.Select(word => new Option(new Prompt(word), IsRight: false))],
                },
            ],
        };

        await AssertFairAsync(engine, exercise, 1 + Wrong.Length, view =>
        {
            var options = view.GetProperty("options").EnumerateArray().ToList();
            Assert.Single(options.Select(option => string.Join(',', option.EnumerateObject().Select(field => field.Name))).Distinct());
            Assert.Equal(["a", "b", "c", "d"], options.Select(option => option.GetProperty("key").GetString()));
            return options.FindIndex(option => option.GetProperty("prompt").GetProperty("text").GetString() == "right");
        });
    }

    [Theory]
    [BothEngines(GapDisplay.List)]
    [BothEngines(GapDisplay.Bank)]
    public async Task A_right_word_of_a_list_or_bank_stands_anywhere(Engine engine, GapDisplay display)
    {
        var exercise = new FillBlankExercise
        {
            Title = "Words",
            Language = "en",
            InstructionsLanguage = "en",
            Display = display,
            Texts = [new GapText { Runs = ["He ", "."], Gaps = [new Gap { Accepted = ["right"], Distractors = Wrong }] }],
        };

        await AssertFairAsync(engine, exercise, 1 + Wrong.Length, view =>
        {
            var words = display == GapDisplay.Bank ? view.GetProperty("bank") : view.GetProperty("gaps")[0].GetProperty("choices");
            return words.EnumerateArray().ToList().FindIndex(word => word.GetString() == "right");
        });
    }

    [Fact]
    public void A_place_that_tells_is_caught()
    {
        Assert.NotNull(Unfair([Attempts, 0, 0, 0]));
        Assert.NotNull(Unfair([Attempts / 2, Attempts / 6, Attempts / 6, Attempts / 6]));
        Assert.Null(Unfair([Attempts / 4, Attempts / 4, Attempts / 4, Attempts / 4]));
    }

    private static string[] Wrong { get; } = ["wrong one", "other", "no"];

    private async Task AssertFairAsync(Engine engine, Exercise exercise, int places, Func<JsonElement, int> placeOfRight)
    {
        var school = await schools.OnAsync(engine);
        var address = $"/api/v1/exercises/{(await school.PublishAsync(exercise)).Exercise}/attempts";
        using var student = await school.StudentAsync();
        var counts = new int[places];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var started = (await student.PostAsync(address, new { restart = true })).Expect(201);
            counts[placeOfRight(started.At("items.0.view"))]++;
        }

        Assert.Equal(Attempts, counts.Sum());
        Assert.Null(Unfair(counts));
    }

    private static string? Unfair(IReadOnlyList<int> counts)
    {
        var share = 1.0 / counts.Count;
        var bound = Deviations * Math.Sqrt(Attempts * share * (1 - share));
        return counts.Any(count => Math.Abs(count - (Attempts * share)) > bound)
            ? $"The right one stood {string.Join(", ", counts)} times in its places; wanted {Attempts * share:F0} ± {bound:F0} in each."
            : null;
    }
}
