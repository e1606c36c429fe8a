using System.Text.RegularExpressions;
using Aulario.Architecture.Tests.Sources;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Components;

namespace Aulario.Architecture.Tests.Features;

/// <summary>Pages get values, and only Data knows the engines.</summary>
public sealed partial class DataBorderTests
{
    /// <summary>Where the school is put together, and where its traces are named.</summary>
    private static readonly IReadOnlyDictionary<string, string> Composition = new Dictionary<string, string>
    {
        ["src/Web/Hosting/HostServices.cs"] = "chooses the engine from the configuration",
        ["src/Web/Hosting/Observation.cs"] = "names the driver's traces and metrics",
        ["src/Cli/School.cs"] = "chooses the engine from the environment",
    };

    [Fact]
    public void No_component_depends_on_the_context()
    {
        var components = Components(typeof(Who).Assembly);

        Assert.True(components.Count > 30, $"Only {components.Count} components were looked at.");
        Findings.None(ReadingData(CodeModel.Web, components), "Let the endpoint read and hand over the values.");
    }

    [Fact]
    public void A_component_that_reads_the_database_is_caught()
    {
        var found = ReadingData(CodeModel.Here, Components(typeof(Offenders.ReadingComponent).Assembly));

        Assert.Contains("Aulario.Architecture.Tests.Offenders.ReadingComponent → Aulario.Data.AppDb", found);
    }

    [Fact]
    public void Nothing_outside_Data_leans_on_an_engine() =>
        Findings.None(Engines(CodeModel.Web).Concat(Engines(CodeModel.Cli)), "Say what differs as a method of AppDb.");

    [Fact]
    public void A_use_case_that_asks_for_the_engine_is_caught() =>
        Assert.Contains("Aulario.Architecture.Tests.Offenders.EngineUser → Aulario.Data.SqliteAppDb", Engines(CodeModel.Here));

    [Fact]
    public void Nothing_outside_Data_names_an_engine_but_where_the_host_is_composed()
    {
        var outside = Repository.CSharp.Where(file => file.IsUnder("src/Web") || file.IsUnder("src/Cli") || file.IsUnder("src/Domain"));

        Findings.None(Findings.Against(Composition, Naming(outside)), "Say what differs as a method of AppDb.");
    }

    [Fact]
    public void A_file_that_names_an_engine_is_caught() =>
        Assert.Equal(["src/Web/A.cs"], Naming([new("src/Web/A.cs", "if (db.Database.ProviderName == \"…Sqlite\")"), new("src/Web/B.cs", "// SQLite refuses it")]));

    private static HashSet<string> Components(System.Reflection.Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IComponent))).Select(type => type.FullName!.Split('+', '`')[0])]; // ! a type of an assembly has one

    private static List<string> ReadingData(IEnumerable<Lean> leans, HashSet<string> components) =>
    [
        .. from lean in leans
           where components.Contains(lean.From) && (lean.To == "Aulario.Data.AppDb" || lean.To.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal))
           select $"{lean.From} → {lean.To}",
    ];

    private static IEnumerable<string> Engines(IEnumerable<Lean> leans) =>
        leans.Where(lean => EngineType().IsMatch(lean.To)).Select(lean => $"{lean.From} → {lean.To}");

    /// <summary>Comments may name an engine: they give reasons.</summary>
    private static IEnumerable<string> Naming(IEnumerable<SourceFile> files) =>
        files.Where(file => CSharp.Parse(file).Root.DescendantTokens().Any(token => EngineWord().IsMatch(token.Text))).Select(file => file.Path);

    [GeneratedRegex(@"^(Npgsql|Microsoft\.Data\.Sqlite|Aulario\.Data\.(Sqlite|Postgres)|Microsoft\.EntityFrameworkCore\.(Sqlite|Npgsql))", RegexOptions.NonBacktracking)]
    private static partial Regex EngineType();

    [GeneratedRegex("sqlite|npgsql|postgres", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EngineWord();
}
