using System.Text.Json;
using Aulario.Domain;
using Aulario.Domain.Exercises;

namespace Aulario.Web.Tests.Canary;

/// <summary>A response to send.</summary>
/// <param name="Body">As the API takes it.</param>
/// <param name="Due">What the learner may see because of it: the words typed or found, and in practice the feedback to them.</param>
/// <param name="IsStep">Whether it is one step of an item that is played in steps.</param>
internal sealed record Sent(object Body, IReadOnlyList<string?> Due, bool IsStep = false);

/// <summary>What a learner sends in the exercises of the aviary.</summary>
internal static class Play
{
    /// <summary>Wrong tries of practice, which must show no more than the feedback to themselves.</summary>
    public static IReadOnlyList<Sent> Wrong(Exercise exercise, int item, JsonElement view) => exercise switch
    {
        MultipleChoiceExercise choice => [new(Picked(view, "second offer"), [choice.Questions[item].Options[1].Feedback])],
        TrueOrFalseExercise truth => [new(Value(Opposite(truth.Statements[item].Truth), truth.AsksCorrection ? "no idea at all" : null), [])],
        FillBlankExercise { Display: GapDisplay.Type or GapDisplay.Letters } blank =>
        [
            new(Gaps("no idea", "none at all"), []),
            new(Gaps(Anticipated(blank, item).Text, "none at all"), [Anticipated(blank, item).Text, Anticipated(blank, item).Feedback]),
        ],
        FillBlankExercise => [new(Gaps("jumped", "slept"), [])],
        MatchingExercise => [new(Rows(view, ("dog", "gato"), ("cat", "vaca")), [])],
        OrderingExercise => [new(Order(view, "pieces", "lunch", "has"), [])],
        TimelineSortingExercise => [new(Order(view, "events", "second", "first"), [])],
        LetterSoupExercise soup => [NoWord, Found(soup, view)],
        ReadingExercise reading => Wrong(Inner(reading, ref item), item, view),
        CrosswordExercise crossword =>
        [
            new(Step(view, 0, "ENTER", Letters(crossword, view, 0)), [Letters(crossword, view, 0)], IsStep: true),
            new(Step(view, 1, "CHECK", new string('y', Letters(crossword, view, 1).Length)), [], IsStep: true),
            new(new { word = Clue(view, 0).GetProperty("key").GetString(), action = "REVEAL_LETTER", letter = 3 }, [], IsStep: true),
            new(Step(view, 2, "REVEAL_WORD", null), [Letters(crossword, view, 2)], IsStep: true),
        ],
        CandyCrushExercise => [Swap(0), Swap(1), Swap(2)],
        _ => throw new InvalidOperationException($"Nobody knows how to be wrong in {exercise.Type}: say how, here."),
    };

    /// <summary>Responses in a test, right ones too: until its end they show nothing but themselves.</summary>
    public static IReadOnlyList<Sent> InTest(Exercise exercise, int item, JsonElement view) => exercise switch
    {
        MultipleChoiceExercise => [new(Picked(view, "first offer"), []), new(Picked(view, "second offer"), [])],
        TrueOrFalseExercise truth => [new(Value(truth.Statements[item].Truth, Correction(truth, item)), [Correction(truth, item)])],
        FillBlankExercise { Display: GapDisplay.Type or GapDisplay.Letters } blank =>
        [
            new(Gaps(Accepted(blank, item, 0), Accepted(blank, item, 1)), [Accepted(blank, item, 0), Accepted(blank, item, 1)]),
            new(Gaps(Anticipated(blank, item).Text, "none"), [Anticipated(blank, item).Text]),
        ],
        FillBlankExercise => [new(Gaps("ran", "sang"), []), new(Gaps("jumped", "slept"), [])],
        MatchingExercise => [new(Rows(view, ("dog", "perro"), ("cat", "gato")), []), new(Rows(view, ("dog", "vaca")), [])],
        OrderingExercise => [new(Order(view, "pieces", "They", "had", "lunch"), []), new(Order(view, "pieces", "has"), [])],
        TimelineSortingExercise => [new(Order(view, "events", "first", "second"), []), new(Order(view, "events", "second", "first"), [])],
        LetterSoupExercise soup => [Found(soup, view), NoWord],
        ReadingExercise reading => InTest(Inner(reading, ref item), item, view),
        CrosswordExercise crossword =>
        [
            .. Enumerable.Range(0, 4).Select(word => new Sent(Step(view, word, "ENTER", Letters(crossword, view, word)), [Letters(crossword, view, word)], IsStep: true)),
            new(Step(view, 0, "ENTER", new string('y', Letters(crossword, view, 0).Length)), [], IsStep: true),
        ],
        CandyCrushExercise => [Swap(3), Swap(4), Swap(5)],
        _ => throw new InvalidOperationException($"Nobody knows how to answer {exercise.Type}: say how, here."),
    };

    /// <summary>The questions that an item belongs to; <paramref name="item"/> becomes its number among them.</summary>
    private static Exercise Inner(ReadingExercise reading, ref int item)
    {
        foreach (var section in reading.Sections)
        {
            if (item < section.Exercise.ItemCount)
                return section.Exercise;
            item -= section.Exercise.ItemCount;
        }

        throw new ArgumentOutOfRangeException(nameof(item));
    }

    /// <summary>The first two tiles of a row; with three categories some of a few such swaps line words up.</summary>
    private static Sent Swap(int row) => new(new { swap = new[] { new[] { row, 0 }, new[] { row, 1 } } }, [], IsStep: true);

    /// <summary>Two letters are no word.</summary>
    private static Sent NoWord { get; } = new(new { from = new[] { 0, 0 }, to = new[] { 0, 1 } }, [], IsStep: true);

    /// <summary>The first word of a soup whose words run to the right, found as learners find it: by reading.</summary>
    private static Sent Found(LetterSoupExercise soup, JsonElement view)
    {
        var (columns, word) = (view.GetProperty("columns").GetInt32(), soup.Soup.Words[0].Text);
        var letters = string.Concat(view.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()));
        var (row, column) = Math.DivRem(letters.IndexOf(word, StringComparison.Ordinal), columns);
        return new(new { from = new[] { row, column }, to = new[] { row, column + word.Length - 1 } }, [word, soup.Soup.Words[0].Clue?.Text], IsStep: true);
    }

    private static object Picked(JsonElement view, string text) => new
    {
        picked = new[] { view.GetProperty("options").EnumerateArray().Single(option => TextOf(option) == text).GetProperty("key").GetString() },
    };

    private static object Rows(JsonElement view, params (string Left, string Right)[] rows)
    {
        var keys = view.GetProperty("columns").EnumerateArray().SelectMany(column => column.GetProperty("cells").EnumerateArray())
            .ToDictionary(cell => TextOf(cell)!, cell => cell.GetProperty("key").GetString()!); // ! both are there in every cell of the aviary
        return new { rows = rows.Select(row => new[] { keys[row.Left], keys[row.Right] }) };
    }

    private static object Order(JsonElement view, string list, params string[] words)
    {
        var keys = view.GetProperty(list).EnumerateArray().ToDictionary(piece => TextOf(piece)!, piece => piece.GetProperty("key").GetString()); // ! as above
        return new { order = words.Select(word => keys[word]) };
    }

    private static object Step(JsonElement view, int word, string action, string? letters) =>
        letters is null ? new { word = Clue(view, word).GetProperty("key").GetString(), action } : new { word = Clue(view, word).GetProperty("key").GetString(), action, letters };

    private static JsonElement Clue(JsonElement view, int word) => view.GetProperty("clues")[word];

    private static string Letters(CrosswordExercise exercise, JsonElement view, int word) =>
        exercise.Crossword.Words.Single(one => one.Clue.Text == Clue(view, word).GetProperty("clue").GetProperty("text").GetString()).Answer;

    private static string? TextOf(JsonElement option) => option.GetProperty("prompt").GetProperty("text").GetString();

    private static object Value(Truth truth, string? correction) => new { value = UpperSnake.Of(truth), correction = truth == Truth.False ? correction : null };

    private static Truth Opposite(Truth truth) => truth == Truth.True ? Truth.False : Truth.True;

    private static string? Correction(TrueOrFalseExercise exercise, int item) =>
        exercise.AsksCorrection && exercise.Statements[item].Corrections is [var first, ..] ? first : null;

    private static object Gaps(string first, string second) => new { gaps = new Dictionary<string, string> { ["a"] = first, ["b"] = second } };

    private static string Accepted(FillBlankExercise exercise, int item, int gap) => exercise.Texts[item].Gaps[gap].Accepted[0];

    private static Domain.Answers.AnticipatedAnswer Anticipated(FillBlankExercise exercise, int item) => exercise.Texts[item].Gaps[0].Anticipated[0];
}
