namespace Aulario.Domain.Exercises;

/// <summary>A piece or event as a learner sees it.</summary>
/// <param name="Key">Names it in a response.</param>
/// <param name="Prompt">Words, a picture or a sound.</param>
public sealed record PieceView(string Key, Prompt Prompt);

/// <summary>A line as a learner sees it.</summary>
/// <param name="Kind">What is put in order.</param>
/// <param name="Given">The first piece where it is given; it has no key and is no part of a response.</param>
/// <param name="Pieces">All other pieces and the distractors, in an order of the attempt's own.</param>
/// <param name="MayLeaveOut">Whether some pieces of this exercise may belong nowhere, the same for all lines.</param>
public sealed record OrderingView(PieceKind Kind, Prompt? Given, IReadOnlyList<PieceView> Pieces, bool MayLeaveOut) : ItemView;

/// <summary>Views and grades of an <see cref="OrderingExercise"/>.</summary>
internal sealed class PlayableOrdering : PlayableExercise
{
    /// <summary>The key of the solution part that holds the author's order.</summary>
    private const string OrderKey = "order";

    /// <summary>The key of each solution part that holds another order that is right too.</summary>
    private const string OtherKey = "or";

    private readonly OrderingExercise exercise;
    private readonly IReadOnlyList<Line> lines;
    private readonly bool mayLeaveOut;

    public PlayableOrdering(OrderingExercise exercise)
        : base(exercise)
    {
        this.exercise = exercise;
        lines = [.. exercise.Lines.Select(Prepared)];
        mayLeaveOut = exercise.Lines.Any(line => line.Distractors.Count > 0 || line.Others.Any(other => other.Count < line.Pieces.Count));
    }

    public override Type ResponseTypeOf(int item) => typeof(OrderResponse);

    public override ItemView View(int item, long seed)
    {
        var line = exercise.Lines[item];
        return new OrderingView(
            exercise.Pieces,
            line.IsFirstGiven ? line.Pieces[0] : null,
            [.. Shuffled(item, seed).Select((piece, place) => new PieceView(Keys.At(place), piece.Prompt))],
            mayLeaveOut)
        {
            Instruction = line.Instruction,
            Spoken = line.Spoken,
        };
    }

    public override Fraction Maximum(int item) => Fraction.One;

    public override ResponseProblem? Refuses(int item, long seed, Response response) =>
        Expect<OrderResponse>(response).Refuses(lines[item].Loose.Count);

    public override Grade Grade(int item, long seed, Response response)
    {
        var keys = Expect<OrderResponse>(response).Order;
        if (keys.Count == 0)
            return new(Verdict.Skipped, Fraction.Zero, Fraction.One, []);

        var (line, pieces) = (lines[item], Shuffled(item, seed));
        var put = keys.Select(key => pieces[Keys.PlaceOf(key, pieces.Count)].Class);
        var mark = OrderMarks.Best(line.Rights, [.. line.Given, .. put], line.Given.Count, exercise.Points);
        var verdict = mark.Points == Fraction.One ? Verdict.Right : mark.Points == Fraction.Zero ? Verdict.Wrong : Verdict.Partial;
        var parts = keys.Zip(mark.IsInPlace, (key, stays) => new PartGrade(key, stays ? Verdict.Right : Verdict.Wrong));
        return new(verdict, mark.Points, Fraction.One, [.. parts]);
    }

    /// <summary>The author's order as keys, the given piece left out; then the others.</summary>
    public override IReadOnlyList<SolutionPart> Solution(int item, long seed)
    {
        var (line, pieces) = (lines[item], Shuffled(item, seed));
        return [.. line.Rights.Select((right, i) => new SolutionPart(i == 0 ? OrderKey : OtherKey, KeysOf(right.Skip(line.Given.Count), pieces)))];
    }

    public override string? Explanation(int item) => exercise.Lines[item].Explanation;

    private protected override IEnumerable<Hint> OwnHints(int item) => exercise.Lines[item].Hints.Select(text => new Hint(text, null));

    private static Line Prepared(OrderingLine line)
    {
        var classes = new Dictionary<Prompt, int>();
        int Class(Prompt prompt) => classes.TryGetValue(prompt.Seen(), out var known) ? known : classes[prompt.Seen()] = classes.Count;
        IReadOnlyList<IReadOnlyList<int>> rights = [.. line.Others.Prepend(line.Pieces).Select(order => (IReadOnlyList<int>)[.. order.Select(Class)])];
        var given = line.IsFirstGiven ? 1 : 0;
        return new(
            [.. rights[0].Take(given)],
            rights,
            [.. line.Pieces.Skip(given).Concat(line.Distractors).Select(prompt => new Piece(prompt, Class(prompt))).OrderBy(piece => piece.Prompt, PromptOrder.ByWords)]);
    }

    /// <summary>Of pieces that look the same, each is used once.</summary>
    private static List<string> KeysOf(IEnumerable<int> order, IReadOnlyList<Piece> pieces)
    {
        var left = pieces.Index().ToList();
        var keys = new List<string>();
        foreach (var wanted in order)
        {
            var at = left.FindIndex(one => one.Item.Class == wanted);
            keys.Add(Keys.At(left[at].Index));
            left.RemoveAt(at);
        }

        return keys;
    }

    private IReadOnlyList<Piece> Shuffled(int item, long seed) => ItemSeed(seed, item).Shuffle(lines[item].Loose);

    /// <summary>A piece; those that look the same are of one class.</summary>
    private sealed record Piece(Prompt Prompt, int Class);

    /// <summary>A line in classes: what is given, the orders that are right, and what is put in order.</summary>
    private sealed record Line(IReadOnlyList<int> Given, IReadOnlyList<IReadOnlyList<int>> Rights, IReadOnlyList<Piece> Loose);
}
