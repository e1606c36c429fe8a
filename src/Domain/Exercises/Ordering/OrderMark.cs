namespace Aulario.Domain.Exercises;

/// <summary>What an order came to beside one that is right.</summary>
/// <param name="Points">0 to 1.</param>
/// <param name="IsInPlace">For each piece that was put there, given ones left out, whether it may stay where it is.</param>
internal sealed record OrderMark(Fraction Points, IReadOnlyList<bool> IsInPlace);

/// <summary>
/// Marks an order. Input: classes of pieces (pieces that look the same have the same number) as they should be and as they were put. Output: points
/// and which pieces may stay. A piece that is one too many is taken out before the rest is looked at, and counts as one more that is wrong.
/// Cost: length of one times length of the other, for the longest common subsequence (Wagner and Fischer 1974). "Longest" follows Moodle's
/// "longest ordered subset": one piece alone is no order, so it gives nothing.
/// </summary>
internal static class OrderMarks
{
    /// <summary>The best mark over all orders that are right.</summary>
    /// <param name="rights">The orders that are right, the given first piece included; at least one.</param>
    /// <param name="put">What was put, the given first piece included.</param>
    /// <param name="given">How many pieces at the start were given, 0 or 1.</param>
    /// <param name="rule">What gives points.</param>
    public static OrderMark Best(IReadOnlyList<IReadOnlyList<int>> rights, IReadOnlyList<int> put, int given, OrderPoints rule) =>
        rights.Select(right => Of(right, put, given, rule)).MaxBy(mark => (mark.Points, mark.IsInPlace.Count(stays => stays)))
        ?? throw new ArgumentException("Got no order; a line has at least one.", nameof(rights));

    private static OrderMark Of(IReadOnlyList<int> right, IReadOnlyList<int> put, int given, OrderPoints rule)
    {
        var kept = WithoutExtras(right, put);
        var order = kept.Select(at => put[at]).ToList();
        var extras = put.Count - kept.Count;
        var isSame = order.SequenceEqual(right);
        var places = order.Take(right.Count).Select((piece, at) => piece == right[at]).ToList();
        var common = Common(right.Skip(given).ToList(), order.Skip(given).ToList());
        if (common.Count < Math.Min(2, right.Count - given))
            common = [];

        var loose = right.Count - given;
        var points = rule switch
        {
            OrderPoints.All => isSame && extras == 0 ? Fraction.One : Fraction.Zero,
            OrderPoints.Places => new(places.Skip(given).Count(stays => stays), loose + extras),
            OrderPoints.Neighbours => new(Neighbours(right, order, isSame), right.Count - 1 + extras),
            OrderPoints.Longest => new(common.Count, loose + extras),
        };
        var stay = rule == OrderPoints.Places
            ? places.Index().Where(one => one.Item).Select(one => kept[one.Index])
            : common.Select(at => kept[at + given]);
        var staying = stay.ToHashSet();
        return new(points, [.. Enumerable.Range(given, put.Count - given).Select(staying.Contains)]);
    }

    /// <summary>
    /// How many neighbours of one order are neighbours in the other. Orders with equal pieces can have all neighbours in common and still differ
    /// (the a of the b, the b of the a); finding the pairing of equal pieces that keeps most of them is NP-hard, so one is taken off.
    /// </summary>
    private static int Neighbours(IReadOnlyList<int> right, IReadOnlyList<int> order, bool mayHaveAll)
    {
        var owed = right.Zip(right.Skip(1)).CountBy(pair => pair).ToDictionary();
        var found = order.Zip(order.Skip(1)).CountBy(pair => pair).Sum(pair => Math.Min(pair.Value, owed.GetValueOrDefault(pair.Key)));
        return mayHaveAll || found < right.Count - 1 ? found : found - 1;
    }

    /// <summary>Places of the pieces that the right order has too, as often as it has them; those that are in order are kept before others.</summary>
    private static List<int> WithoutExtras(IReadOnlyList<int> right, IReadOnlyList<int> put)
    {
        var owed = right.CountBy(piece => piece).ToDictionary();
        var kept = new SortedSet<int>();
        foreach (var at in Common(right, put).Concat(Enumerable.Range(0, put.Count)))
        {
            if (kept.Contains(at) || owed.GetValueOrDefault(put[at]) == 0)
                continue;
            owed[put[at]]--;
            kept.Add(at);
        }

        return [.. kept];
    }

    /// <summary>Places in <paramref name="put"/> of a longest common subsequence.</summary>
    private static List<int> Common(IReadOnlyList<int> right, IReadOnlyList<int> put)
    {
        var lengths = new int[right.Count + 1, put.Count + 1];
        for (var i = right.Count - 1; i >= 0; i--)
        {
            for (var j = put.Count - 1; j >= 0; j--)
                lengths[i, j] = right[i] == put[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var places = new List<int>();
        for (var (i, j) = (0, 0); i < right.Count && j < put.Count;)
        {
            if (right[i] == put[j])
            {
                places.Add(j);
                (i, j) = (i + 1, j + 1);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return places;
    }
}
