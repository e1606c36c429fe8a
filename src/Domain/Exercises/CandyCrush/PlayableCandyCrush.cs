using System.Globalization;
using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.MatchThree;

namespace Aulario.Domain.Exercises;

/// <summary>A board between two swaps.</summary>
/// <param name="Board">Tiles, swaps taken, tiles burst.</param>
/// <param name="Seen">Numbers of the words that have burst, in the order in which they first did.</param>
internal sealed record CandyCrushState(MatchThreeState Board, IReadOnlyList<int> Seen) : PlayState;

/// <summary>Views, steps and grades of a <see cref="CandyCrushExercise"/>.</summary>
internal sealed class PlayableCandyCrush(CandyCrushExercise exercise, MatchThreeGame game) : SteppedExercise(exercise)
{
    public override Type ResponseTypeOf(int item) => typeof(SwapStep);

    /// <summary>Each category gives a point: the share of its wanted tiles that have burst.</summary>
    public override Fraction Maximum(int item) => new(Categories.Count);

    public override SteppedItem Stepped(int item, long seed) => new Played(this, unchecked((long)ItemSeed(seed, 0).Next()));

    /// <summary>Each category with its words.</summary>
    public override IReadOnlyList<SolutionPart> Solution(int item, long seed) =>
        [.. Categories.Select((category, place) => new SolutionPart(Keys.At(place), WordsOf(place), new Prompt(category.Name)))];

    public override string? Explanation(int item) => Content.Crush.Explanation;

    private protected override IEnumerable<Hint> OwnHints(int item) => Content.Crush.Hints.Select(text => new Hint(text, null));

    private CandyCrushExercise Content => exercise;

    private MatchThreeGame Game => game;

    private IReadOnlyList<string> WordsOf(int place) => [.. game.Words.Where((_, word) => game.CategoryOf(word) == place)];

    private IReadOnlyList<CandyCategory> Categories => exercise.Crush.Categories;

    private sealed class Played(PlayableCandyCrush all, long seed) : SteppedItem<CandyCrushState, SwapStep>
    {
        private MatchThreeGame Game => all.Game;

        private protected override CandyCrushState First { get; } = new(all.Game.Start(seed), []);

        private protected override ResponseProblem? Problem(CandyCrushState state, SwapStep step)
        {
            if (step.Swap is not [var one, var other])
                return new("swap", "two_cells", step.Swap.Count.ToString(CultureInfo.InvariantCulture));
            return !IsInside(one) ? new("swap[0]", "outside_grid", Written(one))
                : !IsInside(other) ? new("swap[1]", "outside_grid", Written(other))
                : Math.Abs(one.Row - other.Row) + Math.Abs(one.Column - other.Column) != 1 ? new("swap[1]", "not_neighbours", Written(other))
                : null;
        }

        /// <summary>
        /// A swap that brings nothing into line uses no swap, but is a mistake: where an author counts lives, who tries every pair of tiles instead of reading
        /// them pays for it.
        /// </summary>
        private protected override StepTaken After(CandyCrushState state, SwapStep step, bool isTest)
        {
            var (one, other) = (step.Swap[0], step.Swap[1]);
            if (Game.Apply(state.Board, new TileSwap(new(one.Row, one.Column), new(other.Row, other.Column))) is not MatchThreeStep.Made made)
                return new(state, [new NoRun(one, other)], IsMistake: true);
            var burst = made.Events.OfType<MatchThreeEvent.Burst>().SelectMany(tiles => tiles.Words);
            return new(new CandyCrushState(made.State, [.. state.Seen.Concat(burst).Distinct()]), [.. Told(state.Board, made), .. Ending(made.State)]);
        }

        private protected override ItemView Seen(CandyCrushState state) => new CandyCrushView(
            Game.Options.Columns,
            [.. state.Board.Tiles.Select(Tile)],
            [.. all.Categories.Select((category, place) => new CandyGoal(Keys.At(place), category.Name, category.Goal, Reached(state.Board.Burst[place], place), Words(state, place)))],
            Game.Options.Swaps - state.Board.Taken)
        {
            Instruction = all.Content.Crush.Instruction,
            Spoken = all.Content.Crush.Spoken,
        };

        private protected override Grade Graded(CandyCrushState state)
        {
            IReadOnlyList<int> reached = [.. all.Categories.Select((_, place) => Reached(state.Board.Burst[place], place))];
            var points = all.Categories.Zip(reached, (category, tiles) => new Fraction(tiles, category.Goal)).Aggregate(Fraction.Zero, (sum, share) => sum + share);
            return new(
                Game.IsWon(state.Board) ? Verdict.Right : points == Fraction.Zero ? Verdict.Wrong : Verdict.Partial,
                points,
                all.Maximum(0),
                [.. all.Categories.Select((category, place) => new PartGrade(Keys.At(place), VerdictOf(reached[place], category.Goal)))]);
        }

        private protected override bool Ended(CandyCrushState state) => Game.IsOver(state.Board);

        private IEnumerable<StepEvent> Told(MatchThreeState before, MatchThreeStep.Made made)
        {
            var burst = before.Burst.ToArray();
            foreach (var happening in made.Events)
            {
                yield return Told(happening, burst);
                if (happening is MatchThreeEvent.Burst { Category: var place, Cells.Count: var count }
                    && burst[place] >= all.Categories[place].Goal
                    && burst[place] - count < all.Categories[place].Goal)
                    yield return new GoalReached(Keys.At(place));
            }
        }

        private StepEvent Told(MatchThreeEvent happening, int[] burst) => happening.Tell<StepEvent>(
            swapped => new TilesSwapped(Cell(swapped.Swap.One), Cell(swapped.Swap.Other)),
            gone => new TilesBurst(
                Keys.At(gone.Category),
                [.. gone.Cells.Select(Cell)],
                [.. gone.Words.Select(word => Game.Words[word])],
                Reached(burst[gone.Category] += gone.Cells.Count, gone.Category)),
            fell => new TilesFell([.. fell.Falls.Select(fall => new TileMove(Cell(fall.From), Cell(fall.To)))]),
            filled => new TilesFilled([.. filled.Tiles.Select(tile => new TilePut(Cell(tile.Cell), Tile(tile.Word)))]),
            reshuffled => new TilesReshuffled([.. reshuffled.Tiles.Select(Tile)]));

        private IEnumerable<StepEvent> Ending(MatchThreeState board) =>
            Game.IsWon(board) ? [new AllGoalsReached()] : Game.IsOver(board) ? [new SwapsUsedUp()] : [];

        private CandyTile Tile(int word) => new(Game.Words[word], all.Content.ShowsCategories ? Keys.At(Game.CategoryOf(word)) : null);

        private IReadOnlyList<string> Words(CandyCrushState state, int place) =>
            [.. state.Seen.Where(word => Game.CategoryOf(word) == place).Select(word => Game.Words[word])];

        private int Reached(int burst, int place) => Math.Min(burst, all.Categories[place].Goal);

        private bool IsInside(GridCell cell) =>
            cell is { Row: >= 0, Column: >= 0 } && cell.Row < Game.Options.Rows && cell.Column < Game.Options.Columns;

        private static Verdict VerdictOf(int reached, int goal) => reached == goal ? Verdict.Right : reached == 0 ? Verdict.Wrong : Verdict.Partial;

        private static GridCell Cell(GridCell cell) => new(cell.Row, cell.Column);

        private static string Written(GridCell cell) => string.Create(CultureInfo.InvariantCulture, $"{cell.Row},{cell.Column}");
    }
}
