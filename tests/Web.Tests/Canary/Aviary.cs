using Aulario.Domain.Answers;
using Aulario.Domain.Exercises;

namespace Aulario.Web.Tests.Canary;

/// <summary>Where a canary sits: when a learner may see it.</summary>
internal enum Perch
{
    /// <summary>A right answer, a hidden or an anticipated one, a correction: with the solution, or when the learner typed it.</summary>
    Answer,

    /// <summary>With a grade that it belongs to.</summary>
    Feedback,

    /// <summary>With the solution of its item, or with the results.</summary>
    Explanation,

    /// <summary>When it was asked for.</summary>
    Hint,

    /// <summary>Never: what an author called a file.</summary>
    FileName,
}

/// <summary>A word that occurs nowhere else, and where it was planted.</summary>
internal sealed record Bird(string Word, Perch Perch, string Exercise, int Item);

/// <summary>Exercises of all types and displays in which everything that must stay hidden is a marked chance word.</summary>
internal sealed partial class Aviary
{
    /// <summary>Three tries, so that a wrong one decides nothing and shows nothing.</summary>
    private static readonly ExerciseSettings Played = new() { Tries = 3 };

    private const int AnotherSeed = 1_000;

    private readonly Random chance;
    private readonly List<Bird> birds = [];
    private string exercise = string.Empty;
    private int item;

    private Aviary(int seed) => chance = new Random(seed);

    public IReadOnlyList<Bird> Birds => birds;

    /// <summary>The exercises, with their birds. Words that chance makes cannot always cross: then others are made.</summary>
    public static (IReadOnlyList<Exercise> Exercises, Aviary Aviary) Make(int seed)
    {
        var made = MakeOnce(seed);
        return made.Exercises.All(exercise => exercise.Check().All(problem => problem.Weight != ProblemWeight.Error)) ? made : Make(seed + AnotherSeed);
    }

    private static (IReadOnlyList<Exercise> Exercises, Aviary Aviary) MakeOnce(int seed)
    {
        var aviary = new Aviary(seed);
        List<Exercise> exercises =
        [
            .. Enum.GetValues<ChoiceDisplay>().Select(aviary.MultipleChoice),
            aviary.TrueOrFalse(asksCorrection: true),
            aviary.TrueOrFalse(asksCorrection: false),
            .. Enum.GetValues<GapDisplay>().Select(aviary.FillBlank),
            aviary.Matching(),
            aviary.Ordering(),
            aviary.TimelineSorting(),
            aviary.LetterSoup(),
            aviary.Reading(),
            aviary.CrosswordAlone(),
            aviary.CandyCrush(),
        ];
        return (exercises, aviary);
    }

    private MultipleChoiceExercise MultipleChoice(ChoiceDisplay display)
    {
        Begin($"multiple choice {display}");
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Display = display,
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Distractors = ["none of them"],
            Questions =
            [
                .. Items(() => new Question
                {
                    Prompt = new Prompt("Which?", new Picture(Plant(Perch.FileName) + ".png", "something"), Plant(Perch.FileName) + ".mp3"),
                    Options =
                    [
                        new(new Prompt("first offer"), IsRight: true, Plant(Perch.Feedback)),
                        new(new Prompt("second offer"), IsRight: false, Plant(Perch.Feedback)),
                        new(new Prompt("third offer"), IsRight: item == 2, Plant(Perch.Feedback)),
                    ],
                    Explanation = Plant(Perch.Explanation),
                    Hints = [Plant(Perch.Hint), Plant(Perch.Hint)],
                }),
            ],
        };
    }

    private TrueOrFalseExercise TrueOrFalse(bool asksCorrection)
    {
        Begin($"true or false, correction {asksCorrection}");
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            AsksCorrection = asksCorrection,
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Statements =
            [
                .. Items(() => new Statement
                {
                    Prompt = new Prompt("The moon is cheese."),
                    Truth = item == 2 ? Truth.True : Truth.False,
                    Corrections = item == 2 ? [] : [Plant(Perch.Answer), Plant(Perch.Answer)],
                    Explanation = Plant(Perch.Explanation),
                    Hints = [Plant(Perch.Hint)],
                }),
            ],
        };
    }

    /// <summary>What is offered to choose from must be seen; typed gaps hide all of it.</summary>
    private FillBlankExercise FillBlank(GapDisplay display)
    {
        Begin($"fill blank {display}");
        var isTyped = display is GapDisplay.Type or GapDisplay.Letters;
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Display = display,
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Texts =
            [
                .. Items(() => new GapText
                {
                    Runs = ["He ", " and ", "."],
                    Gaps = [Gap(isTyped, "ran"), Gap(isTyped, "sang")],
                    Explanation = Plant(Perch.Explanation),
                    Hints = [Plant(Perch.Hint)],
                }),
            ],
        };
    }

    private MatchingExercise Matching()
    {
        Begin("matching");
        item = 1;
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Rows =
            [
                new() { Cells = [new("dog"), new("perro")], Explanation = Plant(Perch.Explanation), Hints = [Plant(Perch.Hint)] },
                new() { Cells = [new("cat"), new("gato")], Explanation = Plant(Perch.Explanation) },
            ],
            Distractors = [new(2, new("vaca"))],
        };
    }

    private OrderingExercise Ordering()
    {
        Begin("ordering");
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Lines =
            [
                .. Items(() => new OrderingLine
                {
                    Pieces = [new("They"), new("had"), new("lunch")],
                    Distractors = [new("has")],
                    Explanation = Plant(Perch.Explanation),
                    Hints = [Plant(Perch.Hint)],
                }),
            ],
        };
    }

    private TimelineSortingExercise TimelineSorting()
    {
        Begin("timeline sorting");
        item = 1;
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Timeline = new()
            {
                Events =
                [
                    new() { Prompt = new("first"), Date = new(new(1492)), Note = new(Plant(Perch.Explanation)) },
                    new() { Prompt = new("second"), Date = new(new(1605)), Note = new(Plant(Perch.Explanation)) },
                ],
                Explanation = Plant(Perch.Explanation),
                Hints = [Plant(Perch.Hint)],
            },
        };
    }

    private LetterSoupExercise LetterSoup()
    {
        Begin("letter soup");
        item = 1;
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Show = SoupShow.Clues,
            Directions = [SoupDirection.Right],
            Soup = new()
            {
                Words = [.. Enumerable.Range(0, 3).Select(_ => new SoupWord(Plant(Perch.Answer), new("A bird.")))],
                Explanation = Plant(Perch.Explanation),
                Hints = [Plant(Perch.Hint)],
            },
        };
    }

    private CrosswordExercise CrosswordAlone()
    {
        Begin("crossword");
        item = 1;
        return Crossword();
    }

    /// <summary>The marked words share their first letters, so they cross.</summary>
    private CrosswordExercise Crossword()
    {
        var answers = Enumerable.Range(0, 4).Select(_ => Plant(Perch.Answer)).ToList();
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Solution = Watch.Mark,
            Crossword = new()
            {
                Words = [.. answers.Select((answer, number) => new CrosswordWord(answer, new($"clue {number}"), Plant(Perch.Hint)))],
                Explanation = Plant(Perch.Explanation),
                Hints = [Plant(Perch.Hint)],
            },
        };
    }

    /// <summary>The words themselves must be seen; which of them belong together is told only by what bursts.</summary>
    private CandyCrushExercise CandyCrush()
    {
        Begin("candy crush");
        item = 1;
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Crush = new()
            {
                Categories = [new("fruit", ["apple", "pear"], 60), new("furniture", ["chair", "table"], 60), new("weather", ["rain", "snow"], 60)],
                Explanation = Plant(Perch.Explanation),
                Hints = [Plant(Perch.Hint), Plant(Perch.Hint)],
            },
        };
    }

    private Gap Gap(bool isTyped, string offered) => new()
    {
        Accepted = isTyped ? [Plant(Perch.Answer), Plant(Perch.Answer)] : [offered],
        Hidden = [Plant(Perch.Answer)],
        Anticipated = [new AnticipatedAnswer(Plant(Perch.Answer), Plant(Perch.Feedback))],
        Distractors = isTyped ? [] : ["jumped", "slept"],
        Hint = Plant(Perch.Hint),
    };

    private void Begin(string name) => (exercise, item) = (name, 0);

    private IEnumerable<T> Items<T>(Func<T> make)
    {
        for (item = 1; item <= 3; item++)
            yield return make();
    }

    private string Plant(Perch perch) => Plant(perch, item);

    /// <summary>Ten letters after a mark: no word, no part of an id, not found by chance.</summary>
    private string Plant(Perch perch, int place)
    {
        var word = Watch.Mark + string.Concat(Enumerable.Range(0, 10).Select(_ => (char)('a' + chance.Next(26))));
        birds.Add(new(word, perch, exercise, place));
        return word;
    }
}
