using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.MatchThree;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Attempts;

/// <summary>Boards of words: the server moves the tiles, and tells what belongs together only when it bursts.</summary>
public sealed class SwapTests(Schools schools)
{
    private static readonly CandyCrushExercise Kinds = new()
    {
        Title = "Kinds",
        Language = "en",
        InstructionsLanguage = "es",
        Swaps = 30,
        Crush = new()
        {
            Categories = [new("fruit", ["apple", "pear", "plum"], 6), new("furniture", ["chair", "table", "bed"], 6), new("weather", ["rain", "snow", "fog"], 6)],
            Explanation = "Nobody sits on rain.",
        },
    };

    private static readonly MatchThreeGame Game = GameOf(Kinds.Crush.Categories, 30);

    [Theory]
    [BothEngines]
    public async Task Swaps_lead_to_all_goals_and_a_reload_goes_on_where_they_were(Engine engine)
    {
        var playing = await StartAsync(engine, Kinds);
        var view = playing.Started.At("items.0.view");

        Answer last;
        var number = 0;
        do
        {
            last = (await playing.StepAsync(1, ++number, Body(SimplePlayer.Next(Game, StateOf(Game, view))))).Expect(200);
            view = last.At("view");
            Assert.Equal("TILES_SWAPPED", last.At("events.0.type").GetString());
            Assert.Equal(30 - number, view.GetProperty("swapsLeft").GetInt32());
            Assert.Equal(view.ToString(), (await playing.StateAsync()).Expect(200).At("items.0.view").ToString());
        }
        while (!last.At("progress.isClosed").GetBoolean());

        Assert.Equal("ALL_GOALS_REACHED", last.At("events").EnumerateArray().Last().GetProperty("type").GetString());
        Assert.Equal(("RIGHT", "[3,1]"), (last.At("progress.verdict").GetString(), last.At("progress.points").ToString()));
        Assert.Equal(["apple", "pear", "plum"], last.At("progress.solution.parts.0.answers").EnumerateArray().Select(word => word.GetString()));
        (await playing.StepAsync(1, number + 1, Body(new(new(0, 0), new(0, 1))))).Refused(409, "item_closed");
        Assert.Equal(100, (await playing.FinishAsync()).Expect(200).At("result.percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task What_belongs_together_is_told_when_it_bursts_and_not_before(Engine engine)
    {
        var playing = await StartAsync(engine, Kinds);
        var view = playing.Started.At("items.0.view");

        var made = (await playing.StepAsync(1, 1, Body(Game.LegalSwaps(StateOf(Game, view))[0]))).Expect(200);

        Assert.All(view.GetProperty("tiles").EnumerateArray(), tile => Assert.Equal(["word"], tile.EnumerateObject().Select(field => field.Name)));
        Assert.All(view.GetProperty("goals").EnumerateArray(), goal => Assert.Equal(0, goal.GetProperty("words").GetArrayLength()));
        var burst = made.At("events").EnumerateArray().First(one => one.GetProperty("type").GetString() == "TILES_BURST");
        var told = made.At("view.goals").EnumerateArray().Single(goal => goal.GetProperty("key").GetString() == burst.GetProperty("goal").GetString());
        Assert.Superset(
            burst.GetProperty("words").EnumerateArray().Select(word => word.GetString()).ToHashSet(),
            told.GetProperty("words").EnumerateArray().Select(word => word.GetString()).ToHashSet());
        Assert.All(made.At("view.tiles").EnumerateArray(), tile => Assert.Equal(["word"], tile.EnumerateObject().Select(field => field.Name)));
    }

    [Theory]
    [BothEngines]
    public async Task Categories_show_from_the_start_where_the_author_wants_it(Engine engine)
    {
        var playing = await StartAsync(engine, Kinds with { ShowsCategories = true });

        Assert.All(playing.Started.At("items.0.view.tiles").EnumerateArray(), tile =>
            Assert.Contains(tile.GetProperty("word").GetString(), Kinds.Crush.Categories[tile.GetProperty("goal").GetString()![0] - 'a'].Words)); // ! every tile has one
    }

    [Theory]
    [BothEngines]
    public async Task A_swap_that_lines_nothing_up_uses_none_and_costs_a_life_where_they_are_counted(Engine engine)
    {
        var playing = await StartAsync(engine, Kinds.With(new() { Lives = 2 }));
        var view = playing.Started.At("items.0.view");
        var idle = Body(Idle(StateOf(Game, view)));

        var first = (await playing.StepAsync(1, 1, idle)).Expect(200);
        var again = (await playing.StepAsync(1, 1, idle)).Expect(200);
        var second = (await playing.StepAsync(1, 2, idle)).Expect(200);

        Assert.Equal("NO_RUN", first.At("events.0.type").GetString());
        Assert.Equal(view.ToString(), first.At("view").ToString());
        Assert.Equal(first.Text, again.Text);
        Assert.Equal([1, 0], new[] { first, second }.Select(answer => answer.At("livesLeft").GetInt32()));
        Assert.Equal("NO_LIVES", second.At("result.endedAs").GetString());
    }

    [Theory]
    [BothEngines("""{"swap":[[0,0]]}""", "swap")]
    [BothEngines("""{"swap":[[0,0],[0,2]]}""", "swap[1]")]
    [BothEngines("""{"swap":[[0,5],[0,6]]}""", "swap[1]")]
    [BothEngines("""{"swap":[[8,0],[7,0]]}""", "swap[0]")]
    [BothEngines("""{"swap":[[0,0],null]}""", "swap[1]")]
    [BothEngines("""{"swap":null}""", "swap")]
    [BothEngines("""{"swap":[[0,0],[0,1]],"score":9}""", "score")]
    [BothEngines("{}", "$")]
    public async Task A_swap_that_cannot_be_is_refused_and_changes_nothing(Engine engine, string body, string path)
    {
        var playing = await StartAsync(engine, Kinds);

        var answer = await playing.StepAsync(1, 1, JsonElement.Parse(body));

        Assert.Equal(400, answer.Status);
        Assert.Equal([path], answer.At("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal(1, (await playing.StateAsync()).At("items.0.progress.nextTry").GetInt32());
    }

    /// <summary>Fifty tiles are wanted; a swap at the top, where nothing falls from above, bursts about three.</summary>
    [Theory]
    [BothEngines]
    public async Task When_the_swaps_are_used_up_the_share_reached_counts(Engine engine)
    {
        const int swaps = 12;
        IReadOnlyList<CandyCategory> categories = [.. Kinds.Crush.Categories.Append(new("animals", ["dog", "cat", "cow"])).Append(new("clothes", ["hat", "coat", "sock"])).Select(category => category with { Goal = 10 })];
        var game = GameOf(categories, swaps);
        var playing = await StartAsync(engine, Kinds with { Swaps = swaps, Crush = new() { Categories = categories } });
        var last = playing.Started.At("items.0");

        for (var number = 1; number <= swaps; number++)
            last = (await playing.StepAsync(1, number, Body(game.LegalSwaps(StateOf(game, last.GetProperty("view")))[0]))).Expect(200).Json;

        var reached = last.At("view.goals").EnumerateArray().Aggregate(Domain.Fraction.Zero, (sum, goal) => sum + new Domain.Fraction(goal.GetProperty("reached").GetInt32(), 10));
        Assert.Equal("SWAPS_USED_UP", last.At("events").EnumerateArray().Last().GetProperty("type").GetString());
        Assert.Equal($"[{reached.Numerator},{reached.Denominator}]", last.At("progress.points").ToString());
        Assert.Equal(("PARTIAL", true), (last.At("progress.verdict").GetString(), last.At("progress.isClosed").GetBoolean()));
    }

    /// <summary>What a learner knows who knows the words.</summary>
    private static MatchThreeState StateOf(MatchThreeGame game, JsonElement view) => new(
        0,
        0,
        [.. view.GetProperty("tiles").EnumerateArray().Select(tile => game.Words.Index().Single(word => word.Item == tile.GetProperty("word").GetString()).Index)],
        [.. view.GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("reached").GetInt32())]);

    private static MatchThreeGame GameOf(IReadOnlyList<CandyCategory> categories, int swaps) => Assert.IsType<PuzzleOutcome<MatchThreeGame>.Made>(
        MatchThreeReader.Read(new(8, 6, swaps, [.. categories.Select(category => new MatchThreeCategory(category.Words, category.Goal))]))).Puzzle;

    private static TileSwap Idle(MatchThreeState state)
    {
        var legal = Game.LegalSwaps(state);
        return Enumerable.Range(0, 5).Select(column => new TileSwap(new(0, column), new(0, column + 1))).First(swap => !legal.Contains(swap));
    }

    private static object Body(TileSwap swap) => new { swap = new[] { new[] { swap.One.Row, swap.One.Column }, new[] { swap.Other.Row, swap.Other.Column } } };

    private async Task<Playing> StartAsync(Engine engine, Exercise content)
    {
        var school = await schools.OnAsync(engine);
        return await (await school.StudentAsync()).StartAsync((await school.PublishAsync(content)).Exercise);
    }
}
