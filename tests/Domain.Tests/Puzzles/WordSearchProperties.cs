using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.WordSearch;
using CsCheck;

namespace Aulario.Domain.Tests.Puzzles;

public sealed class WordSearchProperties
{
    private const int Cases = 200;

    private static readonly Gen<WordSearchOptions> Options =
        Gen.Select(Gen.Int[0, 15], Gen.Int[5, 18], Gen.Bool, Gen.Bool).Select((directions, side, isSized, keepsAccents) =>
            new WordSearchOptions("es", keepsAccents ? GridAccents.Keep : GridAccents.Fold, isSized ? side : null, isSized ? side + 1 : null, (WordSearchDirections)directions));

    [Fact]
    public void The_same_seed_gives_the_same_grid() =>
        Gen.Select(EverydayWords.Some, Options, Gen.Long).Sample(
            (words, options, seed) => Drawn(WordSearchGenerator.Make(words, options, seed)) == Drawn(WordSearchGenerator.Make(words, options, seed)),
            iter: Cases);

    [Fact]
    public void The_validator_accepts_every_grid_and_each_word_stands_once_or_is_reported() =>
        Gen.Select(EverydayWords.Some, Options, Gen.Long).Sample(
            (words, options, seed) => IsComplete(WordSearchGenerator.Make(words, options, seed), words.Count),
            iter: Cases);

    [Fact]
    public void Junk_is_reported_word_by_word_and_never_hangs() =>
        Gen.Select(EverydayWords.Junk, Options, Gen.Long).Sample(
            (words, options, seed) => IsComplete(WordSearchGenerator.Make(words, options, seed), words.Count),
            iter: Cases);

    [Fact]
    public void The_validator_rejects_a_grid_in_which_a_letter_of_a_word_is_changed() =>
        Gen.Select(EverydayWords.Some, Gen.Long, Gen.Int[0, 29]).Sample(
            (words, seed, which) =>
            {
                if (WordSearchGenerator.Make(words, WordSearchOptions.Default("es"), seed) is not PuzzleOutcome<WordSearchGrid>.Made made)
                    return true;
                var place = made.Puzzle.Places[which % made.Puzzle.Places.Count];
                var cells = made.Puzzle.Cells.ToArray();
                cells[place.Row * made.Puzzle.Columns + place.Column] = "7";
                return Codes(made.Puzzle with { Cells = cells }).Contains("WORD_MISSING");
            },
            iter: Cases);

    [Fact]
    public void The_validator_names_a_second_word_an_offensive_word_a_telling_letter_and_a_wrong_size()
    {
        var place = new WordSearchPlace(new PuzzleWord(0, ["m", "e", "s", "a"], [4]), 0, 0, 0, 1);
        WordSearchGrid Grid(string cells) => new(3, 4, [.. cells.Select(letter => letter.ToString())], [place]);

        Assert.Empty(Codes(Grid("mesaemasasme")));
        Assert.Contains("WORD_TWICE", Codes(Grid("mesasmeaasem")));
        Assert.Contains("OFFENSIVE_WORD", Codes(Grid("mesaculoasme")));
        Assert.Contains("TELLING_LETTER", Codes(Grid("mesaeeaasaes")));
        Assert.Contains("WRONG_SIZE", Codes(Grid("mesa")));
    }

    private static IEnumerable<string> Codes(WordSearchGrid grid) => WordSearchValidator.Violations(grid, "es").Select(violation => violation.Code);

    private static bool IsComplete(PuzzleOutcome<WordSearchGrid> outcome, int words)
    {
        if (outcome is not PuzzleOutcome<WordSearchGrid>.Made made)
            return outcome.Problems.Count > 0;
        var accounted = made.Puzzle.Places.Select(place => place.Word.Index).Concat(made.Problems.Select(problem => problem.Words[0])).Order();
        return accounted.SequenceEqual(Enumerable.Range(0, words)) && WordSearchValidator.Violations(made.Puzzle, "es").Count == 0;
    }

    private static string Drawn(PuzzleOutcome<WordSearchGrid> outcome) =>
        outcome is PuzzleOutcome<WordSearchGrid>.Made made ? string.Concat(made.Puzzle.Cells) + string.Join(',', made.Problems) : string.Join(',', outcome.Problems);
}
