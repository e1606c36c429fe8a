using System.Text.RegularExpressions;
using Aulario.Domain;
using Aulario.Domain.Exercises;

namespace Aulario.Architecture.Tests.Exercises;

/// <summary>Walks docs/adding-an-exercise-type.md: what it says of a type is so for every type, and what it says is tested is tested.</summary>
public sealed partial class GuideTests
{
    private const string Guide = "docs/adding-an-exercise-type.md";
    private const int FewestSteps = 15;

    /// <summary>Stands behind steps that a type takes whose items are its own.</summary>
    private const string OwnItems = " ¹";

    private static readonly IReadOnlyList<Step> Walk = StepsIn(Repository.Files.Single(file => file.Path == Guide).Text);

    [Fact]
    public void Every_step_of_the_walk_was_taken_for_every_type()
    {
        Assert.True(Walk.Count >= FewestSteps, $"Only {Walk.Count} steps were read from {Guide}: has its table another form now?");
        Findings.None(Missing(Walk, [.. ExerciseTypes.All.Select(entry => entry.Type)], Repository.Files), $"Take the step, or set {Guide} right.");
    }

    [Fact]
    public void Every_test_that_the_walk_names_exists() =>
        Findings.None(
            Walk.Select(step => step.Test).Where(test => !Exists(test, Repository.CSharp)),
            $"Name the test in {Guide} as it is called.");

    [Fact]
    public void A_type_for_which_a_step_was_not_taken_is_caught()
    {
        IReadOnlyList<Step> walk = [new("the player's part", "player/{type}/{Type}.svelte", "props of {TYPE}, {camel}", "X.Y"), new("demo", "demo", "type: {TYPE}", "X.Y")];
        IReadOnlyList<SourceFile> files = [new("player/letter-soup/LetterSoup.svelte", "props of LETTER_SOUP, letterSoup"), new("demo/a.aula", "type: LETTER_SOUP"), new("demo/b.aula", "type: READING")];

        Assert.Empty(Missing(walk, [ExerciseType.LetterSoup], files));
        Assert.Equal(
            ["Reading: the player's part (player/reading/Reading.svelte holds no \"props of READING, reading\")"],
            Missing(walk, [ExerciseType.Reading], files));
        Assert.False(Exists("GuideTests.Nobody_wrote_this", Repository.CSharp));
    }

    [Fact]
    public void A_type_that_is_made_of_others_needs_no_part_for_items_of_its_own()
    {
        IReadOnlyList<Step> walk = [new("the player's part ¹", "player/{type}", "props", "X.Y")];

        Assert.Empty(Missing(walk, [ExerciseType.Reading], []));
        Assert.Single(Missing(walk, [ExerciseType.LetterSoup], []));
    }

    [Fact]
    public void The_table_is_read_with_its_bars() =>
        Assert.Equal([new Step("what", "a/{Type}.cs", "x : Y", "A.B")], StepsIn("# T\n\n| what | where | what stands there | kept by |\n| --- | --- | --- | --- |\n| what | `a/{Type}.cs` | `x : Y` | `A.B` |\n\nEnd."));

    private static IReadOnlyList<Step> StepsIn(string text) =>
        [.. Row().Matches(text).Select(row => new Step(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value))];

    private static List<string> Missing(IReadOnlyList<Step> walk, IReadOnlyList<ExerciseType> types, IReadOnlyList<SourceFile> files) =>
    [
        .. from type in types
           from step in walk
           where !step.What.EndsWith(OwnItems, StringComparison.Ordinal) || !IsMadeOfOthers(type)
           let place = Filled(step.Where, type)
           let there = Filled(step.There, type)
           where !files.Any(file => (file.Path == place || file.IsUnder(place)) && file.Text.Contains(there, StringComparison.Ordinal))
           select $"{type}: {step.What} ({place} holds no \"{there}\")",
    ];

    private static bool IsMadeOfOthers(ExerciseType type) => ExerciseTypes.All.Any(entry => entry.Type == type && entry.View is null);

    private static bool Exists(string test, IReadOnlyList<SourceFile> files) =>
        test.Split('.') is [var type, var method] && files.Any(file => file.Name == type + ".cs" && file.Text.Contains($" {method}(", StringComparison.Ordinal));

    private static string Filled(string pattern, ExerciseType type)
    {
        var (name, word) = (type.ToString(), UpperSnake.Of(type));
        return pattern.Replace("{Type}", name, StringComparison.Ordinal)
            .Replace("{TYPE}", word, StringComparison.Ordinal)
            .Replace("{type}", word.ToLowerInvariant().Replace('_', '-'), StringComparison.Ordinal)
            .Replace("{camel}", char.ToLowerInvariant(name[0]) + name[1..], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| ([^|`]+) \| `([^`]+)` \| `([^`]+)` \| `([^`]+)` \|$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    private sealed record Step(string What, string Where, string There, string Test);
}
