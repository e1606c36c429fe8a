using System.Globalization;
using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles;
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

    /// <summary>The response, or the steps, that say what the solution says, by type.</summary>
    private static readonly IReadOnlyDictionary<ExerciseType, Func<ItemView, IReadOnlyList<SolutionPart>, IReadOnlyList<Response>>> Solving =
        new Dictionary<ExerciseType, Func<ItemView, IReadOnlyList<SolutionPart>, IReadOnlyList<Response>>>
        {
            [ExerciseType.MultipleChoice] = (_, solution) => [new PickedResponse([.. solution.Select(part => part.Key)])],
            [ExerciseType.TrueOrFalse] = (view, solution) =>
            [
                new TruthResponse(
                    JsonSerializer.Deserialize<Truth>($"\"{solution[0].Answers[0]}\"", ExerciseJson.Options),
                    view is StatementView { AsksCorrection: true } && solution.Count > 1 ? solution[1].Answers[0] : null),
            ],
            [ExerciseType.FillBlank] = (_, solution) => [new GapsResponse(solution.ToDictionary(part => part.Key, part => part.Answers[0]))],
            [ExerciseType.Matching] = (_, solution) => [new RowsResponse([.. solution.Select(part => (IReadOnlyList<string>)[part.Key, .. part.Answers])])],
            [ExerciseType.Ordering] = (_, solution) => [new OrderResponse(solution[0].Answers)],
            [ExerciseType.TimelineSorting] = (_, solution) => [new OrderResponse([.. solution.Select(part => part.Key)])],
            [ExerciseType.Reading] = (view, solution) => Solving![EntryOf(view).Type](view, solution), // ! it is there when it is asked
            [ExerciseType.LetterSoup] = (_, solution) => [.. solution.Select(part => new MarkStep(Cell(part.Answers[0]), Cell(part.Answers[1])))],
            [ExerciseType.Crossword] = (_, solution) => [.. solution.Select(part => new CrosswordStep(part.Key, CrosswordAction.Enter, part.Answers[0]))],
        };

    /// <summary>The steps of items whose view changes with each, so that the next one cannot be told before.</summary>
    private static readonly IReadOnlyDictionary<ExerciseType, Func<SteppedItem, IReadOnlyList<SolutionPart>, IReadOnlyList<Response>>> Boards =
        new Dictionary<ExerciseType, Func<SteppedItem, IReadOnlyList<SolutionPart>, IReadOnlyList<Response>>>
        {
            [ExerciseType.CandyCrush] = CandyPlayer.Play,
        };

    public static IReadOnlyList<Exercise> Of(ExerciseType type) => [.. All.Where(exercise => exercise.Type == type)];

    public static IReadOnlyList<Response> Solve(ExerciseType type, PlayableExercise playable, int item, long seed) =>
        Boards.TryGetValue(type, out var play) && playable.Stepped(item, seed) is { } board ? play(board, playable.Solution(item, seed))
        : Solving.TryGetValue(type, out var solve) ? solve(playable.View(item, seed), playable.Solution(item, seed))
        : throw new InvalidOperationException($"Samples cannot solve {type}: say how, beside the others.");

    /// <summary>The type that an item is of.</summary>
    public static ExerciseTypeEntry EntryOf(ItemView view) => ExerciseTypes.All.Single(entry => entry.View == view.GetType());

    private static GridCell Cell(string written) => written.Split(',') is [var row, var column]
        ? new(int.Parse(row, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture))
        : throw new FormatException($"Got {written}; wanted row,column.");
}
