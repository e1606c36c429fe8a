using Aulario.Domain;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;

namespace Aulario.Architecture.Tests.Exercises;

/// <summary>What a type of exercise must bring. A new entry of <see cref="ExerciseTypes.All"/> is asked for all of it.</summary>
public sealed class ExerciseTypeTests
{
    private const long Seed = 20_260_101;

    private static readonly Type[] Family =
    [
        .. typeof(Exercise).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Exercise)) && !type.IsAbstract),
    ];

    public static TheoryData<ExerciseType> Types => [.. ExerciseTypes.All.Select(entry => entry.Type)];

    [Fact]
    public void Every_record_of_the_family_is_registered_once()
    {
        Assert.Equal(Names(Family), Names(ExerciseTypes.All.Select(entry => entry.Content)));
        Assert.Equal(ExerciseTypes.All.Count, ExerciseTypes.All.Select(entry => entry.Type).Distinct().Count());
        Assert.All(ExerciseTypes.All, entry => Assert.True(entry.Content.IsSealed && entry.View is not { IsSealed: false } && entry.Response is not { IsSealed: false }));
        Assert.Equal([ExerciseType.Reading], ExerciseTypes.All.Where(entry => entry.View is null || entry.Response is null).Select(entry => entry.Type));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void It_has_a_sample_without_errors(ExerciseType type)
    {
        var samples = Samples.Of(type);

        Assert.True(samples.Count >= 3, $"The demo school has {samples.Count} exercises of {type}.");
        Assert.All(samples, sample => Assert.DoesNotContain(sample.Check(), problem => problem.Weight == ProblemWeight.Error));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Its_content_comes_back_from_JSON_as_it_was(ExerciseType type) => Assert.All(Samples.Of(type), sample =>
    {
        var json = ExerciseJson.Write(sample);
        var back = ExerciseJson.Read(json);

        Assert.Equal(sample.GetType(), back.GetType());
        Assert.Equal(json, ExerciseJson.Write(back));
        Assert.Contains($"\"type\":\"{UpperSnake.Of(type)}\"", json, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void Its_content_comes_back_from_text_as_it_was(ExerciseType type) => Assert.All(Samples.Of(type), sample =>
    {
        var text = AulaText.Print(null, [new ExerciseText(sample, null, 1)]);
        var back = AulaText.Parse(text, new TextDefaults("de", "de")); // neither language of the samples: what is not written would show

        Assert.DoesNotContain(back.Problems, problem => problem.Weight == ProblemWeight.Error);
        Assert.Equal(ExerciseJson.Write(sample), ExerciseJson.Write(Assert.Single(back.Exercises).Content));
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void Its_solution_is_graded_right_with_all_points(ExerciseType type) => EachItem(type, (playable, item) =>
    {
        foreach (var seed in (long[])[Seed, 0, 1, long.MinValue])
        {
            var responses = Samples.Solve(type, playable, item, seed);

            Assert.Null(playable.Refuses(item, seed, responses[0]));
            var grade = playable.Stepped(item, seed) is { } stepped
                ? stepped.Grade(stepped.Fold(responses.Cast<Step>(), isTest: false).State)
                : playable.Grade(item, seed, Assert.Single(responses));
            Assert.Equal((Verdict.Right, playable.Maximum(item)), (grade.Verdict, grade.Points));
            Assert.True(grade.Points > Fraction.Zero);
        }
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void Its_view_is_of_the_registered_type_and_the_same_for_the_same_seed(ExerciseType type) => EachItem(type, (playable, item) =>
    {
        var view = playable.View(item, Seed);

        var entry = EntryOf(type).View is null ? Samples.EntryOf(view) : EntryOf(type); // the items of a READING are those of other types
        Assert.Equal(entry.View, view.GetType());
        Assert.Equal(Json(view), Json(playable.View(item, Seed)));
        Assert.Equal(entry.Response, playable.ResponseTypeOf(item));
        Assert.All(Samples.Solve(type, playable, item, Seed), response => Assert.IsType(playable.ResponseTypeOf(item), response));
    });

    [Fact]
    public void A_type_that_cannot_be_solved_here_is_caught() =>
        Assert.Throws<InvalidOperationException>(() => Samples.Solve((ExerciseType)(-1), Samples.Of(ExerciseType.FillBlank)[0].Prepare(), 0, Seed));

    private static void EachItem(ExerciseType type, Action<PlayableExercise, int> check)
    {
        var items = 0;
        foreach (var sample in Samples.Of(type))
        {
            var playable = sample.Prepare();
            for (var item = 0; item < sample.ItemCount; item++, items++)
                check(playable, item);
        }

        Assert.True(items >= 3, $"Only {items} items of {type} were looked at."); // a set or a timeline is one item
    }

    private static ExerciseTypeEntry EntryOf(ExerciseType type) => ExerciseTypes.All.Single(entry => entry.Type == type);

    private static string Json(ItemView view) => System.Text.Json.JsonSerializer.Serialize(view, ExerciseJson.Options);

    private static IReadOnlyList<string> Names(IEnumerable<Type> types) => [.. types.Select(type => type.Name).Order(StringComparer.Ordinal)];
}
