using System.Text.Json;

namespace Aulario.Web.Tests.Hosting;

/// <summary>An attempt in the hands of its learner.</summary>
public sealed class Playing(Visitor learner, JsonElement started)
{
    public Guid Id { get; } = started.GetProperty("id").GetGuid();

    /// <summary>The state as it was when it was started or resumed.</summary>
    public JsonElement Started { get; } = started;

    public string Path => $"/api/v1/attempts/{Id}";

    public int Items => Started.GetProperty("items").GetArrayLength();

    /// <summary>The body that picks options by their words.</summary>
    public object Picks(int item, params IReadOnlyList<string> words)
    {
        var options = Started.At($"items.{item - 1}.view.options").EnumerateArray().ToList();
        return new { picked = words.Select(word => options.Single(option => option.At("prompt.text").GetString() == word).GetProperty("key").GetString()).ToList() };
    }

    public Task<Answer> PickAsync(int item, string word, int number = 1) => TryAsync(item, number, Picks(item, word));

    public Task<Answer> TypeAsync(int item, string text, int number = 1) => TryAsync(item, number, new { gaps = new { a = text } });

    public Task<Answer> TryAsync(int item, int number, object body) => learner.PutAsync($"{Path}/items/{item}/tries/{number}", body);

    public Task<Answer> StepAsync(int item, int number, object step) => learner.PutAsync($"{Path}/items/{item}/steps/{number}", step);

    public Task<Answer> HintOfAsync(int item, string part) => learner.PostAsync($"{Path}/items/{item}/hint", new { part });

    public Task<Answer> HintAsync(int item, int? number = null) => learner.PostAsync($"{Path}/items/{item}/hint", new { number });

    public Task<Answer> SolutionAsync(int item) => learner.PostAsync($"{Path}/items/{item}/solution");

    public Task<Answer> FinishAsync() => learner.PostAsync($"{Path}/finish");

    public Task<Answer> StateAsync() => learner.GetAsync(Path);

    /// <summary>Answers the first items right, the rest wrong, and finishes.</summary>
    public async Task<JsonElement> PlayAsync(int right)
    {
        for (var item = 1; item <= Items; item++)
            (await PickAsync(item, item <= right ? Samples.Right : Samples.Wrong)).Expect(200);
        return (await FinishAsync()).Expect(200).Json;
    }
}

public static class PlayingVisitor
{
    public static Task<Answer> PostStartAsync(this Visitor learner, Guid exercise, object? request = null) =>
        learner.PostAsync($"/api/v1/exercises/{exercise}/attempts", request);

    /// <summary>Starts an attempt or resumes the open one.</summary>
    public static async Task<Playing> StartAsync(this Visitor learner, Guid exercise, object? request = null)
    {
        var answer = await learner.PostStartAsync(exercise, request);
        Assert.True(answer.Status is 200 or 201, answer.Text);
        return new(learner, answer.Json);
    }

    /// <summary>Starts, answers the first items right, the rest wrong, and finishes.</summary>
    public static async Task<JsonElement> PlayAsync(this Visitor learner, Guid exercise, int right) =>
        await (await learner.StartAsync(exercise)).PlayAsync(right);
}
