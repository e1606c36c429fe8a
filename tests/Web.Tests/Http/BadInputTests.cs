using System.Net.Http.Headers;
using System.Text;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Http;

public sealed class BadInputTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines("{", "$")]
    [BothEngines("{} {}", "$")]
    [BothEngines("nonsense", "$")]
    [BothEngines("[]", "$")]
    [BothEngines("null", "$")]
    [BothEngines("1", "$")]
    [BothEngines("{}", "$")]
    [BothEngines("{\"picked\":null}", "picked")]
    [BothEngines("{\"picked\":\"a\"}", "picked")]
    [BothEngines("{\"picked\":[1]}", "picked[0]")]
    [BothEngines("{\"picked\":[NaN]}", "picked[0]")]
    [BothEngines("{\"picked\":[1e999]}", "picked[0]")]
    [BothEngines("{\"picked\":{\"a\":1}}", "picked")]
    [BothEngines("{\"picked\":[\"zz\"]}", "picked[0]")]
    [BothEngines("{\"picked\":[\"a\",\"a\"]}", "picked[1]")]
    [BothEngines("{\"picked\":[\"a\",\"b\"]}", "picked")]
    [BothEngines("{\"picked\":[\"a\"],\"picked\":[\"b\"]}", "picked")]
    [BothEngines("{\"picked\":[\"a\"],\"points\":9}", "points")]
    [BothEngines("{\"Picked\":[\"a\"]}", "Picked")]
    [BothEngines("{\"picked\":[\"a\\u0000\"]}", "picked")]
    [BothEngines("{\"picked\":[\"\\ud800\"]}", "picked")]
    [BothEngines("{\"picked\":[\"\\udc00\\ud800\"]}", "picked")]
    [BothEngines("{\"\\u0000\":1}", "$")]
    [BothEngines("{\"picked\":[\"\0\"]}", "$")]
    public async Task A_response_that_cannot_be_read_is_refused_with_its_place(Engine engine, string body, string place)
    {
        var school = await schools.OnAsync(engine);
        var (student, playing) = await StartAsync(school);

        var english = (await student.PutAsync($"{playing.Path}/items/1/tries/1", body)).Refused(400, "bad_input");
        student.Language = "es";
        var spanish = (await student.PutAsync($"{playing.Path}/items/1/tries/1", body)).Refused(400, "bad_input");

        Assert.Equal([place], english.At("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal(("That cannot be read", "400"), (english.At("title").GetString(), english.At("status").ToString()));
        Assert.NotEqual(english.At("title").GetString(), spanish.At("title").GetString());
        Assert.NotEmpty(english.At("traceId").ToString());
        Assert.False(await school.ReadAsync(db => db.AttemptTries.AnyAsync(made => made.AttemptId == playing.Id, Cancel)));
    }

    [Theory]
    [BothEngines("{\"mode\":0}", "mode")]
    [BothEngines("{\"isCalm\":\"yes\"}", "isCalm")]
    [BothEngines("{\"mistakesOf\":\"nobody\"}", "mistakesOf")]
    [BothEngines("{\"restart\":null}", "restart")]
    [BothEngines("{\"seed\":1}", "seed")]
    [BothEngines("{\"timeZone\":\"\\u0000\"}", "timeZone")]
    public async Task A_start_that_cannot_be_read_is_refused_with_its_place(Engine engine, string body, string place)
    {
        var school = await schools.OnAsync(engine);
        var exercise = (await school.PublishAsync(Samples.Questions(1))).Exercise;

        var answer = (await school.Stranger().PostStartAsync(exercise, body)).Refused(400, "bad_input");

        Assert.Equal([place], answer.At("errors").EnumerateObject().Select(error => error.Name));
        Assert.Null(answer.Header("Set-Cookie"));
    }

    [Theory]
    [BothEngines("{\"number\":0}", 400)]
    [BothEngines("{\"number\":-1}", 400)]
    [BothEngines("{\"number\":99999999999}", 400)]
    [BothEngines("{\"number\":1.5}", 400)]
    [BothEngines("{\"number\":\"1\"}", 400)]
    public async Task A_hint_number_out_of_range_is_refused(Engine engine, string body, int status)
    {
        var school = await schools.OnAsync(engine);
        var (student, playing) = await StartAsync(school);

        var answer = (await student.PostAsync($"{playing.Path}/items/1/hint", body)).Refused(status, "bad_input");

        Assert.Equal(["number"], answer.At("errors").EnumerateObject().Select(error => error.Name));
    }

    [Theory]
    [BothEngines]
    public async Task Deep_nesting_and_broken_text_are_refused(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (student, playing) = await StartAsync(school);
        byte[][] bodies =
        [
            Encoding.UTF8.GetBytes("{\"picked\":" + new string('[', 10_000) + new string(']', 10_000) + "}"),
            [.. "{\"picked\":[\""u8, 0xFF, .. "\"]}"u8],
            [.. "{\"picked\":[\""u8, 0xED, 0xA0, 0x80, .. "\"]}"u8],
            [0xEF, 0xBB, 0xBF, .. "{}"u8],
            [0],
        ];

        foreach (var body in bodies)
        {
            using var content = Json(body);
            (await student.SendAsync(HttpMethod.Put, $"{playing.Path}/items/1/tries/1", content)).Refused(400, "bad_input");
        }
    }

    [Theory]
    [BothEngines]
    public async Task Too_large_a_body_is_413_however_it_is_sent(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (student, playing) = await StartAsync(school);
        var large = Encoding.UTF8.GetBytes("{\"picked\":[\"" + new string('a', 300_000) + "\"]}");
        using var measured = Json(large);
        using var chunked = new StreamContent(new Unseekable(large)) { Headers = { ContentType = new("application/json") } };

        (await student.SendAsync(HttpMethod.Put, $"{playing.Path}/items/1/tries/1", measured)).Refused(413, "too_large");
        (await student.SendAsync(HttpMethod.Put, $"{playing.Path}/items/1/tries/1", chunked)).Refused(413, "too_large");
    }

    [Theory]
    [BothEngines("text/plain")]
    [BothEngines("application/x-www-form-urlencoded")]
    [BothEngines("multipart/form-data")]
    [BothEngines("")]
    public async Task Only_json_is_read_however_it_is_sent(Engine engine, string type)
    {
        var school = await schools.OnAsync(engine);
        var (student, playing) = await StartAsync(school);
        var body = "{\"picked\":[\"a\"]}"u8.ToArray();
        using var measured = new ByteArrayContent(body);
        using var chunked = new StreamContent(new Unseekable(body));

        foreach (var content in (HttpContent[])[measured, chunked])
        {
            content.Headers.ContentType = type.Length == 0 ? null : new MediaTypeHeaderValue(type);
            (await student.SendAsync(HttpMethod.Put, $"{playing.Path}/items/1/tries/1", content)).Refused(415, "not_json");
        }
    }

    [Theory]
    [BothEngines("/api/v1/attempts/NaN")]
    [BothEngines("/api/v1/attempts/00000000-0000-0000-0000-00000000000")]
    [BothEngines("/api/v1/attempts/%00")]
    [BothEngines("/api/v1/exercises/-1")]
    [BothEngines("/api/v1/packages/%00")]
    [BothEngines("/api/v1/packages/%ED%A0%80")]
    [BothEngines("/api/v1/packages/..%2F..%2Fetc%2Fpasswd")]
    [BothEngines("/api/v1/packages/'; DROP TABLE packages; --")]
    [BothEngines("/api/v2/packages")]
    public async Task A_path_that_leads_nowhere_is_a_refusal(Engine engine, string path)
    {
        var school = await schools.OnAsync(engine);

        var answer = await school.Stranger().GetAsync(path);

        Assert.InRange(answer.Status, 400, 499);
        if (answer.Text.Length > 0)
            Assert.Equal("application/problem+json", answer.Header("Content-Type"));
    }

    [Theory]
    [BothEngines(7_000, 404)]
    [BothEngines(70_000, 414)]
    public async Task A_giant_path_is_a_refusal(Engine engine, int length, int status)
    {
        var school = await schools.OnAsync(engine);

        var answer = await school.Stranger().GetAsync("/api/v1/packages/" + new string('a', length));

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [BothEngines("items/1/tries/-9999999999")]
    [BothEngines("items/1/tries/NaN")]
    [BothEngines("items/1e3/tries/1")]
    [BothEngines("items/99999999999999999999/tries/1")]
    public async Task A_number_that_is_none_leads_nowhere(Engine engine, string path)
    {
        var school = await schools.OnAsync(engine);
        var (student, playing) = await StartAsync(school);

        (await student.PutAsync($"{playing.Path}/{path}", playing.Picks(1, Samples.Right))).Refused(404, "not_found.page");
    }

    [Theory]
    [BothEngines]
    public async Task Scores_and_times_in_a_body_are_refused_and_change_nothing(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var (student, playing) = await StartAsync(school);
        var key = playing.Started.At("items.0.view.options.0.key").GetString();
        string[] extras = ["\"score\":1", "\"percent\":100", "\"done\":true", "\"points\":[9,1]", "\"verdict\":\"RIGHT\"", "\"finishedAt\":\"2020-01-01T00:00:00Z\"", "\"userId\":\"" + Guid.NewGuid() + "\"", "\"kind\":\"COUNTED\""];

        foreach (var extra in extras)
        {
            (await student.PutAsync($"{playing.Path}/items/1/tries/1", $"{{\"picked\":[\"{key}\"],{extra}}}")).Refused(400, "bad_input");
            (await student.PostAsync($"{playing.Path}/finish", $"{{{extra}}}")).Refused(400, "bad_input");
            (await student.PostAsync($"{playing.Path}/items/1/hint", $"{{{extra}}}")).Refused(400, "bad_input");
            (await student.PostAsync($"{playing.Path}/items/1/solution", $"{{{extra}}}")).Refused(400, "bad_input");
            (await student.PostStartAsync(playing.Started.At("exerciseId").GetGuid(), $"{{{extra}}}")).Refused(400, "bad_input");
        }

        var state = (await playing.StateAsync()).Expect(200);
        Assert.False(state.Json.Has("result"));
        Assert.False(state.At("items.0.progress.isAnswered").GetBoolean());
        Assert.Equal(2, state.At("items.0.progress.hintsLeft").GetInt32());
    }

    private static async Task<(Visitor Student, Playing Playing)> StartAsync(School school)
    {
        var student = await school.StudentAsync();
        return (student, await student.StartAsync((await school.PublishAsync(Samples.Questions(1))).Exercise));
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new("application/json") } };

    /// <summary>A stream of unknown length, so that it travels in chunks.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
