namespace Aulario.Domain.Exercises;

/// <summary>What is wrong or doubtful in a READING.</summary>
internal static class ReadingCheck
{
    private const int MostSections = 20;
    private const int MostParagraphs = 100;
    private const int LongestText = 30_000;

    /// <summary>Written out with a backslash before every sign, it is still within the longest line of a file.</summary>
    private const int LongestParagraph = 4_500;

    /// <summary>The signs of <c>[word](note)</c>.</summary>
    private const int NoteSigns = 4;

    public static IEnumerable<ContentProblem> Problems(ReadingExercise reading)
    {
        IEnumerable<ContentProblem?> found =
        [
            .. OfText(reading.Text),
            HeaderCheck.Count("sections", reading.Sections.Count, 1, MostSections),
            .. reading.Sections.Take(MostSections).SelectMany((section, i) => OfSection(reading, section, $"sections[{i}]")),
        ];
        return found.OfType<ContentProblem>();
    }

    private static IEnumerable<ContentProblem?> OfText(Passage text)
    {
        yield return HeaderCheck.Count("text.paragraphs", text.Paragraphs.Count, 1, MostParagraphs);
        yield return HeaderCheck.Together("text", [.. text.Paragraphs.Select(paragraph => paragraph.Words())], LongestText);
        foreach (var problem in text.Paragraphs.SelectMany((paragraph, i) => OfParagraph(paragraph, $"text.paragraphs[{i}]")))
            yield return problem;
    }

    private static IEnumerable<ContentProblem?> OfParagraph(Paragraph paragraph, string path)
    {
        yield return HeaderCheck.Text(path, paragraph.Words(), LongestParagraph, isNeeded: true);
        yield return HeaderCheck.Together(path, [.. paragraph.Runs.SelectMany(run => new[] { run.Text, run.Note ?? string.Empty })], LongestParagraph - (NoteSigns * paragraph.Runs.Count));
        foreach (var (i, run) in paragraph.Runs.Index())
        {
            var isBlankBetween = run.Note is null && run.Text.Length > 0; // such as the space between two words with notes
            yield return HeaderCheck.Text($"{path}.runs[{i}].text", run.Text, LongestParagraph, isNeeded: !isBlankBetween);
            yield return HeaderCheck.Text($"{path}.runs[{i}].note", run.Note, HeaderCheck.LongestHint);
            if (i > 0 && run.Note is null && paragraph.Runs[i - 1].Note is null)
                yield return new($"{path}.runs[{i}]", "content.runs_side_by_side", Got: run.Text);
        }
    }

    private static IEnumerable<ContentProblem?> OfSection(ReadingExercise reading, ReadingSection section, string path)
    {
        var inner = section.Exercise;
        if (inner.Type == ExerciseType.Reading)
            return [new($"{path}.exercise", "content.reading_in_reading")];
        return
        [
            HasOwnHeader(reading, inner) ? new($"{path}.exercise", "content.own_header") : null,
            HeaderCheck.Text($"{path}.instructions", inner.Instructions, HeaderCheck.LongestInstructions),
            HeaderCheck.Count($"{path}.items", inner.ItemCount, 1, HeaderCheck.MostItems),
            .. reading.Whole(section).CheckInside().Select(problem => problem with { Path = $"{path}.{problem.Path}" }),
            .. Enumerable.Range(0, inner.ItemCount).SelectMany(item => inner.Items(item).SelectMany(one => OfProof(reading.Text, one, $"{path}.items[{item}].proof"))),
        ];
    }

    private static IEnumerable<ContentProblem?> OfProof(Passage text, Item item, string path) => item.Proof.Select(quote => text.Find(quote).Count switch
    {
        0 => new ContentProblem(path, "content.proof_not_in_text", Got: quote),
        1 => null,
        _ => new ContentProblem(path, "content.proof_twice", Got: quote),
    });

    /// <summary>Whether anything stands in a section's header that only the READING may say: it would count for nothing.</summary>
    private static bool HasOwnHeader(ReadingExercise reading, Exercise inner) =>
        (inner.Title, inner.Language, inner.InstructionsLanguage) != (reading.Title, reading.Language, reading.InstructionsLanguage)
        || inner.Difficulty != ExerciseDifficulty.Intermediate
        || inner.Category != ExerciseCategory.General
        || inner.Settings != new ExerciseSettings()
        || inner.Answers != Answers.AnswerPolicy.Default
        || inner.Explanation is not null
        || inner.Hints.Count + inner.Tags.Count > 0;
}
