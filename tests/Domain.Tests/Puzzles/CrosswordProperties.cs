using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.Crossword;
using CsCheck;

namespace Aulario.Domain.Tests.Puzzles;

public sealed class CrosswordProperties
{
    private const int Cases = 400;

    private static readonly CrosswordOptions Quick = CrosswordOptions.Default with { Effort = 20_000 };

    [Fact]
    public void The_same_seed_gives_the_same_crossword() =>
        Gen.Select(EverydayWords.Some, Gen.Long).Sample(
            (words, seed) => Drawn(CrosswordGenerator.Make(words, Quick, seed)) == Drawn(CrosswordGenerator.Make(words, Quick, seed)),
            iter: Cases);

    [Fact]
    public void The_validator_accepts_every_crossword_and_each_word_stands_once_or_is_reported() =>
        Gen.Select(EverydayWords.Some, Gen.Long, Gen.Int[8, 20]).Sample(
            (words, seed, side) => IsComplete(CrosswordGenerator.Make(words, Quick with { MostColumns = side }, seed), words.Count),
            iter: Cases);

    [Fact]
    public void Junk_is_reported_word_by_word_and_never_hangs() =>
        Gen.Select(EverydayWords.Junk, Gen.Long).Sample(
            (words, seed) => IsComplete(CrosswordGenerator.Make(words, Quick, seed), words.Count),
            iter: Cases);

    [Fact]
    public void The_validator_rejects_a_word_with_other_letters() =>
        Gen.Select(EverydayWords.Some, Gen.Long, Gen.Int[0, 29]).Sample(
            (words, seed, which) =>
            {
                if (CrosswordGenerator.Make(words, Quick, seed) is not PuzzleOutcome<CrosswordLayout>.Made made)
                    return true;
                var places = made.Puzzle.Places.ToArray();
                var place = places[which % places.Length];
                places[which % places.Length] = place with { Word = place.Word with { Letters = [.. place.Word.Letters.Select(_ => "7")] } };
                return CrosswordValidator.Violations(made.Puzzle with { Places = places }).Any(violation => violation.Rule == CrosswordRule.LetterClash);
            },
            iter: Cases);

    [Theory]
    [InlineData("OUTSIDE_GRID")]
    [InlineData("EMPTY_EDGE")]
    [InlineData("LETTER_CLASH")]
    [InlineData("STRAY_LETTERS")]
    [InlineData("NOT_CONNECTED")]
    [InlineData("WRONG_NUMBER")]
    [InlineData("WORD_TWICE")]
    [InlineData("SOLUTION_BROKEN")]
    public void The_validator_names_the_broken_rule(string code) =>
        Assert.Contains(code, CrosswordValidator.Violations(Broken(code)).Select(violation => violation.Code));

    private static CrosswordLayout Broken(string code)
    {
        var mesa = Place(1, "mesa", 0, 0, CrosswordDirection.Across);
        var sol = Place(2, "sol", 0, 2, CrosswordDirection.Down);
        var whole = new CrosswordLayout(3, 4, [mesa, sol], []);
        Assert.Empty(CrosswordValidator.Violations(whole));
        return code switch
        {
            "OUTSIDE_GRID" => whole with { Columns = 3 },
            "EMPTY_EDGE" => whole with { Rows = 4 },
            "LETTER_CLASH" => whole with { Places = [mesa, Place(2, "rol", 0, 2, CrosswordDirection.Down)] },
            "STRAY_LETTERS" => whole with { Places = [mesa, sol, Place(2, "sala", 1, 0, CrosswordDirection.Across)] },
            "NOT_CONNECTED" => whole with { Columns = 6, Places = [mesa, sol, Place(3, "rio", 0, 5, CrosswordDirection.Down)] },
            "WRONG_NUMBER" => whole with { Places = [mesa, sol with { Number = 3 }] },
            "WORD_TWICE" => whole with { Places = [mesa, sol, Place(1, "mesa", 0, 0, CrosswordDirection.Down)], Rows = 4 },
            "SOLUTION_BROKEN" => whole with { SolutionCells = [new(0, 0), new(0, 0)] },
            _ => throw new ArgumentException($"Got {code}; wanted the code of a rule.", nameof(code)),
        };
    }

    private static CrosswordPlace Place(int number, string word, int row, int column, CrosswordDirection direction) =>
        new(number, new PuzzleWord(number, [.. word.Select(letter => letter.ToString())], [word.Length]), new GridCell(row, column), direction);

    private static bool IsComplete(PuzzleOutcome<CrosswordLayout> outcome, int words)
    {
        if (outcome is not PuzzleOutcome<CrosswordLayout>.Made made)
            return outcome.Problems.Count > 0;
        var accounted = made.Puzzle.Places.Select(place => place.Word.Index).Concat(made.Problems.Select(problem => problem.Words[0])).Order();
        return accounted.SequenceEqual(Enumerable.Range(0, words)) && CrosswordValidator.Violations(made.Puzzle).Count == 0;
    }

    private static string Drawn(PuzzleOutcome<CrosswordLayout> outcome) =>
        outcome is PuzzleOutcome<CrosswordLayout>.Made made
            ? string.Join('\n', made.Puzzle.Places.Select(place => $"{place.Number} {place.Word.Text} {place.Start} {place.Direction}"))
            : string.Join('\n', outcome.Problems);
}
