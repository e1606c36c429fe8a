namespace Aulario.Domain.Exercises;

/// <summary>Which ways of playing an exercise offers.</summary>
public enum ModeChoice
{
    /// <summary>The learner picks practice or test.</summary>
    Choice,

    /// <summary>Feedback at once.</summary>
    Practice,

    /// <summary>Feedback at the end; a response may be replaced until then.</summary>
    Test,
}

/// <summary>When the solution may be seen.</summary>
public enum SolutionsShown
{
    /// <summary>After each item, once its tries are used up; in a test at the end.</summary>
    Item,

    /// <summary>When the attempt is finished.</summary>
    End,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>How an exercise is played.</summary>
public sealed record ExerciseSettings
{
    /// <summary>The most minutes an exercise may take.</summary>
    public const int MostMinutes = 180;

    /// <summary>The most lives an exercise may give.</summary>
    public const int MostLives = 10;

    /// <summary>The most counted tries per item.</summary>
    public const int MostTries = 5;

    /// <summary>Practice, test, or the learner's choice.</summary>
    public ModeChoice Mode { get; init; } = ModeChoice.Choice;

    /// <summary>Tries per item that count, 1 to 5; the best of them gives the points.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>Whether the items come in an order of the attempt's own. Options are always shuffled.</summary>
    public bool Shuffle { get; init; }

    /// <summary>How many items an attempt draws; null for all.</summary>
    public int? Draw { get; init; }

    /// <summary>When solutions may be seen.</summary>
    public SolutionsShown Solutions { get; init; } = SolutionsShown.Item;

    /// <summary>Minutes for the whole exercise, 1 to 180; null for no limit.</summary>
    public int? Minutes { get; init; }

    /// <summary>Lives, 1 to 10: each wrong counted try in practice costs one; null for no limit.</summary>
    public int? Lives { get; init; }
}
