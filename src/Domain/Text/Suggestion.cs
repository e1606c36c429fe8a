namespace Aulario.Domain.Text;

/// <summary>
/// What was probably meant: the nearest word of a closed list by insertions, deletions, substitutions and swaps of neighbours
/// (optimal string alignment, after Damerau 1964). At most one slip up to 4 letters, two beyond; words over 40 letters are not looked at.
/// </summary>
internal static class Suggestion
{
    private const int LongestWord = 40;

    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var plain = word.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        if (plain.Length is 0 or > LongestWord)
            return null;
        var most = plain.Length <= 4 ? 1 : 2;
        return candidates
            .Select(candidate => (candidate, distance: Distance(plain, candidate.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'))))
            .Where(one => one.distance <= most)
            .OrderBy(one => one.distance)
            .Select(one => one.candidate)
            .FirstOrDefault();
    }

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
