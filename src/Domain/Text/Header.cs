namespace Aulario.Domain.Text;

/// <summary>A line of a header.</summary>
/// <param name="Key">The key, as written.</param>
/// <param name="Of">What stands behind the key's own colon, such as the level in <c>level-article:BEGINNER:</c>; or null.</param>
/// <param name="At">Where the line begins.</param>
/// <param name="Value">What stands behind the colon, trimmed.</param>
/// <param name="Quote">The long text below, between two <c>"""</c>; or null.</param>
internal sealed record HeaderLine(string Key, string? Of, int At, Slice Value, Slice? Quote);

/// <summary>The <c>key: value</c> lines of a package or exercise.</summary>
internal sealed class Header(IReadOnlyList<HeaderLine> lines)
{
    public HeaderLine? Find(string key) => lines.FirstOrDefault(line => line.Key == key);

    /// <summary>The value of a key, or null where it is absent or empty.</summary>
    public Slice? Value(string key) => Find(key) is { Value.IsEmpty: false } line ? line.Value : null;

    public IEnumerable<HeaderLine> All(string key) => lines.Where(line => line.Key == key);

    /// <summary>The words of a key, or null where it is absent or empty.</summary>
    public string? Text(string key, ProblemList problems) => Value(key) is { } value ? Words.Read(value, problems) : null;

    /// <summary>Reports keys that are not in <paramref name="known"/>, stand twice, or have no value.</summary>
    /// <param name="known">The keys that may stand here.</param>
    /// <param name="elsewhere">Keys that may stand in other headers.</param>
    /// <param name="repeatable">Keys that may stand more than once.</param>
    /// <param name="problems">Takes the problems.</param>
    public void Check(IReadOnlyList<string> known, IReadOnlyList<string> elsewhere, IReadOnlyList<string> repeatable, ProblemList problems)
    {
        var seen = new HashSet<(string Key, string? Of)>();
        foreach (var line in lines)
        {
            if (!known.Contains(line.Key))
                ReportUnknown(line, known, elsewhere, problems);
            else if (!seen.Add((line.Key, line.Of)) && !repeatable.Contains(line.Key))
                problems.Error(TextCodes.KeyTwice, line.At, line.Key);
            else if (line.Value.IsEmpty && line.Quote is null)
                problems.Warn(TextCodes.EmptyValue, line.At, line.Key);
        }
    }

    private static void ReportUnknown(HeaderLine line, IReadOnlyList<string> known, IReadOnlyList<string> elsewhere, ProblemList problems)
    {
        var isKnownElsewhere = elsewhere.Contains(line.Key);
        problems.Error(
            isKnownElsewhere ? TextCodes.KeyNotHere : TextCodes.UnknownKey,
            line.At,
            line.Key,
            string.Join(", ", known),
            isKnownElsewhere ? null : Suggestion.Nearest(line.Key, known));
    }
}
