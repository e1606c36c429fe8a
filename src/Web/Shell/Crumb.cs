namespace Aulario.Web.Shell;

/// <summary>One step of the way to a page.</summary>
/// <param name="Label">Its words, in the interface's language.</param>
/// <param name="Path">Path without the language.</param>
public sealed record Crumb(string Label, string Path);
