using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// <c>question = wrong | [right] | wrong :: feedback</c>, or the question and, directly below it, a list of <c>- [x]</c> and <c>- [ ]</c>.
/// A list below a blank line is a question that has no words.
/// </summary>
internal sealed class MultipleChoiceText : ExerciseTypeText
{
    private const string RightBox = "- [x]";
    private const string WrongBox = "- [ ]";
    private const int LongestInline = 100;

    internal override IReadOnlyList<string> Keys { get; } = [ExerciseFormat.DisplayKey, ExerciseFormat.DistractorsKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        var questions = new List<Question>();
        var items = reading.Items();
        for (var next = 0; next < items.Count;)
        {
            var first = next++;
            while (next < items.Count && IsInList(items[next]) && !items[next].IsAfterBlank)
                next++;
            var path = $"items[{questions.Count}]";
            reading.Place(path, items[first].Text.Start);
            var group = items.Skip(first).Take(next - first).ToList();
            var question = IsInList(items[first]) || group.Count > 1 ? ReadList(group, path, reading) : ReadInline(items[first], path, reading);
            questions.Add(ItemNotes.Read(question, group.SelectMany(item => item.Notes), reading.Problems));
        }

        return new MultipleChoiceExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Questions = questions,
            Distractors = reading.Distractors(),
            Display = ClosedWords.Read<ChoiceDisplay>(reading.Header.Value(ExerciseFormat.DisplayKey), ClosedWords.Lower, reading.Problems) ?? default,
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
        var content = (MultipleChoiceExercise)exercise;
        writing.Key(ExerciseFormat.DisplayKey, content.Display == default ? null : ClosedWords.Lower(content.Display))
            .Distractors(content.Distractors);
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        var wasList = false;
        foreach (var (i, question) in ((MultipleChoiceExercise)exercise).Questions.Index())
        {
            var line = new Writing();
            WriteInline(question, line);
            var isList = line.Length > LongestInline || question.Options.Count(option => option.IsRight) > 1;
            if (i > 0 && (isList || wasList))
                writing.EndLine();
            if (isList)
                WriteList(question, writing);
            else
                writing.Raw(line.ToString());
            ItemNotes.Write(question, writing);
            wasList = isList;
        }
    }

    private static bool IsInList(TextItem item) => IsBox(item.Text, RightBox) || IsBox(item.Text, "- [X]") || IsBox(item.Text, WrongBox);

    private static bool IsBox(Slice text, string box) =>
        text.StartsWith(box) && (text.Length == box.Length || char.IsWhiteSpace(text[text.Start + box.Length]));

    private static Question ReadList(List<TextItem> group, string path, ExerciseReading reading)
    {
        var hasWords = !IsInList(group[0]);
        var options = new List<Option>();
        foreach (var item in group.Skip(hasWords ? 1 : 0))
        {
            reading.Place($"{path}.options[{options.Count}]", item.Text.Start);
            var (text, feedback) = WithFeedback(item.Text.From(item.Text.Start + RightBox.Length), reading.Problems);
            options.Add(new(Words.ReadPrompt(text, reading.Problems), !item.Text.StartsWith(WrongBox), feedback));
        }

        return new()
        {
            Prompt = hasWords ? Words.ReadPrompt(group[0].Text, reading.Problems) : new(string.Empty),
            Options = options,
        };
    }

    private static Question ReadInline(TextItem item, string path, ExerciseReading reading)
    {
        var line = item.Text;
        if (Marks.Last(line, Marks.Equal) is not { } sign)
        {
            ReportNoOptions(line, reading.Problems);
            return new() { Prompt = Words.ReadPrompt(line, reading.Problems), Options = [] };
        }

        var parts = Marks.Split(line.From(sign + 1), Marks.Bar);
        var options = new List<Option>();
        foreach (var part in parts)
        {
            reading.Place($"{path}.options[{options.Count}]", part.Start);
            if (part.IsEmpty)
                reading.Problems.Error(TextCodes.EmptyOption, Math.Min(part.Start, line.End - 1), expected: "= wrong | [right] | wrong");
            options.Add(ReadOption(part, reading.Problems));
        }

        if (options is [{ IsRight: false }] && !parts[0].IsEmpty)
            reading.Problems.Error(TextCodes.OneWrongOption, parts[0].Start, parts[0].ToString(), "= wrong | [right] | wrong", $"= [{parts[0]}]");
        return new() { Prompt = Words.ReadPrompt(line.To(sign), reading.Problems), Options = options };
    }

    private static void ReportNoOptions(Slice line, ProblemList problems)
    {
        if (line.StartsWith("-"))
            problems.Error(TextCodes.BoxMissing, line.Start, line.ToString(), $"{RightBox} …, {WrongBox} …", $"{WrongBox} {line.From(line.Start + 1).Trim()}");
        else
            problems.Error(TextCodes.NoOptions, line.Start, line.ToString(), $"… = wrong | [right], {RightBox} …");
    }

    private static Option ReadOption(Slice part, ProblemList problems)
    {
        var (text, feedback) = WithFeedback(part, problems);
        var isRight = IsBracketed(text);
        if (isRight)
            text = new(text.Source, text.Start + 1, text.End - 1);
        return new(Words.ReadPrompt(text, problems), isRight, feedback);
    }

    private static (Slice Text, string? Feedback) WithFeedback(Slice part, ProblemList problems)
    {
        part = part.Trim();
        if (Marks.First(part, Marks.Remark) is not { } remark)
            return (part, null);
        var feedback = Words.Read(part.From(remark + Marks.Remark.Length), problems);
        if (feedback.Length == 0)
            problems.Warn(TextCodes.EmptyValue, remark, Marks.Remark);
        return (part.To(remark).Trim(), feedback.Length == 0 ? null : feedback);
    }

    /// <summary>Whether the bracket that opens at the start closes at the end: <c>[a [b]]</c>, but not <c>[a] or [b]</c>.</summary>
    private static bool IsBracketed(Slice text)
    {
        var depth = 0;
        foreach (var at in Marks.Ordinary(text, skipsMedia: true))
        {
            depth += text[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth <= 0)
                return at == text.End - 1 && text[at] == ']' && text[text.Start] == '[';
        }

        return false;
    }

    private static void WriteInline(Question question, Writing writing)
    {
        writing.Prompt(question.Prompt, Special.Box).Raw(question.Prompt.IsEmpty() ? Marks.Equal : $" {Marks.Equal}");
        foreach (var (i, option) in question.Options.Index())
        {
            var brackets = HasLooseBrackets(option) ? Special.Brackets : Special.None;
            writing.Raw(i == 0 ? " " : $" {Marks.Bar} ")
                .Raw(option.IsRight ? "[" : string.Empty)
                .Prompt(option.Text, Special.Bar | Special.Equal | Special.Remark | brackets)
                .Raw(option.IsRight ? "]" : string.Empty);
            WriteFeedback(option, Special.Bar | Special.Equal, writing);
        }

        writing.EndLine();
    }

    private static void WriteList(Question question, Writing writing)
    {
        if (!question.Prompt.IsEmpty())
            writing.Prompt(question.Prompt, Special.Box).EndLine();
        foreach (var option in question.Options)
        {
            writing.Raw(option.IsRight ? RightBox : WrongBox).Raw(" ").Prompt(option.Text, Special.Remark);
            WriteFeedback(option, Special.None, writing);
            writing.EndLine();
        }
    }

    private static void WriteFeedback(Option option, Special special, Writing writing)
    {
        if (option.Feedback is not null)
            writing.Raw($" {Marks.Remark} ").Words(option.Feedback, special);
    }

    /// <summary>Whether brackets among the words would be taken for those around a right option, or for their end.</summary>
    private static bool HasLooseBrackets(Option option)
    {
        var depth = 0;
        foreach (var (at, letter) in option.Text.Text.Index())
        {
            depth += letter switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth < 0 || (depth == 0 && !option.IsRight))
                return option.IsRight || (at > 0 && at == option.Text.Text.Length - 1);
        }

        return option.IsRight && depth != 0;
    }
}
