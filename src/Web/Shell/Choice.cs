namespace Aulario.Web.Shell;

/// <summary>One option of a select or a radio group.</summary>
public sealed record Choice(string Value, string Label, string? Help = null);
