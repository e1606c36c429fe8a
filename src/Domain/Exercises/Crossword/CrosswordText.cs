using Aulario.Domain.Puzzles;
using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// <c>answer = clue</c> or <c>answer = clue :: extra clue</c>; <c>accents: keep</c>, <c>solution: word</c>. The whole grid is one item: notes under any of
/// its words belong to it.
/// </summary>
internal sealed class CrosswordText : ExerciseTypeText
{
    private const string Expected = "answer = clue :: extra clue";

    internal override IReadOnlyList<string> Keys { get; } = [ExerciseFormat.AccentsKey, ExerciseFormat.SolutionKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        var items = reading.Items();
        var words = new List<CrosswordWord>();
        foreach (var item in items)
        {
            reading.Place("items[0]", items[0].Text.Start);
            reading.Place($"items[0].words[{words.Count}]", item.Text.Start);
            words.Add(ReadWord(item.Text, reading.Problems));
        }

        return new CrosswordExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Crossword = ItemNotes.Read(new Crossword { Words = words }, items.SelectMany(item => item.Notes), reading.Problems),
            Accents = ClosedWords.Read<GridAccents>(reading.Header.Value(ExerciseFormat.AccentsKey), ClosedWords.Lower, reading.Problems) ?? GridAccents.Fold,
            Solution = reading.Header.Text(ExerciseFormat.SolutionKey, reading.Problems),
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
        var content = (CrosswordExercise)exercise;
        writing.Key(ExerciseFormat.AccentsKey, content.Accents == GridAccents.Fold ? null : ClosedWords.Lower(content.Accents))
            .Key(ExerciseFormat.SolutionKey, content.Solution);
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        var crossword = ((CrosswordExercise)exercise).Crossword;
        foreach (var word in crossword.Words)
        {
            writing.Words(word.Answer, Special.Equal).Raw($" {Marks.Equal} ").Prompt(word.Clue, Special.Remark);
            if (word.ExtraClue is { } extra)
                writing.Raw($" {Marks.Remark} ").Words(extra);
            writing.EndLine();
        }

        ItemNotes.Write(crossword, writing);
    }

    private static CrosswordWord ReadWord(Slice line, ProblemList problems)
    {
        if (Marks.First(line, Marks.Equal) is not { } sign)
        {
            problems.Error(TextCodes.NoClue, line.Start, line.ToString(), Expected);
            return new(Words.Read(line, problems), new Prompt(string.Empty));
        }

        var answer = Words.Read(line.To(sign), problems);
        var clue = line.From(sign + Marks.Equal.Length);
        if (Marks.First(clue, Marks.Remark) is not { } remark)
            return new(answer, Words.ReadPrompt(clue, problems));
        var extra = Words.Read(clue.From(remark + Marks.Remark.Length), problems);
        if (string.IsNullOrWhiteSpace(extra))
            problems.Warn(TextCodes.EmptyValue, remark, Marks.Remark);
        return new(answer, Words.ReadPrompt(clue.To(remark), problems), extra);
    }
}
