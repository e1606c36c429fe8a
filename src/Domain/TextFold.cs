using System.Globalization;
using System.Text;

namespace Aulario.Domain;

/// <summary>
/// Folds text for search and for uniqueness: lower case, without accents, one space between words. <em>ñ</em> stays: it is a letter of its own,
/// and what a database calls "unaccent" would make <em>año</em> and <em>ano</em> the same.
/// </summary>
public static class TextFold
{
    /// <summary>The folded form.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (letter == 'ñ')
                folded.Append(letter);
            else if (char.IsWhiteSpace(letter))
                AppendSpace(folded);
            else
                AppendBase(folded, letter);
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A name for addresses: folded, letters a to z and digits, joined by hyphens; <em>ñ</em> becomes <em>n</em>. May be empty.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The most characters.</param>
    public static string Slug(string text, int longest = 80)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in Fold(text).Replace('ñ', 'n'))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString(0, Math.Min(slug.Length, longest)).Trim('-');
    }

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }

    private static void AppendBase(StringBuilder folded, char letter)
    {
        if (letter < 0x80 || char.IsSurrogate(letter))
        {
            folded.Append(letter);
            return;
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                folded.Append(part);
        }
    }
}
