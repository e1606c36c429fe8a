using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Aulario.Web.Tests;

/// <summary>What whoever runs the school is told of requests: enough to find a fault, nothing of the people.</summary>
public sealed class ObservationTests(Schools schools)
{
    private const int Patience = 10_000;

    [Theory]
    [BothEngines]
    public async Task Traces_and_metrics_reach_the_collector_and_name_nobody(Engine engine)
    {
        await using var collector = await Collector.StartAsync();
        var school = await schools.AnotherAsync(engine, new SchoolSetup
        {
            Settings = new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" },
        });

        var secrets = await LiveAsync(school);
        school.Services.GetRequiredService<TracerProvider>().ForceFlush(Patience);
        school.Services.GetRequiredService<MeterProvider>().ForceFlush(Patience);

        var (traces, metrics) = (collector.At("/v1/traces"), collector.At("/v1/metrics"));
        Assert.Contains("/items/{item:int}/tries/{n:int}", traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("aulario", traces, StringComparison.Ordinal);
        if (engine == Engine.Postgres)
            Assert.Contains("INSERT INTO", traces, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, traces + metrics, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [BothEngines]
    public async Task Logs_name_nobody_and_hold_no_answer_no_token_and_no_password(Engine engine)
    {
        using var book = new LogBook();
        var school = await schools.AnotherAsync(engine, new SchoolSetup { Log = book });

        var secrets = await LiveAsync(school);

        Assert.InRange(book.Lines.Count, 3, int.MaxValue);
        Assert.All(secrets, secret => Assert.DoesNotContain(book.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A learner signs up, plays, errs and forgets; what must stand nowhere comes back.</summary>
    private static async Task<IReadOnlyList<string>> LiveAsync(School school)
    {
        var (email, name, typed, wrong) = (AccountSteps.NewEmail(), AccountSteps.NewName(), $"typed{Guid.NewGuid():N}", $"wrong{Guid.NewGuid():N}");
        var exercise = (await school.PublishAsync(Samples.Gaps())).Exercise;
        var learner = school.Stranger();
        var playing = await learner.StartAsync(exercise);
        (await playing.TypeAsync(1, typed)).Expect(200);
        (await learner.PutAsync($"{playing.Path}/items/1/tries/2", $"{{\"gaps\":{{\"{typed}\":1}}}}")).Expect(400);
        await learner.SignUpAsync(email, name);
        var link = (await school.MailAsync(email)).LinkPath;
        (await learner.GetAsync(link)).Expect(200);
        (await learner.PostFormAsync(link)).Expect(303);
        (await school.Stranger().SignInAsync(email, wrong)).Expect(422);
        (await school.Stranger().SignInAsync(email)).Expect(303);
        await school.Stranger().PostFormAsync("/en/account/forgot", ("email", email));
        var reset = (await school.MailAsync(email, wanted: 2)).LinkPath;
        (await school.Stranger().GetAsync(reset)).Expect(200);
        (await learner.GetAsync($"/en/exercises?q={typed}")).Expect(200);
        var cookies = learner.Cookies.GetAllCookies().Select(cookie => cookie.Value).Where(value => value.Length > 20);
        return [email.Split('@')[0], name, typed, wrong, AccountSteps.Password, TokenOf(link), TokenOf(reset), .. cookies];
    }

    private static string TokenOf(string link) => link[(link.IndexOf("token=", StringComparison.Ordinal) + "token=".Length)..];
}
