namespace Aulario.Domain.Exercises;

/// <summary>
/// What chance laid out for one version of an exercise: a grid, a layout. Follows from content and seed, is stored with the version and is no content:
/// a generator that gets better never changes what somebody is playing. Holds what is right, so it is never sent.
/// </summary>
public abstract record Arrangement
{
    private protected Arrangement()
    {
    }

    /// <summary>How many seeds are tried for a layout of all words, before the one that the check of the content proved.</summary>
    private const int Chances = 4;

    /// <summary>The seed with which content is checked: a layout of all its words is known to come of it.</summary>
    internal const long ProvedSeed = 0;

    /// <summary>The first layout without a problem, of some seeds.</summary>
    /// <exception cref="InvalidOperationException">There is none: the content has errors.</exception>
    internal static TPuzzle Best<TPuzzle>(long seed, Func<long, Puzzles.PuzzleOutcome<TPuzzle>> make)
    {
        IEnumerable<long> seeds = [.. Enumerable.Range(0, Chances).Select(more => unchecked(seed + more)), ProvedSeed];
        return seeds.Select(make).OfType<Puzzles.PuzzleOutcome<TPuzzle>.Made>().FirstOrDefault(made => made.Problems.Count == 0) is { } found
            ? found.Puzzle
            : throw new InvalidOperationException("Got content of which no layout comes; check it before arranging.");
    }

    /// <summary>The arrangement as the type of an exercise needs it.</summary>
    /// <exception cref="ArgumentException">It is missing or of another type.</exception>
    internal static T Of<T>(Exercise exercise, Arrangement? arrangement)
        where T : Arrangement =>
        arrangement as T ?? throw new ArgumentException($"Got {arrangement?.GetType().Name ?? "none"}; {exercise.Type} takes a {typeof(T).Name}.", nameof(arrangement));
}
