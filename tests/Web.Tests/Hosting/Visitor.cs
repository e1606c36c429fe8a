using System.Net;
using System.Text;
using System.Text.Json;
using Aulario.Web.Http;
using Microsoft.Net.Http.Headers;

namespace Aulario.Web.Tests.Hosting;

/// <summary>A browser: keeps cookies, follows no redirect, says that it is on our own page.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient http;
    private readonly Guid? id;

    internal Visitor(Uri address, Guid? id, params IReadOnlyList<SetCookieHeaderValue> cookies)
    {
        this.id = id;
        foreach (var cookie in cookies)
            Cookies.Add(address, new Cookie(cookie.Name.ToString(), cookie.Value.ToString(), "/"));
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    /// <summary>The same person at another host.</summary>
    internal Visitor At(Uri address) =>
        new(address, id, [.. Cookies.GetAllCookies().Select(cookie => new SetCookieHeaderValue(cookie.Name, cookie.Value))]);

    public CookieContainer Cookies { get; } = new();

    /// <summary>What goes out with unsafe requests; null for a browser that knows no such header.</summary>
    public string? FetchSite { get; set; } = "same-origin";

    public string Language { get; set; } = "en";

    /// <summary>The account or guest.</summary>
    public Guid Id => id ?? throw new InvalidOperationException("Nothing is known of this visitor.");

    public Task<Answer> GetAsync(string path, params IReadOnlyList<(string Name, string Value)> headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Posts an object as JSON, or a text as it is.</summary>
    public Task<Answer> PostAsync(string path, object? body = null, params IReadOnlyList<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Post, path, Content(body), headers);

    /// <summary>Puts an object as JSON, or a text as it is.</summary>
    public Task<Answer> PutAsync(string path, object? body, params IReadOnlyList<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Put, path, Content(body), headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params IReadOnlyList<(string Name, string Value)> headers)
    {
        // Joined as text: two slashes at the start are part of the path here, not another host. ! set in the constructor
        using var request = new HttpRequestMessage(method, new Uri(http.BaseAddress!.GetLeftPart(UriPartial.Authority) + path)) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept-Language", Language);
        if (FetchSite is { } site)
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, all, text);
    }

    public void Dispose() => http.Dispose();

    private static StringContent? Content(object? body) => body switch
    {
        null => null,
        string text => new(text, Encoding.UTF8, "application/json"),
        _ => new(JsonSerializer.Serialize(body, ApiJson.Options), Encoding.UTF8, "application/json"),
    };
}

/// <summary>What came back.</summary>
public sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>The code of a problem document.</summary>
    public string? Code => Json.GetProperty("code").GetString();

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The value at a path such as <c>items.0.view</c>.</summary>
    public JsonElement At(string path) => Json.At(path);

    /// <summary>This answer, once it has the status that the test needs to go on.</summary>
    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"Got {Status}, wanted {status}: {Text}");
        return this;
    }

    /// <summary>This answer, once it is the refusal that the test wants.</summary>
    public Answer Refused(int status, string code)
    {
        Expect(status);
        Assert.Equal("application/problem+json", Header("Content-Type"));
        Assert.Equal(code, Code);
        return this;
    }
}

public static class JsonPaths
{
    /// <summary>The value at a path such as <c>items.0.view</c>.</summary>
    public static JsonElement At(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (at, step) => int.TryParse(step, out var index) && at.ValueKind == JsonValueKind.Array ? at[index] : at.GetProperty(step));

    /// <summary>Whether an object has a member that is not null.</summary>
    public static bool Has(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
}
