using System.Text.RegularExpressions;

namespace Aulario.Architecture.Tests.Sources;

/// <summary>Rules that are words: what must not stand in a file.</summary>
public sealed class TextRuleTests
{
    /// <summary>Where something stands although a rule forbids it: rule and file, and why.</summary>
    private static readonly IReadOnlyDictionary<string, string> Listed = new Dictionary<string, string>
    {
        ["markup string: src/Web/Shell/IslandData.razor"] = "JSON for an island; its encoder escapes what could end the script element",
        ["pragma: tests/Web.Tests/Hosting/TestDatabase.cs"] = "the only name in the statement is made above it of hexadecimal digits",
        ["markup string: src/Web/Shell/Markdown.cs"] = "what people wrote, made into clean HTML by an allow-list",
    };

    private static readonly IReadOnlyList<Rule> Rules =
    [
        new("inline style", """\sstyle\s*=\s*["'{]""", "<p style=\"color:red\">", file => file.EndsWith(".razor", ".svelte")),
        new("inline handler", """<[^>]*\son(click|load|error|submit|change|input)\s*=\s*["']""", "<a onclick=\"go()\">", file => file.EndsWith(".razor")),
        new("raw html", @"\{@html|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write", "{@html text}", file => file.EndsWith(".svelte", ".ts", ".mjs") && IsShipped(file)),
        new("markup string", @"\bMarkupString\b", "@((MarkupString)text)", file => file.EndsWith(".razor", ".cs") && IsShipped(file)),
        new("to do", @"\bTODO\b|\bFIXME\b|\bHACK\b", "// TODO later", IsCode),
        new("region", @"^\s*#(region|endregion)\b", "#region Parts", file => file.EndsWith(".cs") && !IsGenerated(file)),
        new("pragma", @"^\s*#pragma\b", "#pragma warning disable", file => file.EndsWith(".cs") && !IsGenerated(file)),
        new("suppressed", @"\bSuppressMessage\b|@ts-ignore|@ts-nocheck|eslint-disable|svelte-ignore", "// @ts-ignore", IsCode),
        new("important", @"!important\b", "color: red !important;", file => file.EndsWith(".css", ".svelte") && IsShipped(file)),
        new("id selector", @"^\s*#[a-z][\w-]*[^;{]*\{", "#menu { color: red }", file => file.EndsWith(".css") && IsShipped(file)),
        new("untyped", @":\s*any\b|\bas any\b|<any>", "let x: any = 1;", file => file.EndsWith(".ts", ".svelte") && IsShipped(file)),
        new("absolute path", "(^|[\\s\"'`(=:])/(home|root|Users|workspace|work|tmp|mnt)/[\\w.]|[A-Z]:\\\\\\\\?Users", "see /home/someone/x", file => !IsLock(file)),
        new("package registry", @"nuget\.org|registry\.(npmjs|yarnpkg)\.|npmjs\.com|pypi\.org", "from https://registry.npmjs.org/x", _ => true),
    ];

    public static TheoryData<string> Names => [.. Rules.Select(rule => rule.Name)];

    [Fact]
    public void Nothing_forbidden_stands_in_a_file()
    {
        var found = Rules.SelectMany(rule => Repository.Files.Where(file => !IsThisFile(file)).SelectMany(rule.In)).ToList();

        Assert.True(Repository.Files.Count > 250, $"Only {Repository.Files.Count} files were looked at.");
        Findings.None(Findings.Against(Listed, found), "Remove it, or list it with the reason.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_offender_is_caught(string name)
    {
        var rule = Rules.Single(one => one.Name == name);
        var file = Repository.Files.First(one => rule.Applies(one) && !rule.In(one).Any());

        Assert.NotEmpty(rule.In(file with { Text = $"{file.Text}\n{rule.Offender}\n" }));
    }

    [Fact]
    public void A_listed_place_that_became_clean_is_caught() =>
        Assert.Contains("listed, but no longer so: markup string: src/Web/Shell/IslandData.razor", Findings.Against(Listed, []));

    private static bool IsCode(SourceFile file) => file.EndsWith(".cs", ".razor", ".ts", ".mjs", ".svelte", ".css", ".csproj", ".props", ".targets");

    private static bool IsShipped(SourceFile file) => file.IsUnder("src") && !file.IsUnder("src/islands/tests");

    private static bool IsGenerated(SourceFile file) => file.IsUnder("src/Data/Migrations");

    private static bool IsLock(SourceFile file) => file.Name is "packages.lock.json" or "package-lock.json";

    private static bool IsThisFile(SourceFile file) => file.Name == nameof(TextRuleTests) + ".cs";

    private sealed record Rule(string Name, string Pattern, string Offender, Func<SourceFile, bool> Applies)
    {
        private readonly Regex regex = new(Pattern, RegexOptions.NonBacktracking | RegexOptions.Multiline);

        public IEnumerable<string> In(SourceFile file) =>
            Applies(file) && regex.IsMatch(file.Text) ? [$"{Name}: {file.Path}"] : [];
    }
}
