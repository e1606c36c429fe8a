using System.Collections.Concurrent;
using System.Text;
using Aulario.Domain.Languages;

namespace Aulario.Domain.Puzzles.WordSearch;

/// <summary>
/// Words that chance must not spell: those of a language, and of Spanish and English, which every reader of the site may read. Published lists, credited
/// in tools/offensive-words/NOTICE.md.
/// </summary>
internal sealed class OffensiveWords
{
    private static readonly Lazy<Dictionary<string, string[]>> Lists = new(ReadLists);
    private static readonly ConcurrentDictionary<string, OffensiveWords> ByLanguage = new(StringComparer.Ordinal);
    private static readonly string[] Always = ["en", "es"];

    private readonly Dictionary<string, int> letters = new(StringComparer.Ordinal);

    private OffensiveWords(string language)
    {
        var words = Always.Append(language).Distinct(StringComparer.Ordinal).Where(Lists.Value.ContainsKey)
            .SelectMany(one => Lists.Value[one]).Distinct(StringComparer.Ordinal).Select(Graphemes.Of).ToList();
        foreach (var letter in words.SelectMany(word => word))
            letters.TryAdd(letter, letters.Count);
        Trie = new LetterTrie(letters.Count);
        for (var word = 0; word < words.Count; word++)
            Trie.Add([.. words[word].Select(letter => letters[letter])], word);
    }

    public LetterTrie Trie { get; }

    /// <summary>The words to avoid beside a language; made at the first call and kept.</summary>
    /// <param name="language">A BCP 47 tag; one without a list gives Spanish and English.</param>
    public static OffensiveWords For(string language)
    {
        var known = Alphabets.PrimarySubtag(language);
        return ByLanguage.GetOrAdd(Lists.Value.ContainsKey(known) ? known : Always[0], one => new OffensiveWords(one));
    }

    /// <summary>The number of a letter without its accents, or <see cref="LetterTrie.None"/> where no such word has it.</summary>
    public int NumberOf(string letter) => letters.GetValueOrDefault(Letters.FoldAccents(letter), LetterTrie.None);

    private static Dictionary<string, string[]> ReadLists()
    {
        using var stream = typeof(OffensiveWords).Assembly.GetManifestResourceStream("offensive.txt")
            ?? throw new InvalidOperationException("offensive.txt is not in the assembly; build it with tools/offensive-words.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": "))
            .ToDictionary(line => line[0], line => line[1].Split(' '), StringComparer.Ordinal);
    }
}
