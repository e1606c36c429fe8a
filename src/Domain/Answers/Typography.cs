using System.Globalization;
using System.Text;

namespace Aulario.Domain.Answers;

/// <summary>The ways of writing that never cost points: shapes of quotes and dashes, full width, invisible characters.</summary>
internal static class Typography
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Straight for typographic, narrow for full width; anything else as it is.</summary>
    public static char Plain(char letter) => letter switch
    {
        < '\u0080' => letter == '`' ? '\'' : letter,
        '‘' or '’' or '‚' or '‛' or '′' or 'ʼ' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        >= FirstFullWidth and <= LastFullWidth => Plain((char)(letter - FullWidthOffset)),
        _ => letter,
    };

    /// <summary>Zero-width and other format characters, which nobody sees.</summary>
    public static bool IsInvisible(char letter) => letter >= '\u0080' && char.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    /// <summary>White space and control characters, U+0000 among them.</summary>
    public static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);

    /// <summary>Trimmed and in NFC; a half of a surrogate pair, which has no NFC, becomes U+FFFD. Returns the same string where nothing changes.</summary>
    public static string Compose(string text)
    {
        var trimmed = text.Trim();
        if (Ascii.IsValid(trimmed))
            return trimmed;
        var whole = HasHalfPair(trimmed) ? Repaired(trimmed) : trimmed;
        return whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
    }

    private static bool HasHalfPair(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }

        return false;
    }

    private static string Repaired(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
