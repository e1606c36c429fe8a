using System.Globalization;

namespace Aulario.Domain.Languages;

/// <summary>Text as readers see it: one grapheme is what one press of the arrow key passes (Unicode Standard Annex 29).</summary>
public static class Graphemes
{
    // One string for every letter of the Latin languages, so that splitting an answer makes few new ones.
    private static readonly string[] Short = [.. Enumerable.Range(0, 0x180).Select(code => ((char)code).ToString())];

    /// <summary>The graphemes of a text in order; together they are the text. Empty for an empty text.</summary>
    public static IReadOnlyList<string> Of(string text) => Split(text);

    internal static List<string> Split(string text)
    {
        List<string> graphemes = new(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            graphemes.Add(length == 1 && text[at] < Short.Length ? Short[text[at]] : text.Substring(at, length));
            at += length;
        }

        return graphemes;
    }

    /// <summary>How many graphemes a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (; !text.IsEmpty; count++)
            text = text[StringInfo.GetNextTextElementLength(text)..];
        return count;
    }
}
