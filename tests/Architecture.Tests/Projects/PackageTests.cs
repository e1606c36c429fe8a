using System.Xml.Linq;

namespace Aulario.Architecture.Tests.Projects;

public sealed class PackageTests
{
    /// <summary>Packages that ship. A package beyond these is a decision.</summary>
    private static readonly IReadOnlyDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["Domain"] = "Microsoft.CodeAnalysis.BannedApiAnalyzers",
        ["Data"] = "EFCore.NamingConventions Microsoft.AspNetCore.DataProtection.EntityFrameworkCore Microsoft.AspNetCore.Identity.EntityFrameworkCore "
            + "Microsoft.EntityFrameworkCore.Design Microsoft.EntityFrameworkCore.Sqlite Npgsql.EntityFrameworkCore.PostgreSQL SkiaSharp SkiaSharp.NativeAssets.Linux.NoDependencies",
        ["Web"] = "HtmlSanitizer MailKit Markdig Microsoft.AspNetCore.Authentication.OpenIdConnect Microsoft.AspNetCore.OpenApi OpenTelemetry.Exporter.OpenTelemetryProtocol "
            + "OpenTelemetry.Extensions.Hosting OpenTelemetry.Instrumentation.AspNetCore QRCoder System.Security.Cryptography.Pkcs",
        ["Cli"] = "System.CommandLine",
    };

    /// <summary>Declared before the project that uses them stands. Shrinks.</summary>
    private static readonly IReadOnlyDictionary<string, string> NotUsedYet = new Dictionary<string, string>();

    private static readonly string CentralFile = Repository.Files.Single(file => file.Path == "Directory.Packages.props").Text;

    [Fact]
    public void Production_projects_use_exactly_the_packages_of_the_table() =>
        Findings.None(WrongPackages(ProjectFile.All), "Use what is there, or change the table with the reason in docs/decisions.");

    [Fact]
    public void A_core_that_uses_a_package_is_caught()
    {
        var offender = new ProjectFile("Domain", [], ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Newtonsoft.Json"]);

        var found = WrongPackages([offender, .. ProjectFile.All.Where(project => project.Name != "Domain")]);

        Assert.Contains("Newtonsoft.Json", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_declared_package_is_used_by_a_project() =>
        Findings.None(Findings.Against(NotUsedYet, Unused(CentralFile, ProjectFile.All)), "Remove it from Directory.Packages.props (or from the list here).");

    [Fact]
    public void A_package_that_nobody_uses_is_caught()
    {
        const string central = """<Project><ItemGroup><!-- Why. MIT. --><PackageVersion Include="Left.Pad" Version="1.0.0" /></ItemGroup></Project>""";

        Assert.Equal(["Left.Pad"], Unused(central, ProjectFile.All));
    }

    [Fact]
    public void Every_declared_package_has_its_reason_beside_it() =>
        Findings.None(WithoutReason(CentralFile), "Write above it what it is for and its licence.");

    [Fact]
    public void A_package_without_a_reason_is_caught()
    {
        const string central = """
            <Project><ItemGroup>
              <!-- Says why. MIT. -->
              <PackageVersion Include="Good.One" Version="1.0.0" />
              <PackageVersion Include="Left.Pad" Version="1.0.0" />
            </ItemGroup></Project>
            """;

        Assert.Equal(["Left.Pad"], WithoutReason(central));
    }

    private static IEnumerable<string> WrongPackages(IReadOnlyList<ProjectFile> projects) =>
        from project in projects
        where Table.ContainsKey(project.Name)
        let packages = string.Join(' ', project.Packages)
        where packages != Table[project.Name]
        select $"{project.Name} uses '{packages}'; the table says '{Table[project.Name]}'";

    private static List<string> Unused(string central, IReadOnlyList<ProjectFile> projects)
    {
        var used = projects.SelectMany(project => project.Packages).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Declared(central).Select(Name).Where(name => !used.Contains(name))];
    }

    /// <summary>A reason stands right above, or above its sibling whose name begins the same way (OpenTelemetry.…, the two engines).</summary>
    private static List<string> WithoutReason(string central) =>
        [.. Declared(central).Where(package => !HasReason(package)).Select(Name)];

    private static bool HasReason(XElement package)
    {
        var before = package.PreviousNode;
        while (before is XText)
            before = before.PreviousNode;
        return before switch
        {
            XComment comment => comment.Value.Trim().Length > 10,
            XElement sibling => SharesReason(sibling, package) && HasReason(sibling),
            _ => false,
        };
    }

    private static bool SharesReason(XElement sibling, XElement package) =>
        Name(sibling).Split('.')[0] == Name(package).Split('.')[0]
        || (Name(sibling).Contains("EntityFrameworkCore", StringComparison.Ordinal) && Name(package).Contains("EntityFrameworkCore", StringComparison.Ordinal));

    private static IEnumerable<XElement> Declared(string central) =>
        XDocument.Parse(central, LoadOptions.PreserveWhitespace).Descendants("PackageVersion");

    private static string Name(XElement package) => package.Attribute("Include")?.Value ?? throw new InvalidOperationException("A PackageVersion has no Include.");
}
