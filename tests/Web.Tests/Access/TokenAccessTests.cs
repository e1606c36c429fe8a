using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Access;

/// <summary>The access table again, by token: what a session may, a token of that scope may, and nothing else.</summary>
public sealed class TokenAccessTests(Schools schools)
{
    private static readonly TokenScope[] Scopes = Enum.GetValues<TokenScope>();

    [Theory]
    [BothEngines]
    public async Task Every_cell_is_as_the_table_says_with_a_token_too(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (asked, wrong) = (0, new List<string>());
        foreach (var row in AccessTable.Rows.Where(row => row.Token is not null))
        {
            foreach (var role in new[] { Role.Student, Role.AnotherStudent, Role.Teacher, Role.Admin })
            {
                wrong.AddRange(await WrongAsync(school, row, role));
                asked++;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked >= 80, $"Only {asked} cells were asked.");
    }

    [Theory]
    [BothEngines]
    public async Task Where_the_table_lets_no_token_in_none_is(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (asked, wrong) = (0, new List<string>());
        foreach (var row in AccessTable.Rows.Where(row => row.Token is null && !row.Address.Contains("/de", StringComparison.Ordinal)))
        {
            using var scene = await Scene.MakeAsync(school, row, Role.Admin);
            var answer = await scene.AskWithTokenAsync(school, row, Role.Admin, Scopes);
            if ((answer.Status, answer.Text.Contains("token_not_here", StringComparison.Ordinal)) != (403, true))
                wrong.Add($"{row}: got {answer.Status}");
            asked++;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked >= 50, $"Only {asked} rows were asked.");
    }

    /// <summary>With the scope it answers as to the session; with all the others it is refused.</summary>
    private static async Task<IReadOnlyList<string>> WrongAsync(School school, AccessRow row, Role role)
    {
        using var scene = await Scene.MakeAsync(school, row, role);
        var needed = row.Token ?? throw new InvalidOperationException("This row lets no token in.");
        var without = await scene.AskWithTokenAsync(school, row, role, [.. Scopes.Where(scope => scope != needed)]);
        var with = await scene.AskWithTokenAsync(school, row, role, needed);
        List<string> wrong = [];
        if (without.Status != 403 || without.Code != "scope_missing")
            wrong.Add($"{row} by {role} without {needed}: got {without.Status}");
        if (with.Status != row.StatusFor(role))
            wrong.Add($"{row} by {role} with {needed}: got {with.Status}, the table says {row.StatusFor(role)}");
        return wrong;
    }
}
