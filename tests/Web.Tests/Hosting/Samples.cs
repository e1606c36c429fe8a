using Aulario.Domain.Exercises;

namespace Aulario.Web.Tests.Hosting;

/// <summary>Exercises to put into packages; a test changes what matters to it by <c>with</c>.</summary>
public static class Samples
{
    public const string Right = "right one";
    public const string AlsoRight = "right too";
    public const string Wrong = "wrong one";
    public const string AlsoWrong = "wrong too";

    /// <summary>Questions with one right option of two, two hints and an explanation each.</summary>
    public static MultipleChoiceExercise Questions(int count = 3) => new()
    {
        Title = "Questions",
        Language = "en",
        InstructionsLanguage = "es",
        Explanation = "About all of them.",
        Questions = [.. Enumerable.Range(1, count).Select(number => new Question
        {
            Prompt = new($"Question {number}"),
            Options = [new(new(Right), IsRight: true), new(new(Wrong), IsRight: false, "Not this one.")],
            Hints = [$"First hint of {number}", $"Second hint of {number}"],
            Explanation = $"Because of {number}.",
        })],
    };

    /// <summary>One question with two right options of four.</summary>
    public static MultipleChoiceExercise Several() => Questions(1) with
    {
        Questions =
        [
            new()
            {
                Prompt = new("Which two?"),
                Options = [new(new(Right), true), new(new(AlsoRight), true), new(new(Wrong), false), new(new(AlsoWrong), false)],
            },
        ],
    };

    /// <summary>Spanish sentences with one gap each, whose right answer has an accent: <c>canción</c>.</summary>
    public static FillBlankExercise Gaps(int count = 1) => new()
    {
        Title = "Gaps",
        Language = "es",
        InstructionsLanguage = "es",
        Texts = [.. Enumerable.Range(1, count).Select(number => new GapText
        {
            Runs = [$"{number}. Es una ", "."],
            Gaps = [new() { Accepted = ["canción"] }],
        })],
    };

    /// <summary>Two statements: the first true, the second false.</summary>
    public static TrueOrFalseExercise Statements() => new()
    {
        Title = "Statements",
        Language = "en",
        InstructionsLanguage = "en",
        Statements = [new() { Prompt = new("Water is wet."), Truth = Truth.True }, new() { Prompt = new("Fire is cold."), Truth = Truth.False }],
    };

    /// <summary>Three words that cross; two have an extra clue.</summary>
    public static CrosswordExercise Crossword() => new()
    {
        Title = "Crossword",
        Language = "en",
        InstructionsLanguage = "es",
        Hints = ["Hint for all"],
        Solution = "eat",
        Crossword = new()
        {
            Words = [new("ice cream", new("Cold and sweet."), "It melts."), new("tea", new("A hot drink."), "At five."), new("meat", new("No vegetable."))],
            Hints = ["Hint for the grid"],
            Explanation = "All of it is food.",
        },
    };

    /// <summary>The same grid as the only question about a text.</summary>
    public static ReadingExercise CrosswordAboutText() => new()
    {
        Title = "Crossword",
        Language = "en",
        InstructionsLanguage = "es",
        Text = new([new([new("Tea and ice cream, but no meat.")])]),
        Sections = [new(Crossword() with { Hints = [] })],
    };

    public static T With<T>(this T exercise, ExerciseSettings settings)
        where T : Exercise =>
        exercise with { Settings = settings };
}
