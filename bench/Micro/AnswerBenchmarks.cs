using System.Text;
using Aulario.Domain;
using Aulario.Domain.Languages;
using BenchmarkDotNet.Attributes;

namespace Aulario.Bench.Micro;

/// <summary>All rows of the tables per operation, against the least any check would do: compose both texts and compare.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private IReadOnlyList<MixedRow> rows = [];
    private IReadOnlyList<(KnownWords Words, string Word)> lookUps = [];

    [GlobalSetup]
    public void Prepare()
    {
        rows = MixedTable.Rows();
        lookUps = MixedTable.LookUps();
    }

    [Benchmark(Baseline = true)]
    public int OrdinalEquality() =>
        rows.Count(row => string.Equals(row.Typed.Normalize(NormalizationForm.FormC), row.Accepted, StringComparison.Ordinal));

    [Benchmark]
    public int AnswerCheck() => rows.Count(row => row.Key.Match(row.Typed).Verdict == Verdict.Right);

    [Benchmark]
    public int KnownWordLookUps() => lookUps.Count(lookUp => lookUp.Words.IsCommon(lookUp.Word));
}
