namespace Aulario.Bench.Http.Figures;

/// <summary>One figure: how often the host answers for each answer of the reference.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Against">What the reference is.</param>
/// <param name="Wanted">The least ratio.</param>
/// <param name="Requests">The same for both.</param>
internal sealed record Figure(string Name, string Against, double Wanted, IReadOnlyList<byte[]> Requests)
{
    public const string BareNpgsql = "bare Npgsql";

    /// <summary>Whether both must answer with the same bytes.</summary>
    public bool HasEqualBodies { get; init; } = true;

    /// <summary>Whether a request can be sent only once; the tries are forgotten between turns then.</summary>
    public bool StoresTries { get; init; }
}

/// <summary>A figure as measured.</summary>
/// <param name="Rates">Answers per second, host by reference, one ratio per round.</param>
/// <param name="Costs">Processor time per answer, reference by host, one ratio per round; the database's is not in it.</param>
internal sealed record Measured(Figure Figure, IReadOnlyList<double> Rates, IReadOnlyList<double> Costs)
{
    public double Ratio => Median(Rates);

    public bool IsReached => Ratio >= Figure.Wanted;

    public override string ToString() => FormattableString.Invariant(
        $"{Figure.Name}: {Ratio:F2} of {Figure.Against} (≥ {Figure.Wanted:F2}), median of {Rates.Count} rounds ({Rates.Min():F2}–{Rates.Max():F2}); processor time of the host alone {Median(Costs):F2}{(IsReached ? string.Empty : "  MISSED")}");

    private static double Median(IReadOnlyList<double> values)
    {
        List<double> sorted = [.. values.Order()];
        var half = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
