using System.Globalization;

namespace Aulario.Domain.Exercises;

/// <summary>Checks what all types have in common.</summary>
internal static class HeaderCheck
{
    public const int LongestTitle = 200;
    public const int LongestInstructions = 1_000;
    public const int LongestExplanation = 2_000;
    public const int LongestHint = 300;
    public const int MostHints = 10;
    public const int MostTags = 20;
    public const int LongestTag = 50;
    public const int MostItems = 100;
    public const int LongestMediaName = 200;
    public const int LongestAlternative = 300;
    public const int MostProofs = 20;
    public const int LongestProof = 500;

    public static IEnumerable<ContentProblem> Problems(Exercise exercise)
    {
        IEnumerable<ContentProblem?> found =
        [
            Text("title", exercise.Title, LongestTitle, isNeeded: true),
            Text("instructions", exercise.Instructions, LongestInstructions),
            Text("explanation", exercise.Explanation, LongestExplanation),
            Tag("language", exercise.Language),
            Tag("instructionsLanguage", exercise.InstructionsLanguage),
            Count("hints", exercise.Hints.Count, 0, MostHints),
            .. exercise.Hints.Select((hint, i) => Text($"hints[{i}]", hint, LongestHint, isNeeded: true)),
            Count("tags", exercise.Tags.Count, 0, MostTags),
            .. exercise.Tags.Select((tag, i) => Text($"tags[{i}]", tag, LongestTag, isNeeded: true)),
            Count("items", exercise.ItemCount, 1, MostItems),
            .. Settings(exercise),
        ];
        return found.OfType<ContentProblem>();
    }

    public static IEnumerable<ContentProblem> Notes(string path, Item item)
    {
        IEnumerable<ContentProblem?> found =
        [
            Text($"{path}.instruction", item.Instruction, LongestInstructions),
            Text($"{path}.explanation", item.Explanation, LongestExplanation),
            Text($"{path}.spoken", item.Spoken, LongestInstructions),
            Count($"{path}.hints", item.Hints.Count, 0, MostHints),
            .. item.Hints.Select((hint, i) => Text($"{path}.hints[{i}]", hint, LongestHint, isNeeded: true)),
            Count($"{path}.proof", item.Proof.Count, 0, MostProofs),
            .. item.Proof.Select((quote, i) => Text($"{path}.proof[{i}]", quote, LongestProof, isNeeded: true)),
        ];
        return found.OfType<ContentProblem>();
    }

    public static ContentProblem? Text(string path, string? text, int longest, bool isNeeded = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return isNeeded ? new(path, "content.empty") : null;
        if (BadCharacter(text) is { } bad)
            return new(path, "content.bad_character", Got: bad);
        return text.Length > longest
            ? new(path, "content.too_long", Got: Number(text.Length), Wanted: Number(longest))
            : null;
    }

    /// <summary>All words together; each counts for two more, as something stands between them.</summary>
    public static ContentProblem? Together(string path, IReadOnlyList<string> words, int longest)
    {
        var length = words.Sum(word => word.Length + 2);
        return length > longest ? new(path, "content.too_long", Got: Number(length), Wanted: Number(longest)) : null;
    }

    public static ContentProblem? Count(string path, int count, int least, int most) =>
        count < least ? new(path, "content.too_few", Got: Number(count), Wanted: Number(least))
        : count > most ? new(path, "content.too_many", Got: Number(count), Wanted: Number(most))
        : null;

    public static ContentProblem? Range(string path, int? value, int least, int most) =>
        value is null || (value >= least && value <= most)
            ? null
            : new(path, "content.out_of_range", Got: Number(value.Value), Wanted: $"{Number(least)}–{Number(most)}");

    public static IEnumerable<ContentProblem?> Prompt(string path, Prompt prompt, int longest, bool isNeeded) => prompt.SaysNothing()
        ? isNeeded ? [new(path, "content.empty")] : []
        : [.. Media(path, prompt.Picture, prompt.Sound), Text($"{path}.text", prompt.Text, longest)];

    public static IEnumerable<ContentProblem?> Media(string path, Picture? picture, string? sound)
    {
        if (picture is not null)
        {
            yield return Text($"{path}.picture.name", picture.Name, LongestMediaName, isNeeded: true);
            yield return string.IsNullOrWhiteSpace(picture.Alternative)
                ? new($"{path}.picture.alternative", "content.no_alternative_text", Got: picture.Name)
                : Text($"{path}.picture.alternative", picture.Alternative, LongestAlternative);
        }

        if (sound is not null)
            yield return Text($"{path}.sound", sound, LongestMediaName, isNeeded: true);
    }

    /// <summary>Whether a text has the shape of a BCP 47 tag.</summary>
    public static bool IsLanguage(string tag) =>
        tag.Length is >= 2 and <= 35
        && tag.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
        && tag.Split('-')[0].All(char.IsAsciiLetter);

    private static IEnumerable<ContentProblem?> Settings(Exercise exercise)
    {
        var settings = exercise.Settings;
        yield return Range("settings.tries", settings.Tries, 1, ExerciseSettings.MostTries);
        yield return Range("settings.draw", settings.Draw, 1, Math.Max(1, exercise.ItemCount));
        yield return Range("settings.minutes", settings.Minutes, 1, ExerciseSettings.MostMinutes);
        yield return Range("settings.lives", settings.Lives, 1, ExerciseSettings.MostLives);
        if (settings is { Mode: ModeChoice.Test, Lives: not null })
            yield return new("settings.lives", "content.lives_in_test", ProblemWeight.Warning);
    }

    public static ContentProblem? Tag(string path, string tag) =>
        IsLanguage(tag) ? null : new(path, "content.not_a_language", Got: tag);

    /// <summary>What neither a database nor a file keeps as it is: U+0000, half a character, a carriage return (line breaks are U+000A).</summary>
    private static string? BadCharacter(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (text[at] is '\0' or '\r' || char.IsSurrogate(text[at]))
                return string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[at]:X4}");
        }

        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
