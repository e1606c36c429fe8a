using System.Collections.Frozen;
using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

// Two known words are forms of one word when, after some common stem, both end in endings of one set: those of nouns and adjectives
// (gender, number), those of a verb of this stem (SpanishVerbs), or infinitive, gerund and command with a pronoun behind. Rough on purpose:
// that both are known words and at most two slips apart has been asked before, so a wrong stem is rare.
internal sealed class SpanishForms : WordForms
{
    private const int ShortestStem = 2;
    private const int LongestEnding = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounEndings = Endings("o a os as e es s");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = Endings("me te se nos os lo la le los las les");

    // Both spellings stand in the Diccionario de la lengua española (RAE), without accents here.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spellings = Endings(
        "septiembre/setiembre psicologia/sicologia psicologo/sicologo oscuro/obscuro oscura/obscura oscuridad/obscuridad quiza/quizas " +
        "armonia/harmonia mexico/mejico mexicano/mejicano mexicana/mejicana trasplante/transplante trasporte/transporte " +
        "sustancia/substancia sustituir/substituir suscribir/subscribir suscripcion/subscripcion yerba/hierba hiedra/yedra " +
        "kilometro/quilometro quiosco/kiosco zinc/cinc");

    public override bool AreOfOneWord(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words)
    {
        var common = typed.CommonPrefixLength(accepted);
        var bothKnown = words.IsWord(typed) && words.IsWord(accepted);
        var areUnknown = !words.IsWord(typed) && !words.IsWord(accepted); // no list has commands with pronouns
        for (var stem = common; stem >= ShortestStem && accepted.Length - stem <= LongestEnding && typed.Length - stem <= LongestEnding; stem--)
        {
            var typedEnding = typed[stem..];
            var acceptedEnding = accepted[stem..];
            if (bothKnown && (AreNounForms(typedEnding, acceptedEnding) || AreVerbForms(typed[..stem], typedEnding, acceptedEnding, words)))
                return true;
            if (AreBoth(Pronouns, typedEnding, acceptedEnding, orNone: true) && TakesPronoun(typed[..stem], words))
                return true;
            if (areUnknown && AreOfOneSuffix(typed[..stem], typedEnding, acceptedEnding))
                return true;
            if (areUnknown && AreBoth(Pronouns, typedEnding, acceptedEnding, orNone: false) && !IsOneLetterMore(typedEnding, acceptedEnding) && IsCommand(typed[..stem], words))
                return true;
        }

        return false;
    }

    public override bool AreSpellingsOfOneForm(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words)
    {
        const int LongestKey = 48;
        var length = typed.Length + accepted.Length + 1;
        if (length > LongestKey)
            return false;
        Span<char> key = stackalloc char[LongestKey];
        return (key[..length].TryWrite($"{typed}/{accepted}", out _) && Spellings.Contains(key[..length]))
            || (key[..length].TryWrite($"{accepted}/{typed}", out _) && Spellings.Contains(key[..length]));
    }

    // The bare stem stands beside a plural or a feminine (papel, papeles; doctor, doctora), never beside -o: pech is a slip for pecho. No word
    // has both plurals: colorees is no form of colores.
    private static bool AreNounForms(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted) =>
        AreBoth(NounEndings, typed, accepted, orNone: true) && !(IsPlural(typed) && IsPlural(accepted))
        && !(typed.IsEmpty && accepted is not ("s" or "es" or "a" or "as")) && !(accepted.IsEmpty && typed is not ("s" or "es" or "a" or "as"));

    private static bool IsPlural(ReadOnlySpan<char> ending) => ending is "s" or "es";

    // buenísimo, buenísima; gatito, gatita: made at will, so no list has them all.
    private static bool AreOfOneSuffix(ReadOnlySpan<char> stem, ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted) =>
        IsOfAdjective(typed) && IsOfAdjective(accepted) && (stem.EndsWith("isim") || stem.EndsWith("it") || stem.EndsWith("ill"));

    private static bool IsOfAdjective(ReadOnlySpan<char> ending) => ending is "o" or "a" or "os" or "as";

    // hablad for hablar is another form; hablad for hablado lost its last letter.
    private static bool AreVerbForms(ReadOnlySpan<char> stem, ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words) =>
        !(typed is "ad" or "ed" or "id" && accepted.StartsWith(typed)) && SpanishVerbs.AreForms(stem, typed, accepted, words);

    private static bool AreBoth(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> endings, ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, bool orNone) =>
        ((orNone && typed.IsEmpty) || endings.Contains(typed)) && ((orNone && accepted.IsEmpty) || endings.Contains(accepted));

    private static bool TakesPronoun(ReadOnlySpan<char> stem, KnownWords words) =>
        (stem.EndsWith("r") || stem.EndsWith("ndo")) && words.IsWord(stem);

    // dímelos for dímelo: a slip.
    private static bool IsOneLetterMore(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted) => typed.StartsWith(accepted) || accepted.StartsWith(typed);

    // compra(lo), da(melo): a form of a verb, perhaps with one pronoun before the last.
    private static bool IsCommand(ReadOnlySpan<char> stem, KnownWords words)
    {
        if (words.IsCommon(stem))
            return true;
        for (var length = 2; length <= 3 && stem.Length - length >= ShortestStem; length++)
        {
            if (Pronouns.Contains(stem[^length..]) && words.IsCommon(stem[..^length]))
                return true;
        }

        return false;
    }

    /// <summary>A set of endings or words, written with blanks between them, to look up without making strings.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings(string list) =>
        list.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
