namespace Aulario.Domain.Puzzles;

/// <summary>A cell of a grid. Travels as <c>[row, column]</c>.</summary>
/// <param name="Row">From 0, at the top.</param>
/// <param name="Column">From 0, at the left.</param>
public readonly record struct GridCell(int Row, int Column);
