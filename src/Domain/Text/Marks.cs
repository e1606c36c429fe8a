namespace Aulario.Domain.Text;

/// <summary>Finds the marks that part a line: those that no <c>\</c> makes ordinary. Linear in the length of the slice.</summary>
internal static class Marks
{
    public const char Bar = '|';
    public const string Equal = "=";
    public const string Arrow = "->";
    public const string Remark = "::";
    public const char Distractor = '>';

    /// <summary>Whether <c>\</c> before it means something else than a <c>\</c>.</summary>
    public static bool IsEscapable(char letter) =>
        letter is > ' ' and < '\x7f' ? !char.IsAsciiLetterOrDigit(letter) : char.IsWhiteSpace(letter);

    /// <summary>The parts between the bars, trimmed; one part where there is no bar.</summary>
    public static IReadOnlyList<Slice> Split(Slice slice, char mark)
    {
        var parts = new List<Slice>();
        var start = slice.Start;
        foreach (var at in Ordinary(slice, skipsMedia: false))
        {
            if (slice[at] != mark)
                continue;
            parts.Add(slice.From(start).To(at).Trim());
            start = at + 1;
        }

        parts.Add(slice.From(start).Trim());
        return parts;
    }

    /// <summary>Where the mark stands first with white space, or an end of the slice, on each side; or null.</summary>
    public static int? First(Slice slice, string mark) => Alone(slice, mark) is [var first, ..] ? first : null;

    /// <summary>Where the mark stands last with white space, or an end of the slice, on each side; or null.</summary>
    public static int? Last(Slice slice, string mark) => Alone(slice, mark) is [.., var last] ? last : null;

    /// <summary>All places where the mark stands with white space, or an end of the slice, on each side.</summary>
    public static IReadOnlyList<int> Alone(Slice slice, string mark) =>
        [.. Ordinary(slice, skipsMedia: true).Where(at =>
            slice.From(at).StartsWith(mark)
            && (at == slice.Start || char.IsWhiteSpace(slice[at - 1]))
            && (at + mark.Length == slice.End || char.IsWhiteSpace(slice[at + mark.Length])))];

    /// <summary>Places of characters that are not escaped and, if asked, not inside <c>{image: …}</c>.</summary>
    public static IEnumerable<int> Ordinary(Slice slice, bool skipsMedia)
    {
        for (var at = slice.Start; at < slice.End; at++)
        {
            if (slice[at] == '\\' && at + 1 < slice.End && IsEscapable(slice[at + 1]))
            {
                at++;
                continue;
            }

            if (skipsMedia && Media.StartsAt(slice, at))
            {
                if (Media.EndOf(slice, at) is { } end)
                {
                    at = end;
                    continue;
                }

                skipsMedia = false; // no closing brace is left, so looking again would only cost time
            }

            yield return at;
        }
    }
}
