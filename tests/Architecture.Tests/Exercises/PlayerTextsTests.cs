using System.Text.RegularExpressions;
using Aulario.Domain;
using Aulario.Domain.Exercises;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Shell;

namespace Aulario.Architecture.Tests.Exercises;

/// <summary>Every word that a player may say reaches its page, and no word of another type does.</summary>
public sealed partial class PlayerTextsTests
{
    private const string Types = "src/islands/player/types/";

    private static readonly IReadOnlyList<ExerciseType> All = Enum.GetValues<ExerciseType>();

    private static readonly IReadOnlySet<string> OfTypes = All.SelectMany(PlayerTexts.GroupsOf).ToHashSet();

    [Fact]
    public void A_type_uses_no_words_but_its_own_and_those_of_all() =>
        Findings.None([.. All.SelectMany(type => Strange(Repository.Files, Entries(Repository.Files, type), PlayerTexts.GroupsOf(type)))], "Add the group to PlayerTexts.GroupsOf.");

    [Fact]
    public void What_all_players_share_uses_no_words_of_a_type() =>
        Findings.None(Strange(Repository.Files, Shared(Repository.Files), []), "Give the text another group, or move what says it into the type's folder.");

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void A_page_has_the_words_of_its_type_and_of_no_other(string language)
    {
        var texts = Texts.For(language);
        foreach (var type in All)
        {
            var groups = PlayerTexts.For(texts, type).Keys.Where(key => key.StartsWith("player.", StringComparison.Ordinal)).Select(Group).ToHashSet();

            Assert.Equal(PlayerTexts.GroupsOf(type).Order(), groups.Where(OfTypes.Contains).Order());
            Assert.Contains("main", groups);
            Assert.True(PlayerTexts.For(texts, type).ContainsKey("common.close"));
        }
    }

    [Fact]
    public void A_part_that_says_words_of_another_type_is_caught_also_through_what_it_imports()
    {
        SourceFile[] files =
        [
            new(Types + "matching/Matching.svelte", "import { line } from '../ordering/line';\n<p>{texts('player.match.how')}</p>"),
            new(Types + "ordering/line.ts", "import { all } from './all.svelte';\nconst said = texts(`player.order.${kind}`);"),
            new(Types + "ordering/all.svelte.ts", "texts.plural('player.soup.left', 1); import('../../views/Spoken.svelte');"),
            new("src/islands/player/views/Spoken.svelte", "{texts('player.truth.true')} {texts('player.spoken.listen')}"),
        ];

        var ofType = Strange(files, Entries(files, ExerciseType.Matching), PlayerTexts.GroupsOf(ExerciseType.Matching));
        var shared = Strange(files, Shared(files), []);

        Assert.Equal(
            ["src/islands/player/types/ordering/all.svelte.ts says player.soup.", "src/islands/player/types/ordering/line.ts says player.order.", "src/islands/player/views/Spoken.svelte says player.truth."], ofType.Order());
        Assert.Equal(["src/islands/player/views/Spoken.svelte says player.truth."], shared);
    }

    private static IReadOnlyList<SourceFile> Entries(IReadOnlyList<SourceFile> files, ExerciseType type) =>
        [.. files.Where(file => file.IsUnder(Types + UpperSnake.Of(type).ToLowerInvariant().Replace('_', '-')))];

    private static IReadOnlyList<SourceFile> Shared(IReadOnlyList<SourceFile> files) =>
        [.. files.Where(file => file.IsUnder("src/islands/player") && (!file.Path.StartsWith(Types, StringComparison.Ordinal) || !file.Path[Types.Length..].Contains('/', StringComparison.Ordinal)))];

    /// <summary>What files, and what they import, say of the words of types that are not theirs. The parts of types themselves come by the index, which is not followed.</summary>
    private static List<string> Strange(IReadOnlyList<SourceFile> files, IReadOnlyList<SourceFile> entries, IReadOnlyList<string> own)
    {
        var byPath = files.ToDictionary(file => file.Path);
        var isOwnOnly = own.Count == 0;
        var (seen, open) = (new HashSet<SourceFile>(), new Stack<SourceFile>(entries));
        while (open.TryPop(out var file))
        {
            if (!seen.Add(file) || isOwnOnly)
                continue;
            foreach (var imported in Imports(byPath, file).Where(imported => imported.Path != Types + "index.ts"))
                open.Push(imported);
        }

        return [.. seen.SelectMany(file => Said(file).Where(group => OfTypes.Contains(group) && !own.Contains(group)).Select(group => $"{file.Path} says player.{group}.")).Distinct()];
    }

    private static IEnumerable<SourceFile> Imports(IReadOnlyDictionary<string, SourceFile> byPath, SourceFile file) =>
        from Match match in ImportPattern().Matches(file.Text)
        let path = Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(file.Path) ?? string.Empty, match.Groups[1].Value))[1..]
        from ending in (string[])["", ".ts", ".svelte.ts"]
        where byPath.ContainsKey(path + ending)
        select byPath[path + ending];

    private static IEnumerable<string> Said(SourceFile file) => KeyPattern().Matches(file.Text).Select(match => match.Groups[1].Value);

    private static string Group(string key) => key.Split('.')[1];

    [GeneratedRegex("""(?:from|import)\s*\(?\s*'(\.[^']+)'""", RegexOptions.NonBacktracking)]
    private static partial Regex ImportPattern();

    [GeneratedRegex("""['`"]player\.(\w+)[.'`"]""", RegexOptions.NonBacktracking)]
    private static partial Regex KeyPattern();
}
