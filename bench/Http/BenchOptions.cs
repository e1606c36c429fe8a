using Npgsql;

namespace Aulario.Bench.Http;

/// <summary>What a run is told by its environment (see <c>bench/run</c>) and its arguments.</summary>
/// <param name="Server">A PostgreSQL server on which databases may be made.</param>
/// <param name="Host">The folder of the published host.</param>
/// <param name="Content">The folder of the demo school's files.</param>
/// <param name="Rounds">Rounds per figure, each with a turn of the host and one of the reference.</param>
/// <param name="Turn">How long a turn lasts.</param>
/// <param name="Only">Words that the name of a figure must hold one of; empty for all figures.</param>
internal sealed record BenchOptions(string Server, string Host, string Content, int Rounds, TimeSpan Turn, IReadOnlyList<string> Only)
{
    public const string ConnectionVariable = "ConnectionStrings__Postgres";

    /// <summary>As many as a class that plays at the same time keeps busy.</summary>
    public const int Connections = 16;

    private const int PresetRounds = 9;
    private const int PresetTurnMs = 700;

    public static BenchOptions Read(IReadOnlyList<string> arguments) => new(
        Wanted("AULARIO_BENCH_POSTGRES"),
        Wanted("AULARIO_BENCH_HOST"),
        Wanted("AULARIO_BENCH_CONTENT"),
        Number("AULARIO_BENCH_ROUNDS", PresetRounds),
        TimeSpan.FromMilliseconds(Number("AULARIO_BENCH_TURN_MS", PresetTurnMs)),
        arguments);

    /// <summary>The connection string of one database on the server.</summary>
    public string Database(string name) => new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString();

    public bool Wants(string figure) => Only.Count == 0 || Only.Any(word => figure.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Wanted(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{name} is not set; start bench/run.");

    private static int Number(string name, int preset) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) && number > 0 ? number : preset;
}
