namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>A word where the search left it.</summary>
internal sealed record FoundPlace(PuzzleWord Word, Spot Spot)
{
    public GridCell Start => Spot.Direction == CrosswordDirection.Across ? new(Spot.Line, Spot.Start) : new(Spot.Start, Spot.Line);
}

/// <summary>Turns what the search found into a layout: cut to its box, upright where that is allowed, and numbered.</summary>
internal static class LayoutDrawing
{
    /// <param name="found">At least one word.</param>
    public static CrosswordLayout Draw(IReadOnlyList<FoundPlace> found, int mostRows, int mostColumns)
    {
        var top = found.Min(place => place.Start.Row);
        var left = found.Min(place => place.Start.Column);
        var places = found
            .Select(place => new CrosswordPlace(0, place.Word, new GridCell(place.Start.Row - top, place.Start.Column - left), place.Spot.Direction))
            .ToList();
        var rows = places.Max(place => place.CellOf(place.Word.Letters.Count - 1).Row) + 1;
        var columns = places.Max(place => place.CellOf(place.Word.Letters.Count - 1).Column) + 1;

        // Screens that are narrow are phones, held upright.
        var turns = columns > rows && columns <= mostRows && rows <= mostColumns;
        return turns
            ? new CrosswordLayout(columns, rows, Number(places.Select(Turned)), [])
            : new CrosswordLayout(rows, columns, Number(places), []);
    }

    private static CrosswordPlace Turned(CrosswordPlace place) => place with
    {
        Start = new GridCell(place.Start.Column, place.Start.Row),
        Direction = 1 - place.Direction,
    };

    private static IReadOnlyList<CrosswordPlace> Number(IEnumerable<CrosswordPlace> places) =>
        [.. places.GroupBy(place => place.Start)
            .OrderBy(start => start.Key.Row).ThenBy(start => start.Key.Column)
            .SelectMany((start, index) => start.OrderBy(place => place.Direction).Select(place => place with { Number = index + 1 }))];
}
