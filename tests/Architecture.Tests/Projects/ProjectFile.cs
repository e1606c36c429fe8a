using System.Xml.Linq;

namespace Aulario.Architecture.Tests.Projects;

/// <summary>What a project file names.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files.Where(file => file.EndsWith(".csproj")).Select(Read)];

    public static ProjectFile Read(SourceFile file)
    {
        var xml = XDocument.Parse(file.Text);
        return new(
            Path.GetFileNameWithoutExtension(file.Name),
            [.. Names(xml, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Order(StringComparer.Ordinal)],
            [.. Names(xml, "PackageReference").Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Names(XDocument xml, string element) =>
        xml.Descendants(element).Select(one => one.Attribute("Include")?.Value).OfType<string>();
}
