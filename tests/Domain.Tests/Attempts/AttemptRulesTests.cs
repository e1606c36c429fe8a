using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using CsCheck;

namespace Aulario.Domain.Tests.Attempts;

public sealed class AttemptRulesTests
{
    private static readonly Gen<(Verdict Verdict, Fraction Points)> Results = Gen.Select(Gen.Enum<Verdict>(), Gen.Int[1, 3], (verdict, part) => (verdict, verdict switch
    {
        Verdict.Right => Fraction.One,
        Verdict.Almost => Fraction.Half,
        Verdict.Partial => new Fraction(part, 4),
        Verdict.Wrong or Verdict.Skipped => Fraction.Zero,
    }));

    private static readonly Gen<ExerciseSettings> Settings = Gen.Select(Gen.Int[1, 5], Gen.Enum<SolutionsShown>(), (tries, solutions) => new ExerciseSettings { Tries = tries, Solutions = solutions });

    [Theory]
    [InlineData(1, "W", "0 decided closed")]
    [InlineData(1, "R", "1 decided closed")]
    [InlineData(1, "A", "1/2 decided retype")]
    [InlineData(1, "AR", "1/2 decided closed")]
    [InlineData(1, "AW", "1/2 decided retype")]
    [InlineData(1, "S", "0 left 1")]
    [InlineData(2, "W", "0 left 1")]
    [InlineData(2, "WR", "1 decided closed")]
    [InlineData(2, "PW", "1/4 decided closed")]
    [InlineData(2, "WA", "1/2 decided retype")]
    [InlineData(3, "SSW", "0 left 2")]
    [InlineData(3, "PAR", "1/2 decided closed")]
    public void An_item_in_practice_stands_where_its_tries_leave_it(int tries, string letters, string expected) =>
        Assert.Equal(expected, Describe(Play(new() { Tries = tries }, AttemptMode.Practice, letters)));

    [Theory]
    [InlineData(1, "W", "0 decided")]
    [InlineData(1, "WR", "0 decided closed")]
    [InlineData(1, "WA", "0 decided")]
    [InlineData(2, "PWR", "1/4 decided closed")]
    public void With_solutions_at_the_end_further_tries_teach_and_never_count(int tries, string letters, string expected) =>
        Assert.Equal(expected, Describe(Play(new() { Tries = tries, Solutions = SolutionsShown.End }, AttemptMode.Practice, letters)));

    [Theory]
    [InlineData("", "0 left 1")]
    [InlineData("R", "1 left 1")]
    [InlineData("RW", "0 left 1")]
    [InlineData("WA", "1/2 left 1")]
    [InlineData("RS", "0 left 1")]
    public void In_a_test_the_last_response_counts(string letters, string expected) =>
        Assert.Equal(expected, Describe(Play(new(), AttemptMode.Test, letters)));

    [Fact]
    public void A_solution_that_was_shown_closes_an_item()
    {
        var standing = AttemptRules.Standing(new() { Tries = 5 }, AttemptMode.Practice, [new(TryKind.Counted, Verdict.Almost, Fraction.Half)], isSolutionShown: true);

        Assert.Equal((Fraction.Half, 0, true, true, false), (standing.Points, standing.TriesLeft, standing.IsDecided, standing.IsClosed, standing.WantsRetype));
    }

    [Fact]
    public void Points_stay_within_bounds_and_never_fall_in_practice() =>
        Gen.Select(Settings, Results.Array[0, 8]).Sample((settings, results) =>
        {
            var tries = new List<TryMade>();
            var before = AttemptRules.Standing(settings, AttemptMode.Practice, tries, false);
            foreach (var (verdict, points) in results)
            {
                tries.Add(new(AttemptRules.KindOf(settings, AttemptMode.Practice, tries, verdict), verdict, points));
                var after = AttemptRules.Standing(settings, AttemptMode.Practice, tries, false);
                if (after.Points < before.Points || after.Points > Fraction.One || after.TriesLeft < 0
                    || (before.IsDecided && (!after.IsDecided || after.Points != before.Points) && !before.IsClosed)
                    || (after.IsClosed && !after.IsDecided) || (after.WantsRetype && after.IsClosed))
                    return false;
                before = after;
            }

            return tries.Count(made => made.Kind == TryKind.Counted) <= settings.Tries;
        });

    [Fact]
    public void Extra_tries_retypes_and_blanks_never_count() =>
        Gen.Select(Settings, Results.Array[0, 8]).Sample((settings, results) =>
        {
            var all = Made(settings, AttemptMode.Practice, results);
            var counted = all.Where(made => made.Kind == TryKind.Counted).ToList();

            return AttemptRules.Standing(settings, AttemptMode.Practice, all, false).Points == AttemptRules.Standing(settings, AttemptMode.Practice, counted, false).Points
                && all.Where(made => made.Verdict == Verdict.Skipped).All(made => made.Kind == TryKind.Empty);
        });

    [Fact]
    public void A_retype_follows_the_first_almost_and_nothing_counts_after_it() =>
        Gen.Select(Settings, Results.Array[0, 8]).Sample((settings, results) =>
        {
            var all = Made(settings, AttemptMode.Practice, results);
            var almost = all.FindIndex(made => made is { Kind: TryKind.Counted, Verdict: Verdict.Almost });

            return almost < 0
                ? all.All(made => made.Kind != TryKind.Retype)
                : all.Skip(almost + 1).All(made => made.Kind is TryKind.Retype or TryKind.Empty);
        });

    [Fact]
    public void Items_are_a_draw_without_repeats_and_the_same_for_the_same_seed() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 50], Gen.Bool, Gen.Long).Sample((count, draw, shuffle, seed) =>
        {
            var exercise = Statements(count, new() { Draw = draw == 0 ? null : draw, Shuffle = shuffle });
            var items = AttemptRules.Items(exercise, seed);

            return items.Count == (draw == 0 ? count : Math.Min(draw, count))
                && items.Distinct().Count() == items.Count
                && items.All(item => item >= 0 && item < count)
                && (shuffle || items.SequenceEqual(items.Order()))
                && items.SequenceEqual(AttemptRules.Items(exercise, seed));
        });

    [Fact]
    public void Every_item_is_drawn_about_as_often()
    {
        var exercise = Statements(6, new() { Draw = 2 });
        var counts = new int[6];
        for (var seed = 0; seed < 3_000; seed++)
        {
            foreach (var item in AttemptRules.Items(exercise, seed))
                counts[item]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 900, 1_100));
    }

    [Theory]
    [InlineData(4, 5, 80, true)]
    [InlineData(12, 15, 80, true)]
    [InlineData(3_999_999, 5_000_000, 80, false)]
    [InlineData(0, 1, 0, true)]
    [InlineData(1, 1, 100, true)]
    [InlineData(99, 100, 100, false)]
    public void Completed_is_exact(long points, long maximum, int percent, bool isCompleted) =>
        Assert.Equal(isCompleted, AttemptRules.IsCompleted(new(points), new(maximum), percent));

    [Fact]
    public void Twelve_thirds_of_five_are_completed_and_a_hair_less_is_not()
    {
        var third = new Fraction(1, 3);
        var points = Enumerable.Repeat(third, 12).Aggregate((a, b) => a + b);

        Assert.True(AttemptRules.IsCompleted(points, new(5), 80));
        Assert.False(AttemptRules.IsCompleted(points - new Fraction(1, 1_000_000_000), new(5), 80));
    }

    [Theory]
    [InlineData(null, AttemptMode.Practice, 5, null)]
    [InlineData(3, AttemptMode.Practice, 0, 3)]
    [InlineData(3, AttemptMode.Practice, 2, 1)]
    [InlineData(3, AttemptMode.Practice, 4, 0)]
    [InlineData(3, AttemptMode.Test, 1, null)]
    public void Lives_belong_to_practice(int? lives, AttemptMode mode, int wrong, int? left) =>
        Assert.Equal(left, AttemptRules.LivesLeft(new() { Lives = lives }, mode, wrong));

    [Theory]
    [InlineData(SolutionsShown.Never, AttemptMode.Practice, true, true, false)]
    [InlineData(SolutionsShown.End, AttemptMode.Practice, false, true, false)]
    [InlineData(SolutionsShown.End, AttemptMode.Practice, true, false, true)]
    [InlineData(SolutionsShown.Item, AttemptMode.Practice, false, true, true)]
    [InlineData(SolutionsShown.Item, AttemptMode.Practice, false, false, false)]
    [InlineData(SolutionsShown.Item, AttemptMode.Test, false, true, false)]
    [InlineData(SolutionsShown.Item, AttemptMode.Test, true, false, true)]
    public void Solutions_show_when_the_author_allows_it(SolutionsShown shown, AttemptMode mode, bool isFinished, bool isDecided, bool mayShow) =>
        Assert.Equal(mayShow, AttemptRules.MayShowSolution(new() { Solutions = shown }, mode, isFinished, isDecided));

    [Fact]
    public void A_learner_chooses_between_two_modes_or_gets_the_authors()
    {
        Assert.Equal([AttemptMode.Practice, AttemptMode.Test], AttemptRules.Modes(ModeChoice.Choice));
        Assert.Equal([AttemptMode.Practice], AttemptRules.Modes(ModeChoice.Practice));
        Assert.Equal([AttemptMode.Test], AttemptRules.Modes(ModeChoice.Test));
    }

    private static ItemStanding Play(ExerciseSettings settings, AttemptMode mode, string letters) =>
        AttemptRules.Standing(settings, mode, Made(settings, mode, letters.Select(letter => letter switch
        {
            'R' => (Verdict.Right, Fraction.One),
            'A' => (Verdict.Almost, Fraction.Half),
            'P' => (Verdict.Partial, new Fraction(1, 4)),
            'S' => (Verdict.Skipped, Fraction.Zero),
            _ => (Verdict.Wrong, Fraction.Zero),
        })), isSolutionShown: false);

    private static List<TryMade> Made(ExerciseSettings settings, AttemptMode mode, IEnumerable<(Verdict Verdict, Fraction Points)> results)
    {
        var tries = new List<TryMade>();
        foreach (var (verdict, points) in results)
            tries.Add(new(AttemptRules.KindOf(settings, mode, tries, verdict), verdict, points));
        return tries;
    }

    private static string Describe(ItemStanding standing) => string.Join(' ', new[]
    {
        standing.Points.ToString(),
        standing.IsDecided ? "decided" : $"left {standing.TriesLeft}",
        standing.WantsRetype ? "retype" : standing.IsClosed ? "closed" : null,
    }.OfType<string>());

    private static TrueOrFalseExercise Statements(int count, ExerciseSettings settings) => new()
    {
        Title = "t", Language = "en", InstructionsLanguage = "en", Settings = settings,
        Statements = [.. Enumerable.Range(0, count).Select(i => new Statement { Prompt = new($"{i}"), Truth = Truth.True })],
    };
}
