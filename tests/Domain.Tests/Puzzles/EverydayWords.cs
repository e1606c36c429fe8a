using CsCheck;

namespace Aulario.Domain.Tests.Puzzles;

/// <summary>The lists of the bench, and what people write that is no word.</summary>
internal static class EverydayWords
{
    /// <summary>Thirty words each.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lists { get; } = [.. Read("es"), .. Read("en")];

    /// <summary>Thirty words each of other themes.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> MoreLists { get; } = [.. Read("es-more"), .. Read("en-more")];

    /// <summary>Some words of one theme: 2 to 30.</summary>
    public static Gen<IReadOnlyList<string>> Some { get; } =
        Gen.Select(Gen.Int[0, Lists.Count - 1], Gen.Int[2, 30], Gen.Long, (list, count, seed) => (IReadOnlyList<string>)[.. new Seed(seed).Shuffle(Lists[list]).Take(count)]);

    /// <summary>Words among junk: empty, long, doubled, marked, invisible, broken, from right to left.</summary>
    public static Gen<IReadOnlyList<string>> Junk { get; } =
        Gen.OneOf(Piece().List[0, 3].Select(string.Concat), Gen.String[0, 12], Gen.Int[0, 29].Select(index => Lists[0][index])).List[0, 14].Select(texts => (IReadOnlyList<string>)texts);

    private static Gen<string> Piece()
    {
        string[] pieces =
        [
            "", " ", "-", "'", "a", "ñ", "sol", "ana", "MESA", "mesa", "don't", "ice cream", "año", "7", "3.º", "😀", "👩‍👧", "שלום", "مرحبا", "\u0301", "e\u0301", "x\u0302\u0302",
            "\u200B", "\u202E", "\uD83D", "\uFFFF", "ß", "İ", "漢字", "한국", new('a', 59), new('b', 1_000),
        ];
        return Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
    }

    private static IEnumerable<IReadOnlyList<string>> Read(string file)
    {
        using var stream = typeof(EverydayWords).Assembly.GetManifestResourceStream($"words-{file}.txt") ?? throw new InvalidOperationException($"words-{file}.txt is not embedded.");
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries);
    }
}
