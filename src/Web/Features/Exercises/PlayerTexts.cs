using System.Collections.Concurrent;
using Aulario.Domain.Exercises;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Exercises;

/// <summary>The words a player needs: all that players share, and of the types only the exercise's own. They travel with its page, so each word weighs.</summary>
internal static class PlayerTexts
{
    private static readonly IReadOnlyList<ExerciseType> Types = Enum.GetValues<ExerciseType>();

    private static readonly ConcurrentDictionary<(string Language, ExerciseType Type), IReadOnlyDictionary<string, string>> Kept = [];

    /// <summary>By key.</summary>
    public static IReadOnlyDictionary<string, string> For(Texts texts, ExerciseType type) =>
        Kept.GetOrAdd((texts.Language, type), static (key, texts) => Choose(texts, key.Type), texts);

    /// <summary>The groups of texts that the part of a type uses, such as <c>cross</c> for <c>player.cross.grid</c>; a group of no type is used by all.</summary>
    public static IReadOnlyList<string> GroupsOf(ExerciseType type) => type switch
    {
        ExerciseType.MultipleChoice => ["choice"],
        ExerciseType.TrueOrFalse => ["truth"],
        ExerciseType.FillBlank => ["gap", "bank"],
        ExerciseType.Matching => ["match"],
        ExerciseType.Ordering => ["order"],
        ExerciseType.TimelineSorting => ["order", "timeline"],
        ExerciseType.LetterSoup => ["soup"],
        ExerciseType.Crossword => ["cross"],
        ExerciseType.Reading => ["reading", .. Types.Where(other => other != ExerciseType.Reading).SelectMany(GroupsOf).Distinct()], // its questions are of any of them
        ExerciseType.CandyCrush => ["candy"],
    };

    private static IReadOnlyDictionary<string, string> Choose(Texts texts, ExerciseType type)
    {
        var strange = Types.SelectMany(GroupsOf).Except(GroupsOf(type)).Select(group => $"player.{group}.").ToList();
        return texts.Under("player.", "common.")
            .Where(entry => !strange.Exists(prefix => entry.Key.StartsWith(prefix, StringComparison.Ordinal)))
            .ToDictionary(StringComparer.Ordinal);
    }
}
