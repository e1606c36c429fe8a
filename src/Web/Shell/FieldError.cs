namespace Aulario.Web.Shell;

/// <summary>What is missing in one field of a form.</summary>
/// <param name="Field">The field's name in the form.</param>
/// <param name="Message">In the interface's language, says what to do.</param>
public sealed record FieldError(string Field, string Message);
