using System.Globalization;
using System.Text;

namespace Aulario.Domain.Languages;

/// <summary>Letters without their accents. An accent here is an acute, grave, circumflex or diaeresis; <c>ñ</c>, <c>ç</c>, <c>å</c> are other letters.</summary>
public static class Letters
{
    // Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional: every precomposed letter with an accent.
    private const int FirstFolded = 0xC0;
    private const int AfterExtendedB = 0x250;
    private const int FirstAdditional = 0x1E00;
    private const int AfterAdditional = 0x1F00;

    private static readonly char[] LatinFold = FoldTable(FirstFolded, AfterExtendedB);
    private static readonly char[] AdditionalFold = FoldTable(FirstAdditional, AfterAdditional);

    /// <summary>The letter without its accents; a letter without any, and <c>ñ</c>, as it is.</summary>
    public static char FoldAccents(char letter) => (int)letter switch
    {
        < FirstFolded => letter,
        < AfterExtendedB => LatinFold[letter - FirstFolded],
        >= FirstAdditional and < AfterAdditional => AdditionalFold[letter - FirstAdditional],
        _ => letter,
    };

    /// <summary>The text in NFC without accents: <c>pingüino</c> is <c>pinguino</c>, <c>año</c> stays.</summary>
    public static string FoldAccents(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!IsAccent(letter))
                folded.Append(FoldAccents(letter));
        }

        return folded.ToString();
    }

    /// <summary>Whether this is a combining acute, grave, circumflex or diaeresis.</summary>
    public static bool IsAccent(char letter) => letter is '\u0300' or '\u0301' or '\u0302' or '\u0308';

    private static char[] FoldTable(int first, int after)
    {
        var table = new char[after - first];
        for (var code = first; code < after; code++)
            table[code - first] = Fold((char)code);
        return table;
    }

    private static char Fold(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var kept = new StringBuilder();
        foreach (var part in parts)
        {
            // A tilde over a vowel (Portuguese ã, õ) is an accent; over an n it makes another letter.
            var isTildeOverVowel = part == '\u0303' && "aeiouAEIOU".Contains(parts[0], StringComparison.Ordinal);
            if (!IsAccent(part) && !isTildeOverVowel)
                kept.Append(part);
        }

        var folded = kept.ToString().Normalize(NormalizationForm.FormC);
        return folded.Length == 1 && CharUnicodeInfo.GetUnicodeCategory(folded[0]) != UnicodeCategory.NonSpacingMark ? folded[0] : letter;
    }
}
