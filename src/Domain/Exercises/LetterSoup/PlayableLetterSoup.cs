using System.Globalization;
using Aulario.Domain.Puzzles;
using Aulario.Domain.Puzzles.WordSearch;

namespace Aulario.Domain.Exercises;

/// <summary>Marks the letters from one cell to another: across, down or in a diagonal.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other end; which of the two comes first makes no difference.</param>
public sealed record MarkStep(GridCell From, GridCell To) : Step;

/// <summary>A word was found.</summary>
/// <param name="Word">Its key in the list.</param>
/// <param name="Text">The word as the author writes it.</param>
/// <param name="From">Where its first letter stands.</param>
/// <param name="To">Where its last letter stands.</param>
public sealed record WordFound(string Word, string Text, GridCell From, GridCell To) : StepEvent;

/// <summary>The letters marked are none of the words.</summary>
public sealed record NoWordThere(GridCell From, GridCell To) : StepEvent;

/// <summary>The word was found before.</summary>
/// <param name="Word">Its key in the list.</param>
public sealed record WordKnown(string Word) : StepEvent;

/// <summary>A word search as a learner sees it.</summary>
/// <param name="Columns">How many cells a row has.</param>
/// <param name="Cells">One letter each, row by row.</param>
/// <param name="Words">The words in an order of the attempt's own.</param>
public sealed record LetterSoupView(int Columns, IReadOnlyList<string> Cells, IReadOnlyList<SoupWordView> Words) : ItemView;

/// <summary>One word of the list.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Text">The word, where words are shown or it was found.</param>
/// <param name="Clue">Its clue, where clues are shown or it was found.</param>
/// <param name="From">Where its first letter stands; absent while it was not found.</param>
/// <param name="To">Where its last letter stands.</param>
public sealed record SoupWordView(string Key, string? Text, Prompt? Clue, GridCell? From, GridCell? To);

/// <summary>The words found so far.</summary>
/// <param name="Found">Numbers of words in the author's list, in the order in which they were found.</param>
internal sealed record LetterSoupState(IReadOnlyList<int> Found) : PlayState;

/// <summary>Views, steps and grades of a <see cref="LetterSoupExercise"/>.</summary>
internal sealed class PlayableLetterSoup : SteppedExercise
{
    private readonly LetterSoupExercise exercise;
    private readonly WordSearchGrid grid;
    private readonly Dictionary<int, WordSearchPlace> places;

    /// <summary>Numbers of the words, in an order that does not come from what is right.</summary>
    private readonly IReadOnlyList<int> byWords;

    public PlayableLetterSoup(LetterSoupExercise exercise, WordSearchGrid grid)
        : base(exercise)
    {
        (this.exercise, this.grid) = (exercise, grid);
        places = grid.Places.ToDictionary(place => place.Word.Index);
        byWords = [.. Enumerable.Range(0, exercise.Soup.Words.Count).OrderBy(word => exercise.Soup.Words[word].Text, StringComparer.Ordinal)];
    }

    public override Type ResponseTypeOf(int item) => typeof(MarkStep);

    public override Fraction Maximum(int item) => new(exercise.Soup.Words.Count);

    public override SteppedItem Stepped(int item, long seed) => new Played(this, ItemSeed(seed, 0).Shuffle(byWords));

    /// <summary>Each word: its first cell and its last, as <c>row,column</c> from 0.</summary>
    public override IReadOnlyList<SolutionPart> Solution(int item, long seed) =>
    [
        .. ItemSeed(seed, 0).Shuffle(byWords).Select((word, key) =>
            new SolutionPart(Keys.At(key), [Written(places[word].First), Written(places[word].Last)], new Prompt(exercise.Soup.Words[word].Text))),
    ];

    public override string? Explanation(int item) => exercise.Soup.Explanation;

    private protected override IEnumerable<Hint> OwnHints(int item) => exercise.Soup.Hints.Select(text => new Hint(text, null));

    private static string Written(GridCell cell) => string.Create(CultureInfo.InvariantCulture, $"{cell.Row},{cell.Column}");

    private sealed class Played(PlayableLetterSoup all, IReadOnlyList<int> order) : SteppedItem<LetterSoupState, MarkStep>
    {
        private protected override LetterSoupState First { get; } = new([]);

        private protected override ResponseProblem? Problem(LetterSoupState state, MarkStep step) =>
            !IsInside(step.From) ? new("from", "outside_grid", Written(step.From))
            : !IsInside(step.To) ? new("to", "outside_grid", Written(step.To))
            : IsLine(step) ? null
            : new("to", "no_line", Written(step.To));

        private protected override StepTaken After(LetterSoupState state, MarkStep step, bool isTest)
        {
            if (all.grid.Mark(step.From, step.To)?.Place is { } place)
            {
                var word = place.Word.Index;
                return state.Found.Contains(word)
                    ? new(state, [new WordKnown(KeyOf(word))])
                    : new(new LetterSoupState([.. state.Found, word]), [new WordFound(KeyOf(word), all.exercise.Soup.Words[word].Text, place.First, place.Last)]);
            }

            return new(state, [new NoWordThere(step.From, step.To)], IsMistake: true);
        }

        private protected override ItemView Seen(LetterSoupState state) => new LetterSoupView(
            all.grid.Columns,
            all.grid.Cells,
            [.. order.Select((word, key) => Seen(word, Keys.At(key), state.Found.Contains(word)))])
        {
            Instruction = all.exercise.Soup.Instruction,
            Spoken = all.exercise.Soup.Spoken,
        };

        private protected override Grade Graded(LetterSoupState state)
        {
            var verdict = state.Found.Count == 0 ? Verdict.Wrong : Ended(state) ? Verdict.Right : Verdict.Partial;
            return new(
                verdict,
                new Fraction(state.Found.Count),
                all.Maximum(0),
                [.. state.Found.Select(word => new PartGrade(KeyOf(word), Verdict.Right))]);
        }

        private protected override bool Ended(LetterSoupState state) => state.Found.Count == order.Count;

        private SoupWordView Seen(int word, string key, bool isFound)
        {
            var (text, clue) = all.exercise.Soup.Words[word];
            var show = all.exercise.Show;
            return new(
                key,
                isFound || show != SoupShow.Clues ? text : null,
                isFound || show != SoupShow.Words ? clue : null,
                isFound ? all.places[word].First : null,
                isFound ? all.places[word].Last : null);
        }

        private string KeyOf(int word) => Keys.At(order.Index().First(one => one.Item == word).Index);

        private bool IsInside(GridCell cell) => cell is { Row: >= 0, Column: >= 0 } && cell.Row < all.grid.Rows && cell.Column < all.grid.Columns;

        private static bool IsLine(MarkStep step)
        {
            var (down, right) = (Math.Abs(step.To.Row - step.From.Row), Math.Abs(step.To.Column - step.From.Column));
            return (down, right) != (0, 0) && (down == 0 || right == 0 || down == right);
        }
    }
}
