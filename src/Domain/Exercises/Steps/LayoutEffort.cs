namespace Aulario.Domain.Exercises;

/// <summary>How long a good layout is searched for, where chance lays something out.</summary>
public enum LayoutEffort
{
    /// <summary>Some hundredths of a second.</summary>
    Usual,

    /// <summary>"A tighter one": several times as long, for more crossings in a smaller box.</summary>
    Tighter,
}
