namespace Aulario.Domain.Languages;

/// <summary>
/// Which words a language has, and which of them a learner may well mean. Built offline from public lists
/// (<c>tools/known-words</c>, sources and licences in its NOTICE). Look-ups take no memory and are safe from several threads.
/// </summary>
/// <remarks>
/// Words are asked for in lower case with accents folded (<see cref="Letters.FoldAccents(string)"/>): the lists know <c>esta</c>, not <c>está</c>;
/// <c>ñ</c> and <c>ç</c> are letters of their own.
/// </remarks>
public sealed class KnownWords
{
    private static readonly Lazy<KnownWords> Spanish = new(() => Load("es"));
    private static readonly Lazy<KnownWords> English = new(() => Load("en"));

    private readonly WordGraph graph;

    private KnownWords(string language, WordGraph graph)
    {
        Language = language;
        this.graph = graph;
    }

    /// <summary>The languages that have a list, as primary subtags.</summary>
    public static IReadOnlyList<string> AvailableLanguages { get; } = ["en", "es"];

    /// <summary>The primary subtag of the language: <c>es</c>.</summary>
    public string Language { get; }

    /// <summary>What the list takes in memory, in bytes.</summary>
    public int SizeBytes => graph.SizeBytes;

    /// <summary>
    /// The list of a language, or <c>null</c> where there is none: then a typing slip that makes another word cannot be told from any other slip.
    /// Loaded at the first call (some milliseconds) and kept.
    /// </summary>
    /// <param name="language">A BCP 47 tag; only its primary subtag counts (<c>es-MX</c> is <c>es</c>).</param>
    public static KnownWords? For(string language) => Alphabets.PrimarySubtag(language) switch
    {
        "es" => Spanish.Value,
        "en" => English.Value,
        _ => null,
    };

    /// <summary>Form, common word or neither; <see cref="WordKind.None"/> for an empty word.</summary>
    /// <param name="word">One word in lower case with accents folded.</param>
    public WordKind Find(ReadOnlySpan<char> word) => graph.Find(word);

    /// <summary>Whether the word exists, however rare.</summary>
    /// <param name="word">One word in lower case with accents folded.</param>
    public bool IsWord(ReadOnlySpan<char> word) => graph.Find(word) != WordKind.None;

    /// <summary>Whether a learner may well mean the word.</summary>
    /// <param name="word">One word in lower case with accents folded.</param>
    public bool IsCommon(ReadOnlySpan<char> word) => graph.Find(word) == WordKind.Common;

    private static KnownWords Load(string language)
    {
        using var stream = typeof(KnownWords).Assembly.GetManifestResourceStream($"{language}.dawg")
            ?? throw new InvalidOperationException($"{language}.dawg is not in the assembly; build it with tools/known-words.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new KnownWords(language, new WordGraph(bytes));
    }
}
