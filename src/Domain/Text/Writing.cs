using System.Text;
using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>Puts text together, with <c>\n</c> as line end.</summary>
internal sealed class Writing
{
    private readonly StringBuilder text = new();

    public int Length => text.Length;

    /// <summary>Adds what is part of the format.</summary>
    public Writing Raw(string marks)
    {
        text.Append(marks);
        return this;
    }

    /// <summary>Adds an author's words, escaped so that reading gives them back.</summary>
    public Writing Words(string words, Special special = Special.None)
    {
        Escapes.Write(text, words, special, isLineStart: text.Length == 0 || text[^1] == '\n');
        return this;
    }

    /// <summary>Adds words with their picture and sound, which come first.</summary>
    public Writing Prompt(Prompt prompt, Special special)
    {
        Media.Write(this, prompt.Picture, prompt.Sound);
        var hasMedia = prompt.Picture is not null || prompt.Sound is not null;
        return prompt.Text.Length == 0 ? this : Raw(hasMedia ? " " : string.Empty).Words(prompt.Text, special);
    }

    public Writing EndLine() => Raw("\n");

    /// <summary>Adds <c>key: words</c>, unless there are none.</summary>
    public Writing Key(string key, string? words, Special special = Special.None) =>
        string.IsNullOrEmpty(words) ? this : Raw(key).Raw(": ").Words(words, special).EndLine();

    /// <summary>Adds <c>distractors: a | b</c>, unless there are none.</summary>
    public Writing Distractors(IReadOnlyList<string> words) =>
        Key(ExerciseFormat.DistractorsKey, words, " | ", words.Count == 1 ? Special.Bar | Special.Comma : Special.Bar);

    /// <summary>Adds <c>key: a, b</c>, unless there are none.</summary>
    public Writing Key(string key, IReadOnlyList<string> words, string separator, Special special)
    {
        if (words.Count == 0)
            return this;
        Raw(key).Raw(": ");
        foreach (var (i, one) in words.Index())
            Raw(i == 0 ? string.Empty : separator).Words(one, special);
        return EndLine();
    }

    public override string ToString() => text.ToString();
}
