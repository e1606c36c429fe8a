namespace Aulario.Domain.Exercises;

/// <summary>Whether content can be published in spite of a problem.</summary>
public enum ProblemWeight
{
    /// <summary>Cannot be published.</summary>
    Error,

    /// <summary>Can be published; the author should know.</summary>
    Warning,
}

/// <summary>Something wrong or doubtful in what an author wrote.</summary>
/// <param name="Path">The JSON path of the field, such as <c>items[2].options</c>.</param>
/// <param name="Code">A stable key of the message in both interface languages, such as <c>content.too_few_options</c>.</param>
/// <param name="Weight">Whether it prevents publishing.</param>
/// <param name="Got">What was found, for the message; may be null.</param>
/// <param name="Wanted">What is wanted (a number, a range), for the message; may be null.</param>
public sealed record ContentProblem(
    string Path,
    string Code,
    ProblemWeight Weight = ProblemWeight.Error,
    string? Got = null,
    string? Wanted = null);
