using Aulario.Domain.Exercises;

namespace Aulario.Web.Shell;

/// <summary>How kinds, levels and categories are written in attributes (kebab-case), in text keys and in the icon sprite.</summary>
internal static class ShellTokens
{
    public static string Token(this NoticeKind kind) => kind switch
    {
        NoticeKind.Info => "info",
        NoticeKind.Right => "right",
        NoticeKind.Almost => "almost",
        NoticeKind.Wrong => "wrong",
    };

    public static string Icon(this NoticeKind kind) => kind switch
    {
        NoticeKind.Info => "info",
        NoticeKind.Right => "circle-check",
        NoticeKind.Almost => "sparkles",
        NoticeKind.Wrong => "pencil",
    };

    public static string Token(this ExerciseDifficulty level) => level switch
    {
        ExerciseDifficulty.Beginner => "beginner",
        ExerciseDifficulty.UpperBeginner => "upper-beginner",
        ExerciseDifficulty.Intermediate => "intermediate",
        ExerciseDifficulty.UpperIntermediate => "upper-intermediate",
        ExerciseDifficulty.Advanced => "advanced",
        ExerciseDifficulty.SuperAdvanced => "super-advanced",
    };

    public static string TextKey(this ExerciseDifficulty level) => "level." + CamelCase(level.ToString());

    /// <summary>Each level has its own shape: circle, triangle, square, pentagon, hexagon, star.</summary>
    public static string Icon(this ExerciseDifficulty level) => $"level-{(int)level + 1}";

    public static string Token(this ExerciseCategory category) => CamelCase(category.ToString());

    public static string TextKey(this ExerciseCategory category) => "category." + CamelCase(category.ToString());

    public static string Icon(this ExerciseCategory category) => category switch
    {
        ExerciseCategory.Grammar => "puzzle",
        ExerciseCategory.Vocabulary => "languages",
        ExerciseCategory.Reading => "book-open",
        ExerciseCategory.Writing => "pencil-line",
        ExerciseCategory.Listening => "headphones",
        ExerciseCategory.Speaking => "mic",
        ExerciseCategory.Conversation => "messages-square",
        ExerciseCategory.General => "backpack",
    };

    public static string TextKey(this ExerciseType type) => "type." + CamelCase(type.ToString());

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
