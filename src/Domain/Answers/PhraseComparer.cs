using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

/// <summary>How a whole answer relates to an accepted one.</summary>
internal enum PhraseRelation
{
    Same,
    Accent,
    Typo,
    Enye,
    Other,
    Order,
    Far,
}

// Answers of several words are compared word by word. Accents may differ in any word, a slip is allowed in one word only; a word split
// or joined is that one slip. Cost: linear in the letters, but for the order, which is quadratic in at most 64 words.
internal sealed class PhraseComparer(string language, WordComparer wordComparer)
{
    private const int MostWordsForOrder = 64;

    public PhraseRelation Compare(Phrase typed, Phrase accepted, out bool alsoAccents)
    {
        alsoAccents = false;
        return (typed.Count - accepted.Count) switch
        {
            0 => WordByWord(typed, accepted, ref alsoAccents),
            1 => SplitOrJoined(typed, accepted, ref alsoAccents),
            -1 => SplitOrJoined(accepted, typed, ref alsoAccents, typedIsJoined: true),
            _ => typed.IsSameButForHyphens(accepted) ? PhraseRelation.Typo : PhraseRelation.Far,
        };
    }

    private PhraseRelation WordByWord(Phrase typed, Phrase accepted, ref bool alsoAccents)
    {
        var typos = 0;
        var worst = WordRelation.Same;
        for (var index = 0; index < typed.Count; index++)
        {
            var relation = wordComparer.Compare(typed, index, accepted, index);
            if (relation == WordRelation.Far)
                return IsReordered(typed, accepted) ? PhraseRelation.Order : PhraseRelation.Far;
            if (relation == WordRelation.Typo)
                typos++;
            alsoAccents |= HasOtherAccents(typed.Word(index), accepted.Word(index), relation);
            worst = Graver(worst, relation);
        }

        if (worst is WordRelation.Typo or WordRelation.Other && (typos > 1 || worst == WordRelation.Other) && IsReordered(typed, accepted))
            return PhraseRelation.Order;
        return worst == WordRelation.Typo && typos > 1 ? PhraseRelation.Far : Of(worst);
    }

    // An enye outranks another word: "order of decision" in the design.
    private static WordRelation Graver(WordRelation a, WordRelation b)
    {
        if (a == WordRelation.Enye || b == WordRelation.Enye)
            return WordRelation.Enye;
        return a > b ? a : b;
    }

    private static PhraseRelation Of(WordRelation relation) => relation switch
    {
        WordRelation.Same => PhraseRelation.Same,
        WordRelation.Accent => PhraseRelation.Accent,
        WordRelation.Typo => PhraseRelation.Typo,
        WordRelation.Enye => PhraseRelation.Enye,
        WordRelation.Other => PhraseRelation.Other,
        WordRelation.Far => PhraseRelation.Far,
    };

    // A typo may hide an accent (mursielago): then the policy on accents has its say too.
    private static bool HasOtherAccents(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, WordRelation relation) => relation switch
    {
        WordRelation.Accent => true,
        WordRelation.Typo => HasAccents(typed) != HasAccents(accepted),
        WordRelation.Same or WordRelation.Enye or WordRelation.Other or WordRelation.Far => false,
    };

    private static bool HasAccents(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (Letters.IsAccent(letter) || Letters.FoldAccents(letter) != letter)
                return true;
        }

        return false;
    }

    // `longer` has one word more than `shorter`.
    private PhraseRelation SplitOrJoined(Phrase longer, Phrase shorter, ref bool alsoAccents, bool typedIsJoined = false)
    {
        var at = 0;
        while (at < shorter.Count - 1 && IsSameOrAccent(longer, at, shorter, at, ref alsoAccents))
            at++;
        for (var index = at + 1; index < shorter.Count; index++)
        {
            if (!IsSameOrAccent(longer, index + 1, shorter, index, ref alsoAccents))
                return PhraseRelation.Far;
        }

        var one = shorter.FoldedWord(at);
        var first = longer.FoldedWord(at);
        var second = longer.FoldedWord(at + 1);
        if (SplitPairs.Differ(language, one, first, second))
            return PhraseRelation.Other;
        if (!IsJoined(one, first, second))
            return PhraseRelation.Far;
        return typedIsJoined && !one.Contains('-') && wordComparer.IsCommon(one) ? PhraseRelation.Other : PhraseRelation.Typo;
    }

    private static bool IsSameOrAccent(Phrase a, int aIndex, Phrase b, int bIndex, ref bool alsoAccents)
    {
        if (Contractions.SameWord(a.Word(aIndex), b.Word(bIndex)))
            return true;
        if (!a.FoldedWord(aIndex).SequenceEqual(b.FoldedWord(bIndex)))
            return false;
        alsoAccents = true;
        return true;
    }

    // A hyphen joins as a space parts: well-known, well known, wellknown.
    private static bool IsJoined(ReadOnlySpan<char> one, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        foreach (var letter in one)
        {
            if (char.IsDigit(letter))
                return false;
        }

        return one.StartsWith(first) && one.EndsWith(second)
            && (one.Length == first.Length + second.Length || (one.Length == first.Length + second.Length + 1 && one[first.Length] == '-'));
    }

    private static bool IsReordered(Phrase typed, Phrase accepted)
    {
        if (typed.Count < 2 || typed.Count > MostWordsForOrder)
            return false;
        ulong taken = 0;
        for (var index = 0; index < typed.Count; index++)
        {
            var found = 0;
            while (found < accepted.Count && ((taken & (1UL << found)) != 0 || !Contractions.SameWord(typed.FoldedWord(index), accepted.FoldedWord(found))))
                found++;
            if (found == accepted.Count)
                return false;
            taken |= 1UL << found;
        }

        return true;
    }
}
