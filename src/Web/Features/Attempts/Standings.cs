using System.Text.Json;
using Aulario.Data.Attempts;
using Aulario.Domain;
using Aulario.Domain.Attempts;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Attempts;

/// <summary>Turns what is stored of an attempt into what its learner may see now.</summary>
internal static class Standings
{
    /// <summary>Where the item at a place stands.</summary>
    public static ItemStanding Of(OpenAttempt attempt, int place) => AttemptRules.Standing(
        attempt.Settings,
        attempt.Row.Mode,
        [.. attempt.TriesOf(place).Select(made => made.Made())],
        attempt.HelpsOf(place).Any(help => help.Kind == HelpKind.Solution));

    /// <summary>What the learner may see of the item at a place.</summary>
    public static ItemProgress Progress(OpenAttempt attempt, int place)
    {
        var content = attempt.Items[place - 1];
        var tries = attempt.TriesOf(place);
        var last = tries.Count == 0 ? null : tries[^1];
        var standing = Of(attempt, place);
        var tellsGrade = attempt.IsFinished || standing.IsClosed || attempt.Playable.Stepped(content, attempt.Row.Seed) is not { TellsGradeAtOnce: false };
        var isHidden = attempt.IsOpenTest || !tellsGrade;
        var hints = attempt.Playable.Hints(content);
        var hintsShown = attempt.HintsOf(place);
        var maySee = AttemptRules.MayShowSolution(attempt.Settings, attempt.Row.Mode, attempt.IsFinished, isDecided: true);
        var sees = maySee && (attempt.IsFinished || (standing.IsDecided && !standing.WantsRetype));
        return new(
            place,
            IsAnswered: last is not null && last.Verdict != Verdict.Skipped,
            isHidden ? null : attempt.IsFinished ? standing.Verdict ?? Verdict.Skipped : standing.Verdict,
            isHidden ? null : standing.Points,
            standing.TriesLeft,
            NextTry: (last?.Number ?? 0) + 1,
            standing.IsDecided || attempt.IsFinished,
            standing.IsClosed || attempt.IsFinished,
            standing.WantsRetype && !attempt.IsFinished,
            last is null ? null : Parse(last.Response),
            last is null || isHidden ? null : GradeOf(attempt, place, last),
            [.. hintsShown.Select(number => hints[number - 1])],
            hints.Count - hintsShown.Count,
            CanShowSolution: maySee && !sees && !attempt.IsFinished && !standing.WantsRetype,
            sees ? SolutionOf(attempt, content) : null);
    }

    /// <summary>Lives left, or null where there is no limit.</summary>
    public static int? LivesLeft(OpenAttempt attempt) => AttemptRules.LivesLeft(
        attempt.Settings,
        attempt.Row.Mode,
        attempt.Tries.Count(made => AttemptRules.CostsLife(made.Kind, made.Verdict)));

    /// <summary>Points and maximum of the whole attempt as it stands.</summary>
    public static (Fraction Points, Fraction Maximum) Score(OpenAttempt attempt)
    {
        var (points, maximum) = (Fraction.Zero, Fraction.Zero);
        foreach (var (i, content) in attempt.Items.Index())
        {
            points += Of(attempt, i + 1).Points;
            maximum += attempt.Playable.Maximum(content);
        }

        return (points, maximum);
    }

    /// <summary>Places of the items that did not get all their points.</summary>
    public static IReadOnlyList<int> Mistakes(OpenAttempt attempt) =>
        [.. attempt.Items.Index().Where(item => Of(attempt, item.Index + 1).Points < attempt.Playable.Maximum(item.Item)).Select(item => item.Item)];

    /// <summary>The attempt as its learner sees it.</summary>
    public static AttemptState State(OpenAttempt attempt, AttemptResult? result, DateTimeOffset now) => new(
        attempt.Row.Id,
        attempt.Row.ExerciseId,
        attempt.Row.Mode,
        attempt.Row.IsCalm,
        attempt.Row.IsCounted,
        attempt.Row.StartedAt,
        attempt.Row.Deadline,
        now,
        attempt.Row.Mode == AttemptMode.Practice ? attempt.Settings.Lives : null,
        LivesLeft(attempt),
        attempt.Settings.Tries,
        attempt.Settings.Solutions,
        attempt.Playable.Text,
        [.. attempt.Items.Select((content, i) => new ItemState(
            i + 1,
            attempt.StepsOf(i + 1)?.View ?? attempt.Playable.View(content, attempt.Row.Seed),
            attempt.Playable.Maximum(content),
            Progress(attempt, i + 1)))],
        result);

    private static Solution SolutionOf(OpenAttempt attempt, int content)
    {
        var proof = attempt.Playable.Proof(content);
        return new(attempt.Playable.Solution(content, attempt.Row.Seed), attempt.Playable.Explanation(content), proof.Count == 0 ? null : proof);
    }

    /// <summary>Of steps the grade is never stored: it follows from them.</summary>
    private static JsonElement GradeOf(OpenAttempt attempt, int place, TryRow last) =>
        attempt.StepsOf(place) is { } steps ? JsonSerializer.SerializeToElement(steps.Grade, ApiJson.Options) : Parse(last.Grade);

    private static JsonElement Parse(string json) => JsonElement.Parse(json);
}
