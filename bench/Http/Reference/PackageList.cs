using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Aulario.Bench.Http.Reference;

/// <summary>The list of packages in one statement.</summary>
internal static class PackageList
{
    private const string Sql =
        """
        SELECT package.id, package.slug, package.title, package.description, package.language, package.category, package.image, package.is_featured,
               kinds.count, kinds.difficulties, kinds.types, kinds.languages
        FROM (SELECT * FROM packages WHERE is_published ORDER BY is_featured DESC, id DESC LIMIT $1) AS package
        CROSS JOIN LATERAL (
            SELECT count(*)::int AS count, array_agg(DISTINCT difficulty) AS difficulties, array_agg(DISTINCT type) AS types, array_agg(DISTINCT language) AS languages
            FROM exercises WHERE package_id = package.id AND is_published) AS kinds
        ORDER BY package.is_featured DESC, package.id DESC
        """;

    private sealed record Row(
        Guid Id, string Slug, string Title, string Description, string Language, string Category, string? Image, bool IsFeatured,
        int Count, string[] Difficulties, string[] Types, string[] Languages);

    public static async Task AnswerAsync(HttpContext http, NpgsqlDataSource database)
    {
        var limit = int.Parse(http.Request.Query["limit"].ToString(), CultureInfo.InvariantCulture);
        var rows = new List<Row>(limit + 1);
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new NpgsqlParameter<int> { TypedValue = limit + 1 } } };
        await using (var reader = await command.ExecuteReaderAsync(http.RequestAborted))
        {
            while (await reader.ReadAsync(http.RequestAborted))
                rows.Add(Read(reader));
        }

        await ReferenceServer.AnswerAsync(http, json => Write(json, rows, limit));
    }

    private static Row Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6),
        row.GetBoolean(7), row.GetInt32(8), row.GetFieldValue<string[]>(9), row.GetFieldValue<string[]>(10), row.GetFieldValue<string[]>(11));

    private static void Write(Utf8JsonWriter json, List<Row> rows, int limit)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var row in rows.Take(limit))
            Write(json, row);
        json.WriteEndArray();
        if (rows.Count > limit)
            json.WriteString("next", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(limit.ToString(CultureInfo.InvariantCulture))).TrimEnd('='));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("slug", row.Slug);
        json.WriteString("title", row.Title);
        json.WriteString("description", row.Description);
        json.WriteString("language", row.Language);
        json.WriteString("category", row.Category);
        if (row.Image is not null)
            json.WriteString("image", row.Image);
        json.WriteBoolean("isFeatured", row.IsFeatured);
        json.WriteNumber("exerciseCount", row.Count);
        json.WriteWords("levels", row.Difficulties.OrderBy(word => Words.Difficulties[word]));
        json.WriteWords("types", row.Types.OrderBy(word => Words.Types[word]));
        json.WriteWords("teaches", row.Languages.Order(StringComparer.Ordinal));
        json.WriteEndObject();
    }
}
