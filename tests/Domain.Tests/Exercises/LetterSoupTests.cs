using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;
using CsCheck;

namespace Aulario.Domain.Tests.Exercises;

public sealed class LetterSoupTests
{
    private const long Seed = 11;

    [Fact]
    public void A_marked_word_is_found_from_either_end_and_once()
    {
        var item = Samples.LetterSoup.Prepare().Stepped(0, Seed)!; // ! a soup is played in steps
        var (key, from, to) = Place(0);

        var first = item.Take(item.Start, new MarkStep(to, from), isTest: false);
        var again = item.Take(first.State, new MarkStep(from, to), isTest: false);

        Assert.Equal([new WordFound(key, Text(key), from, to)], first.Events);
        Assert.Equal([new WordKnown(key)], again.Events);
        Assert.Equal((Verdict.Partial, new Fraction(1), new Fraction(3)), Grades(item.Grade(again.State)));
        Assert.False(first.IsMistake || again.IsMistake || item.IsOver(first.State));
    }

    [Fact]
    public void All_words_end_it_with_all_points_in_any_order()
    {
        var item = Samples.LetterSoup.Prepare().Stepped(0, Seed)!; // ! as above

        var end = item.Fold(Enumerable.Range(0, 3).Reverse().Select(word => new MarkStep(Place(word).From, Place(word).To)), isTest: true).State;

        Assert.Equal((Verdict.Right, new Fraction(3), new Fraction(3)), Grades(item.Grade(end)));
        Assert.True(item.IsOver(end));
    }

    [Fact]
    public void Letters_that_are_no_word_are_a_mistake_and_change_nothing()
    {
        var item = Samples.LetterSoup.Prepare().Stepped(0, Seed)!; // ! as above
        var (_, from, to) = Place(1);
        var beside = new MarkStep(from, new(to.Row - Math.Sign(to.Row - from.Row), to.Column - Math.Sign(to.Column - from.Column)));

        var taken = item.Take(item.Start, beside, isTest: false);

        Assert.Equal([new NoWordThere(beside.From, beside.To)], taken.Events);
        Assert.True(taken.IsMistake);
        Assert.Equal(Verdict.Wrong, item.Grade(taken.State).Verdict);
    }

    [Theory]
    [InlineData(0, 0, 0, 8, null, null)]
    [InlineData(0, 0, 7, 7, null, null)]
    [InlineData(7, 0, 0, 7, null, null)]
    [InlineData(-1, 0, 0, 0, "from", "outside_grid")]
    [InlineData(0, 9, 0, 0, "from", "outside_grid")]
    [InlineData(0, 0, 8, 0, "to", "outside_grid")]
    [InlineData(0, 0, 0, int.MinValue, "to", "outside_grid")]
    [InlineData(0, 0, 0, 0, "to", "no_line")]
    [InlineData(0, 0, 1, 2, "to", "no_line")]
    public void Only_straight_lines_in_the_grid_are_taken(int row, int column, int toRow, int toColumn, string? path, string? code)
    {
        var problem = Samples.LetterSoup.Prepare().Refuses(0, Seed, new MarkStep(new(row, column), new(toRow, toColumn)));

        Assert.Equal((path, code), (problem?.Path, problem?.Code));
    }

    [Theory]
    [InlineData(SoupShow.Both, true, true)]
    [InlineData(SoupShow.Words, true, false)]
    [InlineData(SoupShow.Clues, false, true)]
    public void What_is_not_shown_is_told_when_it_is_found(SoupShow show, bool showsWord, bool showsClue)
    {
        var item = (Samples.LetterSoup with { Show = show }).Prepare().Stepped(0, Seed)!; // ! as above
        var (key, from, to) = Place(0);

        var before = Word(item.View(item.Start), key);
        var after = Word(item.View(item.Take(item.Start, new MarkStep(from, to), isTest: false).State), key);

        Assert.Equal((showsWord, showsClue, false), (before.Text is not null, before.Clue is not null, before.From is not null));
        Assert.Equal((true, true, from, to), (after.Text is not null, after.Clue is not null, after.From!.Value, after.To!.Value));
    }

    [Fact]
    public void The_order_of_the_list_says_nothing_of_the_author_s()
    {
        var turned = Samples.LetterSoup with { Soup = Samples.LetterSoup.Soup with { Words = [.. Samples.LetterSoup.Soup.Words.Reverse()] } };
        var words = (Exercise exercise) => Enumerable.Range(0, 200).Select(seed => string.Join(' ', ((LetterSoupView)exercise.Prepare().View(0, seed)).Words.Select(word => word.Clue!.Text)));

        Assert.Equal(words(Samples.LetterSoup), words(turned));
        Assert.Equal(6, words(Samples.LetterSoup).Distinct().Count());
    }

    [Fact]
    public void What_was_laid_out_for_a_version_comes_back_from_json_and_is_played_as_it_was()
    {
        var arrangement = Samples.LetterSoup.Arrange(99);
        var json = ExerciseJson.Write(arrangement);
        var back = ExerciseJson.ReadArrangement(json);

        Assert.Equal(json, ExerciseJson.Write(back));
        Assert.Equal(View(Samples.LetterSoup.Prepare(arrangement)), View(Samples.LetterSoup.Prepare(back)));
        Assert.NotEqual(View(Samples.LetterSoup.Prepare()), View(Samples.LetterSoup.Prepare(back)));
        Assert.Throws<ArgumentException>(() => Samples.LetterSoup.Prepare(null));
        Assert.Null(ExerciseJson.ReadArrangement(ExerciseJson.Write(Samples.FillBlank.Arrange(1))));
    }

    [Fact]
    public void Every_version_has_all_words_whatever_its_seed() => Gen.Long.Sample(seed =>
        ((WordSearchArrangement)Samples.LetterSoup.Arrange(seed)).Grid.Places.Count == Samples.LetterSoup.Soup.Words.Count);

    [Fact]
    public void A_list_that_cannot_be_hidden_is_not_laid_out()
    {
        var impossible = Samples.LetterSoup with { Soup = new() { Words = [new("otorrinolaringólogo", new("A doctor."))] }, Grid = new(5, 5) };

        Assert.Throws<InvalidOperationException>(() => impossible.Arrange(1));
        Assert.Equal(["puzzle.too_long"], impossible.Check().Where(problem => problem.Weight == ProblemWeight.Error && problem.Path == "items[0].words[0]").Select(problem => problem.Code));
    }

    [Fact]
    public void A_step_of_another_type_is_a_bug_of_the_caller()
    {
        var item = Samples.LetterSoup.Prepare().Stepped(0, Seed)!; // ! as above

        Assert.Throws<ArgumentException>(() => item.Refuses(new OtherState(), new MarkStep(new(0, 0), new(0, 1))));
    }

    private sealed record OtherState : PlayState;

    private static (string Key, GridCell From, GridCell To) Place(int word)
    {
        var part = Samples.LetterSoup.Prepare().Solution(0, Seed)[word];
        return (part.Key, Cell(part.Answers[0]), Cell(part.Answers[1]));
    }

    private static GridCell Cell(string written) => new(int.Parse(written.Split(',')[0], null), int.Parse(written.Split(',')[1], null));

    private static string Text(string key) => Samples.LetterSoup.Prepare().Solution(0, Seed).Single(part => part.Key == key).Note!.Text;

    private static SoupWordView Word(ItemView view, string key) => ((LetterSoupView)view).Words.Single(word => word.Key == key);

    private static (Verdict, Fraction, Fraction) Grades(Grade grade) => (grade.Verdict, grade.Points, grade.Maximum);

    private static string View(PlayableExercise playable) => JsonSerializer.Serialize(playable.View(0, Seed), ExerciseJson.Options);
}
