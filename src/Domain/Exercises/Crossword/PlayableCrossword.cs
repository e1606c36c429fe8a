using Aulario.Domain.Puzzles.Crossword;

namespace Aulario.Domain.Exercises;

/// <summary>Views, steps and grades of a <see cref="CrosswordExercise"/>. Nothing in it depends on the attempt: the layout is that of the version.</summary>
internal sealed class PlayableCrossword : SteppedExercise
{
    private readonly CrosswordExercise exercise;
    private readonly CrosswordLayout layout;
    private readonly CrosswordPlay play;

    public PlayableCrossword(CrosswordExercise exercise, CrosswordLayout layout)
        : base(exercise)
    {
        (this.exercise, this.layout) = (exercise, layout);
        play = new CrosswordPlay(exercise, new CrosswordGrid(layout));
    }

    public override Type ResponseTypeOf(int item) => typeof(CrosswordStep);

    public override Fraction Maximum(int item) => new(layout.Places.Count);

    public override SteppedItem Stepped(int item, long seed) => play;

    /// <summary>Each word: its letters as they stand in the grid, and the answer as the author writes it.</summary>
    public override IReadOnlyList<SolutionPart> Solution(int item, long seed) =>
        [.. layout.Places.Select((place, key) => new SolutionPart(Keys.At(key), [place.Word.Text], new Prompt(exercise.Crossword.Words[place.Word.Index].Answer)))];

    public override string? Explanation(int item) => exercise.Crossword.Explanation;

    /// <summary>Those of the grid, then the extra clues in the author's order: a learner who names a word gets its own.</summary>
    private protected override IEnumerable<Hint> OwnHints(int item) =>
    [
        .. exercise.Crossword.Hints.Select(text => new Hint(text, null)),
        .. layout.Places.Index().OrderBy(one => one.Item.Word.Index)
            .Select(one => (Text: exercise.Crossword.Words[one.Item.Word.Index].ExtraClue, Key: Keys.At(one.Index)))
            .Where(one => one.Text is not null)
            .Select(one => new Hint(one.Text!, one.Key)), // ! just asked
    ];
}
