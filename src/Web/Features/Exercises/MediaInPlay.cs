using System.Text.Json.Nodes;
using Aulario.Data;
using Aulario.Data.Media;
using Aulario.Domain.Exercises;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Exercises;

/// <summary>
/// What is played names pictures and sounds as they are stored, never as the author named them: <c>went.png</c> beside a question would answer it.
/// </summary>
internal static class MediaInPlay
{
    /// <summary>In the place of a file that the library does not have.</summary>
    private const string Missing = "missing";

    private const string Name = "name";
    private const string Alternative = "alternative";
    private const string Sound = "sound";

    /// <summary>The same content with other names for its files; content without files as it is.</summary>
    public static async Task<Exercise> ReadAsync(AppDb db, string content, CancellationToken cancel)
    {
        var exercise = ExerciseJson.Read(content);
        var names = exercise.MediaNames().Select(MediaNames.Fold).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            return exercise;
        var stored = await db.MediaFiles.AsNoTracking().Where(file => names.Contains(file.Name)).ToDictionaryAsync(file => file.Name, file => file.StoredAs, cancel);
        var json = JsonNode.Parse(content) ?? throw new InvalidOperationException("An exercise was read of this content, so it is no null.");
        Rename(json, name => stored.GetValueOrDefault(MediaNames.Fold(name), Missing));
        return ExerciseJson.Read(json.ToJsonString(ExerciseJson.Options));
    }

    private static void Rename(JsonNode? node, Func<string, string> rename)
    {
        if (node is JsonArray list)
        {
            foreach (var element in list)
                Rename(element, rename);
        }

        if (node is not JsonObject group)
            return;
        foreach (var (key, value) in group.ToList())
        {
            if (value is JsonValue text && (key == Sound || (key == Name && group.ContainsKey(Alternative))))
                group[key] = rename(text.GetValue<string>());
            else
                Rename(value, rename);
        }
    }
}
