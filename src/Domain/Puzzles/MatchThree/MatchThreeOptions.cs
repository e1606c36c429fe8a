namespace Aulario.Domain.Puzzles.MatchThree;

/// <summary>Words that belong together.</summary>
/// <param name="Words">As the author wrote them.</param>
/// <param name="Goal">How many of its tiles are to burst, <see cref="MatchThreeOptions.LeastGoal"/> to <see cref="MatchThreeOptions.MostGoal"/>.</param>
public sealed record MatchThreeCategory(IReadOnlyList<string> Words, int Goal);

/// <summary>What an author chooses for a board of words.</summary>
/// <param name="Rows">The height, <see cref="SmallestSide"/> to <see cref="LargestSide"/>.</param>
/// <param name="Columns">The width, likewise.</param>
/// <param name="Swaps">How often the learner may swap, 1 to <see cref="MostSwaps"/>.</param>
/// <param name="Categories">From <see cref="FewestCategories"/> to <see cref="MostCategories"/>.</param>
public sealed record MatchThreeOptions(int Rows, int Columns, int Swaps, IReadOnlyList<MatchThreeCategory> Categories)
{
    /// <summary>The least side, in tiles.</summary>
    public const int SmallestSide = 5;

    /// <summary>The largest side, in tiles.</summary>
    public const int LargestSide = 10;

    /// <summary>With fewer, nearly every swap makes a run.</summary>
    public const int FewestCategories = 3;

    /// <summary>With more, hardly any swap does.</summary>
    public const int MostCategories = 6;

    /// <summary>One run.</summary>
    public const int LeastGoal = 3;

    /// <summary>The most tiles of one category.</summary>
    public const int MostGoal = 60;

    /// <summary>The most swaps.</summary>
    public const int MostSwaps = 200;

    /// <summary>The most words of one category.</summary>
    public const int MostWords = 60;

    /// <summary>The longest text that a tile shows, in graphemes.</summary>
    public const int MostLetters = 24;

    // The fewer categories there are, the more tiles burst by chance after a swap: so a game takes the simple player five swaps or more on average.
    private const int GoalOfMore = 9;
    private const int GoalOfFour = 15;
    private const int GoalOfThree = 24;

    /// <summary>The height of a board that a phone shows upright.</summary>
    public const int UsualRows = 8;

    /// <summary>Its width.</summary>
    public const int UsualColumns = 6;

    /// <summary>A board for these words: eight rows of six, which a phone shows upright, 24 tiles of each of three categories, 15 of four or 9 of more, and enough swaps.</summary>
    public static MatchThreeOptions Default(IReadOnlyList<IReadOnlyList<string>> categories)
    {
        IReadOnlyList<MatchThreeCategory> all = [.. categories.Select(words => new MatchThreeCategory(words, UsualGoal(categories.Count)))];
        return new MatchThreeOptions(UsualRows, UsualColumns, EnoughSwaps(all), all);
    }

    /// <summary>
    /// Swaps with which the simplest player, who takes the swap that helps most now, reached such goals in each of 10,000 games (docs/decisions/puzzle-generators.md).
    /// </summary>
    public static int EnoughSwaps(IReadOnlyList<MatchThreeCategory> categories) =>
        Math.Min(MostSwaps, categories.Sum(category => (category.Goal + 2) / 3) + categories.Count * (categories.Count - 2));

    /// <summary>How many tiles of each category are wanted where nobody says otherwise.</summary>
    public static int UsualGoal(int categories) => categories switch
    {
        FewestCategories => GoalOfThree,
        FewestCategories + 1 => GoalOfFour,
        _ => GoalOfMore,
    };
}
