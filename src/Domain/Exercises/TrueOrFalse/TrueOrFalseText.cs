using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// <c>statement = true</c>, <c>= false</c>, <c>= false -> correction | alternative</c>, <c>= not given</c>; <c>correction: typed</c> asks for it.
/// </summary>
internal sealed class TrueOrFalseText : ExerciseTypeText
{
    private const string TypedWord = "typed";
    private static readonly (string Word, Truth Truth)[] TruthWords = [("true", Truth.True), ("false", Truth.False), ("not given", Truth.NotGiven)];

    internal override IReadOnlyList<string> Keys { get; } = [ExerciseFormat.CorrectionKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        var statements = new List<Statement>();
        foreach (var item in reading.Items())
        {
            var path = $"items[{statements.Count}]";
            reading.Place(path, item.Text.Start);
            if (ReadStatement(item.Text, reading.Problems) is { } statement)
                statements.Add(ItemNotes.Read(statement, item.Notes, reading.Problems));
        }

        return new TrueOrFalseExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Statements = statements,
            AsksCorrection = ReadCorrection(reading),
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing) =>
        writing.Key(ExerciseFormat.CorrectionKey, ((TrueOrFalseExercise)exercise).AsksCorrection ? TypedWord : null);

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        foreach (var statement in ((TrueOrFalseExercise)exercise).Statements)
        {
            writing.Prompt(statement.Prompt, Special.None)
                .Raw($" {Marks.Equal} {TruthWords.First(one => one.Truth == statement.Truth).Word}");
            foreach (var (i, correction) in statement.Corrections.Index())
                writing.Raw(i == 0 ? $" {Marks.Arrow} " : $" {Marks.Bar} ").Words(correction, Special.Bar | Special.Equal);
            writing.EndLine();
            ItemNotes.Write(statement, writing);
        }
    }

    private static bool ReadCorrection(ExerciseReading reading)
    {
        if (reading.Header.Value(ExerciseFormat.CorrectionKey) is not { } value)
            return false;
        if (!string.Equals(value.ToString(), TypedWord, StringComparison.OrdinalIgnoreCase))
            reading.Problems.Error(TextCodes.UnknownValue, value.Start, value.ToString(), TypedWord, Suggestion.Nearest(value.ToString(), [TypedWord]));
        return true;
    }

    /// <summary>The last <c>=</c> that a decision follows; so a correction may hold an <c>=</c> of its own.</summary>
    private static Statement? ReadStatement(Slice line, ProblemList problems)
    {
        var signs = Marks.Alone(line, Marks.Equal);
        foreach (var sign in signs.Reverse())
        {
            if (Decision(line.From(sign + 1).Trim()) is not { } decision)
                continue;
            return new()
            {
                Prompt = Words.ReadPrompt(line.To(sign), problems),
                Truth = decision.Truth,
                Corrections = ReadCorrections(decision.Corrections, problems),
            };
        }

        ReportNone(line, signs is [.., var last] ? line.From(last + 1).Trim() : null, problems);
        return null;
    }

    private static (Truth Truth, Slice Corrections)? Decision(Slice text)
    {
        foreach (var (word, truth) in TruthWords)
        {
            if (!text.Span.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text.From(text.Start + word.Length);
            var arrow = rest.Trim();
            if (rest.IsEmpty || (IsSpaceOrEnd(rest) && arrow.StartsWith(Marks.Arrow) && IsSpaceOrEnd(arrow.From(arrow.Start + Marks.Arrow.Length))))
                return (truth, arrow);
        }

        return null;
    }

    private static bool IsSpaceOrEnd(Slice text) => text.IsEmpty || char.IsWhiteSpace(text[text.Start]);

    private static List<string> ReadCorrections(Slice arrow, ProblemList problems)
    {
        if (arrow.IsEmpty)
            return [];
        var corrections = new List<string>();
        foreach (var part in Marks.Split(arrow.From(arrow.Start + Marks.Arrow.Length), Marks.Bar))
        {
            if (part.IsEmpty)
                problems.Error(TextCodes.EmptyAnswer, part.Start, expected: $"{Marks.Equal} false {Marks.Arrow} …");
            else
                corrections.Add(Words.Read(part, problems));
        }

        return corrections;
    }

    private static void ReportNone(Slice line, Slice? afterSign, ProblemList problems)
    {
        const string expected = "= true, = false, = false -> …, = not given";
        var nearest = afterSign is { } word ? Suggestion.Nearest(word.ToString(), TruthWords.Select(one => one.Word)) : null;
        problems.Error(TextCodes.NoTruth, afterSign?.Start ?? line.Start, (afterSign ?? line).ToString(), expected, nearest is null ? null : $"{Marks.Equal} {nearest}");
    }
}
