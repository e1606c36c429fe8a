using System.Collections.Concurrent;
using System.Text.Json;
using Aulario.Domain;
using Aulario.Domain.Attempts;
using Aulario.Domain.Exercises;
using Npgsql;

namespace Aulario.Bench.Http.Reference;

/// <summary>The cover of an exercise in one statement. Versions are immutable, so this reference too parses each one once.</summary>
internal static class Cover
{
    private const string Sql =
        """
        SELECT exercise.id, exercise.published_version_id, package.id, package.slug, package.title, package.language,
               (exercise.times_completed + (SELECT count(*) FROM exercise_completions WHERE exercise_id = exercise.id))::int
        FROM exercises AS exercise LEFT JOIN packages AS package ON package.id = exercise.package_id
        WHERE exercise.id = $1 AND exercise.is_published AND (package.id IS NULL OR package.is_published)
        """;

    private const string ContentSql = "SELECT content FROM exercise_versions WHERE id = $1";

    private static readonly ConcurrentDictionary<Guid, Exercise> Versions = new();

    private sealed record Row(Guid Id, Guid Version, Guid? Package, string? Slug, string? Title, string? Language, int TimesCompleted);

    public static async Task AnswerAsync(HttpContext http, NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        var id = Guid.Parse((string)http.Request.RouteValues["id"]!); // ! the route has it
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } } };
        Row row;
        await using (var reader = await command.ExecuteReaderAsync(http.RequestAborted))
        {
            if (!await reader.ReadAsync(http.RequestAborted))
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            row = Read(reader);
        }

        if (!Versions.TryGetValue(row.Version, out var content))
            content = Versions[row.Version] = await ContentAsync(connection, row.Version, http.RequestAborted);
        await ReferenceServer.AnswerAsync(http, json => Write(json, row, content));
    }

    private static Row Read(NpgsqlDataReader row) => row.IsDBNull(2)
        ? new(row.GetGuid(0), row.GetGuid(1), null, null, null, null, row.GetInt32(6))
        : new(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt32(6));

    private static async Task<Exercise> ContentAsync(NpgsqlConnection connection, Guid version, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(ContentSql, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = version } } };
        return ExerciseJson.Read((string)(await command.ExecuteScalarAsync(cancel))!); // ! a version that an exercise names has content
    }

    private static void Write(Utf8JsonWriter json, Row row, Exercise content)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("title", content.Title);
        if (content.Instructions is { } instructions)
            json.WriteString("instructions", instructions);
        json.WriteString("type", UpperSnake.Of(content.Type));
        json.WriteString("difficulty", UpperSnake.Of(content.Difficulty));
        json.WriteString("category", UpperSnake.Of(content.Category));
        json.WriteString("language", content.Language);
        json.WriteString("instructionsLanguage", content.InstructionsLanguage);
        json.WriteNumber("itemCount", content.Settings.Draw ?? content.ItemCount);
        json.WriteWords("modes", AttemptRules.Modes(content.Settings.Mode).Select(mode => UpperSnake.Of(mode)));
        json.WriteNumber("tries", content.Settings.Tries);
        if (content.Settings.Minutes is { } minutes)
            json.WriteNumber("minutes", minutes);
        if (content.Settings.Lives is { } lives)
            json.WriteNumber("lives", lives);
        json.WriteWords("tags", content.Tags);
        if (row is { Package: { } package })
        {
            json.WriteStartObject("package");
            json.WriteString("id", package);
            json.WriteString("slug", row.Slug);
            json.WriteString("title", row.Title);
            json.WriteString("language", row.Language);
            json.WriteEndObject();
        }

        json.WriteNumber("timesCompleted", row.TimesCompleted);
        json.WriteEndObject();
    }
}
