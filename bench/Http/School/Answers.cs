using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aulario.Bench.Http.School;

/// <summary>Answers like a learner in a hurry: the first option, the first word of the bank. Some are right, most are wrong.</summary>
internal static class Answers
{
    /// <summary>The JSON of a response to what is seen, or null for a type that takes steps instead of tries.</summary>
    public static string? To(JsonElement view) => view.GetProperty("type").GetString() switch
    {
        "MULTIPLE_CHOICE" => new JsonObject { ["picked"] = new JsonArray(view.GetProperty("options")[0].GetProperty("key").GetString()) }.ToJsonString(),
        "TRUE_OR_FALSE" => new JsonObject { ["value"] = view.GetProperty("values")[0].GetString() }.ToJsonString(),
        "FILL_BLANK" => new JsonObject { ["gaps"] = Gaps(view) }.ToJsonString(),
        _ => null,
    };

    private static JsonObject Gaps(JsonElement view) => new(view.GetProperty("gaps").EnumerateArray()
        .Select(gap => KeyValuePair.Create<string, JsonNode?>(gap.GetProperty("key").GetString()!, Word(gap, view)))); // ! every gap has a key

    private static string Word(JsonElement gap, JsonElement view)
    {
        if (gap.TryGetProperty("choices", out var choices))
            return choices[0].GetString() ?? string.Empty;
        return view.TryGetProperty("bank", out var bank) ? bank[0].GetString() ?? string.Empty : "have been";
    }
}
