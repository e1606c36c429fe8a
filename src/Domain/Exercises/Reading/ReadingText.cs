using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// The text between two lines of <c>"""</c>, then sections: <c>## TYPE</c>, the keys of that type up to a blank line, and its items, under each of which
/// <c>proof:</c> may quote the text.
/// </summary>
internal sealed class ReadingText : ExerciseTypeText
{
    private const string Expected = "\"\"\" … \"\"\", ## FILL_BLANK";

    internal override IReadOnlyList<string> Keys { get; } = [];

    /// <summary>Keys of a section beside those of its type.</summary>
    private static IReadOnlyList<string> SectionKeys { get; } = [ExerciseFormat.InstructionsKey, ExerciseFormat.AnswersKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        Passage? text = null;
        var sections = new List<ReadingSection>();
        for (var next = 0; next < reading.Body.Count;)
        {
            var line = reading.Body[next++];
            if (line.Kind == LineKind.Section)
            {
                var first = next;
                while (next < reading.Body.Count && reading.Body[next].Kind != LineKind.Section)
                    next++;
                if (ReadSection(line, [.. reading.Body.Skip(first).Take(next - first)], sections.Count, reading) is { } section)
                    sections.Add(section);
            }
            else if (line.Kind == LineKind.Quote && text is null)
            {
                reading.Place("text", line.At);
                text = PassageReading.Read(line.Text, reading);
            }
            else if (line.Kind == LineKind.Quote)
            {
                reading.Problems.Error(TextCodes.QuoteNotHere, line.At, LineScanner.QuoteMark, Expected);
            }
            else if (line.Kind != LineKind.Blank)
            {
                reading.Problems.Error(TextCodes.OutsideSection, line.At, line.Text.ToString(), Expected);
            }
        }

        return new ReadingExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Text = text ?? new([]),
            Sections = sections,
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        var reading = (ReadingExercise)exercise;
        writing.Raw(LineScanner.QuoteMark).EndLine();
        PassageWriting.Write(reading.Text, writing);
        writing.Raw(LineScanner.QuoteMark).EndLine();
        foreach (var (inner, answers) in reading.Sections)
        {
            var type = EntryOf(inner.Type).Text;
            writing.EndLine().Raw($"{LineScanner.SectionMark} {ClosedWords.Upper(inner.Type)}").EndLine()
                .Key(ExerciseFormat.InstructionsKey, inner.Instructions)
                .Key(ExerciseFormat.AnswersKey, answers is null ? null : SettingsFormat.WriteAll(answers));
            type.WriteKeys(inner, writing);
            writing.EndLine();
            type.WriteItems(inner, writing);
        }
    }

    private static ExerciseTypeEntry EntryOf(ExerciseType type) => ExerciseTypes.All.First(entry => entry.Type == type);

    private static ReadingSection? ReadSection(TextLine mark, IReadOnlyList<TextLine> lines, int number, ExerciseReading reading)
    {
        var next = 0;
        var problems = reading.Problems;
        var header = HeaderReader.Read(lines, ref next, [.. ExerciseFormat.AllKeys, .. PackageFormat.Keys], problems);
        if (TypeOf(mark, problems) is not { } entry)
            return null;
        header.Check([.. SectionKeys, .. entry.Text.Keys], [.. ExerciseFormat.AllKeys, .. PackageFormat.Keys], [], problems);
        var inner = new ExerciseReading(header, [.. lines.Skip(next)], reading.Title, reading.Language, reading.InstructionsLanguage, problems) { HasText = true };
        var exercise = entry.Text.Read(inner) with { Instructions = header.Text(ExerciseFormat.InstructionsKey, problems) };
        ExerciseFormat.Place(inner);
        reading.Place($"sections[{number}]", mark.At);
        foreach (var (path, at) in inner.Places)
            reading.Place($"sections[{number}].{path}", at);
        var answers = header.Value(ExerciseFormat.AnswersKey);
        return new(exercise, answers is null ? null : SettingsFormat.ReadAnswers(answers, problems));
    }

    private static ExerciseTypeEntry? TypeOf(TextLine mark, ProblemList problems)
    {
        var known = ExerciseTypes.All.Where(entry => entry.Type != ExerciseType.Reading).ToList();
        var written = mark.Text.ToString();
        if (known.FirstOrDefault(entry => string.Equals(ClosedWords.Upper(entry.Type), written, StringComparison.OrdinalIgnoreCase)) is { } entry)
            return entry;
        var words = known.Select(entry => ClosedWords.Upper(entry.Type)).ToList();
        problems.Error(TextCodes.UnknownValue, mark.At, written, string.Join(", ", words), Suggestion.Nearest(written, words) is { } nearest ? $"{LineScanner.SectionMark} {nearest}" : null);
        return null;
    }
}
