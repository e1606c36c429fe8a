using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Attempts;

public sealed class CrosswordTests(Schools schools)
{
    private static readonly IReadOnlyDictionary<string, string> Answers =
        Samples.Crossword().Crossword.Words.ToDictionary(word => word.Clue.Text, word => word.Answer.Replace(" ", string.Empty, StringComparison.Ordinal));

    [Theory]
    [BothEngines]
    public async Task It_is_entered_word_by_word_until_it_is_solved(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Crossword(), "PRACTICE");

        var first = (await EnterAsync(playing, 0, 1)).Expect(200);
        (await EnterAsync(playing, 1, 2)).Expect(200);
        var last = (await EnterAsync(playing, 2, 3)).Expect(200);

        Assert.Empty(first.At("events").EnumerateArray());
        Assert.Equal("CROSSWORD_SOLVED", last.At("events.0.type").GetString());
        Assert.Equal("eat", last.At("events.0.solution").GetString());
        Assert.Equal(("RIGHT", "[3,1]"), (last.At("progress.verdict").GetString(), last.At("progress.points").ToString()));
        Assert.True(last.At("progress.isClosed").GetBoolean());
        Assert.Equal("All of it is food.", last.At("progress.solution.explanation").GetString());
        (await playing.StepAsync(1, 4, new { word = "a", action = "CHECK" })).Refused(409, "item_closed");
        Assert.Equal(100, (await playing.FinishAsync()).At("result.percent").GetInt32());
    }

    [Theory]
    [BothEngines(false)]
    [BothEngines(true)]
    public async Task Neither_points_nor_verdict_check_letters_for_nothing(Engine engine, bool isAboutText)
    {
        var playing = await StartAsync(engine, isAboutText ? Samples.CrosswordAboutText() : Samples.Crossword(), "PRACTICE");

        var right = (await EnterAsync(playing, 0, 1)).Expect(200);
        var state = (await playing.StateAsync()).Expect(200);

        foreach (var progress in (JsonElement[])[right.At("progress"), state.At("items.0.progress")])
        {
            Assert.True(progress.At("isAnswered").GetBoolean());
            Assert.All((IEnumerable<string>)["verdict", "points", "grade", "solution"], name => Assert.False(progress.Has(name), $"{name}: {progress}"));
        }

        Assert.Equal("PARTIAL", (await playing.FinishAsync()).At("items.0.progress.verdict").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task A_reload_shows_the_letters_again_and_a_repeated_step_changes_nothing(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Crossword(), "PRACTICE");
        var step = new { word = "a", action = "CHECK", letters = new string('q', Length(playing, 0)) };
        var first = (await playing.StepAsync(1, 1, step)).Expect(200);
        await playing.StepAsync(1, 2, new { word = "a", action = "REVEAL_WORD" });

        var again = (await playing.StepAsync(1, 1, step)).Expect(200);
        var state = (await playing.StateAsync()).Expect(200);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(3, state.At("items.0.progress.nextTry").GetInt32());
        Assert.Equal(Answers[Clue(playing, 0)].Order(), state.At("items.0.view.cells").EnumerateArray().Where(cell => cell.Has("letter")).Select(cell => cell.At("letter").GetString()![0]).Order());
        (await playing.StepAsync(1, 2, new { word = "b", action = "REVEAL_WORD" })).Refused(409, "try_taken");
        (await playing.StepAsync(1, 9, new { word = "b", action = "REVEAL_WORD" })).Refused(409, "try_gap");
    }

    [Theory]
    [BothEngines]
    public async Task Checks_and_revealed_letters_cost_what_the_view_says(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Crossword().With(new() { Tries = 1 }), "PRACTICE");
        var length = Length(playing, 0);

        var free = (await playing.StepAsync(1, 1, new { word = "a", action = "CHECK", letters = new string('q', length) })).Expect(200);
        var charged = (await playing.StepAsync(1, 2, new { word = "a", action = "CHECK", letters = new string('w', length) })).Expect(200);
        var revealed = (await playing.StepAsync(1, 3, new { word = "a", action = "REVEAL_LETTER", letter = 0 })).Expect(200);

        Assert.Equal((false, true), (free.At("events.0.isCharged").GetBoolean(), charged.At("events.0.isCharged").GetBoolean()));
        Assert.Equal(length, charged.At("events.0.wrong").GetArrayLength());
        Assert.Equal($"[1,{length}]", charged.At("view.clues.0.lost").ToString());
        Assert.Equal(Answers[Clue(playing, 0)][..1], revealed.At("events.0.letter").GetString());
        Assert.Equal(2.0 / length, Ratio(revealed.At("view.clues.0.lost")), 9);
    }

    [Theory]
    [BothEngines]
    public async Task A_wrong_check_costs_a_life(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Crossword().With(new() { Lives = 2 }), "PRACTICE");
        var length = Length(playing, 0);

        var first = (await playing.StepAsync(1, 1, new { word = "a", action = "CHECK", letters = new string('q', length) })).Expect(200);
        var last = (await playing.StepAsync(1, 2, new { word = "a", action = "CHECK", letters = new string('w', length) })).Expect(200);

        Assert.Equal(1, first.At("livesLeft").GetInt32());
        Assert.Equal("NO_LIVES", last.At("result.endedAs").GetString());
    }

    [Theory]
    [BothEngines]
    public async Task A_test_takes_letters_and_gives_no_help(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Crossword(), "TEST");

        foreach (var action in (string[])["CHECK", "REVEAL_LETTER", "REVEAL_WORD"])
            (await playing.StepAsync(1, 1, new { word = "a", action, letter = 0 })).Refused(409, "no_help_in_test");
        for (var word = 0; word < 3; word++)
            Assert.Empty((await EnterAsync(playing, word, word + 1)).Expect(200).At("events").EnumerateArray());
        var state = (await playing.StateAsync()).Expect(200);

        Assert.False(state.At("items.0.progress.isClosed").GetBoolean());
        Assert.All(state.At("items.0.view.cells").EnumerateArray(), cell => Assert.Equal("UNTOLD", cell.At("mark").GetString()));
        Assert.Equal(100, (await playing.FinishAsync()).At("result.percent").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task An_extra_clue_is_shown_for_the_word_that_it_is_asked_for(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Crossword(), "PRACTICE");
        var tea = playing.Started.At("items.0.view.clues").EnumerateArray().Single(clue => clue.At("clue.text").GetString() == "A hot drink.");
        var meat = playing.Started.At("items.0.view.clues").EnumerateArray().Single(clue => clue.At("clue.text").GetString() == "No vegetable.");

        var asked = (await playing.HintOfAsync(1, tea.At("key").GetString()!)).Expect(200);
        (await playing.HintOfAsync(1, tea.At("key").GetString()!)).Refused(409, "no_more_hints");
        (await playing.HintOfAsync(1, meat.At("key").GetString()!)).Refused(409, "no_more_hints");
        var next = (await playing.HintAsync(1)).Expect(200);

        Assert.Equal((true, false), (tea.At("hasExtraClue").GetBoolean(), meat.At("hasExtraClue").GetBoolean()));
        Assert.Equal("At five.", asked.At("hints.0.text").GetString());
        Assert.Equal(tea.At("key").GetString(), asked.At("hints.0.part").GetString());
        Assert.Equal(["At five.", "Hint for the grid"], next.At("hints").EnumerateArray().Select(hint => hint.At("text").GetString()));
        Assert.Equal(2, next.At("hintsLeft").GetInt32());
    }

    [Theory]
    [BothEngines]
    public async Task Steps_that_do_not_fit_are_refused_with_their_field(Engine engine)
    {
        var playing = await StartAsync(engine, Samples.Crossword(), "PRACTICE");

        foreach (var (body, field) in (IEnumerable<(object, string)>)
        [
            (new { word = "z", action = "CHECK" }, "word"),
            (new { word = "a", action = "ENTER" }, "letters"),
            (new { word = "a", action = "ENTER", letters = "12" }, "letters"),
            (new { word = "a", action = "REVEAL_LETTER" }, "letter"),
            (new { word = "a", action = "WIN" }, "action"),
        ])
            Assert.True((await playing.StepAsync(1, 1, body)).Refused(400, "bad_input").At("errors").Has(field), field);
        (await playing.TryAsync(1, 1, new { word = "a", action = "CHECK" })).Refused(409, "in_steps");
    }

    private static string Clue(Playing playing, int word) => playing.Started.At($"items.0.view.clues.{word}.clue.text").GetString()!; // ! every sample clue has words

    private static int Length(Playing playing, int word) => Answers[Clue(playing, word)].Length;

    private static double Ratio(JsonElement fraction) => (double)fraction[0].GetInt32() / fraction[1].GetInt32();

    private static Task<Answer> EnterAsync(Playing playing, int word, int number) => playing.StepAsync(
        1, number, new { word = playing.Started.At($"items.0.view.clues.{word}.key").GetString(), action = "ENTER", letters = Answers[Clue(playing, word)] });

    private async Task<Playing> StartAsync(Engine engine, Exercise content, string mode)
    {
        var school = await schools.OnAsync(engine);
        return await (await school.StudentAsync()).StartAsync((await school.PublishAsync(content)).Exercise, new { mode });
    }
}
