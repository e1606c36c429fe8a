namespace Aulario.Domain.Exercises;

/// <summary>What can be wrong with an <see cref="OrderingLine"/>.</summary>
internal static class OrderingCheck
{
    private const int MostPieces = 20;
    private const int MostDistractors = 10;
    private const int MostOthers = 10;
    private const int LongestPiece = 300;

    /// <summary>Of all words of a line together, so that it fits on a screen and in a line of a file.</summary>
    private const int LongestTogether = 3_000;

    public static IEnumerable<ContentProblem> Problems(OrderingLine line, string path)
    {
        IReadOnlyList<ContentProblem> counts =
        [
            .. new[]
            {
                HeaderCheck.Count($"{path}.pieces", line.Pieces.Count, 2, MostPieces),
                HeaderCheck.Count($"{path}.distractors", line.Distractors.Count, 0, MostDistractors),
                HeaderCheck.Count($"{path}.others", line.Others.Count, 0, MostOthers),
            }.OfType<ContentProblem>(),
        ];
        return counts.Count > 0 ? counts : OfAll(line, path);
    }

    private static IEnumerable<ContentProblem> OfAll(OrderingLine line, string path)
    {
        IReadOnlyList<Prompt> all = [.. line.Pieces, .. line.Distractors];
        IEnumerable<ContentProblem?> found =
        [
            .. line.Pieces.SelectMany((piece, i) => HeaderCheck.Prompt($"{path}.pieces[{i}]", piece, LongestPiece, isNeeded: true)),
            .. line.Distractors.SelectMany((piece, i) => HeaderCheck.Prompt($"{path}.distractors[{i}]", piece, LongestPiece, isNeeded: true)),
            HeaderCheck.Together(path, [.. all.SelectMany(piece => (IEnumerable<string>)[piece.Text, piece.Picture?.Name ?? string.Empty, piece.Picture?.Alternative ?? string.Empty, piece.Sound ?? string.Empty])], LongestTogether),
            AllAlike(line, all, path),
            .. line.Others.Select((other, i) => OfOther(line, other, $"{path}.others[{i}]")),
        ];
        return found.OfType<ContentProblem>().Concat(HeaderCheck.Notes(path, line));
    }

    /// <summary>Where every order looks the same there is nothing to put in order.</summary>
    private static ContentProblem? AllAlike(OrderingLine line, IReadOnlyList<Prompt> all, string path)
    {
        var loose = all.Skip(line.IsFirstGiven ? 1 : 0).Select(piece => piece.Seen()).ToHashSet();
        return loose.Count < 2 ? new($"{path}.pieces", "content.nothing_to_order") : null;
    }

    private static ContentProblem? OfOther(OrderingLine line, IReadOnlyList<Prompt> other, string path)
    {
        if (HeaderCheck.Count(path, other.Count, 2, MostPieces) is { } count)
            return count;
        var left = line.Pieces.Select(piece => piece.Seen()).ToList();
        foreach (var (i, piece) in other.Index())
        {
            if (!left.Remove(piece.Seen()))
                return new($"{path}[{i}]", "content.not_a_piece", Got: piece.Text);
        }

        return line.IsFirstGiven && other[0].Seen() != line.Pieces[0].Seen()
            ? new($"{path}[0]", "content.given_not_first", Got: other[0].Text, Wanted: line.Pieces[0].Text)
            : null;
    }
}
