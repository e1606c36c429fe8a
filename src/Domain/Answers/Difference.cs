using System.Runtime.InteropServices;
using System.Text;
using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

// In: typed and expected text, both NFC. Out: stretches of same, missing, extra and changed graphemes, in reading order.
// Least changes by the table of Wagner and Fischer ("The string-to-string correction problem", JACM 21, 1974) over graphemes, after the
// common start and end are taken off; a middle longer than 80 graphemes becomes one changed stretch, so that a long answer costs no more
// than 6,400 cells. Two swapped neighbours show as one changed stretch.
internal static class Difference
{
    private const int LongestMiddle = 80;

    public static IReadOnlyList<DifferencePart> Between(string typed, string expected)
    {
        var from = CollectionsMarshal.AsSpan(Graphemes.Split(typed));
        var to = CollectionsMarshal.AsSpan(Graphemes.Split(expected));
        var start = 0;
        while (start < from.Length && start < to.Length && LooksSame(from[start], to[start]))
            start++;
        var end = 0;
        while (end < from.Length - start && end < to.Length - start && LooksSame(from[^(end + 1)], to[^(end + 1)]))
            end++;

        var parts = new Parts();
        for (var at = 0; at < start; at++)
            parts.Add(DifferenceKind.Same, from[at], to[at]);
        AddMiddle(parts, from[start..^end], to[start..^end]);
        for (var at = end; at > 0; at--)
            parts.Add(DifferenceKind.Same, from[^at], to[^at]);
        return parts.Finished();
    }

    private static void AddMiddle(Parts parts, ReadOnlySpan<string> from, ReadOnlySpan<string> to)
    {
        if (from.IsEmpty || to.IsEmpty || from.Length > LongestMiddle || to.Length > LongestMiddle)
        {
            parts.Add(from.IsEmpty ? DifferenceKind.Missing : to.IsEmpty ? DifferenceKind.Extra : DifferenceKind.Changed, string.Concat(from), string.Concat(to));
            return;
        }

        var cost = Costs(from, to);
        var (row, column) = (0, 0);
        while (row < from.Length || column < to.Length)
        {
            var here = cost[row, column];
            if (row < from.Length && column < to.Length && here == cost[row + 1, column + 1] + Change(from[row], to[column]))
                parts.Add(LooksSame(from[row], to[column]) ? DifferenceKind.Same : DifferenceKind.Changed, from[row++], to[column++]);
            else if (column < to.Length && here == cost[row, column + 1] + 1)
                parts.Add(DifferenceKind.Missing, "", to[column++]);
            else
                parts.Add(DifferenceKind.Extra, from[row++], "");
        }
    }

    // cost[r, c]: the fewest changes from the rest of `from` after r to the rest of `to` after c.
    private static int[,] Costs(ReadOnlySpan<string> from, ReadOnlySpan<string> to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (var row = from.Length; row >= 0; row--)
        {
            for (var column = to.Length; column >= 0; column--)
            {
                if (row == from.Length || column == to.Length)
                    cost[row, column] = from.Length - row + to.Length - column;
                else
                    cost[row, column] = Math.Min(cost[row + 1, column + 1] + Change(from[row], to[column]), 1 + Math.Min(cost[row + 1, column], cost[row, column + 1]));
            }
        }

        return cost;
    }

    private static int Change(string typed, string expected) => LooksSame(typed, expected) ? 0 : 1;

    private static bool LooksSame(string typed, string expected) =>
        typed == expected || (typed.Length == 1 && expected.Length == 1 && Fold(typed[0]) == Fold(expected[0]));

    private static char Fold(char letter) => char.ToLowerInvariant(Typography.Plain(letter));

    private sealed class Parts
    {
        private readonly List<DifferencePart> parts = [];
        private readonly StringBuilder typed = new();
        private readonly StringBuilder expected = new();
        private DifferenceKind current;

        public void Add(DifferenceKind kind, string typedGrapheme, string expectedGrapheme)
        {
            if (kind != current)
                Close();
            current = kind;
            typed.Append(typedGrapheme);
            expected.Append(expectedGrapheme);
        }

        public List<DifferencePart> Finished()
        {
            Close();
            return parts;
        }

        private void Close()
        {
            if (typed.Length + expected.Length > 0)
                parts.Add(new DifferencePart(current, typed.ToString(), expected.ToString()));
            typed.Clear();
            expected.Clear();
        }
    }
}
