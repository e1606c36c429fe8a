using Aulario.Domain.Answers;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;
using CsCheck;
using PuzzleWordList = Aulario.Domain.Puzzles.PuzzleWordList;

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

    private static readonly string[] Letters = ["a", "b", "ñ", "e\u0301", "^", ">", "|", "\\", "{", "#", "😀", "👩‍👩‍👧"];

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

    public static readonly Gen<Exercise> Matching = Valid(Gen.Select(
        Gen.Int[2, 3], WithNotes(Gen.Select(Prompts, Prompts, Prompts, (a, b, c) => new MatchRow { Cells = [a, b, c] })).Array[2, 4],
        Gen.Select(Gen.Int[2, 3], Prompts).Array[0, 3], Gen.Bool, Gen.Bool, Words.Array[3],
        (width, rows, distractors, hasTitles, hasLanguages, titles) => (Exercise)new MatchingExercise
        {
            Title = "", Language = "", InstructionsLanguage = "",
            Rows = [.. rows.Select(row => row with { Cells = [.. row.Cells.Take(width)] })],
            Distractors = [.. distractors.Select(one => new MatchDistractor(Math.Min(width, one.Item1), one.Item2))],
            Columns = hasTitles ? [.. titles.Take(width)] : [],
            Languages = hasLanguages ? [.. new[] { "en", "pt-BR", "es" }.Take(width)] : [],
        }));

    private static readonly Gen<OrderingLine> Lines = Gen.Select(
        Gen.OneOf(Prompts, Words.Select(text => new Prompt(text)), Gen.Int[0, Letters.Length - 1].Select(i => new Prompt(Letters[i]))).Array[2, 5],
        Prompts.Array[0, 2], Gen.Bool, Gen.Int[0, 2],
        (pieces, distractors, isGiven, others) => new OrderingLine
        {
            Pieces = pieces, Distractors = distractors, IsFirstGiven = isGiven,
            Others = [.. new Prompt[][] { [pieces[0], .. pieces.Skip(1).Reverse()], pieces[..2] }.Take(others)],
        });

    public static readonly Gen<Exercise> Ordering = Valid(Gen.Select(
        WithNotes(Lines).Array[1, 3], Gen.Enum<PieceKind>(), Gen.Enum<OrderPoints>(),
        (lines, pieces, points) => (Exercise)new OrderingExercise
        {
            Title = "", Language = "", InstructionsLanguage = "", Lines = lines, Pieces = pieces, Points = points,
        }));

    private static readonly Gen<TimelineDay> Days = Gen.Select(Gen.Int[-99_999, 99_999], Gen.Int[0, 12], Gen.Int[0, 28], (year, month, day) =>
        new TimelineDay(year == 0 ? 1 : year, month == 0 ? null : month, month == 0 || day == 0 ? null : day));

    private static readonly Gen<TimelineDate> Dates = Gen.Select(Days, Days, Gen.Bool, (a, b, isRange) =>
        !isRange || a.Year == b.Year ? new TimelineDate(a) : a.Year < b.Year ? new TimelineDate(a, b) : new TimelineDate(b, a));

    private static readonly Gen<TimelineEvent> Events = Gen.Select(
        Prompts, Gen.Select(Gen.Bool, Prompts), Dates, Gen.Bool, (prompt, note, date, isBeside) => new TimelineEvent
        {
            Prompt = prompt, Note = note.Item1 ? note.Item2 : null, Date = date, IsBesidePrevious = isBeside,
        });

    public static readonly Gen<Exercise> TimelineSorting = Valid(Gen.Select(
        WithNotes(Events.Array[2, 6].Select(events => new Timeline { Events = events })), Gen.Bool,
        (timeline, isDated) => (Exercise)new TimelineSortingExercise
        {
            Title = "", Language = "", InstructionsLanguage = "",
            Timeline = timeline with
            {
                Events = [.. timeline.Events.Select((one, i) => isDated ? one with { IsBesidePrevious = false } : one with { Date = null, IsBesidePrevious = one.IsBesidePrevious && i > 0 })],
            },
        }));

    private static readonly string[] Visible = [.. Pieces.Where(piece => PuzzleWordList.FirstInvisible(piece) is null)];

    private static readonly Gen<string> Tiles = Gen.Int[0, Visible.Length - 1].Select(i => Visible[i]).Array[1, 3].Select(string.Concat).Where(text => text.Length < 22);

    private static readonly Gen<CandyCategory> Categories = Gen.Select(
        Words, Tiles.Array[1, 4], Gen.Int[3, 7], (name, tiles, goal) => new CandyCategory(name, tiles, goal == 7 ? 9 : goal));

    /// <summary>A letter and a digit, so that no two names or tiles are the same, stand before, behind or in the middle.</summary>
    private static readonly Gen<CandyCrush> Crushes = Gen.Select(Categories.Array[3, 4], Gen.Int[0, 2], (categories, where) => new CandyCrush
    {
        Categories = [.. categories.Select((category, i) => category with { Name = Apart(category.Name, i, 0, where), Words = [.. category.Words.Select((word, j) => Apart(word, i, j, where))] })],
    });

    public static readonly Gen<Exercise> CandyCrush = Valid(Gen.Select(
        WithNotes(Crushes), Gen.Int[4, 10], Gen.Int[4, 10], Gen.Int[28, 40], Gen.Bool, Gen.Bool,
        (crush, columns, rows, swaps, shows, isSame) => (Exercise)new CandyCrushExercise
        {
            Title = "", Language = "", InstructionsLanguage = "",
            Crush = isSame ? crush with { Categories = [.. crush.Categories.Select(category => category with { Goal = crush.Categories[0].Goal })] } : crush,
            Board = columns == 4 || rows == 4 ? null : new(columns, rows), Swaps = swaps == 28 ? null : swaps, ShowsCategories = shows,
        }));

    /// <summary>Words that can stand in a grid, between everything that means something to the format.</summary>
    private static readonly Gen<string> Griddable = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 25], Gen.Int[0, 25], (stem, first, second) =>
        new[] { "perro", "piña", "cafe\u0301", "ice cream", "mother-in-law", "d'accord", "SOLA", "árbol" }[stem] + (char)('a' + first) + (char)('a' + second));

    public static readonly Gen<Exercise> LetterSoup = Valid(Gen.Select(
        WithNotes(Gen.Select(Griddable, Gen.Bool, Prompts, (text, hasClue, clue) => new SoupWord(text, hasClue ? clue : null)).Array[1, 4].Select(words => new LetterSoup { Words = words })),
        Gen.Enum<SoupShow>(), Gen.Enum<Domain.Puzzles.GridAccents>(), Gen.Int[0, 20], Gen.Enum<SoupDirection>().Array[1, 4],
        (soup, show, accents, side, directions) => (Exercise)new LetterSoupExercise
        {
            Title = "", Language = "", InstructionsLanguage = "", Soup = soup, Show = show, Accents = accents, Grid = side < 14 ? null : new(side, 20), Directions = [.. directions.Distinct()],
        }));

    private static readonly Gen<TextRun> TextRuns = Gen.Select(Runs, Maybe, (text, note) => new TextRun(text, note));

    private static readonly Gen<Passage> Passages = TextRuns.Array[1, 5].Select(Apart).Array[1, 4].Select(paragraphs => new Passage(paragraphs));

    private static Gen<ReadingSection> SectionsOf(params Gen<Exercise>[] types) => Gen.Select(
        Gen.OneOf(types), Maybe, Policies, Gen.Bool,
        (exercise, instructions, policy, hasPolicy) => new ReadingSection(
            exercise with
            {
                Title = "", Language = "en", InstructionsLanguage = "pt-BR", Instructions = instructions, Explanation = null, Hints = [], Tags = [],
                Difficulty = ExerciseDifficulty.Intermediate, Category = ExerciseCategory.General, Settings = new(), Answers = AnswerPolicy.Default,
            },
            hasPolicy ? policy : null));

    public static readonly Gen<Exercise> Reading = ReadingOf(SectionsOf(MultipleChoice, TrueOrFalse, FillBlank, Matching, Ordering, TimelineSorting).Array[1, 3]);

    private static Gen<Exercise> ReadingOf(Gen<ReadingSection[]> all) => Valid(Gen.Select(Passages, all, Gen.Bool, (text, sections, hasProof) =>
    {
        var quote = hasProof ? text.Paragraphs[0].Words().Trim() : string.Empty;
        return (Exercise)new ReadingExercise
        {
            Title = "", Language = "", InstructionsLanguage = "", Text = text,
            Sections = [.. sections.Select(section => section.Exercise is TrueOrFalseExercise inner && text.Find(quote).Count == 1
                ? section with { Exercise = inner with { Statements = [.. inner.Statements.Select(statement => statement with { Proof = [quote] })] } }
                : section)],
        };
    }));

    private static readonly string[] Answers = ["ice cream", "año", "té-verde", "a = b", "l'eau", "mañana", "été", "#no", "// so", "tom::ate", "se\u0301", "o|no", "@mesa"];

    private static readonly Gen<CrosswordWord> CrosswordWords = Gen.Select(Gen.Int[0, Answers.Length - 1], Prompts, Maybe, (answer, clue, extra) =>
        new CrosswordWord(string.Concat(Answers[answer].Where(letter => char.IsLetter(letter) || letter is ' ' or '-' or '\'' or '\u0301')), clue, extra));

    public static readonly Gen<Exercise> Crossword = Valid(Gen.Select(
        WithNotes(CrosswordWords.Array[2, 5].Select(words => new Crossword { Words = words })), Gen.Enum<Domain.Puzzles.GridAccents>(), Gen.Bool,
        (crossword, accents, hasSolution) => (Exercise)new CrosswordExercise
        {
            Title = "", Language = "", InstructionsLanguage = "", Crossword = crossword, Accents = accents,
            Solution = hasSolution ? crossword.Words[0].Answer : null,
        }));

    /// <summary>Each section is laid out several times on the way.</summary>
    public static readonly Gen<Exercise> ReadingWithBoards = ReadingOf(SectionsOf(LetterSoup, Crossword, CandyCrush).Array[1, 2]);

    public static readonly Gen<Exercise> Any = Gen.OneOf(MultipleChoice, TrueOrFalse, FillBlank, Matching, Ordering, TimelineSorting, LetterSoup, Crossword, CandyCrush, Reading);

    public static readonly Gen<PackageText> Packages = Gen.Select(
        Words, Gen.Enum<ExerciseCategory>(), Maybe.Array[5], Gen.Int[0, 40], Gen.Select(Gen.Enum<ExerciseDifficulty>(), Words).Array[0, 3],
        (title, category, texts, max, levels) => new PackageText(
            title, max % 2 == 0 ? null : "past-simple-2", category, "es", texts[0], texts[1], texts[2], texts[3], texts[4],
            max == 0 ? null : max, levels.DistinctBy(one => one.Item1).ToDictionary(one => one.Item1, one => one.Item2)));

    private static string Apart(string text, int category, int word, int where)
    {
        var mark = $"{(char)('j' + category)}{word}";
        return where switch { 0 => mark + text, 1 => text + mark, _ => text + mark + text[..Math.Min(1, text.Length)] };
    }

    private static Gen<T> WithNotes<T>(Gen<T> items)
        where T : Item =>
        Gen.Select(items, Maybe, Maybe, Maybe, Few, (item, instruction, explanation, spoken, hints) =>
            (T)(item with { Instruction = instruction, Explanation = explanation, Spoken = spoken, Hints = hints }));

    /// <summary>A paragraph in which no two runs without a note stand side by side.</summary>
    private static Paragraph Apart(TextRun[] runs)
    {
        var apart = new List<TextRun>();
        foreach (var run in runs)
        {
            if (run.Note is null && apart is [.., { Note: null } last])
                apart[^1] = new(last.Text + run.Text);
            else
                apart.Add(run);
        }

        return new(apart);
    }

    /// <summary>The sections of a READING have its title.</summary>
    private static Exercise Titled(Exercise exercise) => exercise is ReadingExercise reading
        ? reading with { Sections = [.. reading.Sections.Select(section => section with { Exercise = section.Exercise with { Title = reading.Title } })] }
        : exercise;

    private static Gen<Exercise> Valid(Gen<Exercise> exercises) => Gen.Select(
        exercises, Gen.Select(Words, Maybe, Maybe, Few, Few), Gen.Enum<ExerciseDifficulty>(), Gen.Enum<ExerciseCategory>(), Settings, Policies,
        (exercise, texts, difficulty, category, settings, policy) => exercise with
        {
            Title = texts.Item1, Instructions = texts.Item2, Explanation = texts.Item3, Hints = texts.Item4, Tags = texts.Item5,
            Difficulty = difficulty, Category = category, Settings = settings, Answers = policy, Language = "en", InstructionsLanguage = "pt-BR",
        }).Select(Titled).Where(exercise => exercise.Check().All(problem => problem.Weight == ProblemWeight.Warning));
}
