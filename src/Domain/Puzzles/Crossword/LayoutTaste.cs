namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>
/// What a layout costs, in crossings: lower is better. Found by trial over 170 lists of everyday words in Spanish and English (bench/Puzzles): many
/// crossings and a small box pull against each other, and short lists, which cross seldom, are asked for less of a small box.
/// </summary>
/// <param name="AreaWeight">Of each cell of the box.</param>
/// <param name="LooseWeight">Of each cell beyond the size at which the box would be filled to <paramref name="LeastFilled"/>.</param>
/// <param name="LeastFilled">The share of the box that should hold letters.</param>
/// <param name="GrowthWeight">Of each cell by which one word makes the box grow, while places are compared.</param>
/// <param name="HopedCrossings">Of each word that still waits; fewer means that a change is given up earlier.</param>
internal sealed record LayoutTaste(double AreaWeight, double LooseWeight, double LeastFilled, double GrowthWeight, double HopedCrossings)
{
    /// <summary>Up to this many crossings a word, each counts twice: no list should end as a mere tree.</summary>
    public const double WantedCrossings = 1.1;

    private const int ShortList = 15;
    private const double WordWeight = 8;

    private static readonly LayoutTaste Balanced = new(0.015, 0.1, 0.36, 0.12, 1.3);

    /// <summary>Crossings alone, as long as the box is filled to a third: for lists that cross seldom.</summary>
    public static LayoutTaste CrossingsFirst { get; } = new(0.0005, 1, 0.335, 0.02, 1.6);

    public static bool IsShort(int words) => words < ShortList;

    public static LayoutTaste For(int words) => IsShort(words) ? CrossingsFirst : Balanced;

    /// <param name="board">The layout.</param>
    /// <param name="words">How many words there are, placed or not.</param>
    /// <param name="letters">How many letters they have.</param>
    public double Cost(CrosswordBoard board, int words, int letters) =>
        WordWeight * (words - board.PlacedWords) + Cost(board.Crossings, board.Rows * board.Columns, words, letters);

    /// <summary>What the layout can hardly cost less than when all words are placed.</summary>
    public double Hope(CrosswordBoard board, int words, int letters) =>
        Cost(board.Crossings + HopedCrossings * (words - board.PlacedWords), board.Rows * board.Columns, words, letters);

    private double Cost(double crossings, int area, int words, int letters) =>
        Math.Max(0, WantedCrossings * words - crossings) - crossings
            + AreaWeight * area
            + LooseWeight * Math.Max(0, area - (letters - crossings) / LeastFilled);
}
