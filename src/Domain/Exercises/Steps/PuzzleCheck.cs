using Aulario.Domain.Puzzles;

namespace Aulario.Domain.Exercises;

/// <summary>Turns what a generator says of a list of words into problems of content.</summary>
internal static class PuzzleCheck
{
    /// <summary>A word that finds no place is an error: nothing that an author wrote is dropped in silence. Notes are warnings.</summary>
    /// <param name="outcome">What became of the words.</param>
    /// <param name="path">The path of the list; a problem of one word is at its place in it.</param>
    public static IEnumerable<ContentProblem> Problems<TPuzzle>(PuzzleOutcome<TPuzzle> outcome, string path) =>
        Problems(outcome, word => $"{path}[{word}]", path);

    /// <summary>The same where words stand in several lists.</summary>
    /// <param name="outcome">What became of the words.</param>
    /// <param name="pathOf">The path of a word by its number.</param>
    /// <param name="path">The path of what is about no single word.</param>
    public static IEnumerable<ContentProblem> Problems<TPuzzle>(PuzzleOutcome<TPuzzle> outcome, Func<int, string> pathOf, string path)
    {
        var notes = outcome is PuzzleOutcome<TPuzzle>.Made made ? made.Notes : [];
        return
        [
            .. outcome.Problems.Select(problem => Of(problem, ProblemWeight.Error)),
            .. notes.Select(note => Of(note, ProblemWeight.Warning)),
        ];

        ContentProblem Of(PuzzleProblem problem, ProblemWeight weight) =>
            new(problem.Words is [var word, ..] ? pathOf(word) : path, problem.Code, weight, problem.Got, problem.Wanted);
    }
}
