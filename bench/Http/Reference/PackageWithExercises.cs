using System.Text.Json;
using Npgsql;

namespace Aulario.Bench.Http.Reference;

/// <summary>A package with its levels and exercises, and how far a learner is where one is named: three statements in one round trip.</summary>
internal static class PackageWithExercises
{
    private const string PackageSql =
        """
        SELECT id, slug, title, description, article, language, category, image, meta_title, meta_description
        FROM packages WHERE slug = $1 AND is_published
        """;

    private const string LevelsSql =
        """
        SELECT level.difficulty, level.article
        FROM package_levels AS level JOIN packages AS package ON package.id = level.package_id
        WHERE package.slug = $1 AND package.is_published
        """;

    private const string ExercisesSql =
        """
        SELECT exercise.id, exercise.title, exercise.type, exercise.difficulty, exercise.category, exercise.language, exercise.instructions_language, exercise.item_count
        FROM exercises AS exercise JOIN packages AS package ON package.id = exercise.package_id
        WHERE package.slug = $1 AND package.is_published AND exercise.is_published
        ORDER BY exercise.position, exercise.id
        """;

    private const string OwnExercisesSql =
        """
        SELECT exercise.id, exercise.title, exercise.type, exercise.difficulty, exercise.category, exercise.language, exercise.instructions_language, exercise.item_count,
               done.id IS NOT NULL, done.best_score,
               EXISTS (SELECT 1 FROM attempts WHERE user_id = $2 AND exercise_id = exercise.id AND is_counted AND finished_at IS NULL)
        FROM exercises AS exercise
        JOIN packages AS package ON package.id = exercise.package_id
        LEFT JOIN exercise_completions AS done ON done.exercise_id = exercise.id AND done.user_id = $2
        WHERE package.slug = $1 AND package.is_published AND exercise.is_published
        ORDER BY exercise.position, exercise.id
        """;

    private sealed record ExerciseRow(
        Guid Id, string Title, string Type, string Difficulty, string Category, string Language, string InstructionsLanguage, int Items, string? Standing, double? Best);

    public static async Task AnswerAsync(HttpContext http, NpgsqlDataSource database)
    {
        var slug = (string)http.Request.RouteValues["slug"]!; // ! the route has it
        var learner = ReferenceServer.Learner(http);
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { Command(PackageSql, slug, null), Command(LevelsSql, slug, null), Command(learner is null ? ExercisesSql : OwnExercisesSql, slug, learner) },
        };
        await using var reader = await batch.ExecuteReaderAsync(http.RequestAborted);
        if (!await reader.ReadAsync(http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await AnswerAsync(http, reader, learner is not null);
    }

    private static NpgsqlBatchCommand Command(string sql, string slug, Guid? learner)
    {
        var command = new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = slug } } };
        if (learner is { } id)
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        return command;
    }

    private static async Task AnswerAsync(HttpContext http, NpgsqlDataReader reader, bool isKnown)
    {
        var head = new object[reader.FieldCount];
        reader.GetValues(head);
        List<(string Difficulty, string Article)> levels = [];
        await reader.NextResultAsync(http.RequestAborted);
        while (await reader.ReadAsync(http.RequestAborted))
            levels.Add((reader.GetString(0), reader.GetString(1)));
        List<ExerciseRow> exercises = [];
        await reader.NextResultAsync(http.RequestAborted);
        while (await reader.ReadAsync(http.RequestAborted))
            exercises.Add(Read(reader, isKnown));
        await ReferenceServer.AnswerAsync(http, json => Write(json, head, levels, exercises, isKnown));
    }

    private static ExerciseRow Read(NpgsqlDataReader row, bool isKnown) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetInt32(7),
        !isKnown ? null : row.GetBoolean(8) ? "DONE" : row.GetBoolean(10) ? "OPEN" : "NEW",
        isKnown && !row.IsDBNull(9) ? row.GetDouble(9) : null);

    private static void Write(Utf8JsonWriter json, object[] head, List<(string Difficulty, string Article)> levels, List<ExerciseRow> exercises, bool isKnown)
    {
        ReadOnlySpan<string> names = ["id", "slug", "title", "description", "article", "language", "category", "image", "metaTitle", "metaDescription"];
        json.WriteStartObject();
        json.WriteString(names[0], (Guid)head[0]);
        for (var i = 1; i < names.Length; i++)
        {
            if (head[i] is string text)
                json.WriteString(names[i], text);
        }

        json.WriteStartArray("levels");
        foreach (var (difficulty, article) in levels.OrderBy(level => Words.Difficulties[level.Difficulty]))
        {
            json.WriteStartObject();
            json.WriteString("difficulty", difficulty);
            json.WriteString("article", article);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("exercises");
        foreach (var exercise in exercises)
            Write(json, exercise);
        json.WriteEndArray();
        if (isKnown)
        {
            json.WriteStartObject("progress");
            json.WriteNumber("completed", exercises.Count(exercise => exercise.Standing == "DONE"));
            json.WriteNumber("total", exercises.Count);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExerciseRow exercise)
    {
        json.WriteStartObject();
        json.WriteString("id", exercise.Id);
        json.WriteString("title", exercise.Title);
        json.WriteString("type", exercise.Type);
        json.WriteString("difficulty", exercise.Difficulty);
        json.WriteString("category", exercise.Category);
        json.WriteString("language", exercise.Language);
        json.WriteString("instructionsLanguage", exercise.InstructionsLanguage);
        json.WriteNumber("itemCount", exercise.Items);
        if (exercise.Standing is not null)
            json.WriteString("standing", exercise.Standing);
        if (exercise.Best is { } best)
            json.WriteNumber("bestScore", best);
        json.WriteEndObject();
    }
}
