using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

// A word is cut back to the words it may come from (studied: study; stopped: stop; hoped: hope), each with the inflection that was
// taken off; two words are forms of one when a stem is shared and the inflections differ (studies, studied). The same inflection on
// another stem is no form but a slip (planed for planned). Strong verbs show by their vowel before m or n (begun, began).
// Rules of spelling: Quirk and others, A Comprehensive Grammar of the English Language, §§ 3.5–3.10, 5.79–5.81, 7.79.
internal sealed class EnglishForms : WordForms
{
    private enum Inflection { None, S, Past, Ing, Er, Est, Ly, Participle }

    private const int LongestWord = 48;
    private const int ShortestStem = 2;
    private const int MostStems = 16;

    public override bool AreOfOneWord(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words)
    {
        if (typed.Length > LongestWord || accepted.Length > LongestWord || !words.IsWord(typed))
            return false;
        if (ChangeVowelBeforeNasal(typed, accepted) || AreGreekPlurals(typed, accepted) || AreAdverbAndAdjective(typed, accepted))
            return words.IsWord(accepted);

        Span<Stem> ofTyped = stackalloc Stem[MostStems];
        Span<Stem> ofAccepted = stackalloc Stem[MostStems];
        foreach (var one in Stems(typed, ofTyped))
        {
            foreach (var other in Stems(accepted, ofAccepted))
            {
                if (one.Inflection != other.Inflection && MayMeet(one.Inflection, other.Inflection) && SameStem(typed, one, accepted, other) && IsWord(typed, one, words))
                    return true;
            }
        }

        return false;
    }

    public override bool AreSpellingsOfOneForm(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words)
    {
        if (AmericanSpelling.IsPair(typed, accepted))
            return true;
        if (typed.Length > LongestWord || accepted.Length > LongestWord || !words.IsWord(typed) || !words.IsWord(accepted))
            return false;
        Span<char> one = stackalloc char[LongestWord + 4];
        Span<char> other = stackalloc char[LongestWord + 4];
        return one[..AmericanSpelling.Write(typed, one)].SequenceEqual(other[..AmericanSpelling.Write(accepted, other)]);
    }

    private static bool ChangeVowelBeforeNasal(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted)
    {
        var at = typed.CommonPrefixLength(accepted);
        return typed.Length == accepted.Length && at + 1 < typed.Length && typed[at + 1] is 'm' or 'n'
            && typed[at] is 'i' or 'a' or 'u' && accepted[at] is 'i' or 'a' or 'u' && typed[(at + 1)..].SequenceEqual(accepted[(at + 1)..]);
    }

    // analysis, analyses
    private static bool AreGreekPlurals(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted) =>
        typed.Length == accepted.Length && typed.EndsWith("s") && typed.CommonPrefixLength(accepted) == typed.Length - 2
        && typed[^2] is 'i' or 'e' && accepted[^2] is 'i' or 'e' && accepted[^1] == 's';

    // probable, probably
    private static bool AreAdverbAndAdjective(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted) =>
        typed.Length == accepted.Length && typed.CommonPrefixLength(accepted) == typed.Length - 1 && typed.Length > ShortestStem + 2
        && typed[^2] == 'l' && typed[^1] is 'e' or 'y' && accepted[^1] is 'e' or 'y';

    private static ReadOnlySpan<Stem> Stems(ReadOnlySpan<char> word, Span<Stem> stems)
    {
        var count = 0;
        stems[count++] = new Stem(word.Length, '\0', Inflection.None);
        if (word.EndsWith("s"))
        {
            stems[count++] = new Stem(word.Length - 1, '\0', Inflection.S);
            if (word.EndsWith("ies"))
                stems[count++] = new Stem(word.Length - 3, 'y', Inflection.S);
            else if (word.EndsWith("es"))
                stems[count++] = new Stem(word.Length - 2, '\0', Inflection.S);
        }

        count = AddEnding(word, "ed", Inflection.Past, stems, count);
        count = AddEnding(word, "ing", Inflection.Ing, stems, count);
        count = AddEnding(word, "er", Inflection.Er, stems, count);
        count = AddEnding(word, "est", Inflection.Est, stems, count);
        count = AddEnding(word, "en", Inflection.Participle, stems, count);
        count = AddEnding(word, "ly", Inflection.Ly, stems, count);
        return stems[..count];
    }

    // walk-ed, hop(e)-ed, stud(y)-i-ed, stop-p-ed
    private static int AddEnding(ReadOnlySpan<char> word, ReadOnlySpan<char> ending, Inflection inflection, Span<Stem> stems, int count)
    {
        var kept = word.Length - ending.Length;
        if (kept < ShortestStem || !word.EndsWith(ending) || count + 2 >= MostStems)
            return count;
        stems[count++] = new Stem(kept, '\0', inflection);
        if (word[kept - 1] == 'i')
            stems[count++] = new Stem(kept - 1, 'y', inflection);
        else if (word[kept - 1] == word[kept - 2])
            stems[count++] = new Stem(kept - 1, '\0', inflection);
        else
            stems[count++] = new Stem(kept, 'e', inflection);
        return count;
    }

    // An adjective has -er, -est and -ly, a verb -s, -ed, -ing and -en: forest and fores are no forms of fore.
    private static bool MayMeet(Inflection one, Inflection other) =>
        one == Inflection.None || other == Inflection.None || IsOfAdjective(one) == IsOfAdjective(other);

    private static bool IsOfAdjective(Inflection inflection) => inflection is Inflection.Er or Inflection.Est or Inflection.Ly;

    private static bool SameStem(ReadOnlySpan<char> word, Stem stem, ReadOnlySpan<char> otherWord, Stem otherStem)
    {
        if (stem.Length != otherStem.Length || stem.Length < ShortestStem)
            return false;
        for (var at = 0; at < stem.Length; at++)
        {
            if (stem.LetterAt(word, at) != otherStem.LetterAt(otherWord, at))
                return false;
        }

        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> word, Stem stem, KnownWords words)
    {
        Span<char> letters = stackalloc char[LongestWord + 1];
        for (var at = 0; at < stem.Length; at++)
            letters[at] = stem.LetterAt(word, at);
        return words.IsWord(letters[..stem.Length]);
    }

    // The first letters of a word and, where there is one, a letter behind them.
    private readonly record struct Stem(int Kept, char Added, Inflection Inflection)
    {
        public int Length => Kept + (Added == '\0' ? 0 : 1);

        public char LetterAt(ReadOnlySpan<char> word, int at) => at < Kept ? word[at] : Added;
    }
}
