namespace Aulario.Architecture.Tests.Seed;

/// <summary>One line of <c>coverage.tsv</c>.</summary>
internal sealed record CoverageLine(string Name, string Home)
{
    private const string LaterMark = "later: ";
    private const string ComputedMark = "computed: ";

    public bool IsLater => Home.StartsWith(LaterMark, StringComparison.Ordinal) && Home.Length > LaterMark.Length + 2;

    public bool IsComputed => Home.StartsWith(ComputedMark, StringComparison.Ordinal) && Home.Length > ComputedMark.Length + 2;

    public IReadOnlyList<string> Places => Home.Split(' ');

    public static IReadOnlyList<CoverageLine> Read(string text) =>
    [
        .. text.Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => cells is [var name, var home] ? new CoverageLine(name, home) : throw new FormatException($"Got {cells.Length} cells; wanted name and home: {string.Join('|', cells)}")),
    ];
}
