using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.WordSearch;

namespace Aulario.Domain.Tests.Puzzles;

public sealed class WordSearchTests
{
    private static readonly WordSearchOptions Spanish = WordSearchOptions.Default("es");

    [Fact]
    public void Every_everyday_list_is_hidden_whole_but_for_the_foot_that_begins_both_skin_and_leg()
    {
        List<string> leftOut = [];
        foreach (var list in EverydayWords.Lists)
        {
            var made = Made(list, Spanish);

            leftOut.AddRange(made.Problems.Select(problem => $"{list[problem.Words[0]]} {problem.Code}"));
            Assert.Equal(list.Count, made.Puzzle.Places.Count + made.Problems.Count);
            Assert.InRange(made.Puzzle.Columns, 5, 18);
        }

        Assert.Equal(["pie puzzle.would_stand_twice"], leftOut);
    }

    [Theory]
    [InlineData(WordSearchDirections.Right, "0,1")]
    [InlineData(WordSearchDirections.None, "0,1")]
    [InlineData(WordSearchDirections.Down, "1,0")]
    [InlineData(WordSearchDirections.Diagonal, "-1,1 1,1")]
    [InlineData(WordSearchDirections.Right | WordSearchDirections.Backwards, "0,-1 0,1")]
    [InlineData(WordSearchDirections.All, "-1,-1 -1,0 -1,1 0,-1 0,1 1,-1 1,0 1,1")]
    public void Words_run_in_all_ways_chosen_and_in_no_other(WordSearchDirections directions, string ways)
    {
        var made = Made(EverydayWords.Lists[0], Spanish with { Directions = directions });

        var used = made.Puzzle.Places.Select(place => $"{place.RowStep},{place.ColumnStep}").Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(ways.Split(' ').Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public void The_size_is_kept_and_what_does_not_fit_is_left_out_by_name()
    {
        var made = Made(EverydayWords.Lists[0], Spanish with { Rows = 7, Columns = 9 });

        Assert.Equal((7, 9), (made.Puzzle.Rows, made.Puzzle.Columns));
        Assert.Contains(made.Problems, problem => problem is PuzzleProblem.NoPlaceFound);
        Assert.Contains(made.Problems, problem => problem is PuzzleProblem.TooLong { Letters: 10, Most: 9 });
        Assert.Equal(EverydayWords.Lists[0].Count, made.Puzzle.Places.Count + made.Problems.Count);
    }

    [Fact]
    public void One_side_may_be_chosen_and_the_other_follows()
    {
        var grid = Made(EverydayWords.Lists[0], Spanish with { Columns = 11 }).Puzzle;

        Assert.Equal(11, grid.Columns);
        Assert.Equal(30, grid.Places.Count);
    }

    [Theory]
    [InlineData("sol", "girasol", 0)]
    [InlineData("roma", "amor", 1)]
    [InlineData("rana", "canarios", 0)]
    public void A_word_inside_another_forwards_or_backwards_is_found_there_and_noted(string one, string other, int inner)
    {
        var made = Made([one, other, "mesa"], Spanish);

        Assert.Empty(made.Problems);
        Assert.Equal(new PuzzleProblem.InsideAnother(inner, 1 - inner), Assert.Single(made.Notes));
        Assert.Equal(3, made.Puzzle.Places.Count);
        Assert.Empty(made.Puzzle.Places[inner].Cells.Except(made.Puzzle.Places[1 - inner].Cells));
        Assert.All(made.Puzzle.Places, place => Assert.Equal(place, made.Puzzle.Mark(place.First, place.Last)?.Place));
        Assert.Empty(WordSearchValidator.Violations(made.Puzzle, "es"));
    }

    [Theory]
    [InlineData("puzzle.would_stand_twice", "ana", "banana")]
    [InlineData("puzzle.would_stand_twice", "sol", "girasol", "soldado")]
    [InlineData("puzzle.would_stand_twice", "ala", "escalada", "palabra")]
    [InlineData("puzzle.backwards_in_another", "amor", "romano")]
    public void A_word_that_would_stand_twice_or_the_wrong_way_is_left_out_and_reported(string code, params string[] words)
    {
        var made = Made([.. words, "mesa"], Spanish with { Directions = WordSearchDirections.Right | WordSearchDirections.Down });

        var problem = Assert.Single(made.Problems);
        Assert.Equal((code, 0, 1), (problem.Code, problem.Words[0], problem.Words[1]));
        Assert.Equal(words.Length, made.Puzzle.Places.Count);
        Assert.Empty(made.Notes);
    }

    [Fact]
    public void A_palindrome_is_hidden_and_noted()
    {
        var made = Made(["reconocer", "mesa", "silla"], Spanish);

        Assert.Equal(new PuzzleProblem.Palindrome(0), Assert.Single(made.Notes));
        Assert.Equal(3, made.Puzzle.Places.Count);
    }

    [Fact]
    public void Fillers_have_the_letters_of_the_words_and_give_no_letter_away()
    {
        double enyes = 0, cells = 0, fillerEnyes = 0, fillers = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var grid = Made(["niño", "araña", "piñata", "mesa", "ventana", "puerta"], Spanish with { Rows = 10, Columns = 10 }, seed).Puzzle;

            var inWords = grid.Places.SelectMany(place => place.Word.Letters).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(inWords, grid.Cells.Distinct().Order(StringComparer.Ordinal));
            var covered = Covered(grid);
            enyes += covered.Count(cell => grid.Cells[cell] == "ñ");
            cells += covered.Count;
            fillerEnyes += grid.Cells.Index().Count(cell => cell.Item == "ñ" && !covered.Contains(cell.Index));
            fillers += grid.Cells.Count - covered.Count;
        }

        Assert.InRange(fillerEnyes / fillers, 0.75 * enyes / cells, 1.33 * enyes / cells);
    }

    [Fact]
    public void Chance_spells_no_offensive_word_where_it_easily_would()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var grid = Made(["taup", "olucx", "adreim"], Spanish with { Rows = 10, Columns = 10 }, seed).Puzzle;

            Assert.Empty(WordSearchValidator.Violations(grid, "es"));
        }
    }

    [Fact]
    public void The_author_may_write_any_word()
    {
        var made = Made(["puta", "mesa"], Spanish);

        Assert.Equal(2, made.Puzzle.Places.Count);
        Assert.Empty(WordSearchValidator.Violations(made.Puzzle, "es"));
    }

    [Fact]
    public void Words_share_letters()
    {
        var grid = Made(EverydayWords.Lists[2], Spanish).Puzzle;

        var letters = grid.Places.Sum(place => place.Word.Letters.Count);
        Assert.InRange(letters - Covered(grid).Count, 15, letters);
    }

    [Theory]
    [InlineData("puzzle.too_few_words")]
    [InlineData("puzzle.too_few_words", "", "7", "no")]
    public void A_list_that_cannot_be_hidden_is_refused_by_name(string code, params string[] words)
    {
        var refused = Assert.IsType<PuzzleOutcome<WordSearchGrid>.Refused>(WordSearchGenerator.Make(words, Spanish, 1));

        Assert.Equal(code, refused.Problems[0].Code);
        Assert.Equal(words.Length, refused.Problems.Count(problem => problem.Words.Count > 0));
    }

    [Theory]
    [InlineData("", "puzzle.empty_word", null)]
    [InlineData(" - ", "puzzle.empty_word", null)]
    [InlineData("sí", "puzzle.too_short", "2")]
    [InlineData("internacionalización", "puzzle.too_long", "20")]
    [InlineData("¡hola!", "puzzle.not_a_letter", "¡")]
    [InlineData("sol 😀", "puzzle.not_a_letter", "😀")]
    [InlineData("so\u200Bl", "puzzle.not_a_letter", "U+200B")]
    [InlineData("2 de mayo", "puzzle.not_a_letter", "2")]
    [InlineData("שלום", "puzzle.right_to_left", null)]
    [InlineData("MÉSA", "puzzle.duplicate", null)]
    public void A_word_that_cannot_be_hidden_is_left_out_and_reported(string text, string code, string? got)
    {
        var made = Made(["mesa", text, "silla"], Spanish with { Rows = 12, Columns = 12 });

        var problem = Assert.Single(made.Problems);
        Assert.Equal((code, got, 1), (problem.Code, problem.Got, problem.Words[0]));
        Assert.Equal([0, 2], made.Puzzle.Places.Select(place => place.Word.Index));
        Assert.Empty(WordSearchValidator.Violations(made.Puzzle, "es"));
    }

    [Fact]
    public void Hundreds_of_words_of_two_letters_end_with_every_word_accounted_for()
    {
        var chance = new Seed(7);
        IReadOnlyList<string> words = [.. Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Range(0, 8 + chance.Below(20)).Select(_ => chance.Below(2) == 0 ? "a" : "b")))];

        var outcome = WordSearchGenerator.Make(words, Spanish, 1);

        var placed = outcome is PuzzleOutcome<WordSearchGrid>.Made made ? made.Puzzle.Places.Count : 0;
        Assert.Equal(words.Count, placed + outcome.Problems.Count(problem => problem.Words.Count > 0));
    }

    [Fact]
    public void A_marked_run_is_its_word_from_either_end()
    {
        var grid = Made(EverydayWords.Lists[0], Spanish).Puzzle;

        foreach (var place in grid.Places)
        {
            var forwards = grid.Mark(place.First, place.Last);
            var backwards = grid.Mark(place.Last, place.First);

            Assert.Equal(place, forwards?.Place);
            Assert.Equal(place.Word.Letters, forwards?.Letters);
            Assert.Equal(place.Cells, forwards?.Cells);
            Assert.Equal(place, backwards?.Place);
            Assert.Equal(place.Word.Letters.Reverse(), backwards?.Letters);
        }
    }

    [Fact]
    public void A_mark_that_is_no_word_still_tells_its_letters_and_a_crooked_one_is_none()
    {
        var grid = Made(["mesa", "silla", "ventana"], Spanish with { Rows = 9, Columns = 8 }).Puzzle;
        var place = grid.Places[0];

        var shorter = grid.Mark(place.First, place.Cells[^2]);
        var one = grid.Mark(new(8, 7), new(8, 7));

        Assert.Equal((3, null), (shorter?.Letters.Count, shorter?.Place));
        Assert.Equal([grid.At(8, 7)], one?.Letters);
        Assert.Null(grid.Mark(new(0, 0), new(1, 2)));
        Assert.Null(grid.Mark(new(0, 0), new(9, 0)));
        Assert.Null(grid.Mark(new(0, -1), new(0, 3)));
    }

    [Fact]
    public void A_word_of_one_letter_only_gets_fillers_from_the_alphabet() =>
        Assert.Empty(WordSearchValidator.Violations(Made(["aaa"], Spanish).Puzzle, "es"));

    [Fact]
    public void Two_hundred_words_are_hidden_or_named_and_one_more_is_refused()
    {
        IReadOnlyList<string> many = [.. EverydayWords.Lists.SelectMany(list => list).Distinct().Take(200)];

        var made = Made(many, Spanish);
        var refused = Assert.IsType<PuzzleOutcome<WordSearchGrid>.Refused>(WordSearchGenerator.Make([.. many, "más"], Spanish, 1));

        Assert.Equal(200, made.Puzzle.Places.Count + made.Problems.Count);
        Assert.Empty(WordSearchValidator.Violations(made.Puzzle, "es"));
        Assert.Equal("puzzle.too_many_words", refused.Problems[0].Code);
    }

    private static HashSet<int> Covered(WordSearchGrid grid) =>
        [.. grid.Places.SelectMany(place => Enumerable.Range(0, place.Word.Letters.Count).Select(letter => (place.Row + letter * place.RowStep) * grid.Columns + place.Column + letter * place.ColumnStep))];

    private static PuzzleOutcome<WordSearchGrid>.Made Made(IReadOnlyList<string> words, WordSearchOptions options, long seed = 1) =>
        Assert.IsType<PuzzleOutcome<WordSearchGrid>.Made>(WordSearchGenerator.Make(words, options, seed));
}
