namespace Aulario.Architecture.Tests;

/// <summary>What a rule found. A rule is a function from facts to findings, so that each test has a twin that feeds it an offender.</summary>
internal static class Findings
{
    /// <summary>Fails with every finding on a line of its own.</summary>
    public static void None(IEnumerable<string> findings, string whatToDo)
    {
        var all = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} found. {whatToDo}\n  {string.Join("\n  ", all)}");
    }

    /// <summary>Compares with a table: what is not listed fails, and so does what is listed and no longer found.</summary>
    public static IReadOnlyList<string> Against(IReadOnlyDictionary<string, string> listed, IEnumerable<string> found)
    {
        var all = found.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.Where(one => !listed.ContainsKey(one)),
            .. listed.Keys.Where(one => !all.Contains(one)).Select(one => $"listed, but no longer so: {one}"),
        ];
    }
}
