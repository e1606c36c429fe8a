using Aulario.Domain;
using Aulario.Domain.Exercises;
using Aulario.Web.Shell;

namespace Aulario.Architecture.Tests.Exercises;

/// <summary>What a type of exercise must bring outside the core.</summary>
public sealed class ExercisePartsTests
{
    private static readonly IReadOnlyList<Part> Parts =
    [
        new("player", (type, files) => files.Any(file => file.IsUnder($"src/islands/player/types/{Kebab(type)}") && file.EndsWith(".svelte"))),
        new("editor", (type, files) => files.Any(file => file.IsUnder($"src/islands/editor/types/{Kebab(type)}") && file.EndsWith(".svelte"))),
        new("print", (type, files) => files.Any(file => file.IsUnder("src/Web/Features/Print") && file.Name == $"{type}Print.cs")),
        new("manual", (type, files) => files.Any(file => file.Path == "docs/text-format.md" && file.Text.Contains($"type: {UpperSnake.Of(type)}\n", StringComparison.Ordinal))),
        new("words", (type, _) => Texts.For("es").Keys.Contains(type.TextKey()) && Texts.For("en").Keys.Contains(type.TextKey())),
    ];

    /// <summary>Parts that no type has yet. Shrinks: a part that came into being must leave the list.</summary>
    private static readonly IReadOnlyDictionary<string, string> NotYet = new Dictionary<string, string>
    {
        ["editor"] = "teachers write in the plain-text format; the visual editor comes with the studio",
        ["print"] = "worksheets come with the studio",
    };

    [Fact]
    public void Every_type_has_every_part_that_exists()
    {
        Assert.NotEmpty(ExerciseTypes.All);
        Findings.None(Missing([.. ExerciseTypes.All.Select(entry => entry.Type)], Repository.Files, NotYet), "Make the part, beside those of the other types.");
    }

    [Fact]
    public void A_type_without_player_words_and_manual_is_caught()
    {
        var found = Missing([(ExerciseType)77], [], NotYet);

        Assert.Equal(["77 has no player", "77 has no manual", "77 has no words"], found);
    }

    [Fact]
    public void A_part_that_came_into_being_must_leave_the_list()
    {
        var player = new SourceFile("src/islands/player/types/fill-blank/FillBlank.svelte", string.Empty);

        var found = Missing([ExerciseType.FillBlank], [player], new Dictionary<string, string> { ["player"] = "once", ["editor"] = "", ["print"] = "", ["manual"] = "" });

        Assert.Equal(["player is listed as not there yet, but FillBlank has it"], found);
    }

    private static List<string> Missing(IReadOnlyList<ExerciseType> types, IReadOnlyList<SourceFile> files, IReadOnlyDictionary<string, string> notYet) =>
    [
        .. from part in Parts
           from type in types
           let isThere = part.IsThere(type, files)
           where isThere == notYet.ContainsKey(part.Name)
           select isThere ? $"{part.Name} is listed as not there yet, but {type} has it" : $"{type} has no {part.Name}",
    ];

    private static string Kebab(ExerciseType type) => UpperSnake.Of(type).ToLowerInvariant().Replace('_', '-');

    private sealed record Part(string Name, Func<ExerciseType, IReadOnlyList<SourceFile>, bool> IsThere);
}
