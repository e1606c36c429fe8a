namespace Aulario.Domain.Languages;

/// <summary>The letters of a language: its alphabet for puzzles, and the ones a foreign keyboard lacks, for a bar of keys.</summary>
public static class Alphabets
{
    private static readonly IReadOnlyList<string> Latin = Graphemes.Of("abcdefghijklmnopqrstuvwxyz");

    // Orthographies: RAE, Institut d'Estudis Catalans, Acordo Ortográfico 1990, Real Academia Galega, Euskaltzaindia, Académie française,
    // Rat für deutsche Rechtschreibung, Accademia della Crusca.
    private static readonly Dictionary<string, (IReadOnlyList<string> Alphabet, IReadOnlyList<string> Extra)> ByLanguage = new(StringComparer.Ordinal)
    {
        ["es"] = (Graphemes.Of("abcdefghijklmnñopqrstuvwxyz"), Graphemes.Of("áéíóúüñ¿¡")),
        ["gl"] = (Graphemes.Of("abcdefghilmnñopqrstuvxz"), Graphemes.Of("áéíóúïüñ")),
        ["eu"] = (Graphemes.Of("abcdefghijklmnñopqrstuvwxyz"), Graphemes.Of("ñü")),
        ["ca"] = (Latin, Graphemes.Of("àéèíïóòúüç·")),
        ["pt"] = (Latin, Graphemes.Of("áâãàçéêíóôõú")),
        ["fr"] = (Latin, Graphemes.Of("àâæçéèêëîïôœùûüÿ")),
        ["de"] = (Graphemes.Of("abcdefghijklmnopqrstuvwxyzäöüß"), Graphemes.Of("äöüß")),
        ["it"] = (Latin, Graphemes.Of("àèéìíòóù")),
        ["en"] = (Latin, []),
        ["nl"] = (Latin, Graphemes.Of("éèëïóöü")),
        ["sv"] = (Graphemes.Of("abcdefghijklmnopqrstuvwxyzåäö"), Graphemes.Of("åäöé")),
        ["da"] = (Graphemes.Of("abcdefghijklmnopqrstuvwxyzæøå"), Graphemes.Of("æøåé")),
        ["nb"] = (Graphemes.Of("abcdefghijklmnopqrstuvwxyzæøå"), Graphemes.Of("æøåé")),
        ["pl"] = (Graphemes.Of("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"), Graphemes.Of("ąćęłńóśźż")),
        ["ro"] = (Graphemes.Of("aăâbcdefghiîjklmnopqrsștțuvwxyz"), Graphemes.Of("ăâîșț")),
        ["tr"] = (Graphemes.Of("abcçdefgğhıijklmnoöprsştuüvyz"), Graphemes.Of("çğıöşü")),
    };

    /// <summary>The alphabet in lower case and in its own order; the 26 Latin letters for a language that is not listed.</summary>
    /// <param name="language">A BCP 47 tag; only its primary subtag counts.</param>
    public static IReadOnlyList<string> Of(string language) =>
        ByLanguage.TryGetValue(PrimarySubtag(language), out var letters) ? letters.Alphabet : Latin;

    /// <summary>The letters and marks to offer as keys beside the answer, in lower case; empty where an English keyboard has them all.</summary>
    /// <param name="language">A BCP 47 tag; only its primary subtag counts.</param>
    public static IReadOnlyList<string> ExtraKeys(string language) =>
        ByLanguage.TryGetValue(PrimarySubtag(language), out var letters) ? letters.Extra : [];

    /// <summary>The language without region and script, in lower case: <c>es-MX</c> is <c>es</c>. Empty for an empty tag.</summary>
    public static string PrimarySubtag(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }
}
