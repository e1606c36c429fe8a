namespace Aulario.Domain.Exercises;

/// <summary>The ten kinds of exercise. Stored and sent as upper-case words (<c>FILL_BLANK</c>).</summary>
public enum ExerciseType
{
    /// <summary>Texts with gaps.</summary>
    FillBlank,

    /// <summary>Pairs or triples that belong together.</summary>
    Matching,

    /// <summary>Questions with options, one or several right.</summary>
    MultipleChoice,

    /// <summary>Pieces to be put in order.</summary>
    Ordering,

    /// <summary>Words hidden in a grid of letters.</summary>
    LetterSoup,

    /// <summary>Crossing words with clues.</summary>
    Crossword,

    /// <summary>A text with questions of other types.</summary>
    Reading,

    /// <summary>Events on a line of time.</summary>
    TimelineSorting,

    /// <summary>Statements that are true, false or not given.</summary>
    TrueOrFalse,

    /// <summary>Words of one category brought into line.</summary>
    CandyCrush,
}

/// <summary>The six levels, easiest first.</summary>
public enum ExerciseDifficulty
{
    /// <summary>First steps (about A1).</summary>
    Beginner,

    /// <summary>About A2.</summary>
    UpperBeginner,

    /// <summary>About B1.</summary>
    Intermediate,

    /// <summary>About B2.</summary>
    UpperIntermediate,

    /// <summary>About C1.</summary>
    Advanced,

    /// <summary>About C2.</summary>
    SuperAdvanced,
}

/// <summary>What an exercise or package trains.</summary>
public enum ExerciseCategory
{
    /// <summary>Forms and structures.</summary>
    Grammar,

    /// <summary>Words and set phrases.</summary>
    Vocabulary,

    /// <summary>Understanding what is written.</summary>
    Reading,

    /// <summary>Writing and spelling.</summary>
    Writing,

    /// <summary>Understanding what is said.</summary>
    Listening,

    /// <summary>Pronunciation and speaking alone.</summary>
    Speaking,

    /// <summary>Speaking with others.</summary>
    Conversation,

    /// <summary>Anything else.</summary>
    General,
}
