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

    public static MatchingExercise Matching { get; } = new()
    {
        Title = "Animals", Instructions = "Match.", Difficulty = ExerciseDifficulty.UpperBeginner, Category = ExerciseCategory.Vocabulary,
        Language = "en", InstructionsLanguage = "es", Hints = ["Begin with what you know."], Explanation = "Three languages.", Tags = ["animals"],
        Settings = Settings, Answers = Policy, Columns = ["English", "Spanish", "French"], Languages = ["en", "es", "fr"],
        Rows =
        [
            new()
            {
                Cells = [Prompt("dog"), Prompt("perro"), Prompt("chien")],
                Instruction = "It barks.", Hints = ["Canine."], Explanation = "From canis.", Spoken = "The dog barks.",
            },
            new() { Cells = [new("cat"), new("gato"), new("chat")] },
            new() { Cells = [new("horse"), new("caballo"), new("cheval")] },
        ],
        Distractors = [new(2, Prompt("vaca")), new(3, new("vache"))],
    };

    public static OrderingExercise Ordering { get; } = new()
    {
        Title = "Word order", Instructions = "Order.", Difficulty = ExerciseDifficulty.UpperIntermediate, Category = ExerciseCategory.Grammar,
        Language = "en", InstructionsLanguage = "es", Hints = ["Subject first."], Explanation = "Adverbs move.", Tags = ["order"],
        Settings = Settings, Answers = Policy, Pieces = PieceKind.Sentences, Points = OrderPoints.Longest,
        Lines =
        [
            new()
            {
                Pieces = [Prompt("Yesterday"), Prompt("they"), Prompt("had"), Prompt("lunch")], Distractors = [Prompt("never")],
                Others = [[Prompt("they"), Prompt("had"), Prompt("lunch"), Prompt("Yesterday")]],
                Instruction = "Past.", Hints = ["When first."], Explanation = "Time goes to an end.", Spoken = "Yesterday they had lunch.",
            },
            new() { Pieces = [new("We"), new("like"), new("it")], IsFirstGiven = true },
        ],
    };

    public static TimelineSortingExercise TimelineSorting { get; } = new()
    {
        Title = "History", Instructions = "Put in order.", Difficulty = ExerciseDifficulty.Intermediate, Category = ExerciseCategory.Reading,
        Language = "en", InstructionsLanguage = "es", Hints = ["Rome is old."], Explanation = "Two thousand years.", Tags = ["history"],
        Settings = Settings, Answers = Policy,
        Timeline = new()
        {
            Events =
            [
                new() { Prompt = Prompt("The war"), Date = new(new(1939, 9, 1), new(1945)), Note = Prompt("In Europe.") },
                new() { Prompt = new("Columbus sails"), Date = new(new(1492)) },
                new() { Prompt = new("He arrives"), Date = new(new(1492, 10, 12)) },
                new() { Prompt = new("Caesar falls"), Date = new(new(-44, 3, 15)) },
            ],
            Instruction = "Oldest first.", Hints = ["Columbus was no Roman."], Explanation = "From Caesar on.", Spoken = "Long ago.",
        },
    };

    public static TimelineSortingExercise Steps { get; } = TimelineSorting with
    {
        Timeline = new()
        {
            Events =
            [
                new() { Prompt = new("Boil the water") },
                new() { Prompt = new("Add the salt"), Note = new("A spoonful.") },
                new() { Prompt = new("Add the oil"), IsBesidePrevious = true },
                new() { Prompt = new("Drain it") },
            ],
        },
    };

    public static LetterSoupExercise LetterSoup { get; } = new()
    {
        Title = "Kitchen", Instructions = "Find.", Difficulty = ExerciseDifficulty.Beginner, Category = ExerciseCategory.Vocabulary,
        Language = "es", InstructionsLanguage = "en", Hints = ["Look down."], Explanation = "All in the kitchen.", Tags = ["kitchen"],
        Settings = Settings, Answers = Policy, Grid = new(9, 8), Show = SoupShow.Clues, Accents = Domain.Puzzles.GridAccents.Keep,
        Directions = [SoupDirection.Down, SoupDirection.Backwards],
        Soup = new()
        {
            Words = [new("sartén", Prompt("You fry in it.")), new("cuchara", new("Soup needs it.")), new("piña", new("A fruit."))],
            Instruction = "Three words.", Hints = ["One is a fruit."], Explanation = "The piña is no tool.", Spoken = "En la cocina.",
        },
    };

    public static ReadingExercise Reading { get; } = new()
    {
        Title = "The lost key", Instructions = "Read.", Difficulty = ExerciseDifficulty.Intermediate, Category = ExerciseCategory.Reading,
        Language = "en", InstructionsLanguage = "es", Hints = ["Read it twice."], Explanation = "A short story.", Tags = ["story"],
        Settings = Settings, Answers = Policy,
        Text = new(
        [
            new([new("Ann lost her "), new("key", "llave"), new(" on Monday. She looked everywhere.")]),
            new([new("On Friday the cat brought it.\nThe cat said nothing.")]),
        ]),
        Sections =
        [
            Section(
                MultipleChoice with
                {
                    Questions =
                    [
                        MultipleChoice.Questions[0] with { Proof = ["lost her key", "everywhere"] },
                        MultipleChoice.Questions[1],
                    ],
                },
                "Choose."),
            Section(Matching with { Rows = [Matching.Rows[0] with { Proof = ["the cat"] }, Matching.Rows[1] with { Proof = ["Monday", "the cat"] }, Matching.Rows[2]] }),
            Section(TrueOrFalse, "Decide.") with { Answers = new() },
        ],
    };

    public static CrosswordExercise Crossword { get; } = new()
    {
        Title = "Sweets", Instructions = "Fill the grid.", Difficulty = ExerciseDifficulty.UpperIntermediate, Category = ExerciseCategory.Vocabulary,
        Language = "en", InstructionsLanguage = "es", Hints = ["Begin with the longest."], Explanation = "All is sweet.", Tags = ["food"],
        Settings = Settings, Answers = Policy, Accents = Domain.Puzzles.GridAccents.Keep, Solution = "mate",
        Crossword = new()
        {
            Words =
            [
                new("ice cream", Prompt("Cold and sweet."), "It melts."),
                new("tea", new("A hot drink."), "At five."),
                new("café", new("You drink it there.")),
                new("mint", new("A green leaf."), "Toothpaste tastes of it."),
            ],
            Instruction = "Four words.", Hints = ["Three are drunk."], Explanation = "Mate is drunk too.", Spoken = "At the table.",
        },
    };

    public static CandyCrushExercise CandyCrush { get; } = new()
    {
        Title = "Kinds of words", Instructions = "Bring three into line.", Difficulty = ExerciseDifficulty.UpperBeginner, Category = ExerciseCategory.Vocabulary,
        Language = "en", InstructionsLanguage = "es", Hints = ["Read the edges first."], Explanation = "Words have kinds.", Tags = ["kinds"],
        Settings = Settings, Answers = Policy, Board = new(7, 6), Swaps = 30, ShowsCategories = true,
        Crush = new()
        {
            Categories =
            [
                new("fruit", ["apple", "pear", "plum", "banana"], 6),
                new("furniture", ["chair", "table", "ice-cream table"], 8),
                new("weather", ["rain", "snow", "fog"], 4),
            ],
            Instruction = "Swap neighbours.", Hints = ["Fog is weather."], Explanation = "A chair is furniture.", Spoken = "It rains.",
        },
    };

    public static IReadOnlyList<Exercise> All { get; } =
    [
        MultipleChoice, TrueOrFalse, FillBlank, Matching, Ordering, TimelineSorting, LetterSoup,
        Reading,
        Crossword,
        CandyCrush,
        FillBlank with { Display = GapDisplay.List }, FillBlank with { Display = GapDisplay.Bank }, FillBlank with { Display = GapDisplay.Letters },
    ];

    private static ExerciseSettings Settings => new()
    {
        Mode = ModeChoice.Practice, Tries = 2, Shuffle = true, Draw = 1, Solutions = SolutionsShown.End, Minutes = 5, Lives = 3,
    };

    private static AnswerPolicy Policy => new() { Accents = AccentRule.Strict, Typos = TypoRule.Off, Capitals = CapitalRule.Count };

    /// <summary>The items of an exercise as a part of <see cref="Reading"/>.</summary>
    private static ReadingSection Section(Exercise exercise, string? instructions = null) => new(exercise with
    {
        Title = "The lost key", Instructions = instructions, Difficulty = ExerciseDifficulty.Intermediate, Category = ExerciseCategory.General,
        Hints = [], Explanation = null, Tags = [], Settings = new(), Answers = AnswerPolicy.Default,
    });

    private static Prompt Prompt(string text) => new(text, new Picture($"{text}.png", $"Picture of {text}"), $"{text}.mp3");

    private static Option Option(string text, bool isRight) => new(Prompt(text), isRight, $"About {text}.");
}
