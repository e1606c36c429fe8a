using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>What an exercise takes over where its header says nothing.</summary>
/// <param name="Language">The language taught, as a BCP 47 tag.</param>
/// <param name="InstructionsLanguage">The language of titles, instructions and explanations; a package's own language goes before it.</param>
public sealed record TextDefaults(string Language, string InstructionsLanguage);

/// <summary>An exercise of a file.</summary>
/// <param name="Content">What the author wrote.</param>
/// <param name="Id">The exercise that an upload changes; null for a new one.</param>
/// <param name="Line">The line of its title, from 1; not written.</param>
public sealed record ExerciseText(Exercise Content, Guid? Id, int Line);

/// <summary>What was read of a file.</summary>
/// <param name="Package">The package, or null where the file has none.</param>
/// <param name="Exercises">
/// The exercises that could be read, in their order. One whose text holds an error is left out; one that can be read but not yet be published is
/// in, and its <c>content.…</c> problems are listed.
/// </param>
/// <param name="Problems">All problems, by line and column; at most <see cref="AulaText.MostProblems"/>.</param>
public sealed record TextFile(PackageText? Package, IReadOnlyList<ExerciseText> Exercises, IReadOnlyList<TextProblem> Problems);

/// <summary>Something wrong or doubtful in a text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Code">A stable key of the message in both interface languages: one of <see cref="TextCodes"/>, or that of a <see cref="ContentProblem"/>.</param>
/// <param name="Weight">Whether it must be put right.</param>
/// <param name="Found">What stands there, cut to 80 characters; or null.</param>
/// <param name="Expected">What may stand there; or null.</param>
/// <param name="Suggestion">What was probably meant; or null.</param>
public sealed record TextProblem(int Line, int Column, string Code, ProblemWeight Weight, string? Found, string? Expected, string? Suggestion);
