using System.Globalization;
using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;

namespace Aulario.Domain.Tests.Exercises;

public sealed class RefusalTests
{
    private static readonly string TooLong = new('x', Response.LongestText + 1);

    [Theory]
    [InlineData(0, "", null, null)]
    [InlineData(0, "a", null, null)]
    [InlineData(0, "d", null, null)]
    [InlineData(0, "e", "picked[0]", "unknown_key")]
    [InlineData(0, "A", "picked[0]", "unknown_key")]
    [InlineData(0, "aaaa", "picked[0]", "unknown_key")]
    [InlineData(0, "a,b", "picked", "one_pick_only")]
    [InlineData(1, "a,b,c,d,e", null, null)]
    [InlineData(1, "a,b,a", "picked[2]", "key_twice")]
    [InlineData(1, "a,z", "picked[1]", "unknown_key")]
    public void Picks_must_be_keys_of_the_question(int item, string keys, string? path, string? code) =>
        AssertRefused(Samples.MultipleChoice, item, new PickedResponse(keys.Split(',', StringSplitOptions.RemoveEmptyEntries)), path, code);

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(Truth.False, "x", null, null)]
    [InlineData(Truth.NotGiven, null, null, null)]
    [InlineData((Truth)9, null, "value", "value_not_offered")]
    [InlineData(Truth.True, "x", "correction", "correction_not_asked")]
    [InlineData(null, "x", "correction", "correction_not_asked")]
    public void Decisions_must_be_offered(Truth? value, string? correction, string? path, string? code) =>
        AssertRefused(Samples.TrueOrFalse, 0, new TruthResponse(value, correction), path, code);

    [Fact]
    public void A_decision_that_no_statement_needs_is_not_offered()
    {
        var exercise = Samples.TrueOrFalse with { Statements = [new() { Prompt = new("s"), Truth = Truth.False }], AsksCorrection = false };

        AssertRefused(exercise, 0, new TruthResponse(Truth.NotGiven), "value", "value_not_offered");
        AssertRefused(exercise, 0, new TruthResponse(Truth.False, "x"), "correction", "correction_not_asked");
    }

    [Fact]
    public void Texts_have_a_limit()
    {
        AssertRefused(Samples.TrueOrFalse, 0, new TruthResponse(Truth.False, TooLong), "correction", "text_too_long");
        AssertRefused(Samples.TrueOrFalse, 0, new TruthResponse(Truth.False, TooLong[1..]), null, null);
        AssertRefused(Samples.FillBlank, 0, new GapsResponse(new Dictionary<string, string> { ["b"] = TooLong }), "gaps.b", "text_too_long");
        AssertRefused(Samples.FillBlank, 0, new GapsResponse(new Dictionary<string, string> { ["b"] = TooLong[1..] }), null, null);
    }

    [Theory]
    [InlineData("a", null, null)]
    [InlineData("c", "gaps.c", "unknown_key")]
    [InlineData("", "gaps.", "unknown_key")]
    [InlineData("ä", "gaps.ä", "unknown_key")]
    public void Gaps_must_be_keys_of_the_text(string key, string? path, string? code) =>
        AssertRefused(Samples.FillBlank, 0, new GapsResponse(new Dictionary<string, string> { [key] = "x" }), path, code);

    [Theory]
    [InlineData("a", CrosswordAction.Check, null, null, null, null)]
    [InlineData("a", CrosswordAction.Enter, "ice cream", null, "letters", "not_a_letter")]
    [InlineData("a", CrosswordAction.Enter, null, null, "letters", "letter_count")]
    [InlineData("a", CrosswordAction.Enter, "", null, "letters", "letter_count")]
    [InlineData("a", CrosswordAction.Enter, "x", null, "letters", "letter_count")]
    [InlineData("a", CrosswordAction.Check, "x", null, "letters", "letter_count")]
    [InlineData("a", CrosswordAction.Enter, "😀", null, "letters", "not_a_letter")]
    [InlineData("a", CrosswordAction.Enter, "1", null, "letters", "not_a_letter")]
    [InlineData("e", CrosswordAction.Check, null, null, "word", "unknown_key")]
    [InlineData("1a", CrosswordAction.RevealWord, null, null, "word", "unknown_key")]
    [InlineData("a", CrosswordAction.RevealLetter, null, null, "letter", "no_such_letter")]
    [InlineData("a", CrosswordAction.RevealLetter, null, -1, "letter", "no_such_letter")]
    [InlineData("a", CrosswordAction.RevealLetter, null, 8, "letter", "no_such_letter")]
    [InlineData("a", CrosswordAction.RevealLetter, null, 0, null, null)]
    public void Steps_of_a_crossword_name_a_word_and_fit_it(string word, CrosswordAction action, string? letters, int? letter, string? path, string? code) =>
        AssertRefused(Samples.Crossword, 0, new CrosswordStep(word, action, letters, letter), path, code);

    [Fact]
    public void Letters_of_a_crossword_have_a_limit() =>
        AssertRefused(Samples.Crossword, 0, new CrosswordStep("a", CrosswordAction.Enter, TooLong), "letters", "text_too_long");

    [Theory]
    [InlineData("0,0 0,1", null, null)]
    [InlineData("5,6 4,6", null, null)]
    [InlineData("", "swap", "two_cells")]
    [InlineData("0,0", "swap", "two_cells")]
    [InlineData("0,0 0,1 0,2", "swap", "two_cells")]
    [InlineData("-1,0 0,0", "swap[0]", "outside_grid")]
    [InlineData("6,0 5,0", "swap[0]", "outside_grid")]
    [InlineData("0,6 0,7", "swap[1]", "outside_grid")]
    [InlineData("0,0 0,0", "swap[1]", "not_neighbours")]
    [InlineData("0,0 1,1", "swap[1]", "not_neighbours")]
    [InlineData("0,0 0,2", "swap[1]", "not_neighbours")]
    public void Swaps_must_be_of_neighbours_on_the_board(string cells, string? path, string? code)
    {
        IReadOnlyList<GridCell> swap =
            [.. cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split(',')).Select(cell => new GridCell(int.Parse(cell[0], CultureInfo.InvariantCulture), int.Parse(cell[1], CultureInfo.InvariantCulture)))];

        AssertRefused(Samples.CandyCrush, 0, new SwapStep(swap), path, code);
    }

    [Fact]
    public void A_response_of_another_type_is_a_bug_of_the_caller() =>
        Assert.All(Samples.All, sample => Assert.Throws<ArgumentException>(() =>
            sample.Prepare().Refuses(0, 1, sample is FillBlankExercise ? new PickedResponse([]) : new GapsResponse(new Dictionary<string, string>()))));

    [Fact]
    public void Keys_and_places_are_each_other()
    {
        Assert.All(Enumerable.Range(0, 800), place => Assert.Equal(place, Keys.PlaceOf(Keys.At(place), 800)));
        Assert.Equal(-1, Keys.PlaceOf(Keys.At(800), 800));
    }

    private static void AssertRefused(Exercise exercise, int item, Response response, string? path, string? code)
    {
        var problem = exercise.Prepare().Refuses(item, 7, response);

        Assert.Equal((path, code), (problem?.Path, problem?.Code));
    }
}
