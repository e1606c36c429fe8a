using System.Net;
using System.Text.Json;
using Aulario.Bench.Http.Load;
using Aulario.Data;
using Aulario.Data.Progress;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Bench.Http.School;

/// <summary>Somebody who plays: came by the site's own doors, has open attempts everywhere and answers prepared for each of their items.</summary>
internal sealed class Learner : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly Uri site;

    private Learner(Uri site)
    {
        this.site = site;
        http = new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = site };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    public Guid Id { get; private set; }

    /// <summary>One try for each item of each attempt.</summary>
    public List<byte[]> Tries { get; } = [];

    /// <summary>Who it is, to the host and to the reference.</summary>
    public IReadOnlyList<string> Headers => [$"Cookie: {cookies.GetCookieHeader(site)}", $"{Requests.LearnerHeader}: {Id}"];

    public static async Task<Learner> GuestAsync(Uri site, DemoSchool school, IReadOnlyList<Guid> exercises, CancellationToken cancel)
    {
        var learner = new Learner(site);
        var first = await learner.StartAsync(exercises[0], cancel); // gives the cookie
        learner.Id = await school.WithDbAsync(db => db.Attempts.Where(row => row.Id == first.Attempt).Select(row => row.GuestId ?? Guid.Empty).SingleAsync(cancel));
        await learner.StartAllAsync(exercises, cancel);
        return learner;
    }

    public static async Task<Learner> StudentAsync(Uri site, DemoSchool school, string email, IReadOnlyList<Guid> exercises, CancellationToken cancel)
    {
        var learner = new Learner(site);
        using var form = new FormUrlEncodedContent([new("email", email), new("password", DemoSchool.Password)]);
        using var answer = await learner.http.PostAsync(new Uri(site, "/es/account/sign-in"), form, cancel);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"Signing in got {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
        learner.Id = await school.WithDbAsync(db => db.Users.Where(row => row.Email == email).Select(row => row.Id).SingleAsync(cancel));
        await learner.StartAllAsync(exercises, cancel);
        await school.WithDbAsync(db => CompleteHalfAsync(db, learner.Id, exercises, cancel));
        return learner;
    }

    public void Dispose() => http.Dispose();

    private static Task<int> CompleteHalfAsync(AppDb db, Guid user, IReadOnlyList<Guid> exercises, CancellationToken cancel)
    {
        var now = DateTimeOffset.UtcNow;
        db.ExerciseCompletions.AddRange(exercises.Where((_, i) => i % 2 == 0).Select((exercise, i) => new ExerciseCompletion
        {
            Id = Guid.CreateVersion7(now), UserId = user, ExerciseId = exercise, BestScore = 0.5 + ((i % 5) / 10.0), FirstAt = now, LastAt = now,
        }));
        return db.SaveChangesAsync(cancel);
    }

    private async Task StartAllAsync(IReadOnlyList<Guid> exercises, CancellationToken cancel)
    {
        foreach (var exercise in exercises)
        {
            var (attempt, state) = await StartAsync(exercise, cancel);
            if (state.TryGetProperty("lives", out _) || state.TryGetProperty("deadline", out _))
                continue; // its tries depend on each other or on the clock
            foreach (var item in state.GetProperty("items").EnumerateArray())
            {
                if (Answers.To(item.GetProperty("view")) is { } response)
                    Tries.Add(Requests.Put($"/api/v1/attempts/{attempt}/items/{item.GetProperty("number")}/tries/1", response, Headers));
            }
        }
    }

    private async Task<(Guid Attempt, JsonElement State)> StartAsync(Guid exercise, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(site, $"/api/v1/exercises/{exercise}/attempts"), new { }, cancel);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"Starting got {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
        var state = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return (state.GetProperty("id").GetGuid(), state);
    }
}
