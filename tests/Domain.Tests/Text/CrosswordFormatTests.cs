using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;
using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Text;

public sealed class CrosswordFormatTests
{
    [Theory]
    [InlineData("ice cream = Cold and sweet. :: It melts.", "ice cream", "Cold and sweet.", "It melts.")]
    [InlineData("tea = 1 + 1 = 2", "tea", "1 + 1 = 2", null)]
    [InlineData("tea = a::b :: c :: d", "tea", "a::b", "c :: d")]
    [InlineData("tea = a \\:: b", "tea", "a :: b", null)]
    public void The_first_equals_and_the_first_colons_part_a_line(string line, string answer, string clue, string? extra)
    {
        var word = Read("type: CROSSWORD", $"{line}\nten = x").Crossword.Words[0];

        Assert.Equal((answer, clue, extra), (word.Answer, word.Clue.Text, word.ExtraClue));
    }

    [Fact]
    public void A_clue_may_be_a_picture_or_a_sound()
    {
        var words = Read("type: CROSSWORD", "tea = {image: tea.png, A cup = hot} Hot. :: With milk.\nten = {audio: ten.mp3}").Crossword.Words;

        Assert.Equal(new Prompt("Hot.", new Picture("tea.png", "A cup = hot")), words[0].Clue);
        Assert.Equal("With milk.", words[0].ExtraClue);
        Assert.Equal(new Prompt("", null, "ten.mp3"), words[1].Clue);
    }

    [Fact]
    public void The_header_says_what_becomes_of_accents_and_names_the_solution()
    {
        var usual = Read("type: CROSSWORD", "té = x\nten = y");
        var chosen = Read("type: CROSSWORD\naccents: keep\nsolution: net", "té = x\nten = y");

        Assert.Equal((GridAccents.Fold, null), (usual.Accents, usual.Solution));
        Assert.Equal((GridAccents.Keep, "net"), (chosen.Accents, chosen.Solution));
    }

    [Fact]
    public void Notes_under_any_word_belong_to_the_grid()
    {
        var crossword = Read("type: CROSSWORD", "tea = x\n  hint: one\nten = y\n  hint: two\n  why: so").Crossword;

        Assert.Equal(["one", "two"], crossword.Hints);
        Assert.Equal("so", crossword.Explanation);
    }

    [Fact]
    public void Nothing_after_the_colons_is_no_extra_clue()
    {
        var file = AulaText.Parse("# T\ntype: CROSSWORD\n\ntea = x ::\nten = y", new("en", "es"));

        Assert.Equal(["text.empty_value"], file.Problems.Select(problem => problem.Code));
        Assert.Null(((CrosswordExercise)Assert.Single(file.Exercises).Content).Crossword.Words[0].ExtraClue);
    }

    private static CrosswordExercise Read(string header, string items)
    {
        var file = AulaText.Parse($"# T\n{header}\n\n{items}", new("en", "es"));

        Assert.DoesNotContain(file.Problems, problem => problem.Weight == ProblemWeight.Error);
        return Assert.IsType<CrosswordExercise>(Assert.Single(file.Exercises).Content);
    }
}
