using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>What is registered of one type of exercise.</summary>
/// <param name="Type">The type.</param>
/// <param name="Content">The record of its content.</param>
/// <param name="View">The record of an item as a learner sees it; null where the items are those of other types.</param>
/// <param name="Response">The record of what a learner did with an item, or of one step in it; null where the items are those of other types.</param>
/// <param name="Text">Reads it from text and writes it as text.</param>
public sealed record ExerciseTypeEntry(ExerciseType Type, Type Content, Type? View, Type? Response, ExerciseTypeText Text)
{
    /// <summary>What chance lays out for a version; null for most types.</summary>
    public Type? Arrangement { get; init; }

    /// <summary>What a step may bring about; empty where items are answered at once.</summary>
    public IReadOnlyList<Type> Events { get; init; } = [];
}

/// <summary>All types that can be played: the one place where a type is registered.</summary>
public static class ExerciseTypes
{
    /// <summary>One line per type.</summary>
    public static IReadOnlyList<ExerciseTypeEntry> All { get; } =
    [
        new(ExerciseType.MultipleChoice, typeof(MultipleChoiceExercise), typeof(QuestionView), typeof(PickedResponse), new MultipleChoiceText()),
        new(ExerciseType.TrueOrFalse, typeof(TrueOrFalseExercise), typeof(StatementView), typeof(TruthResponse), new TrueOrFalseText()),
        new(ExerciseType.FillBlank, typeof(FillBlankExercise), typeof(GapTextView), typeof(GapsResponse), new FillBlankText()),
        new(ExerciseType.Matching, typeof(MatchingExercise), typeof(MatchingView), typeof(RowsResponse), new MatchingText()),
        new(ExerciseType.Ordering, typeof(OrderingExercise), typeof(OrderingView), typeof(OrderResponse), new OrderingText()),
        new(ExerciseType.TimelineSorting, typeof(TimelineSortingExercise), typeof(TimelineView), typeof(OrderResponse), new TimelineSortingText()),
        new(ExerciseType.LetterSoup, typeof(LetterSoupExercise), typeof(LetterSoupView), typeof(MarkStep), new LetterSoupText())
        {
            Arrangement = typeof(WordSearchArrangement),
            Events = [typeof(WordFound), typeof(NoWordThere), typeof(WordKnown)],
        },
        new(ExerciseType.Reading, typeof(ReadingExercise), View: null, Response: null, new ReadingText()) { Arrangement = typeof(ReadingArrangement) },
        new(ExerciseType.Crossword, typeof(CrosswordExercise), typeof(CrosswordView), typeof(CrosswordStep), new CrosswordText())
        {
            Arrangement = typeof(CrosswordArrangement),
            Events = [typeof(WordChecked), typeof(LetterRevealed), typeof(WordRevealed), typeof(CrosswordFilled), typeof(CrosswordSolved)],
        },
        new(ExerciseType.CandyCrush, typeof(CandyCrushExercise), typeof(CandyCrushView), typeof(SwapStep), new CandyCrushText())
        {
            Events =
            [
                typeof(TilesSwapped), typeof(TilesBurst), typeof(TilesFell), typeof(TilesFilled), typeof(TilesReshuffled),
                typeof(GoalReached), typeof(AllGoalsReached), typeof(SwapsUsedUp), typeof(NoRun),
            ],
        },
    ];
}
