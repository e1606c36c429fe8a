using System.Collections.Frozen;

namespace Aulario.Domain.Answers;

// English contractions and their long forms, from a closed list: pronouns and question words with be, have, will and would;
// n't; let's; modal + 've. Never after a noun: in John's the 's may be a possessive, and then John is is wrong.
// 's is is or has, 'd is had or would: those become one sign each, which equals both (SameWord).
internal static class Contractions
{
    /// <summary>Stands for <c>is</c> or <c>has</c>. Control characters never occur in a normal form, so this is no letter of anybody's.</summary>
    private const char IsOrHas = '\u0001';

    /// <summary>Stands for <c>had</c> or <c>would</c>.</summary>
    private const char HadOrWould = '\u0002';

    private const int LongestContraction = 9;

    // Written without their apostrophe these are other words, which the known words tell: its, were, well, ill, shell, hell, id, wed, shed, lets.
    private static readonly FrozenSet<string> OtherWordsWithoutApostrophe =
        FrozenSet.Create(StringComparer.Ordinal, "its", "were", "well", "ill", "shell", "hell", "id", "wed", "shed", "lets", "whore");

    private static readonly FrozenDictionary<string, string> Long = All().ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LongBySpan = Long.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LongWithoutApostrophe = Long
        .Where(pair => pair.Key.Contains('\'', StringComparison.Ordinal))
        .Select(pair => KeyValuePair.Create(pair.Key.Replace("'", "", StringComparison.Ordinal), pair.Value))
        .Where(pair => !OtherWordsWithoutApostrophe.Contains(pair.Key))
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Writes a normal form with every contraction in its long form and returns the length; <paramref name="into"/> holds twice as many characters.
    /// </summary>
    /// <param name="normal">A text in normal form, in any letter case.</param>
    /// <param name="into">Where to write.</param>
    /// <param name="withoutApostrophe">Whether to expand the first contraction that lacks its apostrophe too (<c>dont</c>).</param>
    public static int Expand(ReadOnlySpan<char> normal, Span<char> into, bool withoutApostrophe = false)
    {
        var length = 0;
        foreach (var range in normal.Split(' '))
        {
            var word = normal[range];
            if (length > 0)
                into[length++] = ' ';
            var expanded = LongForm(word, ref withoutApostrophe);
            if (expanded is null)
                word.CopyTo(into[length..]);
            else
                expanded.CopyTo(into[length..]);
            if (expanded is not null && char.IsUpper(word[0]))
                into[length] = char.ToUpperInvariant(into[length]);
            length += expanded?.Length ?? word.Length;
        }

        return length;
    }

    /// <summary>Whether a word in lower case is a contraction of the list.</summary>
    public static bool IsContraction(ReadOnlySpan<char> word) => LongBySpan.ContainsKey(word);

    /// <summary>Whether a word in lower case is a contraction of the list but for its apostrophe, and no word of its own: <c>whos</c>.</summary>
    public static bool LacksApostrophe(ReadOnlySpan<char> word) => LongWithoutApostrophe.ContainsKey(word);

    private static string? LongForm(ReadOnlySpan<char> word, ref bool withoutApostrophe)
    {
        Span<char> lower = stackalloc char[LongestContraction];
        if (word.Length is < 2 or > LongestContraction)
            return null;
        lower = lower[..word.ToLowerInvariant(lower)];
        if (LongBySpan.TryGetValue(lower, out var expanded))
            return expanded;
        if (!withoutApostrophe || !LongWithoutApostrophe.TryGetValue(lower, out expanded))
            return null;
        withoutApostrophe = false;
        return expanded;
    }

    private static bool HasSign(ReadOnlySpan<char> text) => text.ContainsAny(IsOrHas, HadOrWould);

    /// <summary>Whether two texts in long form are the same, word by word.</summary>
    public static bool SameText(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
            return true;
        if (!HasSign(a) && !HasSign(b))
            return false;
        var words = b.Split(' ');
        foreach (var range in a.Split(' '))
        {
            if (!words.MoveNext() || !SameWord(a[range], b[words.Current]))
                return false;
        }

        return !words.MoveNext();
    }

    /// <summary>Whether two words in normal form are the same, a sign being the same as either of its words.</summary>
    public static bool SameWord(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.SequenceEqual(b) || SignStandsFor(a, b) || SignStandsFor(b, a);

    private static bool SignStandsFor(ReadOnlySpan<char> sign, ReadOnlySpan<char> word) =>
        sign.Length == 1 && ((sign[0] == IsOrHas && word is "is" or "has") || (sign[0] == HadOrWould && word is "had" or "would"));

    private static Dictionary<string, string> All()
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal)
        {
            ["i'm"] = "i am", ["let's"] = "let us", ["cannot"] = "can not", ["can't"] = "can not", ["won't"] = "will not", ["shan't"] = "shall not",
        };
        foreach (var word in Words("he she it that this there here what who where when how why"))
            all[$"{word}'s"] = $"{word} {IsOrHas}";
        foreach (var word in Words("you we they there what who where how"))
            all[$"{word}'re"] = $"{word} are";
        foreach (var word in Words("i you we they who what there could should would might must"))
            all[$"{word}'ve"] = $"{word} have";
        foreach (var word in Words("i you he she it we they that this there what who"))
            all[$"{word}'ll"] = $"{word} will";
        foreach (var word in Words("i you he she it we they that there who what how"))
            all[$"{word}'d"] = $"{word} {HadOrWould}";
        foreach (var word in Words("are is was were do does did have has had could would should must need might ought dare may"))
            all[$"{word}n't"] = $"{word} not";
        return all;
    }

    private static string[] Words(string text) => text.Split(' ');
}
