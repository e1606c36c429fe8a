using System.Text;
using System.Text.RegularExpressions;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Canary;

/// <summary>Reads everything a learner receives, headers included, for words that are not due.</summary>
internal sealed partial class Watch
{
    public const string Mark = "qzx";

    private readonly HashSet<string> due = [];
    private readonly List<string> leaks = [];

    public int Answers { get; private set; }

    public long Bytes { get; private set; }

    public IReadOnlyList<string> Leaks => leaks;

    /// <summary>From now on these may be seen: they were asked for, or are the learner's own words.</summary>
    public void Allow(params IEnumerable<string?> words) => due.UnionWith(words.OfType<string>());

    public Answer See(string what, Answer answer)
    {
        var all = $"{string.Join('\n', answer.Headers.Select(header => $"{header.Key}: {header.Value}"))}\n{answer.Text}";
        Answers++;
        Bytes += Encoding.UTF8.GetByteCount(all);
        leaks.AddRange(Found(all).Where(word => !due.Contains(word)).Select(word => $"{what}: {word}"));
        return answer;
    }

    public static IReadOnlyList<string> Found(string text) =>
        [.. Marked().Matches(text).Select(match => match.Value.ToLowerInvariant()).Distinct()];

    [GeneratedRegex(Mark + "[a-z]{10}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();
}
