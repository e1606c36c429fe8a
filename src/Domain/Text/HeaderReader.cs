namespace Aulario.Domain.Text;

/// <summary>Reads <c>key: value</c> lines up to the first blank line, or to the first line that is no key.</summary>
internal static class HeaderReader
{
    /// <summary>Keys that a colon and a word may follow before the value.</summary>
    private static readonly string[] KeysOfSomething = [PackageFormat.LevelArticleKey];

    /// <summary>Keys whose value may be a quote in the lines below.</summary>
    private static readonly string[] KeysOfLongText = [PackageFormat.LevelArticleKey, PackageFormat.ArticleKey];

    /// <summary>Reads from <paramref name="next"/> on and moves it behind the header.</summary>
    /// <param name="lines">Lines of a package or exercise, its title left out.</param>
    /// <param name="next">The first line to look at.</param>
    /// <param name="keys">All keys that any header knows; a line that looks like none of them is an item.</param>
    /// <param name="problems">Takes the problems.</param>
    public static Header Read(IReadOnlyList<TextLine> lines, ref int next, IReadOnlyList<string> keys, ProblemList problems)
    {
        var found = new List<HeaderLine>();
        for (; next < lines.Count && lines[next].Kind != LineKind.Blank; next++)
        {
            var line = lines[next];
            if (line.Kind == LineKind.Quote && found is [.., { Value.IsEmpty: true, Quote: null } above] && KeysOfLongText.Contains(above.Key))
            {
                found[^1] = above with { Quote = line.Text };
            }
            else if (line.Kind is LineKind.Plain or LineKind.Indented && KeyOf(line, keys) is { } header)
            {
                found.Add(header);
            }
            else
            {
                problems.Warn(TextCodes.BlankLineMissing, line.At, line.Text.ToString());
                break;
            }
        }

        return new(found);
    }

    private static HeaderLine? KeyOf(TextLine line, IReadOnlyList<string> keys)
    {
        var text = line.Text;
        var colon = text.Span.IndexOf(':');
        if (colon <= 0)
            return null;
        var key = text.Span[..colon].ToString();
        var value = text.From(text.Start + colon + 1);
        var isKnown = keys.Contains(key);
        if (!isKnown && !value.IsEmpty && !char.IsWhiteSpace(value[value.Start]))
            return null; // such as http://
        if (!isKnown && !LooksLikeKey(key) && Suggestion.Nearest(key, keys) is null)
            return null;
        if (!KeysOfSomething.Contains(key))
            return new(key, null, text.Start, value.Trim(), null);

        var second = value.Span.IndexOf(':');
        return second < 0
            ? new(key, value.ToString().Trim(), text.Start, value.From(value.End), null)
            : new(key, value.Span[..second].ToString().Trim(), text.Start, value.From(value.Start + second + 1).Trim(), null);
    }

    private static bool LooksLikeKey(string key) => key.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
}
