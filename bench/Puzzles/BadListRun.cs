using Aulario.Domain;
using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.Crossword;
using Aulario.Domain.Puzzles.WordSearch;

namespace Aulario.Bench.Puzzles;

/// <summary>Lists that ask for most work: each must end soon, with every word placed or named.</summary>
internal static class BadListRun
{
    private const int LongestMs = 1_000;
    private const int Words = 200;

    public static void Report(Figures figures, IReadOnlyList<WordList> lists)
    {
        IReadOnlyList<string> everyday = [.. lists.Where(list => list.Words.Count == 30).SelectMany(list => list.Words).Distinct().Take(Words)];
        Report(figures, "200 everyday words", everyday);
        Report(figures, "200 words of two letters", OfLetters("ab", 8, 28));
        Report(figures, "200 short words of three letters", OfLetters("abc", 3, 6));
        Report(figures, "200 words of 40 letters", OfLetters("abcdefghijklmnñopqrstuvwxyz", 40, 40));
    }

    private static void Report(Figures figures, string name, IReadOnlyList<string> words)
    {
        PuzzleOutcome<CrosswordLayout>? crossword = null;
        PuzzleOutcome<WordSearchGrid>? wordSearch = null;
        var crosswordMs = Figures.BestMs(1, () => crossword = CrosswordGenerator.Make(words, CrosswordOptions.Default, seed: 1));
        var wordSearchMs = Figures.BestMs(1, () => wordSearch = WordSearchGenerator.Make(words, WordSearchOptions.Default("es"), seed: 1));
        var placed = (crossword as PuzzleOutcome<CrosswordLayout>.Made)?.Puzzle.Places.Count ?? 0;
        var hidden = (wordSearch as PuzzleOutcome<WordSearchGrid>.Made)?.Puzzle.Places.Count ?? 0;
        figures.AtMost($"crossword, {name}: {placed} placed; neither placed nor named", words.Count - placed - Named(crossword), 0, "F0");
        figures.AtMost($"crossword, {name}: time, ms", crosswordMs, LongestMs, "F0");
        figures.AtMost($"word search, {name}: {hidden} placed; neither placed nor named", words.Count - hidden - Named(wordSearch), 0, "F0");
        figures.AtMost($"word search, {name}: time, ms", wordSearchMs, LongestMs, "F0");
    }

    private static int Named<TPuzzle>(PuzzleOutcome<TPuzzle>? outcome) => outcome?.Problems.Count(problem => problem.Words.Count > 0) ?? 0;

    private static IReadOnlyList<string> OfLetters(string letters, int fewest, int most)
    {
        // Any constant: the same lists in every run.
        var chance = new Seed(7);
        return [.. Enumerable.Range(0, Words).Select(_ => string.Concat(Enumerable.Range(0, fewest + chance.Below(most - fewest + 1)).Select(_ => letters[chance.Below(letters.Length)])))];
    }
}
