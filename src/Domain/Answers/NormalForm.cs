using System.Collections.Frozen;
using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

// In: a text in NFC. Out, into a buffer of the caller: its words parted by one space, without what never costs points
// (white space, invisible characters, shapes of quotes and dashes, full width, commas, sentence marks at the end of a word, ¿ ¡,
// quotation marks, dots and blanks of abbreviations, the blank between a number and its unit, letter case). One pass (a second one where there are
// numbers), no memory. A text that is nothing but such marks stays as it is: an exercise may ask for the mark itself.
internal static class NormalForm
{
    private const string SignsBehind = "%‰€$£°";
    private const string SignsBefore = "€$£";

    // Symbols of the international system (BIPM) and the few others that stand in exercises.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        "km m cm mm kg g mg t l dl cl ml h min s am pm kb mb gb kw w v hz ha mph c f".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the normal form and returns its length; <paramref name="into"/> holds at least as many characters as the text.</summary>
    public static int Write(ReadOnlySpan<char> text, bool keepCase, Span<char> into)
    {
        var length = 0;
        var hasNumber = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = Typography.Plain(text[at]);
            hasNumber |= char.IsAsciiDigit(letter);
            if (Typography.IsInvisible(letter) || letter is '¿' or '¡' or '"')
                continue;
            if (IsDropped(text, at, letter))
                continue;
            if (letter == '.' && IsInSpacedAbbreviation(text, at))
            {
                at++; // the blank goes with its dot
                continue;
            }

            if (Typography.IsBlank(letter) || PartsWords(text, at, letter, startsWord: length == 0 || into[length - 1] == ' '))
                length = EndWord(into, length);
            else
                into[length++] = keepCase ? letter : char.ToLowerInvariant(letter);
        }

        length = Unquoted(into, EndOfText(into, length));
        if (hasNumber)
            length = JoinedUnits(into, length);
        return length > 0 ? length : Collapse(text, keepCase, into);
    }

    /// <summary>Writes a normal form without its accents and returns the length.</summary>
    public static int WriteFolded(ReadOnlySpan<char> normal, Span<char> into)
    {
        var length = 0;
        foreach (var letter in normal)
        {
            // A stray accent that begins a word stays, so that both forms have equally many words.
            if (!Letters.IsAccent(letter) || length == 0 || into[length - 1] == ' ')
                into[length++] = Letters.FoldAccents(letter);
        }

        return length;
    }

    // Marks of the sentence and lone dashes part words; between digits a comma or colon belongs to the number.
    private static bool PartsWords(ReadOnlySpan<char> text, int at, char letter, bool startsWord) => letter switch
    {
        ',' => !IsBetweenDigits(text, at),
        '!' or '?' or '…' => true,
        '.' or ';' or ':' => EndsWord(text, at + 1),
        '-' => startsWord && EndsWord(text, at + 1),
        _ => false,
    };

    // The dots of a.m., EE.UU. and 3.º: between pieces of at most two letters, and before the ending of a number.
    private static bool IsDropped(ReadOnlySpan<char> text, int at, char letter)
    {
        if (letter != '.' || at == 0 || at + 1 == text.Length || !char.IsLetter(text[at + 1]) || LettersAfter(text, at) > 2)
            return false;
        return char.IsDigit(text[at - 1]) || (char.IsLetter(text[at - 1]) && LettersBefore(text, at) <= 2);
    }

    // a. m., J. R. and EE. UU., which is how the academies write them: single letters, or doubled ones.
    private static bool IsInSpacedAbbreviation(ReadOnlySpan<char> text, int at)
    {
        var letters = LettersBefore(text, at);
        if (letters is not (1 or 2) || at + letters + 2 >= text.Length || !Typography.IsBlank(text[at + 1]) || LettersAfter(text, at + 1) != letters || text[at + letters + 2] != '.')
            return false;
        return letters == 1 || (text[at - 2] == text[at - 1] && text[at + 2] == text[at + 3]);
    }

    // 5 km and 5km, 50 % and 50%, € 3 and €3.
    private static int JoinedUnits(Span<char> into, int length)
    {
        var kept = 0;
        for (var at = 0; at < length; at++)
        {
            if (into[at] != ' ' || kept == 0 || at + 1 == length || !IsBetweenNumberAndUnit(into[kept - 1], into[(at + 1)..length]))
                into[kept++] = into[at];
        }

        return kept;
    }

    private static bool IsBetweenNumberAndUnit(char before, ReadOnlySpan<char> rest)
    {
        if (SignsBefore.Contains(before, StringComparison.Ordinal))
            return char.IsDigit(rest[0]);
        if (!char.IsDigit(before))
            return false;
        var end = rest.IndexOf(' ');
        return SignsBehind.Contains(rest[0], StringComparison.Ordinal) || Units.Contains(end < 0 ? rest : rest[..end]);
    }

    private static int LettersBefore(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (at - count > 0 && count < 3 && char.IsLetter(text[at - count - 1]))
            count++;
        return count;
    }

    private static int LettersAfter(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (at + count + 1 < text.Length && count < 3 && char.IsLetter(text[at + count + 1]))
            count++;
        return count;
    }

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    private static bool EndsWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (Typography.Plain(text[at]) is '.' or '!' or '?' or '…' or '"' or ')' || Typography.IsInvisible(text[at])))
            at++;
        return at == text.Length || Typography.IsBlank(text[at]) || text[at] == ',';
    }

    private static int EndWord(Span<char> into, int length)
    {
        if (length > 0 && into[length - 1] != ' ')
            into[length++] = ' ';
        return length;
    }

    private static int EndOfText(Span<char> into, int length) => length > 0 && into[length - 1] == ' ' ? length - 1 : length;

    // Single quotes around the whole answer; elsewhere they are apostrophes.
    private static int Unquoted(Span<char> into, int length)
    {
        if (length < 3 || into[0] != '\'' || into[length - 1] != '\'')
            return length;
        into[1..(length - 1)].CopyTo(into);
        return length - 2;
    }

    private static int Collapse(ReadOnlySpan<char> text, bool keepCase, Span<char> into)
    {
        var length = 0;
        foreach (var raw in text)
        {
            var letter = Typography.Plain(raw);
            if (Typography.IsBlank(letter))
                length = EndWord(into, length);
            else if (!Typography.IsInvisible(letter))
                into[length++] = keepCase ? letter : char.ToLowerInvariant(letter);
        }

        return EndOfText(into, length);
    }
}
