using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>How one type of exercise is read from text and written as text. Stands beside its type and is registered with it.</summary>
public abstract class ExerciseTypeText
{
    private protected ExerciseTypeText()
    {
    }

    /// <summary>The header keys that this type has beside those of all types.</summary>
    internal abstract IReadOnlyList<string> Keys { get; }

    /// <summary>The content with its items and this type's own keys; what all types have is added by the caller.</summary>
    internal abstract Exercise Read(ExerciseReading reading);

    /// <summary>Writes this type's own keys.</summary>
    internal abstract void WriteKeys(Exercise exercise, Writing writing);

    /// <summary>Writes the items.</summary>
    internal abstract void WriteItems(Exercise exercise, Writing writing);
}
