using System.Text;
using System.Text.Json;

namespace Aulario.Web.Http;

/// <summary>
/// Finds text that must not reach the database: U+0000, which PostgreSQL refuses, and lone surrogates, which cannot be written as UTF-8. The JSON
/// reader lets both pass.
/// </summary>
internal static class ForbiddenText
{
    /// <summary>The path of the first such text, or null.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static string? PathIn(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf((byte)0) < 0 && json.IndexOf("\\u"u8) < 0)
            return null; // neither raw nor escaped: the common case, without a second reading
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ApiJson.Options.MaxDepth });
        string property = "$";
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String))
                continue;
            if (!IsClean(ref reader, out var text))
                return property;
            if (reader.TokenType == JsonTokenType.PropertyName)
                property = text;
        }

        return null;
    }

    /// <summary>Whether a text can be stored.</summary>
    public static bool IsClean(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!Rune.TryGetRuneAt(text, i, out _) && !(i > 0 && char.IsSurrogatePair(text[i - 1], text[i]))))
                return false;
        }

        return true;
    }

    private static bool IsClean(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString() ?? string.Empty;
            return IsClean(text);
        }
        catch (InvalidOperationException)
        {
            text = string.Empty; // a lone surrogate cannot be made into a string
            return false;
        }
    }
}
