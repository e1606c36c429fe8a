using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.Crossword;

namespace Aulario.Domain.Tests.Puzzles;

public sealed class PuzzleWordListTests
{
    private static readonly CrosswordOptions Quick = CrosswordOptions.Default with { Effort = 20_000 };

    [Theory]
    [InlineData("", "puzzle.empty_word", null)]
    [InlineData(" - ", "puzzle.empty_word", null)]
    [InlineData("y", "puzzle.too_short", "1")]
    [InlineData("sí!", "puzzle.not_a_letter", "!")]
    [InlineData("2 de mayo", "puzzle.not_a_letter", "2")]
    [InlineData("sol 😀", "puzzle.not_a_letter", "😀")]
    [InlineData("so\u200Bl", "puzzle.not_a_letter", "U+200B")]
    [InlineData(" \u0301a", "puzzle.not_a_letter", "U+0301")]
    [InlineData("EE. UU.", "puzzle.not_a_letter", ".")]
    [InlineData("שלום", "puzzle.right_to_left", null)]
    [InlineData("مرحبا", "puzzle.right_to_left", null)]
    [InlineData("MÉSA", "puzzle.duplicate", null)]
    public void A_word_that_cannot_stand_in_a_grid_is_reported_with_its_place(string text, string code, string? got)
    {
        var problem = Assert.Single(CrosswordGenerator.Make(["mesa", text, "silla"], Quick, 1).Problems);

        Assert.Equal((code, got, 1), (problem.Code, problem.Got, problem.Words[0]));
    }

    [Fact]
    public void A_lone_surrogate_is_no_letter() =>
        Assert.Equal("puzzle.not_a_letter", Assert.Single(CrosswordGenerator.Make(["mesa", "so\uD83Dl", "silla"], Quick, 1).Problems).Code);

    [Fact]
    public void A_word_of_a_thousand_letters_is_too_long()
    {
        var problem = Assert.Single(CrosswordGenerator.Make(["mesa", new string('a', 1_000), "silla"], Quick, 1).Problems);

        Assert.Equal(("puzzle.too_long", "1000", "60"), (problem.Code, problem.Got, problem.Wanted));
    }

    [Fact]
    public void Letters_written_in_parts_are_one_letter()
    {
        var made = Assert.IsType<PuzzleOutcome<CrosswordLayout>.Made>(CrosswordGenerator.Make(["an\u0303o", "sol"], Quick, 1));

        Assert.Equal(["a", "ñ", "o"], made.Puzzle.Places.Single(place => place.Word.Index == 0).Word.Letters);
    }

    [Theory]
    [InlineData("puzzle.too_few_words")]
    [InlineData("puzzle.too_few_words", "mesa")]
    [InlineData("puzzle.too_few_words", "mesa", "mesa")]
    [InlineData("puzzle.too_few_words", "bb", "cc", "dd", "ee")]
    [InlineData("puzzle.too_few_words", "sol", "fe")]
    public void A_list_without_two_words_that_can_cross_is_refused(string code, params string[] words)
    {
        var refused = Assert.IsType<PuzzleOutcome<CrosswordLayout>.Refused>(CrosswordGenerator.Make(words, Quick, 1));

        Assert.Equal(code, refused.Problems[0].Code);
    }

    [Fact]
    public void Two_hundred_words_are_placed_or_named_and_one_more_is_refused()
    {
        IReadOnlyList<string> many = [.. EverydayWords.Lists.SelectMany(list => list).Distinct().Take(200)];

        var made = Assert.IsType<PuzzleOutcome<CrosswordLayout>.Made>(CrosswordGenerator.Make(many, Quick, 1));
        var refused = Assert.IsType<PuzzleOutcome<CrosswordLayout>.Refused>(CrosswordGenerator.Make([.. many, "más"], Quick, 1));

        Assert.Equal(200, made.Puzzle.Places.Count + made.Problems.Count);
        Assert.Empty(CrosswordValidator.Violations(made.Puzzle));
        Assert.Equal("puzzle.too_many_words", refused.Problems[0].Code);
    }

    [Fact]
    public void A_side_outside_the_limits_is_refused()
    {
        var problem = CrosswordGenerator.Make(["mesa", "silla"], Quick with { MostRows = 61 }, 1).Problems[0];

        Assert.Equal(("puzzle.size_out_of_range", "61", "4–60"), (problem.Code, problem.Got, problem.Wanted));
    }
}
