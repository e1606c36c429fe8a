using Aulario.Browser.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests;

/// <summary>Whatever comes between a learner and the server, no answer is lost: against the real host.</summary>
public sealed class RecoveryTests(PublishedSite site, Chromium chromium)
{
    private const string Package = "pasados-del-ingles";
    private const string Answered = "[data-verdict=RIGHT], [data-verdict=WRONG]";
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2.2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guest_whose_cookie_is_gone_goes_on_as_a_new_guest_and_the_answer_is_sent()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0]);
        await StartAsync(visit);
        await visit.Context.ClearCookiesAsync();

        await AnswerAsync(visit.Page, "1");
        await visit.Page.Locator("[data-trouble]").WaitForAsync();
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Locator("[data-trouble] button").ClickAsync();

        await visit.Page.Locator($"aulario-player nav ol > li :is({Answered})").WaitForAsync(); // wherever the new attempt has the question
        Assert.Equal(0, await visit.Page.Locator("[data-trouble]").CountAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_student_whose_session_ended_signs_in_again_and_the_answer_is_sent()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[3]);
        await visit.SignInAsync("student@demo.example");
        await StartAsync(visit);
        await visit.Context.ClearCookiesAsync();

        await AnswerAsync(visit.Page, "1");
        await visit.Page.Locator("[data-trouble] a").ClickAsync();
        await visit.TypeSignInAsync("student@demo.example");
        await visit.Page.Locator("[data-start=CONTINUE]").ClickAsync();

        await AnsweredAsync(visit.Page, 1);
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task Of_two_tabs_that_answer_differently_the_first_counts_and_the_second_sees_it()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[2]);
        await StartAsync(visit);
        var other = await visit.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await other.Locator("[data-start=CONTINUE]").ClickAsync();
        await other.Locator(".option").First.WaitForAsync();

        await AnswerAsync(visit.Page, "1");
        await AnsweredAsync(visit.Page, 1);
        var first = await PickedAsync(visit.Page);
        await AnswerAsync(other, "2");
        await AnsweredAsync(other, 1);

        Assert.Equal(first, await PickedAsync(other));
        Assert.Equal(0, await other.Locator("[data-trouble]").CountAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_time_ends_the_attempt_and_the_result_says_why()
    {
        await using var visit = await chromium.VisitAsync(site.Address, Look.Pairings[0]);
        var started = visit.Page.WaitForResponseAsync(response => response.Url.EndsWith("/attempts", StringComparison.Ordinal));
        await StartAsync(visit, "buen-oido", "¿Dónde están y qué quieren?");
        var attempt = (await (await started).JsonAsync())!.Value.GetProperty("id").GetGuid(); // ! the answer to a start is JSON
        await Task.Delay(Grace, Cancel);
        await EndTimeAsync(attempt);

        await AnswerAsync(visit.Page, "1");
        await visit.Page.Locator("aulario-player .next").WaitForAsync();

        Assert.Equal("Se acabó el tiempo", await visit.Page.Locator("[data-heading]").First.InnerTextAsync());
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task An_answer_given_while_the_server_is_down_is_sent_when_it_is_back()
    {
        await using var node = await site.AnotherAsync();
        await using var visit = await chromium.VisitAsync(node.Address, Look.Pairings[1]);
        await StartAsync(visit);
        await AnswerAsync(visit.Page, "1");
        await AnsweredAsync(visit.Page, 1);
        await visit.Page.Keyboard.PressAsync("Enter");

        await node.KillAsync();
        await AnswerAsync(visit.Page, "2");
        await Step(visit.Page, 2).Locator("[data-verdict=KEPT]").WaitForAsync();
        await node.StartAsync();

        await AnsweredAsync(visit.Page, 2);
    }

    private async Task StartAsync(Visit visit, string package = Package, string? title = null)
    {
        await visit.OpenAsync(await Catalogue.ExerciseAsync(site.Address, package, "MULTIPLE_CHOICE", title));
        await visit.Page.Locator("[data-start=PRACTICE], [data-start=RESTART]").First.ClickAsync();
        await visit.Page.Locator(".option").First.WaitForAsync();
    }

    private static async Task AnswerAsync(IPage page, string digit)
    {
        await page.Locator(".option:not([data-locked])").First.WaitForAsync();
        await page.Keyboard.PressAsync(digit);
        await page.Keyboard.PressAsync("Enter");
    }

    private static ILocator Step(IPage page, int number) => page.Locator("aulario-player nav ol > li").Nth(number - 1);

    private static Task AnsweredAsync(IPage page, int number) =>
        Step(page, number).Locator(Answered).WaitForAsync(new() { Timeout = 30_000 });

    private static async Task<string> PickedAsync(IPage page)
    {
        await Step(page, 1).Locator("button").ClickAsync();
        return await page.Locator(".option[data-picked] .words").InnerTextAsync();
    }

    /// <summary>Nobody waits for minutes: what is left of the time is taken away where it is kept.</summary>
    private async Task EndTimeAsync(Guid attempt)
    {
        await using var connection = new SqliteConnection($"Data Source={site.Database}");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE attempts SET deadline = started_at WHERE id = $id COLLATE NOCASE";
        command.Parameters.AddWithValue("$id", attempt.ToString());
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
    }
}
