namespace Aulario.Domain.Answers;

// In: two words. Out: how many slips part them, each an insertion, a deletion, a substitution or a swap of two neighbours
// (optimal string alignment: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964, with the
// restriction that no stretch is edited twice), or more than the limit. After the common start and end are taken off,
// a band of 2 × limit + 1 cells a row is enough: linear in the letters.
internal static class SlipDistance
{
    private const int LongestMiddle = 64;

    /// <summary>The number of slips, or <paramref name="limit"/> + 1 for more.</summary>
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, int limit)
    {
        var start = typed.CommonPrefixLength(accepted);
        typed = typed[start..];
        accepted = accepted[start..];
        while (!typed.IsEmpty && !accepted.IsEmpty && typed[^1] == accepted[^1])
        {
            typed = typed[..^1];
            accepted = accepted[..^1];
        }

        if (Math.Abs(typed.Length - accepted.Length) > limit || typed.Length > LongestMiddle || accepted.Length > LongestMiddle)
            return limit + 1;
        if (typed.IsEmpty || accepted.IsEmpty)
            return typed.Length + accepted.Length;
        return Math.Min(limit + 1, Table(typed, accepted, limit));
    }

    private static int Table(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, int limit)
    {
        Span<int> beforeLast = stackalloc int[LongestMiddle + 1];
        Span<int> last = stackalloc int[LongestMiddle + 1];
        Span<int> row = stackalloc int[LongestMiddle + 1];
        for (var column = 0; column <= accepted.Length; column++)
            row[column] = column;

        for (var r = 1; r <= typed.Length; r++)
        {
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[..(accepted.Length + 1)].Fill(limit + 1);
            row[0] = Math.Min(r, limit + 1);
            var least = row[0];
            for (var c = Math.Max(1, r - limit); c <= Math.Min(accepted.Length, r + limit); c++)
            {
                var same = typed[r - 1] == accepted[c - 1];
                var slips = Math.Min(last[c - 1] + (same ? 0 : 1), 1 + Math.Min(last[c], row[c - 1]));
                if (r > 1 && c > 1 && typed[r - 1] == accepted[c - 2] && typed[r - 2] == accepted[c - 1])
                    slips = Math.Min(slips, beforeLast[c - 2] + 1);
                row[c] = slips;
                least = Math.Min(least, slips);
            }

            if (least > limit)
                return limit + 1;
        }

        return row[accepted.Length];
    }
}
