using Aulario.Domain.Exercises;
using CsCheck;

namespace Aulario.Domain.Tests.Exercises;

public sealed class MatchingTests
{
    private const long Seed = 7;

    [Theory]
    [InlineData("", "0/2", Verdict.Skipped, "SKIPPED SKIPPED")]
    [InlineData("dog", "0/2", Verdict.Skipped, "SKIPPED SKIPPED")]
    [InlineData("dog-perro cat-gato", "2/2", Verdict.Right, "RIGHT RIGHT")]
    [InlineData("cat-gato dog-perro", "2/2", Verdict.Right, "RIGHT RIGHT")]
    [InlineData("dog-gato cat-perro", "0/2", Verdict.Wrong, "WRONG WRONG")]
    [InlineData("dog-perro", "1/2", Verdict.Partial, "RIGHT SKIPPED")]
    [InlineData("dog-perro cat-vaca", "1/2", Verdict.Partial, "RIGHT WRONG")]
    [InlineData("cat-vaca", "0/2", Verdict.Wrong, "SKIPPED WRONG")]
    public void A_set_of_pairs_is_the_sum_of_its_pairs(string rows, string points, Verdict verdict, string parts) =>
        AssertGrade(Set("dog perro", "cat gato", "= vaca"), rows, points, verdict, parts);

    [Theory]
    [InlineData("go-went-gone see-saw-seen", "4/4", Verdict.Right, "RIGHT RIGHT RIGHT RIGHT")]
    [InlineData("go-gone-went see-seen-saw", "4/4", Verdict.Right, "RIGHT RIGHT RIGHT RIGHT")]
    [InlineData("go-went-seen see-saw-gone", "2/4", Verdict.Partial, "RIGHT WRONG RIGHT WRONG")]
    [InlineData("go-gone see-saw", "2/4", Verdict.Partial, "RIGHT SKIPPED RIGHT SKIPPED")]
    [InlineData("go-went", "1/4", Verdict.Partial, "RIGHT SKIPPED SKIPPED")]
    public void A_triple_counts_two(string rows, string points, Verdict verdict, string parts) =>
        AssertGrade(Set("go went gone", "see saw seen"), rows, points, verdict, parts);

    [Fact]
    public void Things_that_look_the_same_are_interchangeable()
    {
        var playable = Set("dog animal", "rose plant", "cat animal", "dog pet").Prepare();
        var view = (MatchingView)playable.View(0, Seed);
        var animals = KeysOf(view, 1, "animal");
        var (plant, pet) = (KeysOf(view, 1, "plant")[0], KeysOf(view, 1, "pet")[0]);

        Assert.All(
            (IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>)
            [
                [["a", animals[0]], ["b", plant], ["c", animals[1]], ["d", pet]],
                [["a", animals[1]], ["b", plant], ["c", animals[0]], ["d", pet]],
                [["d", animals[1]], ["b", plant], ["c", animals[0]], ["a", pet]],
            ],
            rows => Assert.Equal(Verdict.Right, playable.Grade(0, Seed, new RowsResponse(rows)).Verdict));
        Assert.Equal(new Fraction(2), playable.Grade(0, Seed, new RowsResponse([["a", animals[1]], ["d", animals[0]], ["b", plant], ["c", pet]])).Points);
    }

    [Fact]
    public void Words_that_differ_only_in_how_they_are_stored_look_the_same()
    {
        var playable = Set("a caf\u00e9", "b cafe\u0301").Prepare();
        var keys = ((MatchingView)playable.View(0, Seed)).Columns[1].Cells.Select(cell => cell.Key).ToList();

        Assert.Equal(Verdict.Right, playable.Grade(0, Seed, new RowsResponse([["a", keys[0]], ["b", keys[1]]])).Verdict);
        Assert.Equal(Verdict.Right, playable.Grade(0, Seed, new RowsResponse([["a", keys[1]], ["b", keys[0]]])).Verdict);
    }

    [Fact]
    public void What_belongs_to_what_changes_nothing_in_a_set()
    {
        var views = ViewTests.Views(Set("a1 b1 c1", "a2 b2 c2", "a3 b3 c3", "= b4"), 1_000);

        Assert.Equal(views, ViewTests.Views(Set("a1 b3 c2", "a2 b1 c3", "a3 b2 c1", "= b4"), 1_000));
        Assert.Equal(views, ViewTests.Views(Set("a1 b4 c2", "a2 b1 c3", "a3 b2 c1", "= b3"), 1_000));
    }

    [Fact]
    public void Every_place_of_what_belongs_to_the_first_is_equally_likely()
    {
        var playable = Set("a1 b1 c1", "a2 b2 c2", "a3 b3 c3", "= b4", "= = c4").Prepare();

        ViewTests.AssertEven(4, seed => Keys.PlaceOf(playable.Solution(0, seed)[0].Answers[0], 20) - 3);
        ViewTests.AssertEven(4, seed => Keys.PlaceOf(playable.Solution(0, seed)[0].Answers[1], 20) - 7);
    }

    [Theory]
    [InlineData("", "rows[0]", "unknown_key")]
    [InlineData("d", "rows[0][0]", "unknown_key")]
    [InlineData("a d,a e", "rows[1][0]", "key_twice")]
    [InlineData("a d,b d", "rows[1][1]", "key_twice")]
    [InlineData("a b", "rows[0][1]", "unknown_key")]
    [InlineData("a z", "rows[0][1]", "unknown_key")]
    [InlineData("a l", "rows[0][1]", "unknown_key")]
    [InlineData("a d e", "rows[0]", "one_pick_only")]
    [InlineData("a", null, null)]
    [InlineData("a h", null, null)]
    [InlineData("c h d,a k,b", null, null)]
    public void Rows_must_be_keys_of_the_set(string rows, string? path, string? code)
    {
        var problem = Samples.Matching.Prepare().Refuses(0, Seed, new RowsResponse([.. rows.Split(',').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))]));

        Assert.Equal((path, code), (problem?.Path, problem?.Code));
    }

    [Fact]
    public void The_solution_says_what_belongs_together_and_why()
    {
        var playable = Samples.Matching.Prepare();
        var view = (MatchingView)playable.View(0, Seed);

        var solution = playable.Solution(0, Seed);

        Assert.Equal(["a", "b", "c"], solution.Select(part => part.Key));
        Assert.Equal([KeysOf(view, 1, "gato")[0], KeysOf(view, 2, "chat")[0]], solution[1].Answers);
        Assert.Equal([new Prompt("From canis."), null, null], solution.Select(part => part.Note));
        Assert.Equal([new("Canine.", "a"), new("Begin with what you know.", null)], playable.Hints(0));
    }

    [Fact]
    public void Points_are_the_pairs_that_the_author_has_whatever_was_put_together() =>
        Gen.Select(Gen.Int[0, 2].Array[6], Gen.Int[0, 1_000], Gen.Int[0, 6]).Sample((words, seed, count) =>
        {
            var exercise = Set([.. words.Take(3).Select((word, i) => $"l{word} r{words[i + 3]}{(i == 2 ? "x" : string.Empty)}")]);
            var playable = exercise.Prepare();
            var view = (MatchingView)playable.View(0, seed);
            var rights = new Seed(seed).Shuffle(view.Columns[1].Cells);
            var rows = view.Columns[0].Cells.Zip(rights).Take(count).ToList();
            var authors = exercise.Rows.CountBy(row => (row.Cells[0].Text, row.Cells[1].Text)).ToDictionary();
            var expected = rows.CountBy(row => (row.First.Prompt.Text, row.Second.Prompt.Text)).Sum(pair => Math.Min(pair.Value, authors.GetValueOrDefault(pair.Key)));

            var grade = playable.Grade(0, seed, new RowsResponse([.. rows.Select(row => (IReadOnlyList<string>)[row.First.Key, row.Second.Key])]));

            return grade.Points == new Fraction(expected) && (grade.Verdict == Verdict.Right) == (grade.Points == grade.Maximum);
        });

    private static void AssertGrade(MatchingExercise exercise, string rows, string points, Verdict verdict, string parts)
    {
        var playable = exercise.Prepare();
        var view = (MatchingView)playable.View(0, Seed);
        string Key(string text) => view.Columns.SelectMany(column => column.Cells).Single(cell => cell.Prompt.Text == text).Key;
        var response = new RowsResponse([.. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(row => (IReadOnlyList<string>)[.. row.Split('-').Select(Key)])]);

        var grade = playable.Grade(0, Seed, response);

        Assert.Null(playable.Refuses(0, Seed, response));
        Assert.Equal((points, verdict), ($"{grade.Points}/{grade.Maximum}", grade.Verdict));
        Assert.Equal(parts, string.Join(' ', grade.Parts.Select(part => UpperSnake.Of(part.Verdict))));
    }

    private static IReadOnlyList<string> KeysOf(MatchingView view, int column, string text) =>
        [.. view.Columns[column].Cells.Where(cell => cell.Prompt.Text == text).Select(cell => cell.Key)];

    /// <summary>A set: rows of words, and distractors as <c>= extra</c> and <c>= = extra</c>.</summary>
    private static MatchingExercise Set(params string[] rows) => new()
    {
        Title = "t", Language = "en", InstructionsLanguage = "en",
        Rows = [.. rows.Where(row => row[0] != '=').Select(row => new MatchRow { Cells = [.. row.Split(' ').Select(word => new Prompt(word))] })],
        Distractors = [.. rows.Where(row => row[0] == '=').Select(row => new MatchDistractor(row.Count(letter => letter == '=') + 1, new(row.TrimStart('=', ' '))))],
    };
}
