using Aulario.Domain.Exercises;
using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Text;

/// <summary>How boards of words are read.</summary>
public sealed class CandyCrushFormatTests
{
    private const string Lines = "fruit = apple | pear\nfurniture = chair | table\nweather = rain";

    [Theory]
    [InlineData("", "9 9 9")]
    [InlineData("\ngoal: 6", "6 6 6")]
    [InlineData("\ngoal: 6 | 8 | 4", "6 8 4")]
    public void Goals_are_one_number_for_all_or_one_for_each(string header, string goals) =>
        Assert.Equal(goals, string.Join(' ', Read(header, Lines).Crush.Categories.Select(category => category.Goal)));

    [Fact]
    public void Board_swaps_and_show_are_what_the_header_says()
    {
        var exercise = Read("\nboard: 7x8\nswaps: 20\nshow: categories", Lines);

        Assert.Equal((new GridSize(7, 8), 20, true), (exercise.Board, exercise.Swaps, exercise.ShowsCategories));
    }

    [Fact]
    public void Without_a_header_board_and_swaps_are_the_usual_ones()
    {
        var exercise = Read("", Lines);
        var view = (CandyCrushView)exercise.Prepare().View(0, 1);

        Assert.Equal((null, null, false), (exercise.Board, exercise.Swaps, exercise.ShowsCategories));
        Assert.Equal((6, 48, 12), (view.Columns, view.Tiles.Count, view.SwapsLeft));
    }

    [Theory]
    [InlineData("a = b = c | d\n", "a", "b = c;d")]
    [InlineData("x=y \\= z = a=b | 1 \\| 2\n", "x=y = z", "a=b;1 | 2")]
    [InlineData("\\# = \\{image: | a :: b -> c\n", "#", "{image:;a :: b -> c")]
    public void A_category_ends_at_the_first_equals_and_words_at_each_bar(string line, string name, string words)
    {
        var category = Read("", line + Lines).Crush.Categories[0];

        Assert.Equal((name, words), (category.Name, string.Join(';', category.Words)));
    }

    [Fact]
    public void Notes_under_any_category_belong_to_the_board()
    {
        var crush = Read("", "fruit = apple\n  hint: It grows.\n  say: An apple.\nfurniture = chair\n  why: You sit on it.\n  hint: It stands.\nweather = rain\n  do: Look twice.").Crush;

        Assert.Equal(["It grows.", "It stands."], crush.Hints);
        Assert.Equal(("An apple.", "You sit on it.", "Look twice."), (crush.Spoken, crush.Explanation, crush.Instruction));
    }

    [Theory]
    [InlineData("\ngoal: 6 | 80 | 8", Lines, 3, 11, "content.out_of_range")]
    [InlineData("\nboard: 4x11", Lines, 3, 1, "content.out_of_range")]
    [InlineData("\nswaps: 0", Lines, 3, 1, "content.out_of_range")]
    [InlineData("\nswaps: 1", Lines, 3, 1, "puzzle.goals_hard_to_reach")]
    [InlineData("", "a = b\nc = d | b\ne = f", 5, 9, "puzzle.in_two_categories")]
    [InlineData("", "a = b\nc = d | e\nA = f", 6, 1, "content.twice")]
    public void What_is_wrong_with_the_content_is_shown_where_it_stands(string header, string lines, int line, int column, string code)
    {
        var problem = AulaText.Parse($"# T\ntype: CANDY_CRUSH{header}\n\n{lines}", new("en", "es")).Problems.First(one => one.Code == code);

        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    private static CandyCrushExercise Read(string header, string lines)
    {
        var file = AulaText.Parse($"# T\ntype: CANDY_CRUSH{header}\n\n{lines}", new("en", "es"));

        Assert.Empty(file.Problems);
        return Assert.IsType<CandyCrushExercise>(Assert.Single(file.Exercises).Content);
    }
}
