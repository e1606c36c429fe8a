using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.MatchThree;
using CsCheck;

namespace Aulario.Domain.Tests.Puzzles;

public sealed class MatchThreeReaderTests
{
    private static readonly MatchThreeOptions Usual = MatchThreeTests.Options(3);

    [Theory]
    [InlineData("", "puzzle.empty_word")]
    [InlineData("  ", "puzzle.empty_word")]
    [InlineData("so\u200Bl", "puzzle.not_a_letter")]
    [InlineData("a phrase that is far too long", "puzzle.too_long")]
    [InlineData("NEW ONE", "puzzle.duplicate")]
    [InlineData("mesa 0", "puzzle.in_two_categories")]
    public void A_word_that_no_tile_can_hold_is_left_out_and_reported(string text, string code)
    {
        var options = Usual with { Categories = [Usual.Categories[0], Usual.Categories[1] with { Words = ["new one", text] }, Usual.Categories[2]] };

        var made = Assert.IsType<PuzzleOutcome<MatchThreeGame>.Made>(MatchThreeReader.Read(options));

        var problem = Assert.Single(made.Problems);
        Assert.Equal((code, 11), (problem.Code, problem.Words[0]));
        Assert.Equal(21, made.Puzzle.Words.Count);
        Assert.DoesNotContain(11, made.Puzzle.AuthorIndices);
    }

    [Theory]
    [InlineData("don't panic!")]
    [InlineData("👩‍👧 7")]
    [InlineData("שלום")]
    [InlineData("e\u0301")]
    public void A_tile_shows_any_script_and_any_marks(string text)
    {
        var options = Usual with { Categories = [Usual.Categories[0], Usual.Categories[1] with { Words = [text] }, Usual.Categories[2]] };

        var made = Assert.IsType<PuzzleOutcome<MatchThreeGame>.Made>(MatchThreeReader.Read(options));

        Assert.Empty(made.Problems);
        Assert.Contains(text.Normalize(), made.Puzzle.Words);
    }

    [Fact]
    public void What_is_outside_the_limits_is_refused_by_name()
    {
        Assert.Equal("puzzle.size_out_of_range", Refusal(Usual with { Rows = 4 }));
        Assert.Equal("puzzle.size_out_of_range", Refusal(Usual with { Columns = 11 }));
        Assert.Equal("puzzle.swaps_out_of_range", Refusal(Usual with { Swaps = 0 }));
        Assert.Equal("puzzle.categories_out_of_range", Refusal(Usual with { Categories = [.. Usual.Categories.Take(2)] }));
        Assert.Equal("puzzle.goal_out_of_range", Refusal(Usual with { Categories = [Usual.Categories[0] with { Goal = 2 }, .. Usual.Categories.Skip(1)] }));
        Assert.Equal("puzzle.empty_category", Refusal(Usual with { Categories = [Usual.Categories[0] with { Words = ["", "\u200B"] }, .. Usual.Categories.Skip(1)] }));
        Assert.Equal("puzzle.too_many_words", Refusal(Usual with { Categories = [Usual.Categories[0] with { Words = [.. Enumerable.Repeat("x", 61)] }, .. Usual.Categories.Skip(1)] }));
    }

    [Fact]
    public void Junk_is_reported_and_never_hangs() =>
        Gen.Select(EverydayWords.Junk.Array[2, 7], Gen.Int[4, 11], Gen.Long).Sample(
            (lists, side, seed) =>
            {
                var options = new MatchThreeOptions(side, 6, 5, [.. lists.Select(words => new MatchThreeCategory(words, 3))]);
                if (MatchThreeReader.Read(options) is not PuzzleOutcome<MatchThreeGame>.Made made)
                    return MatchThreeReader.Read(options).Problems.Count > 0;
                var state = SimplePlayer.Play(made.Puzzle, seed);
                return TileBoardValidator.Violations(made.Puzzle, state).Count == 0
                    && made.Puzzle.Words.Count + made.Problems.Count == lists.Sum(words => words.Count);
            },
            iter: 300);

    private static string Refusal(MatchThreeOptions options) =>
        Assert.IsType<PuzzleOutcome<MatchThreeGame>.Refused>(MatchThreeReader.Read(options)).Problems[0].Code;
}
