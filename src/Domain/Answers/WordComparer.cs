using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

/// <summary>How one typed word relates to the accepted one, from best to worst; <see cref="Enye"/> and <see cref="Other"/> are wrong with a reason.</summary>
internal enum WordRelation
{
    Same,
    Accent,
    Typo,
    Enye,
    Other,
    Far,
}

// The decisive question of one word: a slip, or another word? Another word when a learner may have meant it: a common word at most two
// slips away, or another form of the same word. A rare word that nobody meant is a slip, and so is another accepted spelling (color).
// Thresholds: the accepted word has 5 letters for one slip, 10 for two; a token with digits has none.
internal sealed class WordComparer(KnownWords? words, WordForms forms)
{
    public const int OtherWordReach = 2;
    private const int LettersForOneSlip = 5;
    private const int LettersForTwoSlips = 10;
    private const int LongestWord = 64;

    public WordRelation Compare(Phrase typed, int typedIndex, Phrase accepted, int acceptedIndex)
    {
        if (Contractions.SameWord(typed.Word(typedIndex), accepted.Word(acceptedIndex)))
            return WordRelation.Same;
        var t = typed.FoldedWord(typedIndex);
        var a = accepted.FoldedWord(acceptedIndex);
        return Contractions.SameWord(t, a) ? WordRelation.Accent : CompareFolded(t, a);
    }

    /// <summary>Whether a learner may have meant this word, folded.</summary>
    public bool IsCommon(ReadOnlySpan<char> word) => words is not null && words.IsCommon(word);

    private WordRelation CompareFolded(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted)
    {
        if (HasDigit(typed) || HasDigit(accepted) || Math.Abs(typed.Length - accepted.Length) > OtherWordReach + 2)
            return WordRelation.Far;
        if (typed.Length > LongestWord || accepted.Length > LongestWord)
            return SlipDistance.Between(typed, accepted, LongestWord) <= OtherWordReach ? WordRelation.Typo : WordRelation.Far;

        Span<char> typedLetters = stackalloc char[LongestWord];
        Span<char> acceptedLetters = stackalloc char[LongestWord];
        typedLetters = typedLetters[..WriteLetters(typed, typedLetters)];
        acceptedLetters = acceptedLetters[..WriteLetters(accepted, acceptedLetters)];
        if (typedLetters.SequenceEqual(acceptedLetters))
            return OnlyMarksDiffer(typed, accepted);
        if (ArePossessivesOfOneName(typed, accepted) || ArePossessivesOfOneName(accepted, typed))
            return WordRelation.Typo;
        return CompareLetters(typedLetters, acceptedLetters, accepted, isOtherWord: IsWordWithApostrophe(typed) || Contractions.LacksApostrophe(typed));
    }

    // James's and James': style guides differ.
    private static bool ArePossessivesOfOneName(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter) =>
        longer.EndsWith("s's") && longer[..^1].SequenceEqual(shorter);

    // Apostrophes and hyphens: its and it's are two words, the boy's and the boys' too; dont, email and do'nt are slips.
    private WordRelation OnlyMarksDiffer(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted)
    {
        var apostropheMoved = typed.Contains('\'') != accepted.Contains('\'') && (IsCommon(typed) || IsWordWithApostrophe(typed));
        var possessorChanged = (typed.EndsWith("s'") && accepted.EndsWith("'s")) || (typed.EndsWith("'s") && accepted.EndsWith("s'"));
        return apostropheMoved || possessorChanged ? WordRelation.Other : WordRelation.Typo;
    }

    // they're, boy's: a contraction, or the possessive of a common word.
    private bool IsWordWithApostrophe(ReadOnlySpan<char> word) =>
        word.Contains('\'') && (Contractions.IsContraction(word) || (word.EndsWith("'s") && IsCommon(word[..^2])));

    private WordRelation CompareLetters(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, ReadOnlySpan<char> acceptedWithMarks, bool isOtherWord)
    {
        var slips = SlipDistance.Between(typed, accepted, OtherWordReach);
        var allowed = AllowedSlips(acceptedWithMarks);
        if (EnyeSlips(typed, accepted, slips) is var withoutEnye && withoutEnye < slips)
        {
            // ano for año is an enye whatever it means; manzana for mañana is an apple.
            if (withoutEnye > 0 && slips <= OtherWordReach && IsCommon(typed))
                return WordRelation.Other;
            return withoutEnye <= allowed ? WordRelation.Enye : WordRelation.Far;
        }

        if (slips > OtherWordReach && typed.CommonPrefixLength(accepted) < 2)
            return WordRelation.Far;
        if (words is not null && forms.AreSpellingsOfOneForm(typed, accepted, words))
            return WordRelation.Typo;
        if (slips > OtherWordReach)
            return WordRelation.Far;
        if (isOtherWord || IsCommon(typed) || (words is not null && forms.AreOfOneWord(typed, accepted, words)))
            return WordRelation.Other;
        return slips <= allowed ? WordRelation.Typo : WordRelation.Far;
    }

    // Slips with ñ taken for n: fewer than with ñ means that an enye is part of the difference.
    private static int EnyeSlips(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, int slips)
    {
        if (!typed.Contains('ñ') && !accepted.Contains('ñ'))
            return slips;
        Span<char> typedWithout = stackalloc char[LongestWord];
        Span<char> acceptedWithout = stackalloc char[LongestWord];
        typed.Replace(typedWithout, 'ñ', 'n');
        accepted.Replace(acceptedWithout, 'ñ', 'n');
        return SlipDistance.Between(typedWithout[..typed.Length], acceptedWithout[..accepted.Length], OtherWordReach);
    }

    private static int AllowedSlips(ReadOnlySpan<char> accepted) => Graphemes.Count(accepted) switch
    {
        < LettersForOneSlip => 0,
        < LettersForTwoSlips => 1,
        _ => 2,
    };

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsDigit(letter))
                return true;
        }

        return false;
    }

    private static int WriteLetters(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (letter is not ('\'' or '-'))
                into[length++] = letter;
        }

        return length;
    }
}
