using Aulario.Domain.Languages;

namespace Aulario.Bench.Puzzles;

/// <summary>Everyday words by theme: of each theme the first ten, the first twenty and all thirty.</summary>
internal sealed record WordList(string Language, string Theme, IReadOnlyList<string> Words)
{
    public static readonly IReadOnlyList<int> Sizes = [10, 20, 30];

    private static readonly IReadOnlyList<string> Languages = ["es", "en"];

    /// <summary>As they stand in our grids, for programs that know nothing of accents.</summary>
    public IReadOnlyList<string> Folded => [.. Words.Select(Letters.FoldAccents)];

    public static IReadOnlyList<WordList> All() => Read("");

    /// <summary>Other themes, measured without the peers.</summary>
    public static IReadOnlyList<WordList> More() => Read("-more");

    private static IReadOnlyList<WordList> Read(string which) =>
        [.. Sizes.SelectMany(size => Languages.SelectMany(language => Themes(language, which).Select(theme => theme with { Words = [.. theme.Words.Take(size)] })))];

    private static IEnumerable<WordList> Themes(string language, string which)
    {
        var name = $"{language}{which}.txt";
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(": ");
            yield return new WordList(language, parts[0], parts[1].Split(", "));
        }
    }
}
