using System.Collections.Frozen;
using Aulario.Domain;
using Aulario.Domain.Exercises;

namespace Aulario.Bench.Http.Reference;

/// <summary>Places of words in their closed sets: lists come in that order.</summary>
internal static class Words
{
    public static FrozenDictionary<string, int> Difficulties { get; } = Places<ExerciseDifficulty>();

    public static FrozenDictionary<string, int> Types { get; } = Places<ExerciseType>();

    private static FrozenDictionary<string, int> Places<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Index().ToFrozenDictionary(member => UpperSnake.Of(member.Item), member => member.Index);
}
