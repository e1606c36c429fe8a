namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>Finds cells that spell a solution word, each cell once, spread over as many words as possible.</summary>
internal static class SolutionWord
{
    /// <summary>The cells in the order of the letters; not to be used when letters are missing.</summary>
    /// <param name="missing">Letters for which no cell was left.</param>
    public static IReadOnlyList<GridCell> Find(CrosswordLayout layout, IReadOnlyList<string> solution, Seed seed, out IReadOnlyList<string> missing)
    {
        List<string> lacking = [];
        List<GridCell> cells = [];
        Dictionary<CrosswordPlace, int> used = [];
        var letters = layout.Letters().OrderBy(one => one.Key.Row).ThenBy(one => one.Key.Column).ToList();
        foreach (var letter in solution)
        {
            var free = letters.Where(one => one.Value == letter && !cells.Contains(one.Key)).Select(one => one.Key).ToList();
            if (free.Count == 0)
            {
                lacking.Add(letter);
                continue;
            }

            var cell = seed.Shuffle(free).MinBy(one => Through(layout, one).Sum(place => used.GetValueOrDefault(place)));
            cells.Add(cell);
            foreach (var place in Through(layout, cell))
                used[place] = used.GetValueOrDefault(place) + 1;
        }

        missing = lacking;
        return cells;
    }

    private static IEnumerable<CrosswordPlace> Through(CrosswordLayout layout, GridCell cell) =>
        layout.Places.Where(place => Enumerable.Range(0, place.Word.Letters.Count).Any(letter => place.CellOf(letter) == cell));
}
