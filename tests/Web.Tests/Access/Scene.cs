using System.Text;
using Aulario.Data.Accounts;
using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Access;

/// <summary>People, a package and attempts of a cell's own, so that no cell sees what another did.</summary>
internal sealed class Scene : IDisposable
{
    private static readonly MultipleChoiceExercise Content = new()
    {
        Title = "Verbs",
        Instructions = "Choose.",
        Language = "en",
        InstructionsLanguage = "en",
        Hints = ["Think of the past."],
        Settings = new ExerciseSettings { Tries = 2 },
        Questions =
        [
            new Question { Prompt = new Prompt("I … home."), Options = [new(new Prompt("went"), IsRight: true), new(new Prompt("goed"), IsRight: false)] },
        ],
    };

    private static readonly (string Name, Role Owner)[] Attempts = [("attempt of guest", Role.Guest), ("attempt of student", Role.Student)];

    private readonly Dictionary<Role, Visitor> people = [];
    private readonly Dictionary<string, string> names = [];

    private Scene()
    {
    }

    /// <summary>Only who and what the row needs: making people costs time.</summary>
    public static async Task<Scene> MakeAsync(School school, AccessRow row, Role role)
    {
        var scene = new Scene();
        var published = await school.PublishAsync(Content);
        scene.names["package"] = published.Slug;
        scene.names["exercise"] = published.Exercise.ToString();
        scene.names["unknown"] = Guid.NewGuid().ToString();
        scene.people[role] = await PersonAsync(school, role);
        if (row.Address.Contains("[person]", StringComparison.Ordinal))
        {
            using var person = await school.StudentAsync();
            scene.names["person"] = person.Id.ToString();
        }

        foreach (var (name, owner) in Attempts)
        {
            if (!row.Address.Contains(name, StringComparison.Ordinal) && !row.Body.Contains(name, StringComparison.Ordinal))
                continue;
            if (owner != role)
                scene.people[owner] = await PersonAsync(school, owner);
            scene.names[name] = await scene.StartAsync(owner);
        }

        return scene;
    }

    /// <summary>Asks what a row says, in a role.</summary>
    public Task<Answer> AskAsync(AccessRow row, Role role) => SendAsync(row, role, name => names[name]);

    /// <summary>Asks it with a token of that person's instead of their session.</summary>
    public async Task<Answer> AskWithTokenAsync(School school, AccessRow row, Role role, params IReadOnlyList<TokenScope> scopes) =>
        await SendAsync(row, role, name => names[name], ("Authorization", "Bearer " + await school.TokenAsync(people[role].Id, scopes)));

    /// <summary>Asks the same of an attempt that nobody has.</summary>
    public Task<Answer> AskUnknownAsync(AccessRow row, Role role) =>
        SendAsync(row, role, name => names[name.StartsWith("attempt", StringComparison.Ordinal) ? "unknown" : name]);

    public void Dispose()
    {
        foreach (var person in people.Values)
            person.Dispose();
    }

    private static Task<Visitor> PersonAsync(School school, Role role) => role switch
    {
        Role.Guest => school.GuestAsync(),
        Role.Student or Role.AnotherStudent => school.StudentAsync(),
        Role.Teacher => school.TeacherAsync(),
        Role.Admin => school.AdminAsync(),
    };

    private async Task<string> StartAsync(Role role)
    {
        var started = await people[role].PostAsync($"/api/v1/exercises/{names["exercise"]}/attempts", new { });
        return started.Expect(201).At("id").GetGuid().ToString();
    }

    private async Task<Answer> SendAsync(AccessRow row, Role role, Func<string, string> idOf, params (string, string)[] headers)
    {
        var address = Fill(row.Address, idOf);
        using var content = row.Body == "-" ? null : new StringContent(Fill(row.Body, idOf), Encoding.UTF8, MediaType(row.Body));
        var accept = row.Route.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html";
        return await people[role].SendAsync(new HttpMethod(row.Method), address, content, [("Accept", accept), .. headers]);
    }

    private static string MediaType(string body) => body.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded";

    private string Fill(string text, Func<string, string> idOf) =>
        names.Keys.Aggregate(text, (filled, name) => filled.Replace($"[{name}]", idOf(name), StringComparison.Ordinal));
}
