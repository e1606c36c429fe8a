using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Cli.Tests;

/// <summary>What the demo school teaches is worth showing: complete, without a problem, and silent about its answers.</summary>
public sealed class DemoContentTests
{
    private const int FewestPackages = 6;
    private const int FewestExercises = 60;
    private const int ShortestSecret = 12; // shorter texts stand in a question by chance
    private static readonly TextDefaults Defaults = new(Language: "en", InstructionsLanguage: "es");

    private static readonly IReadOnlyList<(string Name, TextFile File)> Files =
        [.. Directory.GetFiles(Path.Combine(Source.Root, "demo"), "*.aula").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), AulaText.Parse(File.ReadAllText(file), Defaults)))];

    private static IReadOnlyList<Exercise> Exercises => [.. Files.SelectMany(file => file.File.Exercises).Select(exercise => exercise.Content)];

    public static TheoryData<ExerciseType> Types => [.. Enum.GetValues<ExerciseType>()];

    public static TheoryData<string> Names => [.. Files.Select(file => file.Name)];

    [Fact]
    public void It_covers_all_levels_and_all_categories()
    {
        Assert.True(Files.Count(file => file.File.Package is not null) >= FewestPackages);
        Assert.True(Exercises.Count >= FewestExercises, $"there are {Exercises.Count} exercises");
        Assert.Equal(Enum.GetValues<ExerciseDifficulty>(), Exercises.Select(exercise => exercise.Difficulty).Distinct().Order());
        Assert.Equal(Enum.GetValues<ExerciseCategory>(), Exercises.Select(exercise => exercise.Category).Distinct().Order());
        Assert.Equal(ExerciseTypes.All.Select(entry => entry.Type).Order(), Exercises.Select(exercise => exercise.Type).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_type_is_there_three_times_in_both_languages_and_at_several_levels(ExerciseType type)
    {
        var all = Exercises.Where(exercise => exercise.Type == type).ToList();

        Assert.True(all.Count >= 3, $"there are {all.Count}");
        Assert.Equal(["en", "es"], all.Select(exercise => exercise.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.True(all.Select(exercise => exercise.Difficulty).Distinct().Count() >= 2);
    }

    [Fact]
    public void A_text_is_asked_about_in_steps_too() =>
        Assert.Contains(Exercises.OfType<ReadingExercise>().SelectMany(reading => reading.Sections), section => section.Exercise is CrosswordExercise or LetterSoupExercise or CandyCrushExercise);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_file_has_a_problem_not_even_a_warning(string name)
    {
        var file = Files.Single(file => file.Name == name).File;

        Assert.NotNull(file.Package);
        Assert.NotEmpty(file.Exercises);
        Assert.Empty(file.Problems);
        Assert.All(file.Exercises, exercise => Assert.Empty(exercise.Content.Check()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_view_tells_a_hint_an_explanation_or_feedback(string name)
    {
        foreach (var exercise in Files.Single(file => file.Name == name).File.Exercises.Select(exercise => exercise.Content))
        {
            var playable = exercise.Prepare();
            foreach (var item in Enumerable.Range(0, exercise.ItemCount))
            {
                var view = JsonSerializer.Serialize(playable.View(item, seed: 7), ExerciseJson.Options);
                var secrets = playable.Hints(item).Select(hint => hint.Text).Append(playable.Explanation(item)).Append(exercise.Explanation).Concat(Feedback(exercise, item));
                Assert.All(
                    secrets.Where(secret => secret?.Length >= ShortestSecret),
                    secret => Assert.DoesNotContain(JsonEncodedText.Encode(secret!, ExerciseJson.Options.Encoder).ToString(), view, StringComparison.Ordinal)); // ! its length was asked
            }
        }
    }

    private static IEnumerable<string?> Feedback(Exercise exercise, int item) => exercise switch
    {
        MultipleChoiceExercise choice => choice.Questions[item].Options.Select(option => option.Feedback),
        FillBlankExercise gaps => gaps.Texts[item].Gaps.SelectMany(gap => gap.Anticipated.Select(answer => answer.Feedback)),
        TrueOrFalseExercise => [], // what would be true instead stands in the text that is read
        MatchingExercise or OrderingExercise or LetterSoupExercise => [],
        CrosswordExercise crossword => crossword.Crossword.Words.Select(word => word.Answer),
        CandyCrushExercise => [],
        TimelineSortingExercise timeline => timeline.Timeline.Events.Select(one => one.Note?.Text),
        ReadingExercise reading => reading.Sections.SelectMany(section => Enumerable.Range(0, section.Exercise.ItemCount).SelectMany(inner => Feedback(section.Exercise, inner))),
        _ => throw new NotSupportedException($"Got a {exercise.Type}; tell this test what its feedback is."),
    };
}
