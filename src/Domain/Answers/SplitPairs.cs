using System.Collections.Frozen;

namespace Aulario.Domain.Answers;

// Words that mean one thing in one piece and another in two (también / tan bien, everyday / every day). Splitting or joining one of
// these is no slip. A closed list, without accents: any other split or joined word is a slip (alot, to gether).
internal static class SplitPairs
{
    private static readonly FrozenSet<string> Pairs = FrozenSet.Create(
        StringComparer.Ordinal,
        "es:tambien/tan bien",
        "es:tampoco/tan poco",
        "es:sino/si no",
        "es:porque/por que",
        "es:conque/con que",
        "es:adonde/a donde",
        "es:haber/a ver",
        "es:aparte/a parte",
        "es:acerca/a cerca",
        "es:demas/de mas",
        "es:mediodia/medio dia",
        "es:sobretodo/sobre todo",
        "es:entorno/en torno",
        "es:asimismo/asi mismo",
        "es:sinfin/sin fin",
        "es:sinsentido/sin sentido",
        "es:sinnumero/sin numero",
        "es:malentendido/mal entendido",
        "es:contrarreloj/contra reloj",
        "es:quehacer/que hacer",
        "es:porvenir/por venir",
        "en:maybe/may be",
        "en:everyday/every day",
        "en:everyone/every one",
        "en:anyone/any one",
        "en:someone/some one",
        "en:anyway/any way",
        "en:anymore/any more",
        "en:already/all ready",
        "en:altogether/all together",
        "en:always/all ways",
        "en:sometime/some time",
        "en:sometimes/some times",
        "en:into/in to",
        "en:onto/on to",
        "en:awhile/a while",
        "en:apart/a part",
        "en:away/a way",
        "en:around/a round",
        "en:nobody/no body",
        "en:somebody/some body",
        "en:everybody/every body",
        "en:anybody/any body",
        "en:overall/over all",
        "en:setup/set up",
        "en:backup/back up",
        "en:workout/work out",
        "en:login/log in",
        "en:breakup/break up",
        "en:makeup/make up",
        "en:pickup/pick up",
        "en:checkout/check out");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Pairs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word in one piece and the two words are different things in this language. All folded.</summary>
    public static bool Differ(string language, ReadOnlySpan<char> one, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        const int LongestKey = 64;
        var length = language.Length + one.Length + first.Length + second.Length + 3;
        if (length > LongestKey)
            return false;
        Span<char> key = stackalloc char[LongestKey];
        return key[..length].TryWrite($"{language}:{one}/{first} {second}", out _) && BySpan.Contains(key[..length]);
    }
}
