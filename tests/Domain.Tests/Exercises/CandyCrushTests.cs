using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.MatchThree;
using CsCheck;

namespace Aulario.Domain.Tests.Exercises;

public sealed class CandyCrushTests
{
    private const long Seed = 7;

    private static readonly CandyCrushExercise Hidden = Samples.CandyCrush with { ShowsCategories = false };

    [Fact]
    public void A_board_names_its_goals_but_not_what_belongs_to_them()
    {
        var view = ViewOf(Hidden, Seed);

        Assert.Equal((7, 42, 30), (view.Columns, view.Tiles.Count, view.SwapsLeft));
        Assert.Equal(["a fruit 0/6", "b furniture 0/8", "c weather 0/4"], view.Goals.Select(goal => $"{goal.Key} {goal.Name} {goal.Reached}/{goal.Wanted}"));
        Assert.All(view.Goals, goal => Assert.Empty(goal.Words));
        Assert.All(view.Tiles, tile => Assert.Null(tile.Goal));
    }

    [Fact]
    public void Categories_show_from_the_start_where_the_author_wants_it()
    {
        var view = ViewOf(Samples.CandyCrush, Seed);

        Assert.All(view.Tiles, tile => Assert.Contains(tile.Word, Samples.CandyCrush.Crush.Categories[tile.Goal![0] - 'a'].Words));
    }

    [Fact]
    public void Words_in_line_burst_and_tell_their_category()
    {
        var item = Hidden.Prepare().Stepped(0, Seed)!;
        var first = (CandyCrushState)item.Start;

        var taken = item.Take(first, Step(Game(Hidden).LegalSwaps(first.Board)[0]), isTest: false);

        var burst = taken.Events.OfType<TilesBurst>().First();
        var goal = ((CandyCrushView)item.View(taken.State)).Goals.Single(one => one.Key == burst.Goal);
        Assert.IsType<TilesSwapped>(taken.Events[0]);
        Assert.True(burst.Cells.Count >= 3);
        Assert.Equal(burst.Cells.Count, burst.Words.Count);
        Assert.All(burst.Words, word => Assert.Contains(word, goal.Words));
        Assert.All(goal.Words, word => Assert.Contains(word, Hidden.Crush.Categories[goal.Key[0] - 'a'].Words));
        Assert.Equal(29, ((CandyCrushView)item.View(taken.State)).SwapsLeft);
        Assert.False(taken.IsMistake);
    }

    [Fact]
    public void A_swap_that_lines_nothing_up_uses_no_swap_but_is_a_mistake()
    {
        var item = Hidden.Prepare().Stepped(0, Seed)!;
        var first = (CandyCrushState)item.Start;
        var legal = Game(Hidden).LegalSwaps(first.Board);
        var idle = Enumerable.Range(0, 6).Select(column => new TileSwap(new(0, column), new(0, column + 1))).First(swap => !legal.Contains(swap));

        var taken = item.Take(first, Step(idle), isTest: false);

        Assert.Equal([new NoRun(new(0, idle.One.Column), new(0, idle.Other.Column))], taken.Events);
        Assert.True(taken.IsMistake);
        Assert.Same(first, taken.State);
    }

    [Fact]
    public void Whoever_reaches_all_goals_gets_all_points() => Gen.Int[0, 100_000].Sample(seed =>
    {
        var (item, taken) = Play(Hidden, seed, SimplePlayer.Next);

        var grade = item.Grade(taken.State);
        Assert.True(item.IsOver(taken.State));
        Assert.Equal((Verdict.Right, "3"), (grade.Verdict, grade.Points.ToString()));
        Assert.Equal(new AllGoalsReached(), taken.Events[^1]);
        Assert.All(((CandyCrushView)item.View(taken.State)).Goals, goal => Assert.Equal(goal.Wanted, goal.Reached));
        return true;
    }, iter: 100);

    [Fact]
    public void Points_are_the_shares_of_the_goals_however_it_is_played() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 12]).Sample((seed, swaps) =>
    {
        var exercise = Hidden with { Swaps = swaps };
        var chance = new Seed(seed);
        var (item, taken) = Play(exercise, seed, (game, state) => game.LegalSwaps(state) is var legal ? legal[chance.Below(legal.Count)] : default);

        var grade = item.Grade(taken.State);
        var goals = ((CandyCrushView)item.View(taken.State)).Goals;
        Assert.Equal(goals.Aggregate(Fraction.Zero, (sum, goal) => sum + new Fraction(goal.Reached, goal.Wanted)), grade.Points);
        Assert.Equal(grade.Points == grade.Maximum ? Verdict.Right : Verdict.Partial, grade.Verdict);
        Assert.Equal(grade.Verdict == Verdict.Right ? new AllGoalsReached() : new SwapsUsedUp(), taken.Events[^1]);
        Assert.Equal(goals.Select(goal => goal.Reached == goal.Wanted ? Verdict.Right : goal.Reached == 0 ? Verdict.Wrong : Verdict.Partial), grade.Parts.Select(part => part.Verdict));
        return true;
    }, iter: 300);

    [Fact]
    public void Events_lead_from_one_view_to_the_next() => Gen.Select(Gen.Int[0, 100_000], Gen.Bool).Sample((seed, shows) =>
    {
        var exercise = Samples.CandyCrush with { ShowsCategories = shows };
        var item = exercise.Prepare().Stepped(0, seed)!;
        var state = item.Start;
        while (!item.IsOver(state))
        {
            var before = (CandyCrushView)item.View(state);
            var taken = item.Take(state, Step(Game(exercise).LegalSwaps(((CandyCrushState)state).Board)[0]), isTest: false);
            var after = (CandyCrushView)item.View(taken.State);
            Assert.True(Replayed(before, taken.Events).SequenceEqual(after.Tiles), $"seed {seed}");
            Assert.Equal(
                after.Goals.Where((goal, place) => goal.Reached == goal.Wanted && before.Goals[place].Reached < goal.Wanted).Select(goal => goal.Key).Order(),
                taken.Events.OfType<GoalReached>().Select(reached => reached.Goal).Order());
            state = taken.State;
        }

        return true;
    }, iter: 60);

    [Fact]
    public void The_same_steps_lead_to_the_same_board()
    {
        var item = Hidden.Prepare().Stepped(0, Seed)!;
        List<Step> steps = [];
        for (var state = (CandyCrushState)item.Start; !item.IsOver(state); state = (CandyCrushState)item.Take(state, steps[^1], isTest: false).State)
            steps.Add(Step(SimplePlayer.Next(Game(Hidden), state.Board)));

        var one = item.Fold(steps, isTest: false);
        var other = Hidden.Prepare().Stepped(0, Seed)!.Fold(steps, isTest: true);

        Assert.Equal(((CandyCrushView)item.View(one.State)).Tiles, ((CandyCrushView)item.View(other.State)).Tiles);
        Assert.Equal(item.Grade(one.State).Points, item.Grade(other.State).Points);
    }

    [Fact]
    public void The_solution_is_each_category_with_its_words()
    {
        var playable = Hidden.Prepare();

        Assert.Equal(["a fruit: apple pear plum banana", "b furniture: chair table ice-cream table", "c weather: rain snow fog"],
            playable.Solution(0, Seed).Select(part => $"{part.Key} {part.Note!.Text}: {string.Join(' ', part.Answers)}"));
        Assert.Equal(["Fog is weather.", "Read the edges first."], playable.Hints(0).Select(hint => hint.Text));
        Assert.Equal("A chair is furniture.", playable.Explanation(0));
    }

    [Fact]
    public void Each_attempt_has_a_board_of_its_own() =>
        Assert.True(Enumerable.Range(0, 100).Select(seed => string.Join(',', ViewOf(Hidden, seed).Tiles.Select(tile => tile.Word))).Distinct().Count() == 100);

    private static (SteppedItem Item, StepTaken End) Play(CandyCrushExercise exercise, long seed, Func<MatchThreeGame, MatchThreeState, TileSwap> next)
    {
        var game = Game(exercise);
        var item = exercise.Prepare().Stepped(0, seed)!;
        var taken = new StepTaken(item.Start, []);
        while (!item.IsOver(taken.State))
            taken = item.Take(taken.State, Step(next(game, ((CandyCrushState)taken.State).Board)), isTest: false);
        return (item, taken);
    }

    private static CandyTile?[] Replayed(CandyCrushView before, IReadOnlyList<StepEvent> events)
    {
        CandyTile?[] tiles = [.. before.Tiles];
        int At(GridCell cell) => cell.Row * before.Columns + cell.Column;
        foreach (var happening in events)
        {
            if (happening is TilesSwapped(var one, var other))
                (tiles[At(one)], tiles[At(other)]) = (tiles[At(other)], tiles[At(one)]);
            foreach (var cell in happening is TilesBurst burst ? burst.Cells : [])
                tiles[At(cell)] = null;
            foreach (var (from, to) in happening is TilesFell fell ? fell.Moves : [])
                (tiles[At(to)], tiles[At(from)]) = (tiles[At(from)], null);
            foreach (var (cell, tile) in happening is TilesFilled filled ? filled.Tiles : [])
                tiles[At(cell)] = tile;
            if (happening is TilesReshuffled reshuffled)
                tiles = [.. reshuffled.Tiles];
        }

        return tiles;
    }

    private static CandyCrushView ViewOf(CandyCrushExercise exercise, long seed) => (CandyCrushView)exercise.Prepare().View(0, seed);

    private static SwapStep Step(TileSwap swap) => new([new(swap.One.Row, swap.One.Column), new(swap.Other.Row, swap.Other.Column)]);

    private static MatchThreeGame Game(CandyCrushExercise exercise) => Assert.IsType<PuzzleOutcome<MatchThreeGame>.Made>(MatchThreeReader.Read(new(
        exercise.Board!.Rows, exercise.Board.Columns, exercise.Swaps!.Value, [.. exercise.Crush.Categories.Select(category => new MatchThreeCategory(category.Words, category.Goal))]))).Puzzle;
}
