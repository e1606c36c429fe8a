using Aulario.Domain.Exercises;

namespace Aulario.Web.Tests.Canary;

/// <summary>Text and notes may be read; where the proof of an answer stands is not a matter of words, and has tests of its own.</summary>
internal sealed partial class Aviary
{
    private ReadingExercise Reading()
    {
        Begin("reading");
        return new()
        {
            Title = exercise,
            Settings = Played,
            Language = "en",
            InstructionsLanguage = "es",
            Explanation = Plant(Perch.Explanation, 0),
            Hints = [Plant(Perch.Hint, 0)],
            Text = new([new([new("The "), new("moon", "luna"), new(" is no cheese. It never was.")])]),
            Sections = [new(Statements()), new(Lines()), new(Grid())],
        };
    }

    private TrueOrFalseExercise Statements() => new()
    {
        Title = exercise,
        Language = "en",
        InstructionsLanguage = "es",
        Statements =
        [
            .. Items(() => new Statement
            {
                Prompt = new Prompt("The moon is cheese."),
                Truth = Truth.False,
                Corrections = [Plant(Perch.Answer)],
                Explanation = Plant(Perch.Explanation),
                Hints = [Plant(Perch.Hint)],
                Proof = ["no cheese"],
            }),
        ],
    };

    private CrosswordExercise Grid()
    {
        item = 5;
        return Crossword() with { Title = exercise, Hints = [], Explanation = null, Settings = new() };
    }

    private OrderingExercise Lines() => new()
    {
        Title = exercise,
        Language = "en",
        InstructionsLanguage = "es",
        Lines =
        [
            new OrderingLine
            {
                Pieces = [new("They"), new("had"), new("lunch")],
                Distractors = [new("has")],
                Explanation = Plant(Perch.Explanation),
                Hints = [Plant(Perch.Hint)],
                Proof = ["It never was"],
            },
        ],
    };
}
