using Aulario.Domain.Exercises;
using CsCheck;

namespace Aulario.Domain.Tests.Exercises;

public sealed class OrderingTests
{
    private const long Seed = 7;

    [Theory]
    [InlineData("a b c d", "a b c d", "1", "1", "1", "1")]
    [InlineData("a b c d", "d c b a", "0", "0", "0", "0")]
    [InlineData("a b c d", "b c d a", "0", "0", "2/3", "3/4")]
    [InlineData("a b c d", "a c b d", "0", "1/2", "0", "3/4")]
    [InlineData("a b c d", "a b", "0", "1/2", "1/3", "1/2")]
    [InlineData("a b c d", "a", "0", "1/4", "0", "0")]
    [InlineData("a b c d", "a c d", "0", "1/4", "1/3", "3/4")]
    [InlineData("a b c d >x", "a b x c d", "0", "4/5", "3/4", "4/5")]
    [InlineData("a b c d >x >y", "x y", "0", "0", "0", "0")]
    [InlineData("a b c d >x", "a b c d x", "0", "4/5", "3/4", "4/5")]
    [InlineData("^a b c d", "b c d", "1", "1", "1", "1")]
    [InlineData("^a b c d", "c d b", "0", "0", "1/3", "2/3")]
    [InlineData("^a b >x", "b", "1", "1", "1", "1")]
    [InlineData("^a b >x", "x b", "0", "1/2", "1/2", "1/2")]
    [InlineData("a b c or c b a", "c b a", "1", "1", "1", "1")]
    [InlineData("a b c or b c", "b c", "1", "1", "1", "1")]
    [InlineData("a b c or b c", "a b c", "1", "1", "1", "1")]
    [InlineData("a b c or b c", "b c a", "0", "2/3", "1/2", "2/3")]
    public void Each_rule_gives_its_points(string line, string put, string all, string places, string neighbours, string longest)
    {
        string Points(OrderPoints rule) => Graded(Line(line, rule), put).Points.ToString();

        Assert.Equal((all, places, neighbours, longest), (Points(OrderPoints.All), Points(OrderPoints.Places), Points(OrderPoints.Neighbours), Points(OrderPoints.Longest)));
    }

    [Theory]
    [InlineData(OrderPoints.Neighbours, "a b c d", "b c d a", Verdict.Partial, "RIGHT RIGHT RIGHT WRONG")]
    [InlineData(OrderPoints.Places, "a b c d", "a c b d", Verdict.Partial, "RIGHT WRONG WRONG RIGHT")]
    [InlineData(OrderPoints.All, "a b c d", "a c b d", Verdict.Wrong, "RIGHT RIGHT WRONG RIGHT")]
    [InlineData(OrderPoints.Longest, "a b c d", "d c b a", Verdict.Wrong, "WRONG WRONG WRONG WRONG")]
    [InlineData(OrderPoints.Longest, "a b >x", "a x b", Verdict.Partial, "RIGHT WRONG RIGHT")]
    [InlineData(OrderPoints.Neighbours, "^a b c", "b c", Verdict.Right, "RIGHT RIGHT")]
    [InlineData(OrderPoints.Neighbours, "a b c", "", Verdict.Skipped, "")]
    public void A_piece_is_marked_by_whether_it_may_stay(OrderPoints rule, string line, string put, Verdict verdict, string parts)
    {
        var grade = Graded(Line(line, rule), put);

        Assert.Equal((verdict, parts), (grade.Verdict, string.Join(' ', grade.Parts.Select(part => UpperSnake.Of(part.Verdict)))));
    }

    [Fact]
    public void Equal_pieces_are_interchangeable()
    {
        var exercise = Line("the dog saw the cat", OrderPoints.All);
        var playable = exercise.Prepare();
        var keys = ((OrderingView)playable.View(0, Seed)).Pieces.ToLookup(piece => piece.Prompt.Text, piece => piece.Key);

        Assert.All(
            (IReadOnlyList<(int First, int Second)>)[(0, 1), (1, 0)],
            the => Assert.Equal(Verdict.Right, playable.Grade(0, Seed, new OrderResponse(
                [keys["the"].ElementAt(the.First), keys["dog"].Single(), keys["saw"].Single(), keys["the"].ElementAt(the.Second), keys["cat"].Single()])).Verdict));
    }

    [Fact]
    public void All_neighbours_in_common_are_not_yet_the_same_order()
    {
        var grade = Graded(Line("a b a c a", OrderPoints.Neighbours), "a c a b a");

        Assert.Equal((new Fraction(3, 4), Verdict.Partial), (grade.Points, grade.Verdict));
    }

    [Fact]
    public void A_distractor_that_looks_like_a_piece_may_take_its_place()
    {
        var playable = Line("a b >a", OrderPoints.Neighbours).Prepare();
        var keys = ((OrderingView)playable.View(0, Seed)).Pieces.ToLookup(piece => piece.Prompt.Text, piece => piece.Key);

        Assert.All(keys["a"], key => Assert.Equal(Verdict.Right, playable.Grade(0, Seed, new OrderResponse([key, keys["b"].Single()])).Verdict));
        Assert.Equal(new Fraction(1, 2), playable.Grade(0, Seed, new OrderResponse([keys["a"].First(), keys["b"].Single(), keys["a"].Last()])).Points);
    }

    [Fact]
    public void The_right_order_changes_nothing_in_a_line()
    {
        var views = ViewTests.Views(Line("a bb ccc >d", default), 1_000);

        Assert.Equal(views, ViewTests.Views(Line("ccc a bb >d", default), 1_000));
        Assert.Equal(views, ViewTests.Views(Line("d a bb >ccc or a bb d", default), 1_000));
    }

    [Fact]
    public void Whether_pieces_may_be_left_out_is_the_same_for_all_lines()
    {
        var with = (Line("a b c", default) with { Lines = [.. Line("a b c", default).Lines, .. Line("d e >f", default).Lines] }).Prepare();
        var optional = Line("a b c or b c", default).Prepare();

        Assert.All([0, 1], item => Assert.True(((OrderingView)with.View(item, Seed)).MayLeaveOut));
        Assert.True(((OrderingView)optional.View(0, Seed)).MayLeaveOut);
        Assert.False(((OrderingView)Line("a b c or c b a", default).Prepare().View(0, Seed)).MayLeaveOut);
    }

    [Fact]
    public void Every_place_of_the_first_piece_is_equally_likely()
    {
        var playable = Line("b a d c", default).Prepare();

        ViewTests.AssertEven(4, seed => Keys.PlaceOf(playable.Solution(0, seed)[0].Answers[0], 4));
    }

    [Fact]
    public void The_solution_has_every_order()
    {
        var playable = Line("^a b c d or a c b d or a d", default).Prepare();
        var words = ((OrderingView)playable.View(0, Seed)).Pieces.ToDictionary(piece => piece.Key, piece => piece.Prompt.Text);

        var solution = playable.Solution(0, Seed);

        Assert.Equal(["order", "or", "or"], solution.Select(part => part.Key));
        Assert.Equal(["b c d", "c b d", "d"], solution.Select(part => string.Join(' ', part.Answers.Select(key => words[key]))));
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("e,a", null, null)]
    [InlineData("a,f", "order[1]", "unknown_key")]
    [InlineData("A", "order[0]", "unknown_key")]
    [InlineData("a,b,a", "order[2]", "key_twice")]
    public void An_order_must_be_keys_of_the_line(string keys, string? path, string? code)
    {
        var problem = Samples.Ordering.Prepare().Refuses(0, Seed, new OrderResponse(keys.Split(',', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal((path, code), (problem?.Path, problem?.Code));
    }

    [Fact]
    public void Only_a_right_order_gets_all_points_under_every_rule() =>
        Gen.Select(Gen.Int[0, 2].Array[2, 6], Gen.Int[0, 3].Array[0, 7], Gen.Enum<OrderPoints>(), Gen.Bool).Sample((right, put, rule, isFirstGiven) =>
        {
            var given = isFirstGiven ? 1 : 0;
            int[] whole = [.. right.Take(given), .. put];
            var mark = OrderMarks.Best([right], whole, given, rule);

            return mark.Points >= Fraction.Zero
                && mark.Points <= Fraction.One
                && (mark.Points == Fraction.One) == whole.SequenceEqual(right)
                && mark.IsInPlace.Count == put.Length
                && (mark.Points < Fraction.One || mark.IsInPlace.All(stays => stays));
        }, iter: 20_000);

    private static Grade Graded(OrderingExercise exercise, string put)
    {
        var playable = exercise.Prepare();
        var free = ((OrderingView)playable.View(0, Seed)).Pieces.ToList();
        var keys = new List<string>();
        foreach (var word in put.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var piece = free.First(one => one.Prompt.Text == word);
            free.Remove(piece);
            keys.Add(piece.Key);
        }

        return playable.Grade(0, Seed, new OrderResponse(keys));
    }

    /// <summary>A line of words; <c>^</c> before the first gives it, <c>></c> marks distractors, <c>or</c> begins another order.</summary>
    private static OrderingExercise Line(string text, OrderPoints rule)
    {
        var orders = text.TrimStart('^').Split(" or ").Select(order => order.Split(' ')).ToList();
        return new()
        {
            Title = "t", Language = "en", InstructionsLanguage = "en", Points = rule,
            Lines =
            [
                new()
                {
                    Pieces = [.. orders[0].Where(word => word[0] != '>').Select(word => new Prompt(word))],
                    Distractors = [.. orders[0].Where(word => word[0] == '>').Select(word => new Prompt(word[1..]))],
                    Others = [.. orders.Skip(1).Select(order => (IReadOnlyList<Prompt>)[.. order.Select(word => new Prompt(word))])],
                    IsFirstGiven = text[0] == '^',
                },
            ],
        };
    }
}
