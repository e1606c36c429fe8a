namespace Aulario.Domain.Text;

/// <summary>What a type's reader gets: the header and the lines of one exercise, or of one section of a READING.</summary>
internal sealed class ExerciseReading(Header header, IReadOnlyList<TextLine> body, string title, string language, string instructionsLanguage, ProblemList problems)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public Header Header => header;

    /// <summary>The lines below the header.</summary>
    public IReadOnlyList<TextLine> Body => body;

    public string Title => title;

    public string Language => language;

    public string InstructionsLanguage => instructionsLanguage;

    public ProblemList Problems => problems;

    /// <summary>Whether there is a text that items may quote.</summary>
    public bool HasText { get; init; }

    /// <summary>All fields whose place is known.</summary>
    public IReadOnlyDictionary<string, int> Places => places;

    /// <summary>Remembers where a field of the content stands, so that what is wrong with it is shown there.</summary>
    public void Place(string path, int at) => places[path] = at;

    /// <summary>Where a field stands, or the nearest field around it; or null.</summary>
    public int? PlaceOf(string path)
    {
        for (var length = path.Length; length > 0; length = path.AsSpan(0, length).LastIndexOfAny('.', '['))
        {
            if (places.TryGetValue(path[..length], out var at))
                return at;
        }

        return null;
    }

    /// <summary>The lines of an exercise that has neither sections nor quotes, each with its notes.</summary>
    public IReadOnlyList<TextItem> Items()
    {
        var items = new List<TextItem>();
        var notes = new List<Slice>();
        var isAfterBlank = true;
        foreach (var line in body)
        {
            if (line.Kind == LineKind.Plain)
                items.Add(new(line.Text, isAfterBlank, notes = []));
            else if (line.Kind == LineKind.Indented && items.Count == 0)
                problems.Error(TextCodes.NoteWithoutItem, line.Text.Start, line.Text.ToString());
            else if (line.Kind == LineKind.Indented)
                AddNote(line.Text, notes);
            else if (line.Kind == LineKind.Section)
                problems.Error(TextCodes.SectionNotHere, line.At, line.Text.ToString(), LineScanner.TitleMark, $"\\{LineScanner.SectionMark}");
            else if (line.Kind == LineKind.Quote)
                problems.Error(TextCodes.QuoteNotHere, line.At, LineScanner.QuoteMark, suggestion: $"\\{LineScanner.QuoteMark}");
            isAfterBlank = line.Kind == LineKind.Blank;
        }

        return items;
    }

    /// <summary>The wrong choices that <c>distractors: a | b</c> gives to all items.</summary>
    public IReadOnlyList<string> Distractors()
    {
        if (header.Value(ExerciseFormat.DistractorsKey) is not { } value)
            return [];
        var parts = Marks.Split(value, Marks.Bar);
        if (parts.Count == 1 && Marks.Split(value, ',') is [_, _, ..] byComma)
            problems.Warn(TextCodes.CommaInDistractors, value.Start, value.ToString(), "a | b", string.Join($" {Marks.Bar} ", byComma));
        return [.. parts.Select(part => Words.Read(part, problems))];
    }

    private void AddNote(Slice note, List<Slice> notes)
    {
        if (!HasText)
            ItemNotes.RefuseProof(note, problems);
        notes.Add(note);
    }
}
