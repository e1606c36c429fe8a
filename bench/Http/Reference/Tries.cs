using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Aulario.Bench.Http.Reference;

/// <summary>Stores a try without looking at it: the attempt is read by key and owner, the row is inserted, an answer of the usual length goes back.</summary>
internal static class Tries
{
    private const string AttemptSql =
        "SELECT version_id, mode, seed, items, deadline, finished_at FROM attempts WHERE id = $1 AND (user_id = $2 OR guest_id = $2)";

    private const string InsertSql =
        """
        INSERT INTO attempt_tries (attempt_id, item, number, kind, verdict, points_numerator, points_denominator, response, grade, created_at)
        VALUES ($1, $2, $3, 'COUNTED', 'WRONG', 0, 1, $4, $5, $6)
        """;

    private const string Grade = """{"verdict":"WRONG","points":[0,1],"maximum":[1,1],"parts":[{"key":"k1","verdict":"WRONG","feedback":"«Tenía frío» es I was cold. El inglés usa be."}]}""";

    private static readonly byte[] Answer = Encoding.UTF8.GetBytes(
        """{"progress":{"number":1,"isAnswered":true,"verdict":"WRONG","points":[0,1],"triesLeft":0,"nextTry":2,"isDecided":true,"isClosed":true,"wantsRetype":false,"response":{"picked":["k1"]},"grade":"""
        + Grade
        + ""","hints":[],"hintsLeft":1,"canShowSolution":false,"solution":{"parts":[{"key":"k2","answers":["PICKED"]}],"explanation":"El pasado de be tiene dos formas: was (I, he, she, it) y were (you, we, they)."}}}""");

    public static async Task AnswerAsync(HttpContext http, NpgsqlDataSource database)
    {
        using var body = new StreamReader(http.Request.Body);
        var response = await body.ReadToEndAsync(http.RequestAborted);
        var attempt = Guid.Parse(Route(http, "id"));
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        if (!await IsOpenAsync(connection, attempt, ReferenceServer.Learner(http) ?? Guid.Empty, http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await InsertAsync(connection, http, attempt, response);
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer, http.RequestAborted);
    }

    private static string Route(HttpContext http, string name) => (string)http.Request.RouteValues[name]!; // ! the route has it

    private static async Task<bool> IsOpenAsync(NpgsqlConnection connection, Guid attempt, Guid learner, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(AttemptSql, connection)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = attempt }, new NpgsqlParameter<Guid> { TypedValue = learner } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) && reader.IsDBNull(5);
    }

    private static async Task InsertAsync(NpgsqlConnection connection, HttpContext http, Guid attempt, string response)
    {
        await using var command = new NpgsqlCommand(InsertSql, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = attempt },
                new NpgsqlParameter<int> { TypedValue = int.Parse(Route(http, "item"), CultureInfo.InvariantCulture) },
                new NpgsqlParameter<int> { TypedValue = int.Parse(Route(http, "n"), CultureInfo.InvariantCulture) },
                new NpgsqlParameter<string> { TypedValue = response, NpgsqlDbType = NpgsqlDbType.Json },
                new NpgsqlParameter<string> { TypedValue = Grade, NpgsqlDbType = NpgsqlDbType.Json },
                new NpgsqlParameter<DateTime> { TypedValue = DateTime.UtcNow },
            },
        };
        await command.ExecuteNonQueryAsync(http.RequestAborted);
    }
}
