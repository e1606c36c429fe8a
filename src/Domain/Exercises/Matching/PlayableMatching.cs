using System.Globalization;

namespace Aulario.Domain.Exercises;

/// <summary>What was put together.</summary>
/// <param name="Rows">
/// For each thing of the first column that got something: its key, then at most one key of each other column. What was left open is left out.
/// </param>
public sealed record RowsResponse(IReadOnlyList<IReadOnlyList<string>> Rows) : Response
{
    /// <inheritdoc/>
    public override bool IsEmpty() => Rows.All(row => row.Count < 2);
}

/// <summary>A thing in a column as a learner sees it.</summary>
/// <param name="Key">Names it in a response; no other thing of the set has it.</param>
/// <param name="Prompt">Words, a picture or a sound.</param>
/// <param name="Instruction">An instruction for it alone; in the first column only.</param>
/// <param name="Spoken">A sentence to be heard; in the first column only.</param>
public sealed record MatchCellView(string Key, Prompt Prompt, string? Instruction = null, string? Spoken = null);

/// <summary>A column as a learner sees it.</summary>
/// <param name="Title">Its title, or none.</param>
/// <param name="Language">The language of its words; null for the language taught.</param>
/// <param name="Cells">The first column in the author's order, the others in an order of the attempt's own.</param>
public sealed record MatchColumnView(string? Title, string? Language, IReadOnlyList<MatchCellView> Cells);

/// <summary>A set as a learner sees it.</summary>
/// <param name="Columns">2 or 3.</param>
public sealed record MatchingView(IReadOnlyList<MatchColumnView> Columns) : ItemView;

/// <summary>Views and grades of a <see cref="MatchingExercise"/>.</summary>
/// <remarks>
/// A pair is two things, one of them in the first column; a triple is two pairs. Things that look and sound the same are interchangeable: a pair is
/// right if the author has one that looks like it, as often as the author has it.
/// </remarks>
internal sealed class PlayableMatching : PlayableExercise
{
    private readonly MatchingExercise exercise;

    /// <summary>What each column but the first offers, in an order that does not come from what is right, with the row that it belongs to.</summary>
    private readonly IReadOnlyList<IReadOnlyList<Offer>> offers;

    public PlayableMatching(MatchingExercise exercise)
        : base(exercise)
    {
        this.exercise = exercise;
        offers = [.. Enumerable.Range(1, exercise.Width - 1).Select(OffersIn)];
    }

    public override Type ResponseTypeOf(int item) => typeof(RowsResponse);

    public override ItemView View(int item, long seed)
    {
        var first = exercise.Rows.Select((row, place) => new MatchCellView(Keys.At(place), row.Cells[0], row.Instruction, row.Spoken));
        var columns = new List<MatchColumnView> { Column(0, first) };
        foreach (var (i, offered) in Shuffled(seed).Index())
            columns.Add(Column(i + 1, offered.Select(one => new MatchCellView(one.Key, one.Offer.Prompt))));
        return new MatchingView(columns);
    }

    public override Fraction Maximum(int item) => new(exercise.Rows.Count * offers.Count);

    public override ResponseProblem? Refuses(int item, long seed, Response response)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, row) in Expect<RowsResponse>(response).Rows.Index())
        {
            var columns = row.Select(ColumnOf).ToList();
            if (row.Count == 0)
                return new($"rows[{i}]", "unknown_key", string.Empty);
            foreach (var (j, key) in row.Index())
            {
                if (columns[j] < 0 || (columns[j] == 0) != (j == 0))
                    return new($"rows[{i}][{j}]", "unknown_key", key);
                if (!seen.Add(key))
                    return new($"rows[{i}][{j}]", "key_twice", key);
                if (columns.IndexOf(columns[j]) < j)
                    return new($"rows[{i}]", "one_pick_only", columns.Count(column => column == columns[j]).ToString(CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    public override Grade Grade(int item, long seed, Response response)
    {
        var offered = Shuffled(seed).SelectMany(column => column).ToDictionary(one => one.Key, one => one.Offer, StringComparer.Ordinal);
        var rows = Expect<RowsResponse>(response).Rows.ToDictionary(row => row[0], row => row.Skip(1), StringComparer.Ordinal);
        var owed = exercise.Rows
            .SelectMany(row => row.Cells.Index().Skip(1).Select(cell => Pair(row, cell.Item, cell.Index)))
            .CountBy(pair => pair).ToDictionary();
        var parts = new List<PartGrade>();
        foreach (var (place, row) in exercise.Rows.Index())
        {
            var picked = rows.GetValueOrDefault(Keys.At(place), []).ToList();
            foreach (var key in picked)
            {
                var pair = Pair(row, offered[key].Prompt, offered[key].Column);
                var isRight = owed.GetValueOrDefault(pair) > 0;
                if (isRight)
                    owed[pair]--;
                parts.Add(new(key, isRight ? Verdict.Right : Verdict.Wrong));
            }

            if (picked.Count < offers.Count)
                parts.Add(new(Keys.At(place), Verdict.Skipped));
        }

        return new(
            Exercises.Grade.Together(parts.Select(part => part.Verdict)),
            new Fraction(parts.Count(part => part.Verdict == Verdict.Right)),
            Maximum(item),
            parts);
    }

    /// <summary>For each thing of the first column: the keys of what belongs to it, by column, and why.</summary>
    public override IReadOnlyList<SolutionPart> Solution(int item, long seed)
    {
        var columns = Shuffled(seed);
        return [.. exercise.Rows.Select((row, place) => new SolutionPart(
            Keys.At(place),
            [.. columns.Select(column => column.First(one => one.Offer.Row == place).Key)],
            row.Explanation is null ? null : new Prompt(row.Explanation)))];
    }

    public override string? Explanation(int item) => null;

    private protected override IEnumerable<Hint> OwnHints(int item) =>
        exercise.Rows.SelectMany((row, place) => row.Hints.Select(text => new Hint(text, Keys.At(place))));

    private static (Prompt Left, Prompt Right, int Column) Pair(MatchRow row, Prompt right, int column) => (row.Cells[0].Seen(), right.Seen(), column);

    private IReadOnlyList<Offer> OffersIn(int column) =>
    [
        .. exercise.Rows.Select((row, place) => new Offer(row.Cells[column], column, place))
            .Concat(exercise.Distractors.Where(one => one.Column == column + 1).Select(one => new Offer(one.Prompt, column, Row: -1)))
            .OrderBy(offer => offer.Prompt, PromptOrder.ByWords),
    ];

    private MatchColumnView Column(int column, IEnumerable<MatchCellView> cells) => new(
        column < exercise.Columns.Count ? exercise.Columns[column] : null,
        column < exercise.Languages.Count ? exercise.Languages[column] : null,
        [.. cells]);

    /// <summary>The columns but the first, as they stand on the screen. Keys go on where those of the column before end.</summary>
    private List<IReadOnlyList<(string Key, Offer Offer)>> Shuffled(long seed)
    {
        var chance = ItemSeed(seed, 0);
        var next = exercise.Rows.Count;
        var columns = new List<IReadOnlyList<(string, Offer)>>();
        foreach (var column in offers)
        {
            var from = next;
            columns.Add([.. chance.Shuffle(column).Select((offer, place) => (Keys.At(from + place), offer))]);
            next += column.Count;
        }

        return columns;
    }

    /// <summary>The column of a key, or −1.</summary>
    private int ColumnOf(string key)
    {
        var place = Keys.PlaceOf(key, exercise.Rows.Count + offers.Sum(column => column.Count));
        if (place < exercise.Rows.Count)
            return place < 0 ? -1 : 0;
        return place < exercise.Rows.Count + offers[0].Count ? 1 : 2;
    }

    /// <summary>Something that is offered in a column, counted from 0, and the row that it belongs to, −1 for a distractor.</summary>
    private sealed record Offer(Prompt Prompt, int Column, int Row);
}
