namespace Aulario.Data;

/// <summary>A row that people edit: its version rises with every change, so that the second of two editors is told.</summary>
public interface IEdited
{
    /// <summary>1 for a new row; makes the <c>ETag</c>.</summary>
    int Version { get; }
}
