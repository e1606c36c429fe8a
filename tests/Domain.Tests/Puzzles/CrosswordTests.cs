using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.Crossword;

namespace Aulario.Domain.Tests.Puzzles;

public sealed class CrosswordTests
{
    private static readonly CrosswordOptions Quick = CrosswordOptions.Default with { Effort = 100_000 };

    [Fact]
    public void Words_whose_common_crossing_was_taken_away_do_not_stay_side_by_side()
    {
        string[] words =
        [
            "geography", "pen", "course", "notebook", "break", "teacher", "homework", "question", "science", "paper", "playground", "folder", "mark", "scissors", "history", "pupil", "music",
            "chalk", "exam", "glue", "answer", "ruler", "subject", "rubber", "blackboard", "pencil", "desk",
        ];

        var made = Assert.IsType<PuzzleOutcome<CrosswordLayout>.Made>(CrosswordGenerator.Make(words, CrosswordOptions.Default with { Effort = 20_000, MostColumns = 10 }, seed: 102));

        Assert.Empty(CrosswordValidator.Violations(made.Puzzle));
    }

    /// <summary>The figures of the bench, which are the same on every machine: effort is counted in steps, never in time.</summary>
    [Theory]
    [InlineData(10, 1.1, 0)]
    [InlineData(20, 1.22, 1.1)]
    [InlineData(30, 1.24, 1.1)]
    public void Every_everyday_list_is_placed_whole_crosses_often_and_fills_its_box(int words, double mean, double least) =>
        AssertFigures(EverydayWords.Lists, words, mean, least);

    // Searched eight times as long, ten words of these lists have 1.104 crossings each in a box that is filled to a third: 1.1 leaves no room.
    [Theory]
    [InlineData(10, 1.1, 0)]
    [InlineData(20, 1.2, 1.05)]
    [InlineData(30, 1.2, 1.05)]
    public void So_is_every_list_of_other_themes(int words, double mean, double least) =>
        AssertFigures(EverydayWords.MoreLists, words, mean, least);

    [Fact]
    public void Four_words_may_meet_in_a_square_of_four_cells()
    {
        var layout = Made(["mnab", "cdop", "qrac", "bdst"], Quick).Puzzle;

        Assert.Equal(4, layout.Crossings);
        Assert.Empty(CrosswordValidator.Violations(layout));
    }

    [Fact]
    public void A_tighter_one_crosses_more_often()
    {
        var usual = EverydayWords.Lists.Take(4).Sum(list => Made(list, CrosswordOptions.Default).Puzzle.Crossings);
        var tighter = EverydayWords.Lists.Take(4).Sum(list => Made(list, CrosswordOptions.Tighter).Puzzle.Crossings);

        Assert.True(tighter > usual, $"{usual}, then {tighter}");
    }

    [Fact]
    public void More_effort_gives_a_layout_that_is_no_worse()
    {
        var words = EverydayWords.Lists[3];

        var little = Made(words, CrosswordOptions.Default with { Effort = 2_000 }).Puzzle;
        var much = Made(words, CrosswordOptions.Default).Puzzle;

        Assert.True(much.Crossings > little.Crossings, $"{little.Crossings}, then {much.Crossings}");
    }

    [Fact]
    public void Spaces_hyphens_and_apostrophes_leave_the_grid()
    {
        var made = Made(["ice cream", "T-shirt", "rock 'n' roll", "o'clock"], Quick);

        var words = made.Puzzle.Places.Select(place => place.Word).OrderBy(word => word.Index).ToList();
        Assert.Equal(["icecream", "tshirt", "rocknroll", "oclock"], words.Select(word => word.Text));
        Assert.Equal([[3, 5], [1, 5], [4, 1, 4], [6]], words.Select(word => word.Enumeration));
    }

    [Fact]
    public void Accents_fold_or_stay_and_enye_is_always_a_letter_of_its_own()
    {
        string[] words = ["café", "piña", "mesa"];

        Assert.Equal("cafemesapiña", Letters(Made(words, Quick)));
        Assert.Equal([0], Made(["ñu", "nada", "ana"], Quick).Problems.OfType<PuzzleProblem.NoCommonLetter>().Select(problem => problem.Word));
        Assert.Equal("cafémesa", Letters(Made(["café", "mesa"], Quick with { Accents = GridAccents.Keep })));
        Assert.Equal("puzzle.no_common_letter", CrosswordGenerator.Make(["té", "se"], Quick with { Accents = GridAccents.Keep }, 1).Problems[^1].Code);
    }

    [Fact]
    public void Grids_keep_to_the_sides_and_stand_upright_without_them()
    {
        foreach (var list in EverydayWords.Lists.Take(6))
        {
            var small = Made([.. list.Take(12)], Quick with { MostColumns = 13, MostRows = 16 }).Puzzle;
            var free = Made(list, Quick).Puzzle;

            Assert.InRange(small.Columns, 1, 13);
            Assert.InRange(small.Rows, 1, 16);
            Assert.True(free.Rows >= free.Columns);
        }
    }

    [Fact]
    public void A_place_names_the_cells_of_its_letters()
    {
        var layout = Made(EverydayWords.Lists[0], Quick).Puzzle;
        var letters = layout.Letters();

        foreach (var place in layout.Places)
        {
            Assert.Equal(place.Word.Letters, place.Cells.Select(cell => letters[cell]));
            Assert.Equal(place.Start, place.Cells[0]);
            Assert.Single(place.Cells.Select(cell => place.Direction == CrosswordDirection.Across ? cell.Row : cell.Column).Distinct());
        }
    }

    [Fact]
    public void What_does_not_fit_is_left_out_by_name()
    {
        var list = EverydayWords.Lists[0];

        var made = Made(list, Quick with { MostColumns = 9, MostRows = 9 });

        Assert.NotEmpty(made.Problems);
        Assert.Equal(Enumerable.Range(0, list.Count), made.Puzzle.Places.Select(place => place.Word.Index).Concat(made.Problems.Select(problem => problem.Words[0])).Order());
        Assert.All(made.Problems, problem => Assert.Contains(problem.Code, (string[])["puzzle.no_place_found", "puzzle.too_long"]));
    }

    [Fact]
    public void A_solution_word_is_spelt_by_cells_of_the_grid_each_once()
    {
        var layout = Made(EverydayWords.Lists[0], Quick with { SolutionWord = "Años" }).Puzzle;
        var letters = layout.Letters();

        Assert.Equal(["a", "ñ", "o", "s"], layout.SolutionCells.Select(cell => letters[cell]));
        Assert.Equal(4, layout.SolutionCells.Distinct().Count());
        Assert.Empty(CrosswordValidator.Violations(layout));
    }

    [Fact]
    public void A_solution_word_without_its_letters_is_refused_with_those_letters()
    {
        var outcome = CrosswordGenerator.Make(["mesa", "silla"], Quick with { SolutionWord = "kiwis" }, 1);

        var refused = Assert.IsType<PuzzleOutcome<CrosswordLayout>.Refused>(outcome);
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("puzzle.solution_letters_missing", "k w i"), (problem.Code, problem.Got));
    }

    [Fact]
    public void Words_that_begin_in_one_cell_share_their_number_and_numbers_run_by_rows()
    {
        var places = Made(EverydayWords.Lists[1], Quick).Puzzle.Places;

        Assert.Equal(Enumerable.Range(1, places[^1].Number), places.Select(place => place.Number).Distinct());
        Assert.Equal(places, places.OrderBy(place => place.Start.Row).ThenBy(place => place.Start.Column).ThenBy(place => place.Direction));
    }

    private static void AssertFigures(IReadOnlyList<IReadOnlyList<string>> lists, int words, double mean, double least)
    {
        var crossings = new List<double>();
        var filled = new List<double>();
        foreach (var list in lists)
        {
            var made = Made([.. list.Take(words)], CrosswordOptions.Default);

            Assert.Empty(made.Problems);
            Assert.Equal(words, made.Puzzle.Places.Count);
            Assert.Empty(CrosswordValidator.Violations(made.Puzzle));
            crossings.Add((double)made.Puzzle.Crossings / words);
            filled.Add(made.Puzzle.FilledShare);
        }

        Assert.InRange(crossings.Average(), mean, double.MaxValue);
        Assert.InRange(crossings.Min(), least, double.MaxValue);
        Assert.InRange(filled.Average(), 0.40, 1);
        Assert.InRange(filled.Min(), 0.33, 1);
    }

    private static PuzzleOutcome<CrosswordLayout>.Made Made(IReadOnlyList<string> words, CrosswordOptions options) =>
        Assert.IsType<PuzzleOutcome<CrosswordLayout>.Made>(CrosswordGenerator.Make(words, options, 1));

    private static string Letters(PuzzleOutcome<CrosswordLayout>.Made made) =>
        string.Concat(made.Puzzle.Places.Select(place => place.Word.Text).Order(StringComparer.Ordinal));
}
