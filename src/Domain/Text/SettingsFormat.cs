using System.Globalization;
using Aulario.Domain.Answers;
using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>The values of <c>settings:</c> and <c>answers:</c>: words parted by commas, such as <c>tries 2, shuffle, time 5m</c>.</summary>
internal static class SettingsFormat
{
    private const string ShuffleWord = "shuffle";
    private const string NoShuffleWord = "no-shuffle";
    private static readonly string[] SettingWords = [ShuffleWord, NoShuffleWord, "tries", "solutions", "time", "lives", "mode"];
    private static readonly string[] AnswerWords = ["accents", "typos", "capitals"];

    public static ExerciseSettings ReadSettings(Slice? value, ProblemList problems)
    {
        var settings = new ExerciseSettings();
        foreach (var (word, rest) in Parts(value, SettingWords, problems))
        {
            settings = word switch
            {
                ShuffleWord => settings with { Shuffle = true },
                NoShuffleWord => settings with { Shuffle = false },
                "tries" => settings with { Tries = ClosedWords.ReadNumber(rest, problems) ?? settings.Tries },
                "solutions" => settings with { Solutions = ClosedWords.Read<SolutionsShown>(rest, ClosedWords.Lower, problems) ?? settings.Solutions },
                "time" => settings with { Minutes = ReadMinutes(rest, problems) },
                "lives" => settings with { Lives = ClosedWords.ReadNumber(rest, problems) },
                "mode" => settings with { Mode = ClosedWords.Read<ModeChoice>(rest, ClosedWords.Lower, problems) ?? settings.Mode },
                _ => settings,
            };
        }

        return settings;
    }

    public static AnswerPolicy ReadAnswers(Slice? value, ProblemList problems)
    {
        var policy = AnswerPolicy.Default;
        foreach (var (word, rest) in Parts(value, AnswerWords, problems))
        {
            policy = word switch
            {
                "accents" => policy with { Accents = ClosedWords.Read<AccentRule>(rest, ClosedWords.Lower, problems) ?? policy.Accents },
                "typos" => policy with { Typos = ClosedWords.Read<TypoRule>(rest, ClosedWords.Lower, problems) ?? policy.Typos },
                "capitals" => policy with { Capitals = ClosedWords.Read<CapitalRule>(rest, ClosedWords.Lower, problems) ?? policy.Capitals },
                _ => policy,
            };
        }

        return policy;
    }

    /// <summary>What differs from the presets, or an empty text.</summary>
    public static string Write(ExerciseSettings settings)
    {
        var presets = new ExerciseSettings();
        IEnumerable<string?> words =
        [
            settings.Mode == presets.Mode ? null : $"mode {ClosedWords.Lower(settings.Mode)}",
            settings.Tries == presets.Tries ? null : Number("tries", settings.Tries),
            settings.Shuffle ? ShuffleWord : null,
            settings.Solutions == presets.Solutions ? null : $"solutions {ClosedWords.Lower(settings.Solutions)}",
            settings.Minutes is { } minutes ? Number("time", minutes) + "m" : null,
            settings.Lives is { } lives ? Number("lives", lives) : null,
        ];
        return string.Join(", ", words.OfType<string>());
    }

    /// <summary>What differs from the presets, or an empty text.</summary>
    public static string Write(AnswerPolicy policy)
    {
        var presets = AnswerPolicy.Default;
        IEnumerable<string?> words =
        [
            policy.Accents == presets.Accents ? null : $"accents {ClosedWords.Lower(policy.Accents)}",
            policy.Typos == presets.Typos ? null : $"typos {ClosedWords.Lower(policy.Typos)}",
            policy.Capitals == presets.Capitals ? null : $"capitals {ClosedWords.Lower(policy.Capitals)}",
        ];
        return string.Join(", ", words.OfType<string>());
    }

    /// <summary>All of it, presets too: for where something else would be taken over.</summary>
    public static string WriteAll(AnswerPolicy policy) =>
        $"accents {ClosedWords.Lower(policy.Accents)}, typos {ClosedWords.Lower(policy.Typos)}, capitals {ClosedWords.Lower(policy.Capitals)}";

    private static string Number(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word} {number}");

    private static IEnumerable<(string Word, Slice Value)> Parts(Slice? value, string[] known, ProblemList problems)
    {
        if (value is not { } slice)
            yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Marks.Split(slice, ','))
        {
            var space = part.Span.IndexOfAny(' ', '\t');
            var word = (space < 0 ? part.ToString() : part.Span[..space].ToString()).ToLowerInvariant();
            if (!known.Contains(word))
                problems.Error(TextCodes.UnknownSetting, part.Start, part.ToString(), string.Join(", ", known), Suggestion.Nearest(word, known));
            else if (!seen.Add(word == NoShuffleWord ? ShuffleWord : word))
                problems.Error(TextCodes.KeyTwice, part.Start, part.ToString());
            else if (word is ShuffleWord or NoShuffleWord && space >= 0)
                problems.Error(TextCodes.BadValue, part.Start, part.ToString(), word, word);
            else
                yield return (word, space < 0 ? part.From(part.End) : part.From(part.Start + space).Trim());
        }
    }

    private static int? ReadMinutes(Slice rest, ProblemList problems)
    {
        if (!rest.IsEmpty && rest[rest.End - 1] == 'm')
            return ClosedWords.ReadNumber(rest.To(rest.End - 1).Trim(), problems);
        var isNumber = !rest.IsEmpty && rest.Span.IndexOfAnyExceptInRange('0', '9') < 0;
        problems.Error(TextCodes.BadValue, rest.Start, rest.ToString(), "5m", isNumber ? rest + "m" : null);
        return null;
    }
}
