namespace Aulario.Domain.Answers;

// British to American spelling by pattern, so that both compare equal: colour, realise, centre, travelled, catalogue, defence, learnt,
// grey. Source of the patterns: Merriam-Webster and Oxford, both given as correct. Words under five letters and short stems are left alone
// (four is no spelling of for).
internal static class AmericanSpelling
{
    private const int ShortestStem = 3;

    private static readonly (string British, string American)[] Endings =
    [
        ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"), ("ourful", "orful"), ("ourite", "orite"), ("ourites", "orites"), ("our", "or"),
        ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"),
        ("ysing", "yzing"), ("ysed", "yzed"), ("yse", "yze"), ("tres", "ters"), ("tre", "ter"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"),
        ("llers", "lers"), ("ogues", "ogs"), ("ogue", "og"), ("fence", "fense"), ("grammes", "grams"), ("gramme", "gram"), ("lment", "llment"), ("lful", "llful"), ("dgement", "dgment"), ("dgements", "dgments"),
    ];

    private static readonly (string British, string American)[] Whole =
    [
        ("grey", "gray"), ("judgement", "judgment"), ("judgements", "judgments"), ("greys", "grays"), ("metre", "meter"), ("metres", "meters"), ("litre", "liter"), ("litres", "liters"), ("fibre", "fiber"), ("odour", "odor"), ("learnt", "learned"), ("dreamt", "dreamed"), ("burnt", "burned"), ("spelt", "spelled"), ("smelt", "smelled"),
        ("spilt", "spilled"), ("spoilt", "spoiled"), ("leant", "leaned"), ("leapt", "leaped"), ("tyre", "tire"), ("tyres", "tires"), ("jewellery", "jewelry"),
        ("pyjamas", "pajamas"), ("moustache", "mustache"), ("plough", "plow"), ("sceptical", "skeptical"), ("aeroplane", "airplane"), ("mum", "mom"), ("mummy", "mommy"),
        ("whilst", "while"), ("towards", "toward"), ("afterwards", "afterward"), ("defence", "defense"), ("offence", "offense"), ("licence", "license"), ("licences", "licenses"),
        ("pretence", "pretense"), ("storey", "story"), ("storeys", "stories"), ("aluminium", "aluminum"), ("maths", "math"), ("fulfil", "fulfill"),
        ("fulfils", "fulfills"), ("ageing", "aging"), ("mould", "mold"), ("sulphur", "sulfur"), ("kerb", "curb"), ("doughnut", "donut"), ("doughnuts", "donuts"), ("omelette", "omelet"),
        ("omelettes", "omelets"), ("artefact", "artifact"), ("cosy", "cozy"), ("speciality", "specialty"), ("sceptic", "skeptic"), ("draught", "draft"), ("woollen", "woolen"), ("disc", "disk"),
    ];

    /// <summary>Whether the two stand beside each other in the list of whole words, known to any word list or not.</summary>
    public static bool IsPair(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        foreach (var (british, american) in Whole)
        {
            if ((one.SequenceEqual(british) && other.SequenceEqual(american)) || (one.SequenceEqual(american) && other.SequenceEqual(british)))
                return true;
        }

        return false;
    }

    /// <summary>Writes the American spelling and returns its length, at most one letter more than the word has.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> into)
    {
        foreach (var (british, american) in Whole)
        {
            if (word.SequenceEqual(british))
                return WriteEnding(american, into);
        }

        return WriteEnding(word, into);
    }

    private static int WriteEnding(ReadOnlySpan<char> word, Span<char> into)
    {
        foreach (var (british, american) in Endings)
        {
            if (word.Length < british.Length + ShortestStem || !word.EndsWith(british))
                continue;
            var stem = word[..^british.Length];
            stem.CopyTo(into);
            return Copy(american, into, stem.Length);
        }

        return Copy(word, into, 0);
    }

    private static int Copy(ReadOnlySpan<char> text, Span<char> into, int at)
    {
        text.CopyTo(into[at..]);
        return at + text.Length;
    }
}
