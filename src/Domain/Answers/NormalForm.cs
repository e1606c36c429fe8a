using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

// In: a text in NFC. Out, into a buffer of the caller: its words parted by one space, without what never costs points
// (white space, invisible characters, shapes of quotes and dashes, full width, commas, sentence marks at the end of a word, ¿ ¡,
// quotation marks, dots of abbreviations, letter case). One pass, no memory. A text that is nothing but such marks stays as it is:
// an exercise may ask for the mark itself.
internal static class NormalForm
{
    /// <summary>Writes the normal form and returns its length; <paramref name="into"/> holds at least as many characters as the text.</summary>
    public static int Write(ReadOnlySpan<char> text, bool keepCase, Span<char> into)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = Typography.Plain(text[at]);
            if (Typography.IsInvisible(letter) || letter is '¿' or '¡' or '"')
                continue;
            if (IsDropped(text, at, letter))
                continue;
            if (Typography.IsBlank(letter) || PartsWords(text, at, letter, startsWord: length == 0 || into[length - 1] == ' '))
                length = EndWord(into, length);
            else
                into[length++] = keepCase ? letter : char.ToLowerInvariant(letter);
        }

        length = Unquoted(into, EndOfText(into, length));
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

    // The dots of a.m. and EE.UU.: between pieces of at most two letters.
    private static bool IsDropped(ReadOnlySpan<char> text, int at, char letter)
    {
        if (letter != '.' || at == 0 || !char.IsLetter(text[at - 1]) || at + 1 == text.Length || !char.IsLetter(text[at + 1]))
            return false;
        return LettersBefore(text, at) <= 2 && LettersAfter(text, at) <= 2;
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
