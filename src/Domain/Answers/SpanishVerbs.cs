using System.Collections.Frozen;
using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

// In: a stem and two endings, folded. Out: whether both endings belong to one conjugation and the stem to a verb of it: hablo and habla
// (hablar), conozco and conozca (conocer), condujeron and condujeran (strong stem). Not coche and cochi, edificio and edifico, saber and sabir.
// The infinitive is looked for behind the changes that a stem undergoes: diphthong or closed vowel, then spelling. Cost: at most a
// look-up for each of six vowels and nine spellings. Source: RAE, Nueva gramática de la lengua española, § 4.
internal static class SpanishVerbs
{
    private const int LongestStem = 48;

    private const string OfErAndIr =
        "iendo yendo ido ida idos idas o es e en as a amos ais an i iste io imos isteis ieron yo yeron ue ues uen " +
        "ia ias iamos iais ian iera ieras ieramos ierais ieran iese ieses iesemos ieseis iesen eron era eras eramos erais eran ese eses esemos eseis esen ";

    private static readonly (string Infinitive, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings)[] Conjugations =
    [
        ("ar", SpanishForms.Endings(
            "ar ando ado ada ados adas o as a amos ais an es e emos eis en ue ues uemos ueis uen aste asteis aron aba abas abamos abais aban " +
            "are aras ara aremos areis aran aria arias ariamos ariais arian aramos arais ase ases asemos aseis asen ad")),
        ("er", SpanishForms.Endings(OfErAndIr + "er emos eis ed ere eremos ereis eria erias eriamos eriais erian")),
        ("ir", SpanishForms.Endings(OfErAndIr + "ir is id ire iras ira iremos ireis iran iria irias iriamos iriais irian")),
    ];

    // Pasts and futures that no rule leads back to the infinitive; a longer stem may end in one (mantuv, compus).
    private static readonly string[] StrongStems =
        "tuv duv hub cup sup pud pus quis hic hiz dij vin traj duj endr ondr aldr podr querr habr sabr cabr har dir fu er ib sep quep hay vay".Split(' ');

    private static readonly (string Changed, string Unchanged)[] Vowels = [("", ""), ("hue", "o"), ("ue", "o"), ("ie", "e"), ("i", "e"), ("u", "o")];

    // toque: tocar; conozco: conocer; pongo: poner; sigo: seguir; hago: hacer; caigo: caer; construyo: construir.
    private static readonly (string Written, string Sounded)[] SpellingsOfAr = [("", ""), ("qu", "c"), ("gu", "g"), ("c", "z")];

    private static readonly (string Written, string Sounded)[] SpellingsOfErAndIr =
        [("", ""), ("zc", "c"), ("z", "c"), ("j", "g"), ("g", ""), ("g", "gu"), ("g", "c"), ("ig", ""), ("y", "")];

    /// <summary>Whether stem and endings make two forms of one verb.</summary>
    public static bool AreForms(ReadOnlySpan<char> stem, ReadOnlySpan<char> oneEnding, ReadOnlySpan<char> otherEnding, KnownWords words)
    {
        foreach (var (infinitive, endings) in Conjugations)
        {
            if (endings.Contains(oneEnding) && endings.Contains(otherEnding) && IsStem(stem, infinitive, words))
                return true;
        }

        return false;
    }

    private static bool IsStem(ReadOnlySpan<char> stem, string infinitive, KnownWords words)
    {
        if (stem.Length > LongestStem)
            return false;
        if (infinitive == "er" && IsStrong(stem))
            return true;
        var spellings = infinitive == "ar" ? SpellingsOfAr : SpellingsOfErAndIr;
        Span<char> buffer = stackalloc char[LongestStem + 2];
        foreach (var (changed, unchanged) in Vowels)
        {
            var at = changed.Length == 0 ? 0 : stem.LastIndexOf(changed);
            if (at < 0)
                continue;
            var length = Replace(stem, at, changed.Length, unchanged, buffer);
            foreach (var (written, sounded) in spellings)
            {
                if (buffer[..length].EndsWith(written) && IsWord(buffer[..(length - written.Length)], sounded, infinitive, words))
                    return true;
            }
        }

        return false;
    }

    private static bool IsStrong(ReadOnlySpan<char> stem)
    {
        foreach (var strong in StrongStems)
        {
            if (stem.EndsWith(strong) && (strong.Length > 2 || stem.Length == strong.Length))
                return true;
        }

        return false;
    }

    private static int Replace(ReadOnlySpan<char> stem, int at, int count, string by, Span<char> into)
    {
        stem[..at].CopyTo(into);
        by.CopyTo(into[at..]);
        stem[(at + count)..].CopyTo(into[(at + by.Length)..]);
        return stem.Length - count + by.Length;
    }

    private static bool IsWord(ReadOnlySpan<char> beginning, string sounded, string infinitive, KnownWords words)
    {
        Span<char> word = stackalloc char[LongestStem + 4];
        return word.TryWrite($"{beginning}{sounded}{infinitive}", out var length) && words.IsWord(word[..length]);
    }
}
