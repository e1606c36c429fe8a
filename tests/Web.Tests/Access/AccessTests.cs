using System.Text.Json.Nodes;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Access;

/// <summary>Who may do what: every endpoint of the running host for every role, from one readable table.</summary>
public sealed class AccessTests(Schools schools)
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    [Fact]
    public async Task Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var endpoints = AccessTable.Endpoints(await schools.OnAsync(Engine.Sqlite));

        Assert.True(endpoints.Count >= 18, $"Only {endpoints.Count} endpoints were found.");
        var unmatched = AccessTable.Unmatched(AccessTable.Rows, endpoints);
        Assert.True(unmatched.Count == 0, "Fill in Access/access.tsv:\n" + string.Join('\n', unmatched));
    }

    [Fact]
    public async Task An_endpoint_without_a_row_and_a_row_without_an_endpoint_are_caught()
    {
        var endpoints = AccessTable.Endpoints(await schools.OnAsync(Engine.Sqlite));
        var offender = new AccessRow("GET", "/api/v1/nowhere", "/api/v1/nowhere", "-", [404, 404, 404, 404, 404]);

        var found = AccessTable.Unmatched([offender, .. AccessTable.Rows], [.. endpoints, "DELETE /api/v1/everything"]);

        Assert.Contains("no row for DELETE /api/v1/everything", found);
        Assert.Contains("no endpoint for GET /api/v1/nowhere", found);
    }

    [Theory]
    [BothEngines]
    public async Task Every_cell_is_as_the_table_says(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (cells, wrong) = (0, new List<string>());
        foreach (var row in AccessTable.Rows)
        {
            foreach (var role in Roles)
            {
                wrong.AddRange(await WrongAsync(school, row, role));
                cells++;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(AccessTable.Rows.Count * Roles.Length, cells);
        Assert.True(cells >= 150, $"Only {cells} cells were asked.");
    }

    [Fact]
    public async Task A_cell_that_answers_otherwise_is_caught()
    {
        var row = new AccessRow("GET", "/api/v1/attempts/{id:guid}/", "/api/v1/attempts/[attempt of student]", "-", [200, 200, 200, 200, 200]);

        var wrong = await WrongAsync(await schools.OnAsync(Engine.Sqlite), row, Role.Admin);

        Assert.Contains("got 404", Assert.Single(wrong), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> WrongAsync(School school, AccessRow row, Role role)
    {
        using var scene = await Scene.MakeAsync(school, row, role);
        var answer = await scene.AskAsync(row, role);
        var cell = $"{row} as {row.Address} by {role}";
        if (answer.Status != row.StatusFor(role))
            return [$"{cell}: got {answer.Status}, the table says {row.StatusFor(role)}"];
        if (answer.Status != 404 || !(row.Address + row.Body).Contains("[attempt", StringComparison.Ordinal))
            return [];
        var unknown = await scene.AskUnknownAsync(row, role);
        return Comparable(unknown) == Comparable(answer) ? [] : [$"{cell}: somebody else's is told from one that does not exist"];
    }

    /// <summary>All that a caller can see but the trace and the address that was asked for.</summary>
    private static string Comparable(Answer answer)
    {
        var body = JsonNode.Parse(answer.Text)?.AsObject() ?? throw new InvalidOperationException("A 404 of the API has no body.");
        body.Remove("traceId");
        body.Remove("instance");
        var headers = answer.Headers.Where(header => header.Key is not ("Date" or "Content-Length")).OrderBy(header => header.Key, StringComparer.Ordinal);
        return $"{answer.Status} {string.Join(';', headers)} {body.ToJsonString()}";
    }
}
