using System.Text.RegularExpressions;

namespace Aulario.Architecture.Tests.Seed;

/// <summary>A model or an enum of the old schema.</summary>
/// <param name="IsEnum">Whether <paramref name="Members"/> are words; else they are fields, relations included.</param>
internal sealed record OldType(string Name, bool IsEnum, IReadOnlyList<string> Members);

/// <summary>The schema that the school had before, as its file says it.</summary>
internal static partial class OldSchema
{
    public static IReadOnlyList<OldType> Types { get; } =
        Parse(Repository.Files.Single(file => file.Path == "tests/Architecture.Tests/Seed/schema.prisma").Text);

    /// <summary>Every name that must have a home: <c>User</c>, <c>User.role</c>, <c>UserRole.ADMIN</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Types.SelectMany(type => type.Members.Select(member => $"{type.Name}.{member}").Prepend(type.Name))];

    public static IReadOnlyList<OldType> Parse(string schema) =>
    [
        .. Block().Matches(Comment().Replace(schema, string.Empty)).Select(match => new OldType(
            match.Groups["name"].Value,
            match.Groups["kind"].Value == "enum",
            [.. match.Groups["body"].Value.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '@').Select(FirstWord)])),
    ];

    private static string FirstWord(string line) => line.Split([' ', '\t'], 2)[0];

    [GeneratedRegex(@"^(?<kind>model|enum)\s+(?<name>\w+)\s*\{(?<body>[^}]*)\}", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex("//[^\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
