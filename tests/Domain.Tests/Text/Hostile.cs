using Aulario.Domain.Answers;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;
using CsCheck;

namespace Aulario.Domain.Tests.Text;

/// <summary>Content that is valid and made of everything that means something to the text format.</summary>
internal static class Hostile
{
    public static readonly string[] Pieces =
    [
        "a", "went", "1492", "0", " ", "  ", "\t", "\n", "\n ", "\u00a0", "\u2028", "\u0085", "=", " = ", "= true", " = false -> ", "->", " -> ",
        "::", " :: ", ":", ": ", "|", " | ", "*", "**", "[", "]", "[x]", "{", "}", "{image: ", "{image: a, b}", "{image", "{audio:", ",", ", ",
        "\\", "\\\\", "\\n", "#", "##", "\n#", "//", "\n//", "\"\"\"", "\n\"\"\"", "@package", "@package x", "-", "- ", "- [x] ", "- [ ]", "~", "!", ">", "?",
        "hint:", "  why: ", "type: ", "not given", "é", "e\u0301", "ñ", "😀", "👩‍👩‍👧", "العربية", "\u200f", "日本", "_", "`", "&", "<b>", "\ufeff",
    ];

    public static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 6].Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text));
    private static readonly Gen<string?> Maybe = Gen.Select(Gen.Bool, Words, (isThere, text) => isThere ? text : null);
    private static readonly Gen<string[]> Few = Words.Array[0, 3];
    private static readonly Gen<Picture?> Pictures = Gen.Select(Gen.Int[0, 3], Words, Words, (dice, name, text) => dice == 0 ? new Picture(name, text) : null);
    private static readonly Gen<string?> Sounds = Gen.Select(Gen.Int[0, 3], Words, (dice, name) => dice == 0 ? name : null);
    private static readonly Gen<Prompt> Prompts = Gen.Select(Words, Pictures, Sounds, (text, picture, sound) => new Prompt(text, picture, sound));
    private static readonly Gen<string> Runs = Gen.OneOf(Words, Gen.Const(""), Gen.Const(" "), Gen.Const("\n"), Gen.Const("x "), Gen.Const(" y"));

    private static readonly Gen<ExerciseSettings> Settings = Gen.Select(
        Gen.Enum<ModeChoice>(), Gen.Int[1, 5], Gen.Bool, Gen.Enum<SolutionsShown>(), Gen.Int[0, 180], Gen.Int[0, 10], Gen.Bool,
        (mode, tries, shuffle, solutions, minutes, lives, draws) => new ExerciseSettings
        {
            Mode = mode, Tries = tries, Shuffle = shuffle, Solutions = solutions, Draw = draws ? 1 : null,
            Minutes = minutes == 0 ? null : minutes, Lives = lives == 0 ? null : lives,
        });

    private static readonly Gen<AnswerPolicy> Policies = Gen.Select(
        Gen.Enum<AccentRule>(), Gen.Enum<TypoRule>(), Gen.Enum<CapitalRule>(),
        (accents, typos, capitals) => new AnswerPolicy { Accents = accents, Typos = typos, Capitals = capitals });

    private static readonly Gen<Option> Options = Gen.Select(Prompts, Gen.Bool, Maybe, (text, isRight, feedback) => new Option(text, isRight, feedback));

    private static readonly Gen<Question> Questions = Gen.Select(
        Gen.OneOf(Prompts, Gen.Const(new Prompt(""))), Options.Array[1, 4], Words,
        (prompt, options, right) => new Question { Prompt = prompt, Options = [.. options, new(new(right + " right"), IsRight: true)] });

    private static readonly Gen<Statement> Statements = Gen.Select(Prompts, Gen.Enum<Truth>(), Few, (prompt, truth, corrections) => new Statement
    {
        Prompt = prompt, Truth = truth, Corrections = truth == Truth.False ? corrections : [],
    });

    private static readonly Gen<Gap> Gaps = Gen.Select(
        Words.Array[1, 3], Few, Gen.Select(Words, Maybe, (text, feedback) => new AnticipatedAnswer(text, feedback)).Array[0, 2], Few, Maybe,
        (accepted, hidden, anticipated, distractors, hint) => new Gap { Accepted = accepted, Hidden = hidden, Anticipated = anticipated, Distractors = distractors, Hint = hint });

    private static readonly Gen<GapText> GapTexts = Gen.Select(Runs, Gen.Select(Gaps, Runs).Array[1, 3], Pictures, Sounds, (first, rest, picture, sound) => new GapText
    {
        Runs = [first, .. rest.Select(one => one.Item2)], Gaps = [.. rest.Select(one => one.Item1)], Picture = picture, Sound = sound,
    });

    public static readonly Gen<Exercise> MultipleChoice = Valid(Gen.Select(
        WithNotes(Questions).Array[1, 3], Gen.Enum<ChoiceDisplay>(), Few,
        (questions, display, distractors) => (Exercise)new MultipleChoiceExercise
        {
            Title = "", Language = "", InstructionsLanguage = "", Questions = questions, Display = display, Distractors = distractors,
        }));

    public static readonly Gen<Exercise> TrueOrFalse = Valid(Gen.Select(
        WithNotes(Statements).Array[1, 4], Gen.Bool,
        (statements, asks) => (Exercise)new TrueOrFalseExercise
        {
            Title = "", Language = "", InstructionsLanguage = "", Statements = statements,
            AsksCorrection = asks && statements.Any(statement => statement.Corrections.Count > 0),
        }));

    public static readonly Gen<Exercise> FillBlank = Valid(Gen.Select(
        WithNotes(GapTexts).Array[1, 3], Gen.Enum<GapDisplay>(), Few,
        (texts, display, distractors) => (Exercise)new FillBlankExercise
        {
            Title = "", Language = "", InstructionsLanguage = "", Texts = texts, Display = display, Distractors = distractors,
        }));

    public static readonly Gen<Exercise> Any = Gen.OneOf(MultipleChoice, TrueOrFalse, FillBlank);

    public static readonly Gen<PackageText> Packages = Gen.Select(
        Words, Gen.Enum<ExerciseCategory>(), Maybe.Array[5], Gen.Int[0, 40], Gen.Select(Gen.Enum<ExerciseDifficulty>(), Words).Array[0, 3],
        (title, category, texts, max, levels) => new PackageText(
            title, max % 2 == 0 ? null : "past-simple-2", category, "es", texts[0], texts[1], texts[2], texts[3], texts[4],
            max == 0 ? null : max, levels.DistinctBy(one => one.Item1).ToDictionary(one => one.Item1, one => one.Item2)));

    private static Gen<T> WithNotes<T>(Gen<T> items)
        where T : Item =>
        Gen.Select(items, Maybe, Maybe, Maybe, Few, (item, instruction, explanation, spoken, hints) =>
            (T)(item with { Instruction = instruction, Explanation = explanation, Spoken = spoken, Hints = hints }));

    private static Gen<Exercise> Valid(Gen<Exercise> exercises) => Gen.Select(
        exercises, Gen.Select(Words, Maybe, Maybe, Few, Few), Gen.Enum<ExerciseDifficulty>(), Gen.Enum<ExerciseCategory>(), Settings, Policies,
        (exercise, texts, difficulty, category, settings, policy) => exercise with
        {
            Title = texts.Item1, Instructions = texts.Item2, Explanation = texts.Item3, Hints = texts.Item4, Tags = texts.Item5,
            Difficulty = difficulty, Category = category, Settings = settings, Answers = policy, Language = "en", InstructionsLanguage = "pt-BR",
        }).Where(exercise => exercise.Check().All(problem => problem.Weight == ProblemWeight.Warning));
}
