namespace Aulario.Architecture.Tests.Projects;

public sealed class ProjectReferenceTests
{
    /// <summary>Who may use whom. Adding an edge is a decision: write down why in docs/decisions.</summary>
    private static readonly IReadOnlyDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["Domain"] = "",
        ["Data"] = "Domain",
        ["Web"] = "Data Domain",
        ["Cli"] = "Data Domain",
    };

    [Fact]
    public void Production_projects_refer_to_exactly_those_of_the_table() =>
        Findings.None(Offences(ProjectFile.All), "Change the reference, not the table.");

    [Fact]
    public void A_core_that_refers_to_the_data_is_caught()
    {
        var offender = ProjectFile.Read(new("src/Domain/Domain.csproj", """<Project><ItemGroup><ProjectReference Include="../Data/Data.csproj" /></ItemGroup></Project>"""));

        var found = Offences([offender, .. ProjectFile.All.Where(project => project.Name != "Domain")]);

        Assert.Equal(["Domain refers to 'Data'; the table says ''"], found);
    }

    [Fact]
    public void A_project_that_nobody_listed_is_caught()
    {
        var found = Offences([new("Payments", ["Web"], []), .. ProjectFile.All]);

        Assert.Equal(["Payments is not in the table"], found);
    }

    private static List<string> Offences(IReadOnlyList<ProjectFile> projects)
    {
        var production = projects.Where(project => !IsTestOrBench(project.Name)).ToList();
        return
        [
            .. production.Where(project => !Table.ContainsKey(project.Name)).Select(project => $"{project.Name} is not in the table"),
            .. Table.Keys.Where(name => production.All(project => project.Name != name)).Select(name => $"{name} is in the table only"),
            .. production
                .Where(project => Table.TryGetValue(project.Name, out var listed) && listed != string.Join(' ', project.Projects))
                .Select(project => $"{project.Name} refers to '{string.Join(' ', project.Projects)}'; the table says '{Table[project.Name]}'"),
        ];
    }

    private static bool IsTestOrBench(string name) =>
        Repository.Files.Any(file => file.Name == name + ".csproj" && (file.IsUnder("tests") || file.IsUnder("bench") || file.IsUnder("tools")));
}
