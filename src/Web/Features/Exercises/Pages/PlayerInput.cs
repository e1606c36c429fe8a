namespace Aulario.Web.Features.Exercises.Pages;

/// <summary>What the player is told before an attempt.</summary>
/// <param name="Cover">The exercise, without a word of its items.</param>
/// <param name="Language">Language of the interface.</param>
/// <param name="SignInUrl">Where a learner whose session ended signs in; the player adds where to come back to.</param>
/// <param name="ExerciseUrlPattern">Address of an exercise with <c>{slug}</c> and <c>{id}</c> to fill.</param>
/// <param name="PackageUrl">Where the exercise belongs, if anywhere.</param>
/// <param name="Person">Null for a guest, and on every page that is cached for all.</param>
/// <param name="OpenAttempt">The attempt that waits for this caller, if the page was made for one.</param>
public sealed record PlayerInput(
    ExerciseCover Cover,
    string Language,
    string SignInUrl,
    string ExerciseUrlPattern,
    string? PackageUrl = null,
    PlayerPerson? Person = null,
    PlayerOpenAttempt? OpenAttempt = null);

/// <summary>Who plays.</summary>
public sealed record PlayerPerson(string Name, bool HasSounds);

/// <summary>How far an open attempt got.</summary>
public sealed record PlayerOpenAttempt(Guid Id, int Answered, int Total);
