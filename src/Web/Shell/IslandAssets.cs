using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace Aulario.Web.Shell;

/// <summary>Addresses of what Vite built, from its manifest, read once. Every name carries a hash, so it may be cached for ever.</summary>
public sealed class IslandAssets
{
    private const string ManifestPath = "dist/manifest.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly FrozenDictionary<string, Chunk> chunks;

    private IslandAssets(FrozenDictionary<string, Chunk> chunks)
    {
        this.chunks = chunks;
        Style = Url(".generated/app.css");
        Theme = Url("theme/theme.ts");
        Shell = Url("shell/shell.ts");
        Icons = Url("icons.svg");
        Fonts = [Url(".generated/fonts/lexend-main.woff2"), Url(".generated/fonts/baloo-2-main.woff2")];
    }

    public string Style { get; }

    public string Theme { get; }

    public string Shell { get; }

    public string Icons { get; }

    /// <summary>The two that every page shows at once.</summary>
    public IReadOnlyList<string> Fonts { get; }

    public static IslandAssets Read(IFileProvider files)
    {
        var manifest = files.GetFileInfo(ManifestPath);
        if (!manifest.Exists)
        {
            throw new InvalidOperationException($"wwwroot/{ManifestPath} is missing: run `npm ci && npm run build` in src/islands.");
        }

        using var stream = manifest.CreateReadStream();
        var chunks = JsonSerializer.Deserialize<Dictionary<string, Chunk>>(stream, Json)
            ?? throw new InvalidOperationException($"wwwroot/{ManifestPath} is empty.");
        return new IslandAssets(chunks.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a page loads for the island in <c>src/islands/{name}</c>.</summary>
    public Island For(string name)
    {
        var entry = Find($"{name}/island.ts");
        var needed = new List<Chunk>();
        Collect(entry, needed);
        return new Island(
            Address(entry),
            [.. needed.SelectMany(chunk => chunk.Css).Distinct().Select(file => $"/dist/{file}")],
            [.. needed.Skip(1).Select(Address)]);
    }

    private string Url(string source) => Address(Find(source));

    private Chunk Find(string source) =>
        chunks.TryGetValue(source, out var chunk)
            ? chunk
            : throw new KeyNotFoundException($"The islands' build has no \"{source}\"; it has {string.Join(", ", chunks.Keys.Order(StringComparer.Ordinal))}.");

    private void Collect(Chunk chunk, List<Chunk> found)
    {
        if (found.Contains(chunk))
        {
            return;
        }

        found.Add(chunk);
        foreach (var import in chunk.Imports)
        {
            Collect(Find(import), found);
        }
    }

    private static string Address(Chunk chunk) => $"/dist/{chunk.File}";

    /// <summary>Addresses that one island needs.</summary>
    public sealed record Island(string Script, IReadOnlyList<string> Styles, IReadOnlyList<string> Preloads);

    private sealed record Chunk(string File)
    {
        public IReadOnlyList<string> Imports { get; init; } = [];

        public IReadOnlyList<string> Css { get; init; } = [];
    }
}
