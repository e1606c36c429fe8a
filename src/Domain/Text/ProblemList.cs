using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>Collects the problems of one text.</summary>
internal sealed class ProblemList(SourceText source)
{
    private const int LongestFound = 80;
    private readonly List<TextProblem> problems = [];
    private readonly HashSet<int> linesWithErrors = [];

    public void Error(string code, int at, string? found = null, string? expected = null, string? suggestion = null)
    {
        linesWithErrors.Add(source.PositionOf(at).Line);
        Add(code, ProblemWeight.Error, at, found, expected, suggestion);
    }

    public void Warn(string code, int at, string? found = null, string? expected = null, string? suggestion = null) =>
        Add(code, ProblemWeight.Warning, at, found, expected, suggestion);

    /// <summary>Adds what is wrong with content that could be read; its exercise stays in the file.</summary>
    public void Add(ContentProblem problem, int at) =>
        Add(problem.Code, problem.Weight, at, problem.Got, problem.Wanted, suggestion: null);

    /// <summary>Whether the text itself is wrong somewhere from one line to another, both included.</summary>
    public bool HasErrorIn(int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            if (linesWithErrors.Contains(line))
                return true;
        }

        return false;
    }

    public IReadOnlyList<TextProblem> InOrder() => [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    private static string? Cut(string? found)
    {
        if (found is null || found.Length <= LongestFound)
            return found;
        var end = char.IsHighSurrogate(found[LongestFound - 2]) ? LongestFound - 2 : LongestFound - 1;
        return found[..end] + "…";
    }

    private void Add(string code, ProblemWeight weight, int at, string? found, string? expected, string? suggestion)
    {
        if (problems.Count >= AulaText.MostProblems)
            return;
        if (problems.Count == AulaText.MostProblems - 1)
            (code, weight, found, expected, suggestion) = (TextCodes.MoreProblems, ProblemWeight.Error, null, null, null);
        var (line, column) = source.PositionOf(at);
        problems.Add(new(line, column, code, weight, Cut(found), expected, Cut(suggestion)));
    }
}
