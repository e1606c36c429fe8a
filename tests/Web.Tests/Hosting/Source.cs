using System.Runtime.CompilerServices;

namespace Aulario.Web.Tests.Hosting;

/// <summary>The sources that these tests were built from.</summary>
internal static class Source
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../..")); // ! a file has a folder

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string file = "") => file;
}
