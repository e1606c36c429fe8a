using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Aulario.Bench.Puzzles;

/// <summary>What crossword-layout-generator made of a list.</summary>
internal sealed record PeerCrossword(int Placed, int Crossings, double Filled, double Ms);

/// <summary>What @blex41/word-search made of a list: words it says it placed, words that stand in the grid exactly once.</summary>
internal sealed record PeerWordSearch(int Placed, int Once, double Density, double Shared, double Ms);

/// <summary>Both for one list.</summary>
internal sealed record PeerFigures(PeerCrossword Crossword, PeerWordSearch WordSearch);

/// <summary>The public generators, run by Node on the same lists in the same run.</summary>
internal static class Peers
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<PeerFigures> Measure(IReadOnlyList<WordList> lists, IReadOnlyList<int> sides, int rounds)
    {
        var folder = typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PeersFolder").Value
            ?? throw new InvalidOperationException("The project names no PeersFolder.");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Run("npm", ["ci", "--no-fund", "--no-audit"], folder, "");
        var answer = Run("node", ["measure.js"], folder, JsonSerializer.Serialize(new { rounds, lists = lists.Zip(sides, (list, side) => new { words = list.Folded, side }) }, Json));
        return JsonSerializer.Deserialize<IReadOnlyList<PeerFigures>>(answer, Json) ?? throw new InvalidOperationException("Node answered nothing.");
    }

    private static string Run(string program, IReadOnlyList<string> arguments, string folder, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }
}
