namespace Aulario.Domain.Exercises;

/// <summary>Optional words that say nothing are absent: one way to say it, in the database, in forms and in text.</summary>
internal static class BlankText
{
    public static string? ToNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
