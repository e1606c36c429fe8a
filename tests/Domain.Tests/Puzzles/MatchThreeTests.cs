using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.MatchThree;

namespace Aulario.Domain.Tests.Puzzles;

public sealed class MatchThreeTests
{
    // The bench plays 10,000 games with each number of categories.
    [Theory]
    [InlineData(3, 2_000)]
    [InlineData(4, 10_000)]
    [InlineData(5, 2_000)]
    [InlineData(6, 2_000)]
    public void Every_game_starts_without_a_run_with_a_legal_swap_and_can_be_won(int categories, int games)
    {
        var game = Game(Options(categories));

        for (var seed = 0; seed < games; seed++)
        {
            var start = game.Start(seed);
            Assert.Empty(TileBoardValidator.Violations(game, start));
            Assert.True(game.IsWon(SimplePlayer.Play(game, seed)), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(5, 5, 3)]
    [InlineData(5, 5, 6)]
    [InlineData(10, 10, 3)]
    [InlineData(10, 10, 6)]
    public void After_every_step_there_is_a_legal_swap_and_no_run(int rows, int columns, int categories)
    {
        var game = Game(Options(categories) with { Rows = rows, Columns = columns, Swaps = 30 });

        for (var seed = 0; seed < 60; seed++)
        {
            var chance = new Seed(seed);
            for (var state = game.Start(seed); !game.IsOver(state);)
            {
                var swaps = game.LegalSwaps(state);
                state = Assert.IsType<MatchThreeStep.Made>(game.Apply(state, swaps[chance.Below(swaps.Count)])).State;
                Assert.Empty(TileBoardValidator.Violations(game, state));
            }
        }
    }

    [Fact]
    public void The_same_seed_and_swaps_give_the_same_boards_and_events()
    {
        var game = Game(Options(4));

        for (var seed = 0; seed < 20; seed++)
        {
            var one = game.Apply(game.Start(seed), game.LegalSwaps(game.Start(seed))[0]);
            var other = game.Apply(game.Start(seed), game.LegalSwaps(game.Start(seed))[0]);

            Assert.Equal(one.State.Tiles, other.State.Tiles);
            Assert.Equal(one.Events.Select(happening => happening.Code), other.Events.Select(happening => happening.Code));
        }
    }

    [Fact]
    public void A_game_is_had_again_from_its_seed_and_its_swaps()
    {
        var game = Game(Options(4));

        for (var seed = 0; seed < 50; seed++)
        {
            List<TileSwap> swaps = [];
            var chance = new Seed(seed);
            var state = game.Start(seed);
            while (!game.IsOver(state))
            {
                var legal = game.LegalSwaps(state);
                swaps.Add(legal[chance.Below(legal.Count)]);
                state = game.Apply(state, swaps[^1]).State;
            }

            var again = game.Replay(seed, swaps);

            Assert.Equal((state.Seed, state.Taken), (again.Seed, again.Taken));
            Assert.Equal(state.Tiles, again.Tiles);
            Assert.Equal(state.Burst, again.Burst);
        }
    }

    [Fact]
    public void Swaps_of_another_game_are_not_replayed()
    {
        var game = Game(Options(4));

        var thrown = Assert.Throws<ArgumentException>(() => game.Replay(1, [new TileSwap(new(0, 0), new(5, 5))]));

        Assert.Contains("as swap 1", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cascade_bursts_then_falls_then_fills_and_carries_its_number()
    {
        var game = Game(Options(3));
        var longest = 0;

        for (var seed = 0; seed < 100; seed++)
        {
            var start = game.Start(seed);
            var events = game.Apply(start, game.LegalSwaps(start)[^1]).Events;

            Assert.IsType<MatchThreeEvent.Swapped>(events[0]);
            var order = events.Skip(1).Where(happening => happening is not MatchThreeEvent.Reshuffled).Select(Place).ToList();
            Assert.Equal(order.Order(), order);
            var cascades = order.Select(place => place.Cascade).Distinct().ToList();
            Assert.Equal(Enumerable.Range(1, cascades.Count), cascades);
            longest = Math.Max(longest, cascades.Count);
        }

        Assert.True(longest > 2, $"{longest} cascades at most");
    }

    [Fact]
    public void Events_tell_the_whole_way_from_one_board_to_the_next()
    {
        var game = Game(Options(3));
        HashSet<string> seen = [];

        for (var seed = 0; seed < 100; seed++)
        {
            for (var state = game.Start(seed); !game.IsOver(state);)
            {
                var step = Assert.IsType<MatchThreeStep.Made>(game.Apply(state, game.LegalSwaps(state)[^1]));
                seen.UnionWith(step.Events.Select(happening => happening.Code));
                Assert.Equal(step.State.Tiles, Replay(game, state, step.Events));
                state = step.State;
            }
        }

        Assert.Superset(new HashSet<string> { "SWAPPED", "BURST", "FELL", "FILLED" }, seen);
    }

    [Fact]
    public void A_board_without_a_legal_swap_is_laid_anew()
    {
        var game = Game(Options(6) with { Rows = 5, Columns = 5, Swaps = 200, Categories = [.. Options(6).Categories.Select(category => category with { Goal = 60 })] });

        var reshuffled = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            for (var state = game.Start(seed); !game.IsOver(state);)
            {
                var step = game.Apply(state, game.LegalSwaps(state)[0]);
                reshuffled += step.Events.OfType<MatchThreeEvent.Reshuffled>().Count();
                Assert.Empty(TileBoardValidator.Violations(game, step.State));
                state = step.State;
            }
        }

        Assert.True(reshuffled > 0);
    }

    [Fact]
    public void Only_neighbours_inside_that_make_a_run_may_swap()
    {
        var game = Game(Options(4));
        var state = game.Start(1);
        var legal = game.LegalSwaps(state);

        Assert.Equal("OUTSIDE_BOARD", Refusal(game, state, new TileSwap(new(0, 0), new(-1, 0))));
        Assert.Equal("NOT_NEIGHBOURS", Refusal(game, state, new TileSwap(new(0, 0), new(1, 1))));
        Assert.Equal("NOT_NEIGHBOURS", Refusal(game, state, new TileSwap(new(0, 0), new(0, 0))));
        for (var column = 0; column < 5; column++)
        {
            var swap = new TileSwap(new(0, column), new(0, column + 1));
            Assert.Equal(legal.Contains(swap), game.Apply(state, swap) is MatchThreeStep.Made);
        }

        Assert.Equal("NO_RUN", Refusal(game, state, Neighbours(game).First(swap => !legal.Contains(swap))));
    }

    [Fact]
    public void A_game_is_over_when_its_swaps_are_used_or_its_goals_reached()
    {
        var game = Game(Options(3) with { Swaps = 1 });
        var start = game.Start(1);
        var swap = game.LegalSwaps(start)[0];

        var last = game.Apply(start, swap).State;

        Assert.Equal("GAME_OVER", Refusal(game, last, game.LegalSwaps(last)[0]));
        Assert.Equal(Fraction.One, game.Reached(SimplePlayer.Play(Game(Options(3)), 1)));
        Assert.Equal(Fraction.Zero, game.Reached(start));
    }

    [Fact]
    public void A_word_stands_beside_itself_only_where_its_category_has_no_other()
    {
        var game = Game(Options(4));

        for (var seed = 0; seed < 500; seed++)
        {
            var tiles = game.Start(seed).Tiles;
            for (var cell = 0; cell < tiles.Count - 1; cell++)
                Assert.False((cell + 1) % 6 != 0 && tiles[cell] == tiles[cell + 1], $"seed {seed}, cell {cell}");
        }
    }

    [Fact]
    public void Words_of_a_category_come_about_equally_often()
    {
        var game = Game(Options(4));

        var counts = game.Start(1).Tiles.CountBy(word => word).Select(word => word.Value).ToList();

        Assert.True(counts.Max() <= 4, $"{counts.Max()} times the same word");
    }

    [Fact]
    public void Goals_out_of_reach_are_told_to_the_author()
    {
        var possible = Game(Options(4));
        var impossible = Game(Options(6) with { Swaps = 3 });

        Assert.Null(SimplePlayer.CheckGoals(possible, 100));
        Assert.Equal("100/100", Assert.IsType<PuzzleProblem.GoalsHardToReach>(SimplePlayer.CheckGoals(impossible, 100)).Got);
    }

    [Fact]
    public void The_validator_rejects_a_run_and_a_board_without_a_legal_swap()
    {
        var game = Game(Options(3) with { Rows = 5, Columns = 5 });
        int[] words = [0, 10, 20];
        IReadOnlyList<int> runs = [.. Enumerable.Range(0, 25).Select(_ => 0)];
        IReadOnlyList<int> stuck = [.. Enumerable.Range(0, 25).Select(cell => words[(cell / 5 + cell % 5) % 3])];
        var start = game.Start(1);

        Assert.Contains(TileRule.RunOnBoard, TileBoardValidator.Violations(game, start with { Tiles = runs }).Select(violation => violation.Rule));
        Assert.Contains(TileRule.NoLegalSwap, TileBoardValidator.Violations(game, start with { Tiles = stuck }).Select(violation => violation.Rule));
        Assert.Contains(TileRule.WrongTiles, TileBoardValidator.Violations(game, start with { Tiles = [.. start.Tiles.Skip(1)] }).Select(violation => violation.Rule));
        Assert.Contains(TileRule.WrongTiles, TileBoardValidator.Violations(game, start with { Tiles = [99, .. start.Tiles.Skip(1)] }).Select(violation => violation.Rule));
    }

    internal static MatchThreeOptions Options(int categories) =>
        MatchThreeOptions.Default([.. Enumerable.Range(0, categories).Select(list => (IReadOnlyList<string>)[.. EverydayWords.Lists[list].Take(10).Select(word => $"{word} {list}")])]);

    private static MatchThreeGame Game(MatchThreeOptions options) =>
        Assert.IsType<PuzzleOutcome<MatchThreeGame>.Made>(MatchThreeReader.Read(options)).Puzzle;

    private static string Refusal(MatchThreeGame game, MatchThreeState state, TileSwap swap)
    {
        var refused = Assert.IsType<MatchThreeStep.Refused>(game.Apply(state, swap));
        Assert.Same(state, refused.State);
        return refused.Code;
    }

    private static (int Cascade, int Part) Place(MatchThreeEvent happening) => happening switch
    {
        MatchThreeEvent.Burst burst => (burst.Cascade, 0),
        MatchThreeEvent.Fell fell => (fell.Cascade, 1),
        MatchThreeEvent.Filled filled => (filled.Cascade, 2),
        _ => throw new ArgumentException($"Got {happening.Code}; wanted what happens in a cascade.", nameof(happening)),
    };

    private static IEnumerable<TileSwap> Neighbours(MatchThreeGame game) =>
        Enumerable.Range(0, game.Options.Rows).SelectMany(row => Enumerable.Range(0, game.Options.Columns - 1).Select(column => new TileSwap(new(row, column), new(row, column + 1))));

    private static int[] Replay(MatchThreeGame game, MatchThreeState state, IReadOnlyList<MatchThreeEvent> events)
    {
        int Index(GridCell cell) => cell.Row * game.Options.Columns + cell.Column;
        var tiles = state.Tiles.ToArray();
        foreach (var happening in events)
        {
            if (happening is MatchThreeEvent.Swapped { Swap: var (one, other) })
                (tiles[Index(one)], tiles[Index(other)]) = (tiles[Index(other)], tiles[Index(one)]);
            if (happening is MatchThreeEvent.Burst burst)
            {
                foreach (var cell in burst.Cells)
                {
                    Assert.Equal(burst.Category, game.CategoryOf(tiles[Index(cell)]));
                    tiles[Index(cell)] = -1;
                }
            }

            if (happening is MatchThreeEvent.Fell fell)
            {
                foreach (var (from, to) in fell.Falls)
                    (tiles[Index(to)], tiles[Index(from)]) = (tiles[Index(from)], -1);
            }

            if (happening is MatchThreeEvent.Filled filled)
            {
                foreach (var (cell, word) in filled.Tiles)
                {
                    Assert.Equal(-1, tiles[Index(cell)]);
                    tiles[Index(cell)] = word;
                }
            }

            if (happening is MatchThreeEvent.Reshuffled reshuffled)
                tiles = [.. reshuffled.Tiles];
        }

        return tiles;
    }
}
