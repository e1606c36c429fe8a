using Aulario.Domain.Answers;

namespace Aulario.Domain.Tests.Answers;

/// <summary>The tables beside this file: language, accepted answer, typed answer, verdict and reason (empty: none is prescribed), under the default policy.</summary>
internal static class AnswerTable
{
    public static IReadOnlyList<AnswerRow> All() =>
        [.. new[] { "answers-sample", "answers-es", "answers-en", "answers-heldout-es", "answers-heldout-en" }.SelectMany(Read)];

    public static IReadOnlyList<AnswerRow> Read(string name)
    {
        using var stream = typeof(AnswerTable).Assembly.GetManifestResourceStream($"{name}.tsv")
            ?? throw new InvalidOperationException($"{name}.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => AnswerRow.Of(line.Split('\t')))];
    }

    public static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Right => "right",
        Verdict.Almost => "almost",
        Verdict.Partial => "partial",
        Verdict.Wrong => "wrong",
        Verdict.Skipped => "skipped",
    };

    public static string NameOf(AnswerReason? reason) => reason is null ? "" : NameOf(reason.Value);

    private static string NameOf(AnswerReason reason) => reason switch
    {
        AnswerReason.Accent => "accent",
        AnswerReason.Typo => "typo",
        AnswerReason.Capital => "capital",
        AnswerReason.Anticipated => "anticipated",
        AnswerReason.Enye => "enye",
        AnswerReason.OtherWord => "other word",
        AnswerReason.Order => "order",
    };
}

internal sealed record AnswerRow(string Language, string Accepted, string Typed, string Verdict, string Reason)
{
    public static AnswerRow Of(string[] cells) => new(cells[0], cells[1], cells[2], cells[3], cells.Length > 4 ? cells[4] : "");
}
