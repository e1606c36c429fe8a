using System.Text.Json;
using Aulario.Domain.Exercises;
using CsCheck;

namespace Aulario.Domain.Tests.Exercises;

public sealed class TimelineSortingTests
{
    private const long Seed = 7;

    [Theory]
    [InlineData("1 2 3 4", "0 1 2 3", "1", Verdict.Right, "RIGHT RIGHT RIGHT RIGHT")]
    [InlineData("1 2 3 4", "3 2 1 0", "0", Verdict.Wrong, "RIGHT WRONG WRONG WRONG")]
    [InlineData("1 2 3 4", "1 2 3 0", "1/2", Verdict.Partial, "RIGHT RIGHT RIGHT WRONG")]
    [InlineData("1 2 3 4", "1 0 2 3", "5/6", Verdict.Partial, "RIGHT WRONG RIGHT RIGHT")]
    [InlineData("1 2 3 4", "0 3", "1/6", Verdict.Partial, "RIGHT RIGHT")]
    [InlineData("1 2 3 4", "0", "0", Verdict.Wrong, "RIGHT")]
    [InlineData("1 2 3 4", "", "0", Verdict.Skipped, "")]
    [InlineData("4 3 2 1", "3 2 1 0", "1", Verdict.Right, "RIGHT RIGHT RIGHT RIGHT")]
    [InlineData("1 2 2 3", "0 2 1 3", "1", Verdict.Right, "RIGHT RIGHT RIGHT RIGHT")]
    [InlineData("1 2 2 3", "3 2 1 0", "0", Verdict.Wrong, "WRONG RIGHT RIGHT WRONG")]
    [InlineData("1492 1492-10-12 1492-08-03", "1 0 2", "0", Verdict.Wrong, "RIGHT RIGHT WRONG")]
    [InlineData("1492 1492-10-12 1492-08-03", "2 0 1", "1", Verdict.Right, "RIGHT RIGHT RIGHT")]
    [InlineData("1492 1492-10-12 1492-08-03", "0 2 1", "1", Verdict.Right, "RIGHT RIGHT RIGHT")]
    [InlineData("1939..1945 1941 1939-09-01", "0 2 1", "1", Verdict.Right, "RIGHT RIGHT RIGHT")]
    [InlineData("1939..1945 1941 1939-09-01", "2 0 1", "1", Verdict.Right, "RIGHT RIGHT RIGHT")]
    [InlineData("-44-03-15 -44-03-14 79 -753", "3 1 0 2", "1", Verdict.Right, "RIGHT RIGHT RIGHT RIGHT")]
    [InlineData("a b =c d", "0 2 1 3", "1", Verdict.Right, "RIGHT RIGHT RIGHT RIGHT")]
    [InlineData("a b =c d", "2 0 1 3", "4/5", Verdict.Partial, "RIGHT WRONG RIGHT RIGHT")]
    public void Points_are_the_share_of_pairs_in_the_right_order(string dates, string put, string points, Verdict verdict, string parts)
    {
        var playable = Line(dates).Prepare();
        var keys = ((TimelineView)playable.View(0, Seed)).Events.ToDictionary(one => one.Prompt.Text, one => one.Key);

        var grade = playable.Grade(0, Seed, new OrderResponse([.. put.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => keys[$"event {number}"])]));

        Assert.Equal((points, "1", verdict), (grade.Points.ToString(), grade.Maximum.ToString(), grade.Verdict));
        Assert.Equal(parts, string.Join(' ', grade.Parts.Select(part => UpperSnake.Of(part.Verdict))));
    }

    [Fact]
    public void The_solution_tells_place_date_and_note()
    {
        var playable = Samples.TimelineSorting.Prepare();
        var keys = ((TimelineView)playable.View(0, Seed)).Events.ToDictionary(one => one.Prompt.Text, one => one.Key);

        var solution = playable.Solution(0, Seed);

        Assert.Equal([keys["Caesar falls"], keys["Columbus sails"], keys["He arrives"], keys["The war"]], solution.Select(part => part.Key));
        Assert.Equal(["1 -44-03-15", "2 1492", "3 1492-10-12", "4 1939-09-01..1945"], solution.Select(part => string.Join(' ', part.Answers)));
        Assert.Equal("In Europe.", solution[3].Note!.Text);
        Assert.All(Samples.Steps.Prepare().Solution(0, Seed), part => Assert.Single(part.Answers));
    }

    [Fact]
    public void Dates_order_and_notes_change_nothing_in_the_view()
    {
        var views = ViewTests.Views(Line("1 2 3 4"), 1_000);

        Assert.Equal(views, ViewTests.Views(Line("4 31337 1 -31338..31339"), 1_000));
        Assert.Equal(views, ViewTests.Views(Line("a b =c d"), 1_000));
        Assert.Equal(views, ViewTests.Views(Turned(Line("a b c d")), 1_000));
    }

    [Fact]
    public void No_date_and_no_note_is_in_a_view()
    {
        var exercise = Line("31337 31338-11-30 -31339..31340 7");
        var text = JsonSerializer.Serialize(exercise.Prepare().View(0, Seed), ExerciseJson.Options);

        Assert.All(["31337", "31338", "31339", "31340", "about"], hidden => Assert.DoesNotContain(hidden, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_place_of_the_first_event_is_equally_likely()
    {
        var playable = Line("3 1 4 2").Prepare();

        ViewTests.AssertEven(4, seed => Keys.PlaceOf(playable.Solution(0, seed)[0].Key, 4));
    }

    [Theory]
    [InlineData("d,a", null, null)]
    [InlineData("e", "order[0]", "unknown_key")]
    [InlineData("a,a", "order[1]", "key_twice")]
    public void An_order_must_be_keys_of_the_events(string keys, string? path, string? code)
    {
        var problem = Samples.TimelineSorting.Prepare().Refuses(0, Seed, new OrderResponse(keys.Split(',')));

        Assert.Equal((path, code), (problem?.Path, problem?.Code));
    }

    [Theory]
    [InlineData("1492")]
    [InlineData("-44")]
    [InlineData("1492-10")]
    [InlineData("-44-03-15")]
    [InlineData("1500-02-29..1501")]
    [InlineData("-500..-400")]
    public void A_date_is_written_as_it_was_read(string text) => Assert.Equal(text, TimelineDate.Read(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--44")]
    [InlineData("0")]
    [InlineData("1492-")]
    [InlineData("1492-0")]
    [InlineData("1492-13")]
    [InlineData("1492-02-30")]
    [InlineData("1501-02-29")]
    [InlineData("1492-10-12-1")]
    [InlineData("+1492")]
    [InlineData("100000")]
    [InlineData("1492..")]
    [InlineData("..1492")]
    [InlineData("1492..1491")]
    [InlineData("1..2..3")]
    [InlineData("c. 1492")]
    public void What_is_no_date_is_not_read(string text) => Assert.Null(TimelineDate.Read(text));

    [Fact]
    public void Any_order_of_events_gets_the_share_of_its_pairs() =>
        Gen.Select(Gen.Int[-3, 3].Array[2, 7], Gen.Int[0, 1_000], Gen.Int[1, 7]).Where(one => one.Item1.Distinct().Count() > 1).Sample((years, seed, count) =>
        {
            var exercise = Line(string.Join(' ', years.Select(year => year == 0 ? 4 : year)));
            var playable = exercise.Prepare();
            var put = new Seed(seed).Shuffle(((TimelineView)playable.View(0, seed)).Events).Take(count).ToList();
            var dates = put.Select(one => exercise.Timeline.Events.First(other => other.Prompt == one.Prompt).Date!.Start.Year).ToList();
            var all = exercise.Timeline.Events.Select(one => one.Date!.Start.Year).ToList();
            var expected = new Fraction(CountPairs(dates, (a, b) => a < b), CountPairs(all, (a, b) => a != b));

            var grade = playable.Grade(0, seed, new OrderResponse([.. put.Select(one => one.Key)]));
            var kept = grade.Parts.Index().Where(part => part.Item.Verdict == Verdict.Right).Select(part => dates[part.Index]).ToList();

            return grade.Points == expected && CountPairs(kept, (a, b) => a > b) == 0 && (grade.Verdict == Verdict.Right) == grade.Parts.All(part => part.Verdict == Verdict.Right && grade.Points == Fraction.One);
        });

    private static int CountPairs(List<int> years, Func<int, int, bool> isCounted) =>
        years.Index().Sum(one => years.Skip(one.Index + 1).Count(later => isCounted(one.Item, later)));

    private static TimelineSortingExercise Turned(TimelineSortingExercise exercise) =>
        exercise with { Timeline = exercise.Timeline with { Events = [.. exercise.Timeline.Events.Reverse()] } };

    /// <summary>Events with these dates; letters are an order without dates, <c>=</c> before one says that it may change places with the one before.</summary>
    private static TimelineSortingExercise Line(string dates) => new()
    {
        Title = "t", Language = "en", InstructionsLanguage = "en",
        Timeline = new()
        {
            Events = [.. dates.Split(' ').Select((date, i) => new TimelineEvent
            {
                Prompt = new($"event {i}"), Date = TimelineDate.Read(date), IsBesidePrevious = date[0] == '=', Note = new("about it"),
            })],
        },
    };
}
