using System.Globalization;

namespace Aulario.Domain.Exercises;

/// <summary>
/// One crossword of one attempt. A word gives one point; a revealed letter costs its share of every word it stands in, a revealed word all of its own
/// point. A check that finds a wrong letter is free as often as the exercise gives tries, and then costs a letter's share of its word: guessing
/// letter by letter gains nothing.
/// </summary>
internal sealed class CrosswordPlay(CrosswordExercise exercise, CrosswordGrid grid) : SteppedItem<CrosswordState, CrosswordStep>
{
    /// <summary>Points grow with every right letter, so they would check what nobody paid for.</summary>
    public override bool TellsGradeAtOnce => false;

    private protected override CrosswordState First { get; } = new(new CrosswordSlot[grid.Cells.Count], new WordCost[grid.Words.Count], IsSolved: false);

    // Looks at the step alone: a step that is sent again must be taken again, whatever came after it.
    private protected override ResponseProblem? Problem(CrosswordState state, CrosswordStep step)
    {
        var word = Keys.PlaceOf(step.Word, grid.Words.Count);
        if (word < 0)
            return new("word", "unknown_key", step.Word);
        if (step.Letters is null && step.Action == CrosswordAction.Enter)
            return new("letters", "letter_count", "0");
        if (step.Action == CrosswordAction.RevealLetter && (step.Letter is not { } letter || letter < 0 || letter >= grid.Words[word].Count))
            return new("letter", "no_such_letter", step.Letter?.ToString(CultureInfo.InvariantCulture));
        return step.Letters is null ? null : CrosswordLetters.Problem(step.Letters, grid.Words[word].Count);
    }

    private protected override StepTaken After(CrosswordState state, CrosswordStep step, bool isTest)
    {
        if (state.IsSolved)
            return new(state, []);
        var word = Keys.PlaceOf(step.Word, grid.Words.Count);
        var entered = step.Letters is null ? state : state.Entered(grid.Words[word], CrosswordLetters.Read(step.Letters, exercise.Accents));
        var taken = step.Action switch
        {
            CrosswordAction.Enter => new StepTaken(entered, []),
            CrosswordAction.Check => Checked(entered, word, step.Word),
            CrosswordAction.RevealLetter => LetterShown(entered, word, step),
            CrosswordAction.RevealWord => WordShown(entered, word, step.Word),
        };
        return isTest ? taken : WithEnd(state, taken);
    }

    private protected override ItemView Seen(CrosswordState state) => new CrosswordView(
        grid.Layout.Rows,
        grid.Layout.Columns,
        [.. state.Slots.Select((slot, cell) => new CrosswordCellView(grid.Cells[cell], slot.Letter, slot.Mark, NumberOf(grid.WordNumbers, cell), NumberOf(grid.SolutionPlaces, cell)))],
        [.. grid.Layout.Places.Select((_, word) => Clue(state, word))])
    {
        Instruction = exercise.Crossword.Instruction,
        Spoken = exercise.Crossword.Spoken,
    };

    private protected override Grade Graded(CrosswordState state)
    {
        var points = grid.Words.Select((_, word) => Points(state, word)).ToList();
        var parts = points.Select((point, word) => new PartGrade(Keys.At(word), VerdictOf(state, word, point))).ToList();
        return new(
            Exercises.Grade.Together(parts.Select(part => part.Verdict)),
            points.Aggregate(Fraction.Zero, (sum, point) => sum + point),
            new Fraction(points.Count),
            parts);
    }

    private protected override bool Ended(CrosswordState state) => state.IsSolved;

    private static int? NumberOf(IReadOnlyDictionary<int, int> numbers, int cell) => numbers.TryGetValue(cell, out var number) ? number : null;

    private bool IsRight(CrosswordState state, int cell) => state.Slots[cell].Letter == grid.Letters[cell];

    private CrosswordWord WordOf(int word) => exercise.Crossword.Words[grid.Layout.Places[word].Word.Index];

    private StepTaken Checked(CrosswordState state, int word, string key)
    {
        var cells = grid.Words[word];
        var told = state.Told(cells, grid.Letters);

        // Only news is a mistake: whoever checks the same wrong letter twice learns nothing by it.
        var isMistake = cells.Any(cell => told.Slots[cell].Mark == LetterMark.Wrong && state.Slots[cell].Mark != LetterMark.Wrong);
        var wrongChecks = told.Costs[word].WrongChecks + (isMistake ? 1 : 0);
        var happened = new WordChecked(
            key,
            [.. cells.Index().Where(one => told.Slots[one.Item].IsKnown).Select(one => one.Index)],
            [.. cells.Index().Where(one => told.Slots[one.Item].Mark == LetterMark.Wrong).Select(one => one.Index)],
            IsCharged: isMistake && wrongChecks > exercise.Settings.Tries);
        return new(told.With(word, told.Costs[word] with { WrongChecks = wrongChecks }), [happened], isMistake);
    }

    private StepTaken LetterShown(CrosswordState state, int word, CrosswordStep step)
    {
        var place = step.Letter ?? throw new InvalidOperationException("Got a step that Problem refuses: no letter.");
        var cell = grid.Words[word][place];
        return new(
            state.Slots[cell].IsKnown ? state : state.With(cell, new CrosswordSlot(grid.Letters[cell], LetterMark.Revealed)),
            [new LetterRevealed(step.Word, place, grid.Letters[cell])]);
    }

    /// <summary>Letters that were right already are the learner's own: crossing words lose nothing by them.</summary>
    private StepTaken WordShown(CrosswordState state, int word, string key)
    {
        var shown = state.Told(grid.Words[word], grid.Letters);
        var hidden = grid.Words[word].Where(cell => !shown.Slots[cell].IsKnown);
        var revealed = hidden.ToList().Aggregate(shown, (all, cell) => all.With(cell, new CrosswordSlot(grid.Letters[cell], LetterMark.Revealed)));
        return new(revealed.With(word, revealed.Costs[word] with { IsGivenUp = true }), [new WordRevealed(key, WordOf(word).Answer)]);
    }

    private StepTaken WithEnd(CrosswordState before, StepTaken taken)
    {
        var state = (CrosswordState)taken.State;
        if (grid.Cells.Index().All(cell => IsRight(state, cell.Index)))
            return taken with { State = state with { IsSolved = true }, Events = [.. taken.Events, new CrosswordSolved(exercise.Solution)] };
        var isNews = state.Slots.Zip(before.Slots).Any(one => one.First.Letter != one.Second.Letter);
        return isNews && state.Slots.All(slot => slot.Letter is not null)
            ? taken with { Events = [.. taken.Events, new CrosswordFilled()] }
            : taken;
    }

    private CrosswordClueView Clue(CrosswordState state, int word)
    {
        var place = grid.Layout.Places[word];
        return new(
            Keys.At(word),
            place.Number,
            place.Direction,
            CrosswordGrid.Cell(place.Start),
            place.Word.Enumeration,
            WordOf(word).Clue,
            WordOf(word).ExtraClue is not null,
            Math.Max(0, exercise.Settings.Tries - state.Costs[word].WrongChecks),
            Lost(state, word));
    }

    private Fraction Lost(CrosswordState state, int word)
    {
        var cells = grid.Words[word];
        var cost = state.Costs[word];
        var shares = cells.Count(cell => state.Slots[cell].Mark == LetterMark.Revealed) + Math.Max(0, cost.WrongChecks - exercise.Settings.Tries);
        return cost.IsGivenUp ? Fraction.One : new Fraction(Math.Min(shares, cells.Count), cells.Count);
    }

    private Fraction Points(CrosswordState state, int word) =>
        grid.Words[word].All(cell => IsRight(state, cell)) ? Fraction.One - Lost(state, word) : Fraction.Zero;

    private Verdict VerdictOf(CrosswordState state, int word, Fraction points) =>
        points == Fraction.One ? Verdict.Right
        : points > Fraction.Zero ? Verdict.Partial
        : grid.Words[word].All(cell => state.Slots[cell].Letter is null) ? Verdict.Skipped
        : Verdict.Wrong;
}
