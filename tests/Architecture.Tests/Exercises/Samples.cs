using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;

namespace Aulario.Architecture.Tests.Exercises;

/// <summary>Real exercises of every type: those of the demo school, read from its files.</summary>
internal static class Samples
{
    public static IReadOnlyList<Exercise> All { get; } =
    [
        .. Repository.Files.Where(file => file.IsUnder("demo") && file.EndsWith(".aula"))
            .SelectMany(file => AulaText.Parse(file.Text, new TextDefaults("en", "es")).Exercises)
            .Select(exercise => exercise.Content),
    ];

    /// <summary>The response that says what the solution says, by type.</summary>
    private static readonly IReadOnlyDictionary<ExerciseType, Func<ItemView, IReadOnlyList<SolutionPart>, Response>> Solving =
        new Dictionary<ExerciseType, Func<ItemView, IReadOnlyList<SolutionPart>, Response>>
        {
            [ExerciseType.MultipleChoice] = (_, solution) => new PickedResponse([.. solution.Select(part => part.Key)]),
            [ExerciseType.TrueOrFalse] = (view, solution) => new TruthResponse(
                JsonSerializer.Deserialize<Truth>($"\"{solution[0].Answers[0]}\"", ExerciseJson.Options),
                view is StatementView { AsksCorrection: true } && solution.Count > 1 ? solution[1].Answers[0] : null),
            [ExerciseType.FillBlank] = (_, solution) => new GapsResponse(solution.ToDictionary(part => part.Key, part => part.Answers[0])),
            [ExerciseType.Matching] = (_, solution) => new RowsResponse([.. solution.Select(part => (IReadOnlyList<string>)[part.Key, .. part.Answers])]),
            [ExerciseType.Ordering] = (_, solution) => new OrderResponse(solution[0].Answers),
            [ExerciseType.TimelineSorting] = (_, solution) => new OrderResponse([.. solution.Select(part => part.Key)]),
        };

    public static IReadOnlyList<Exercise> Of(ExerciseType type) => [.. All.Where(exercise => exercise.Type == type)];

    public static Response Solve(ExerciseType type, ItemView view, IReadOnlyList<SolutionPart> solution) =>
        Solving.TryGetValue(type, out var solve) ? solve(view, solution) : throw new InvalidOperationException($"Samples cannot solve {type}: say how, beside the others.");
}
