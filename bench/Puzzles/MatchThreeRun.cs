using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.MatchThree;

namespace Aulario.Bench.Puzzles;

/// <summary>Games of the simple player on the default board.</summary>
internal static class MatchThreeRun
{
    public static void Report(Figures figures, IReadOnlyList<WordList> lists, int games)
    {
        var tens = lists.Where(list => list.Words.Count == 10 && list.Language == "es").ToList();
        for (var categories = MatchThreeOptions.FewestCategories; categories <= MatchThreeOptions.MostCategories; categories++)
        {
            var game = Game([.. tens.Take(categories).Select(list => list.Words)]);
            var won = 0;
            var most = 0;
            var broken = 0;
            var ms = Figures.BestMs(1, () =>
            {
                for (var seed = 0; seed < games; seed++)
                {
                    broken += TileBoardValidator.Violations(game, game.Start(seed)).Count;
                    var end = SimplePlayer.Play(game, seed);
                    won += game.IsWon(end) ? 1 : 0;
                    most = Math.Max(most, end.Taken);
                }
            });

            var name = $"match three, {categories} categories, {game.Options.Rows} × {game.Options.Columns}, {game.Options.Swaps} swaps, {games} games:";
            figures.AtLeast($"{name} goals reached by the simple player", (double)won / games, 1, "P2");
            figures.AtMost($"{name} most swaps it took", most, game.Options.Swaps, "F0");
            figures.AtMost($"{name} boards that start with a run or without a legal swap", broken, 0, "F0");
            figures.AtMost($"{name} time a game, ms", ms / games, 2, "F3");
        }
    }

    // Words of two themes may be the same (mochila, músico): the later one is left out, which changes nothing here.
    private static MatchThreeGame Game(IReadOnlyList<IReadOnlyList<string>> categories) =>
        MatchThreeReader.Read(MatchThreeOptions.Default(categories)) is PuzzleOutcome<MatchThreeGame>.Made made
            ? made.Puzzle
            : throw new InvalidOperationException("The default board was refused.");
}
