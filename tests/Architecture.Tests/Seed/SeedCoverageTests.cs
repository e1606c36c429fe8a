using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Domain.Exercises;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Architecture.Tests.Seed;

/// <summary>Nothing of the old schema is forgotten: every model, field and word has a home or a stated reason.</summary>
public sealed class SeedCoverageTests
{
    /// <summary>
    /// Lines that wait for a feature that is not built: testimonies, blog, highlights, statistics, dynamics, teacher profiles, games. It shrinks with
    /// each of them and is 0 in the end; a higher number means that something was taken away.
    /// </summary>
    private const int Later = 218;

    private static readonly IReadOnlyList<CoverageLine> Lines =
        CoverageLine.Read(Repository.Files.Single(file => file.Path == "tests/Architecture.Tests/Seed/coverage.tsv").Text);

    private static readonly IReadOnlyDictionary<string, Type> Enums =
        new[] { typeof(UserRole), typeof(Language), typeof(PageColors), typeof(ExerciseType), typeof(ExerciseDifficulty), typeof(ExerciseCategory) }
            .ToDictionary(type => type.Name);

    private static readonly IReadOnlySet<string> Stored = ReadModel();

    [Fact]
    public void Every_model_field_and_word_has_exactly_one_line()
    {
        Assert.Equal((28, 333), (OldSchema.Types.Count, OldSchema.Names.Count));
        Findings.None(Unmatched(OldSchema.Names, Lines), "Give it a line in Seed/coverage.tsv.");
    }

    [Fact]
    public void A_field_without_a_line_a_line_without_a_field_and_a_second_line_are_caught()
    {
        var names = OldSchema.Parse("model A {\n id String @id // key\n name String?\n\n@@map(\"a\")\n}\nenum B {\nONE\n}").SelectMany(type => type.Members.Select(member => $"{type.Name}.{member}"));

        var found = Unmatched([.. names], [new("A.id", "users.id"), new("A.id", "users.id"), new("A.gone", "users.id"), new("B.ONE", "later: it")]);

        Assert.Equal(["A.name has no line", "A.gone is not in the old schema", "A.id has 2 lines"], found);
    }

    [Fact]
    public void Every_home_is_a_table_and_column_of_the_model() =>
        Findings.None(Lines.SelectMany(line => Wrong(line, OldSchema.Types)), "Name a table, a column, how it is computed, or what it waits for.");

    [Theory]
    [InlineData("User.name", "users.nickname")]
    [InlineData("User", "persons")]
    [InlineData("User.name", "")]
    [InlineData("User.name", "later:")]
    [InlineData("User.name", "users")]
    [InlineData("UserRole.ADMIN", "UserRole.Boss role.admin")]
    [InlineData("UserRole.ADMIN", "UserRole.Teacher role.admin")]
    [InlineData("UserRole.ADMIN", "UserRole.Admin role.boss")]
    [InlineData("UserRole", "enum: Roles")]
    public void A_home_that_does_not_exist_is_caught(string name, string home) => Assert.NotEmpty(Wrong(new(name, home), OldSchema.Types));

    [Fact]
    public void The_lines_that_wait_become_fewer() => Assert.Equal(Later, Lines.Count(line => line.IsLater));

    [Fact]
    public void Our_enums_have_a_Spanish_and_an_English_label_for_every_word()
    {
        var labels = Lines.Where(line => line.Places is [var member, _] && Enums.ContainsKey(member.Split('.')[0])).Select(line => line.Places[1]).ToList();

        Assert.Equal(Enums.Values.Sum(type => Enum.GetValues(type).Length), labels.Distinct().Count());
        Assert.All(labels, key => Assert.All(["es", "en"], language => Assert.False(string.IsNullOrWhiteSpace(Texts.For(language)[key]))));
    }

    private static List<string> Unmatched(IReadOnlyList<string> names, IReadOnlyList<CoverageLine> lines)
    {
        var counts = lines.GroupBy(line => line.Name).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. names.Where(name => !counts.ContainsKey(name)).Select(name => $"{name} has no line"),
            .. counts.Keys.Where(name => !names.Contains(name)).Select(name => $"{name} is not in the old schema"),
            .. counts.Where(entry => entry.Value > 1).Select(entry => $"{entry.Key} has {entry.Value} lines"),
        ];
    }

    private static List<string> Wrong(CoverageLine line, IReadOnlyList<OldType> types)
    {
        if (line.IsLater || line.IsComputed)
            return [];
        var (owner, member) = line.Name.Split('.') is [var first, var second] ? (first, second) : (line.Name, null);
        if (types.Any(type => type.Name == owner && type.IsEnum))
            return IsWord(line, member) ? [] : [$"{line.Name}: '{line.Home}' is no word of ours with a label"];
        return [.. line.Places.Where(place => !Stored.Contains(place) || place.Contains('.', StringComparison.Ordinal) != (member is not null)).Select(place => $"{line.Name}: '{place}' is not in the database")];
    }

    /// <summary>Words stay what they were: <c>UPPER_BEGINNER</c> is the member that is stored as that.</summary>
    private static bool IsWord(CoverageLine line, string? word)
    {
        if (word is null)
            return line.Home.StartsWith("enum: ", StringComparison.Ordinal) && Enums.ContainsKey(line.Home["enum: ".Length..]);
        return line.Places is [var member, var label]
            && member.Split('.') is [var type, var name]
            && Enums.TryGetValue(type, out var ours)
            && Enum.TryParse(ours, name, out var value)
            && UpperSnake.Of((Enum)value) == word
            && Texts.For("es").Keys.Contains(label)
            && Texts.For("en").Keys.Contains(label);
    }

    private static HashSet<string> ReadModel()
    {
        using var services = new ServiceCollection()
            .AddAularioData(new DataOptions { Folder = Path.Combine(AppContext.BaseDirectory, "seed-tests") })
            .BuildServiceProvider();
        using var scope = services.CreateScope();
        var tables = scope.ServiceProvider.GetRequiredService<AppDb>().Model.GetEntityTypes()
            .Where(type => type.GetTableName() is not null)
            .ToList();
        return [.. tables.Select(Table), .. tables.SelectMany(type => type.GetProperties().Select(property => $"{Table(type)}.{property.GetColumnName()}"))];
    }

    private static string Table(IEntityType type) => type.GetTableName() ?? throw new InvalidOperationException($"{type.Name} has no table.");
}
