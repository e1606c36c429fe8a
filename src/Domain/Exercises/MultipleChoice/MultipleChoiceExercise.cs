namespace Aulario.Domain.Exercises;

/// <summary>How options are shown.</summary>
public enum ChoiceDisplay
{
    /// <summary>One below the other.</summary>
    List,

    /// <summary>Large cards side by side.</summary>
    Cards,

    /// <summary>A drop-down; for texts only.</summary>
    Dropdown,
}

/// <summary>One thing to choose.</summary>
/// <param name="Text">Words or a picture; 1 to 300 characters.</param>
/// <param name="IsRight">Whether choosing it is right.</param>
/// <param name="Feedback">What the author says to somebody who chose it.</param>
public sealed record Option(Prompt Text, bool IsRight, string? Feedback = null)
{
    /// <summary>What the author says to somebody who chose it; blank is absent.</summary>
    public string? Feedback { get; init => field = BlankText.ToNull(value); } = BlankText.ToNull(Feedback);
}

/// <summary>A question with its options.</summary>
public sealed record Question : Item
{
    /// <summary>What is asked; may say nothing where the instructions ask.</summary>
    public required Prompt Prompt { get; init; }

    /// <summary>2 to 10 options (shared distractors count), at least one right.</summary>
    public required IReadOnlyList<Option> Options { get; init; }
}

/// <summary>Questions with options, one or several right.</summary>
public sealed record MultipleChoiceExercise : Exercise
{
    internal const int MostOptions = 10;
    private const int LongestOption = 300;
    private const int LongestQuestion = 2_000;

    /// <inheritdoc/>
    public override ExerciseType Type => ExerciseType.MultipleChoice;

    /// <summary>1 to 100 questions.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Wrong options that every question offers beside its own.</summary>
    public IReadOnlyList<string> Distractors { get; init; } = [];

    /// <summary>How options are shown.</summary>
    public ChoiceDisplay Display { get; init; }

    /// <inheritdoc/>
    public override int ItemCount => Questions.Count;

    /// <inheritdoc/>
    public override PlayableExercise Prepare(Arrangement? arrangement) => new PlayableMultipleChoice(this);

    /// <inheritdoc/>
    public override IEnumerable<string> MediaNames() =>
        Questions.SelectMany(question => question.Prompt.MediaNames().Concat(question.Options.SelectMany(option => option.Text.MediaNames())));

    /// <summary>The options of a question in the author's order, shared distractors last, none twice.</summary>
    internal IReadOnlyList<Option> AllOptions(Question question)
    {
        var seen = question.Options.Select(option => option.Text.Text.Trim()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. question.Options,
            .. Distractors.Where(word => seen.Add(word.Trim())).Select(word => new Option(new Prompt(word), IsRight: false)),
        ];
    }

    internal override IEnumerable<Item> Items(int item) => [Questions[item]];

    private protected override IEnumerable<ContentProblem> CheckItems() =>
        Questions.SelectMany((question, i) => CheckQuestion(question, $"items[{i}]"))
            .Concat(HeaderCheck.Count("distractors", Distractors.Count, 0, MostOptions) is { } many ? [many] : [])
            .Concat(Distractors.Select((word, i) => HeaderCheck.Text($"distractors[{i}]", word, LongestOption, isNeeded: true)).OfType<ContentProblem>());

    private IEnumerable<ContentProblem> CheckQuestion(Question question, string path)
    {
        var options = AllOptions(question);
        IEnumerable<ContentProblem?> found =
        [
            .. HeaderCheck.Prompt($"{path}.prompt", question.Prompt, LongestQuestion, isNeeded: Instructions is null && question.Instruction is null),
            HeaderCheck.Count($"{path}.options", options.Count, 2, MostOptions),
            options.Any(option => option.IsRight) ? null : new($"{path}.options", "content.none_right"),
            options.Count > 1 && options.All(option => option.IsRight) ? new($"{path}.options", "content.all_right", ProblemWeight.Warning) : null,
            .. question.Options.SelectMany((option, i) => HeaderCheck.Prompt($"{path}.options[{i}]", option.Text, LongestOption, isNeeded: true)),
            .. question.Options.Select((option, i) => HeaderCheck.Text($"{path}.options[{i}].feedback", option.Feedback, HeaderCheck.LongestHint)),
            .. Twice(question, path),
            Display == ChoiceDisplay.Dropdown && question.Options.Any(option => option.Text.Picture is not null)
                ? new($"{path}.options", "content.picture_in_dropdown")
                : null,
        ];
        return found.OfType<ContentProblem>().Concat(HeaderCheck.Notes(path, question));
    }

    private static IEnumerable<ContentProblem> Twice(Question question, string path)
    {
        var seen = new HashSet<Prompt>();
        return question.Options.Index()
            .Where(one => !seen.Add(one.Item.Text with { Text = one.Item.Text.Text.Trim() }))
            .Select(one => new ContentProblem($"{path}.options[{one.Index}]", "content.twice", Got: one.Item.Text.Text));
    }
}
