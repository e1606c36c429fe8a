using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>A line of its own with the indented lines below it.</summary>
/// <param name="Text">The line, trimmed.</param>
/// <param name="IsAfterBlank">Whether it is the first line of the body or stands below a blank one.</param>
/// <param name="Notes">The indented lines, trimmed.</param>
internal sealed record TextItem(Slice Text, bool IsAfterBlank, IReadOnlyList<Slice> Notes);

/// <summary>Reads and writes what stands indented under an item: <c>hint:</c>, <c>why:</c>, <c>do:</c>, <c>say:</c>, <c>proof:</c>.</summary>
internal static class ItemNotes
{
    private const string HintKey = "hint";
    private const string WhyKey = "why";
    private const string DoKey = "do";
    private const string SayKey = "say";
    private const string ProofKey = "proof";

    private static readonly string[] Keys = [HintKey, WhyKey, DoKey, SayKey, ProofKey];

    /// <summary>Notes that only items of one type have.</summary>
    private static readonly (string Key, ExerciseType Type)[] KeysElsewhere = [("or", ExerciseType.Ordering)];

    /// <summary>The item with what its notes say.</summary>
    public static T Read<T>(T item, IEnumerable<Slice> notes, ProblemList problems)
        where T : Item
    {
        var hints = new List<string>();
        var proof = new List<string>();
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var note in notes)
        {
            if (KeyOf(note, problems) is not { } key)
                continue;
            var value = Words.Read(note.From(note.Start + key.Length + 1), problems);
            if (string.IsNullOrWhiteSpace(value))
                problems.Warn(TextCodes.EmptyValue, note.Start, key);
            else if (key == HintKey)
                hints.Add(value);
            else if (key == ProofKey)
                proof.Add(value);
            else if (!others.TryAdd(key, value))
                problems.Error(TextCodes.KeyTwice, note.Start, key);
        }

        return (T)(item with
        {
            Hints = hints,
            Explanation = others.GetValueOrDefault(WhyKey),
            Instruction = others.GetValueOrDefault(DoKey),
            Spoken = others.GetValueOrDefault(SayKey),
            Proof = proof,
        });
    }

    public static void Write(Item item, Writing writing)
    {
        Note(DoKey, item.Instruction, writing);
        Note(SayKey, item.Spoken, writing);
        foreach (var hint in item.Hints)
            Note(HintKey, hint, writing);
        Note(WhyKey, item.Explanation, writing);
        foreach (var quote in item.Proof)
            Note(ProofKey, quote, writing);
    }

    private static void Note(string key, string? text, Writing writing)
    {
        if (text is not null)
            writing.Raw($"  {key}: ").Words(text).EndLine();
    }

    /// <summary>Reports quotes of a text where there is no text.</summary>
    public static void RefuseProof(Slice note, ProblemList problems)
    {
        if (note.StartsWith(ProofKey + ":"))
            problems.Error(TextCodes.NoteNotHere, note.Start, ProofKey, UpperSnake.Of(ExerciseType.Reading));
    }

    private static string? KeyOf(Slice note, ProblemList problems)
    {
        var colon = note.Span.IndexOf(':');
        var key = colon < 0 ? note.ToString() : note.Span[..colon].ToString();
        if (colon >= 0 && Keys.Contains(key))
            return key;
        if (colon >= 0 && Array.Find(KeysElsewhere, one => one.Key == key) is { Key: not null } elsewhere)
            problems.Error(TextCodes.NoteNotHere, note.Start, key, UpperSnake.Of(elsewhere.Type));
        else
            problems.Error(TextCodes.UnknownNote, note.Start, note.ToString(), "hint:, why:, do:, say:", Suggestion.Nearest(key, Keys) is { } nearest ? nearest + ":" : null);
        return null;
    }
}
