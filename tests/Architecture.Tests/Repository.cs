namespace Aulario.Architecture.Tests;

/// <summary>A text file of the repository, or one that a test invents.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public bool EndsWith(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Path.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

/// <summary>The repository that these tests were built in.</summary>
internal static class Repository
{
    private static readonly HashSet<string> MadeFolders =
        ["bin", "obj", "node_modules", ".git", ".generated", "dist", "data", "artifacts", "publish", "TestResults", ".vs", ".idea", "BenchmarkDotNet.Artifacts"];

    private static readonly HashSet<string> Binary = [".png", ".jpg", ".jpeg", ".webp", ".avif", ".ico", ".woff2", ".mp3", ".ogg", ".zip", ".db", ".pdf"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file that people or tools commit.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = [.. Walk(new DirectoryInfo(Root)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>C# that people write; migrations are generated.</summary>
    public static IReadOnlyList<SourceFile> CSharp { get; } =
        [.. Files.Where(file => file.EndsWith(".cs") && !file.IsUnder("src/Data/Migrations/Sqlite") && !file.IsUnder("src/Data/Migrations/Postgres"))];

    public static string FullPath(string path) => Path.Combine(Root, path);

    private static IEnumerable<SourceFile> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => file.LinkTarget is null && !Binary.Contains(file.Extension) && file.Name != ".git"))
            yield return new(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));
        foreach (var inner in folder.EnumerateDirectories().Where(inner => !IsMade(inner)))
        {
            foreach (var file in Walk(inner))
                yield return file;
        }
    }

    // "data" is also a folder of sources: only the one at the root is made by running the site.
    private static bool IsMade(DirectoryInfo folder) =>
        MadeFolders.Contains(folder.Name) && (folder.Name != "data" || folder.Parent?.FullName == Root);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Aulario.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Aulario.slnx above {AppContext.BaseDirectory}; run these tests inside the repository.");
    }
}
