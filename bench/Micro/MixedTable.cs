using Aulario.Domain.Answers;
using Aulario.Domain.Languages;

namespace Aulario.Bench.Micro;

/// <summary>Every row of the answer tables, its key prepared as a published version prepares it.</summary>
internal static class MixedTable
{
    public static IReadOnlyList<MixedRow> Rows() => [.. Cells().Select(Row)];

    public static IReadOnlyList<(KnownWords Words, string Word)> LookUps() =>
        [.. Cells().SelectMany(cells => cells[2].ToLowerInvariant().Split(' ').Select(word => (KnownWords.For(cells[0])!, Letters.FoldAccents(word))))];

    private static MixedRow Row(string[] cells) =>
        new(AnswerKey.Prepare([cells[1]], [], cells[0], AnswerPolicy.Default), cells[1], cells[2]);

    private static List<string[]> Cells()
    {
        List<string[]> all = [];
        var assembly = typeof(MixedTable).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
            using var reader = new StreamReader(stream);
            all.AddRange(reader.ReadToEnd().Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')));
        }

        return all;
    }
}

internal sealed record MixedRow(AnswerKey Key, string Accepted, string Typed);
