using System.Globalization;
using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>Reads and writes what all types of exercise have in their headers, and hands the rest to the type.</summary>
internal static class ExerciseFormat
{
    /// <summary>A key of several types: how items are shown.</summary>
    public const string DisplayKey = "display";

    /// <summary>A key of several types: wrong choices for all items.</summary>
    public const string DistractorsKey = "distractors";

    /// <summary>A key of TRUE_OR_FALSE.</summary>
    public const string CorrectionKey = "correction";

    /// <summary>A key of MATCHING: titles of the columns.</summary>
    public const string ColumnsKey = "columns";

    /// <summary>A key of MATCHING: languages of the columns.</summary>
    public const string LanguagesKey = "languages";

    /// <summary>A key of ORDERING: what is put in order.</summary>
    public const string PiecesKey = "pieces";

    /// <summary>A key of ORDERING: how an order that is not quite right is marked.</summary>
    public const string PointsKey = "points";

    /// <summary>A key of LETTER_SOUP: columns and rows.</summary>
    public const string GridKey = "grid";

    /// <summary>A key of LETTER_SOUP: the ways in which words run.</summary>
    public const string DirectionsKey = "directions";

    /// <summary>A key of LETTER_SOUP and CANDY_CRUSH: what is shown from the start.</summary>
    public const string ShowKey = "show";

    /// <summary>A key of LETTER_SOUP and CROSSWORD: whether accents fold in the grid.</summary>
    public const string AccentsKey = "accents";

    /// <summary>A key of all types, and of the sections of a READING: what to do.</summary>
    public const string InstructionsKey = "instructions";

    /// <summary>A key of all types, and of the sections of a READING: how typed answers are judged.</summary>
    public const string AnswersKey = "answers";
    /// <summary>A key of CROSSWORD: the word that marked cells spell.</summary>
    public const string SolutionKey = "solution";
    /// <summary>A key of CANDY_CRUSH: columns and rows.</summary>
    public const string BoardKey = "board";

    /// <summary>A key of CANDY_CRUSH: how many tiles of each category are to burst.</summary>
    public const string GoalKey = "goal";

    /// <summary>A key of CANDY_CRUSH: how often the learner may swap.</summary>
    public const string SwapsKey = "swaps";

    private const string TypeKey = "type";
    private const string DifficultyKey = "difficulty";
    private const string CategoryKey = "category";
    private const string LanguageKey = "language";
    private const string InstructionsLanguageKey = "instructions-language";
    private const string HintKey = "hint";
    private const string WhyKey = "why";
    private const string TagsKey = "tags";
    private const string SettingsKey = "settings";
    private const string DrawKey = "draw";
    private const string IdKey = "id";

    private static readonly string[] CommonKeys =
    [
        TypeKey, DifficultyKey, CategoryKey, LanguageKey, InstructionsLanguageKey, InstructionsKey,
        HintKey, WhyKey, TagsKey, SettingsKey, AnswersKey, DrawKey, IdKey,
    ];

    /// <summary>Where the content problems of a header are shown: the field of the content and its key.</summary>
    private static readonly (string Path, string Key)[] Fields =
    [
        ("instructions", InstructionsKey), ("explanation", WhyKey), ("language", LanguageKey), ("instructionsLanguage", InstructionsLanguageKey),
        ("hints", HintKey), ("tags", TagsKey), ("settings", SettingsKey), ("settings.draw", DrawKey),
        ("display", DisplayKey), ("distractors", DistractorsKey), ("correction", CorrectionKey),
        ("columns", ColumnsKey), ("languages", LanguagesKey), ("pieces", PiecesKey), ("points", PointsKey),
        ("grid", GridKey), ("directions", DirectionsKey), ("show", ShowKey), ("accents", AccentsKey),
        ("solution", SolutionKey),
        ("board", BoardKey), ("goal", GoalKey), ("swaps", SwapsKey),
    ];

    /// <summary>The keys of all types together.</summary>
    public static IReadOnlyList<string> AllKeys { get; } = [.. CommonKeys.Concat(ExerciseTypes.All.SelectMany(entry => entry.Text.Keys)).Distinct()];

    /// <summary>Reads an exercise; null where its text holds an error.</summary>
    public static ExerciseText? Read(TextLine title, IReadOnlyList<TextLine> lines, PackageText? package, TextDefaults defaults, ProblemList problems, (int First, int Last) span)
    {
        var next = 0;
        var header = HeaderReader.Read(lines, ref next, [.. AllKeys, .. PackageFormat.Keys], problems);
        if (title.Text.IsEmpty)
            problems.Error(TextCodes.NoTitle, title.At, expected: "# …");
        if (EntryOf(header, title, problems) is not { } entry)
            return null;

        header.Check([.. CommonKeys, .. entry.Text.Keys], [.. AllKeys, .. PackageFormat.Keys], [HintKey], problems);
        var reading = new ExerciseReading(
            header,
            [.. lines.Skip(next)],
            Words.Read(title.Text, problems),
            PackageFormat.ReadLanguage(header.Value(LanguageKey), problems) ?? defaults.Language,
            PackageFormat.ReadLanguage(header.Value(InstructionsLanguageKey), problems) ?? package?.Language ?? defaults.InstructionsLanguage,
            problems);
        var content = WithHeader(entry.Text.Read(reading), header, package, problems);
        var id = ReadId(header.Value(IdKey), problems);
        if (problems.HasErrorIn(span.First, span.Last))
            return null;

        Place(reading);
        foreach (var problem in content.Check())
            problems.Add(problem, reading.PlaceOf(problem.Path) ?? title.At);
        return new(content, id, span.First);
    }

    public static void Write(ExerciseText exercise, PackageText? package, Writing writing)
    {
        var content = exercise.Content;
        var type = ExerciseTypes.All.First(entry => entry.Type == content.Type).Text;
        writing.Raw("# ").Words(content.Title).EndLine()
            .Key(TypeKey, ClosedWords.Upper(content.Type))
            .Key(DifficultyKey, ClosedWords.Upper(content.Difficulty))
            .Key(CategoryKey, content.Category == (package?.Category ?? ExerciseCategory.General) ? null : ClosedWords.Upper(content.Category))
            .Key(LanguageKey, content.Language)
            .Key(InstructionsLanguageKey, content.InstructionsLanguage == package?.Language ? null : content.InstructionsLanguage)
            .Key(InstructionsKey, content.Instructions);
        foreach (var hint in content.Hints)
            writing.Key(HintKey, hint);
        writing.Key(WhyKey, content.Explanation)
            .Key(TagsKey, content.Tags, ", ", Special.Comma)
            .Key(SettingsKey, SettingsFormat.Write(content.Settings))
            .Key(AnswersKey, SettingsFormat.Write(content.Answers))
            .Key(DrawKey, content.Settings.Draw is { } draw ? draw.ToString(CultureInfo.InvariantCulture) : null);
        type.WriteKeys(content, writing);
        writing.Key(IdKey, exercise.Id?.ToString("D")).EndLine();
        type.WriteItems(content, writing);
    }

    /// <summary>Remembers where the fields of a header stand.</summary>
    public static void Place(ExerciseReading reading)
    {
        foreach (var (path, key) in Fields)
        {
            if (reading.Header.Find(key) is { } line)
                reading.Place(path, line.At);
        }

        foreach (var (i, hint) in reading.Header.All(HintKey).Where(line => !line.Value.IsEmpty).Index())
            reading.Place($"hints[{i}]", hint.At);
    }

    private static ExerciseTypeEntry? EntryOf(Header header, TextLine title, ProblemList problems)
    {
        if (header.Value(TypeKey) is not { } value)
        {
            header.Check(AllKeys, PackageFormat.Keys, [HintKey], problems);
            problems.Error(TextCodes.NoType, title.At, expected: $"{TypeKey}: {AvailableTypes()}");
            return null;
        }

        return ClosedWords.Read<ExerciseType>(value, ClosedWords.Upper, problems) is { } type ? ExerciseTypes.All.First(one => one.Type == type) : null;
    }

    private static string AvailableTypes() => string.Join(", ", ExerciseTypes.All.Select(entry => UpperSnake.Of(entry.Type)));

    private static Exercise WithHeader(Exercise content, Header header, PackageText? package, ProblemList problems) => content with
    {
        Instructions = header.Text(InstructionsKey, problems),
        Difficulty = ClosedWords.Read<ExerciseDifficulty>(header.Value(DifficultyKey), ClosedWords.Upper, problems) ?? content.Difficulty,
        Category = ClosedWords.Read<ExerciseCategory>(header.Value(CategoryKey), ClosedWords.Upper, problems) ?? package?.Category ?? content.Category,
        Hints = [.. header.All(HintKey).Where(line => !line.Value.IsEmpty).Select(line => Words.Read(line.Value, problems))],
        Explanation = header.Text(WhyKey, problems),
        Tags = header.Value(TagsKey) is { } tags ? [.. Marks.Split(tags, ',').Select(tag => Words.Read(tag, problems))] : [],
        Settings = SettingsFormat.ReadSettings(header.Value(SettingsKey), problems) with { Draw = ReadDraw(header.Value(DrawKey), problems) },
        Answers = SettingsFormat.ReadAnswers(header.Value(AnswersKey), problems),
    };

    private static int? ReadDraw(Slice? value, ProblemList problems) =>
        value?.ToString() == "all" ? null : ClosedWords.ReadNumber(value, problems);

    private static Guid? ReadId(Slice? value, ProblemList problems)
    {
        if (value is not { } slice)
            return null;
        if (Guid.TryParseExact(slice.Span, "D", out var id))
            return id;
        problems.Error(TextCodes.BadValue, slice.Start, slice.ToString(), "00000000-0000-0000-0000-000000000000");
        return null;
    }
}
