using Aulario.Domain.Answers;
using Aulario.Domain.Exercises;

namespace Aulario.Domain.Tests.Exercises;

/// <summary>One content of each type in which every field says something.</summary>
internal static class Samples
{
    public static MultipleChoiceExercise MultipleChoice { get; } = new()
    {
        Title = "Past of go", Instructions = "Pick.", Difficulty = ExerciseDifficulty.Beginner, Category = ExerciseCategory.Grammar,
        Language = "en", InstructionsLanguage = "es", Hints = ["It is irregular."], Explanation = "Irregular verbs.", Tags = ["past"],
        Settings = Settings, Answers = Policy, Display = ChoiceDisplay.Cards, Distractors = ["wented"],
        Questions =
        [
            new()
            {
                Prompt = Prompt("Past of go?"), Instruction = "Look.", Hints = ["Not goed."], Explanation = "It comes from wend.", Spoken = "I went.",
                Options = [Option("goed", false), Option("went", true), Option("gone", false)],
            },
            new() { Prompt = new("Fruit?"), Options = [Option("apple", true), Option("car", false), Option("pear", true), Option("bus", false)] },
        ],
    };

    public static TrueOrFalseExercise TrueOrFalse { get; } = new()
    {
        Title = "True?", Instructions = "Decide.", Difficulty = ExerciseDifficulty.Advanced, Category = ExerciseCategory.Reading,
        Language = "en", InstructionsLanguage = "es", Hints = ["Think."], Explanation = "Physics.", Tags = ["facts"],
        Settings = Settings, Answers = Policy, AsksCorrection = true,
        Statements =
        [
            new()
            {
                Prompt = Prompt("Water boils at 50 °C."), Truth = Truth.False, Corrections = ["Water boils at 100 °C", "At 100 °C"],
                Instruction = "At sea level.", Hints = ["Too low."], Explanation = "Pressure.", Spoken = "Water boils.",
            },
            new() { Prompt = new("Ice is cold."), Truth = Truth.True },
            new() { Prompt = new("Somebody called."), Truth = Truth.NotGiven },
            new() { Prompt = new("Fire is cold."), Truth = Truth.False },
        ],
    };

    public static FillBlankExercise FillBlank { get; } = new()
    {
        Title = "Gaps", Instructions = "Fill.", Difficulty = ExerciseDifficulty.SuperAdvanced, Category = ExerciseCategory.Writing,
        Language = "en", InstructionsLanguage = "es", Hints = ["Past."], Explanation = "Past simple.", Tags = ["past"],
        Settings = Settings, Answers = Policy, Distractors = ["going"],
        Texts =
        [
            new()
            {
                Runs = ["We ", " to the ", "."], Picture = new("a.png", "A bar"), Sound = "a.mp3",
                Gaps =
                [
                    new() { Accepted = ["went", "walked"], Hidden = ["strolled"], Anticipated = [new AnticipatedAnswer("seventeen", "No number.")], Distractors = ["dog"], Hint = "irregular" },
                    new() { Accepted = ["bar"] },
                ],
                Instruction = "Look.", Hints = ["Verb."], Explanation = "Go, went.", Spoken = "We went.",
            },
            new() { Runs = ["", ""], Gaps = [new() { Accepted = ["Yes"] }] },
        ],
    };

    public static IReadOnlyList<Exercise> All { get; } =
    [
        MultipleChoice, TrueOrFalse, FillBlank,
        FillBlank with { Display = GapDisplay.List }, FillBlank with { Display = GapDisplay.Bank }, FillBlank with { Display = GapDisplay.Letters },
    ];

    private static ExerciseSettings Settings => new()
    {
        Mode = ModeChoice.Practice, Tries = 2, Shuffle = true, Draw = 1, Solutions = SolutionsShown.End, Minutes = 5, Lives = 3,
    };

    private static AnswerPolicy Policy => new() { Accents = AccentRule.Strict, Typos = TypoRule.Off, Capitals = CapitalRule.Count };

    private static Prompt Prompt(string text) => new(text, new Picture($"{text}.png", $"Picture of {text}"), $"{text}.mp3");

    private static Option Option(string text, bool isRight) => new(Prompt(text), isRight, $"About {text}.");
}
