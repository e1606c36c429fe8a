using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// <c>1492 : event :: note</c> with <c>-44</c>, <c>1492-10-12</c>, <c>1939..1945</c>; or, in order, <c>- event</c>, <c>- a | b</c> for two that may
/// change places. The whole line of time is one item: notes under any of its events belong to it.
/// </summary>
internal sealed class TimelineSortingText : ExerciseTypeText
{
    private const string DateSign = ":";
    private const string Dash = "-";
    private const string Expected = "1492 : …, -44 : …, 1492-10-12 : …, 1939..1945 : …, - …";

    internal override IReadOnlyList<string> Keys { get; } = [];

    internal override Exercise Read(ExerciseReading reading)
    {
        var items = reading.Items();
        var events = new List<TimelineEvent>();
        foreach (var item in items)
        {
            reading.Place("items[0]", items[0].Text.Start);
            ReadEvents(item.Text, events, reading);
        }

        return new TimelineSortingExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Timeline = ItemNotes.Read(new Timeline { Events = events }, items.SelectMany(item => item.Notes), reading.Problems),
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        var timeline = ((TimelineSortingExercise)exercise).Timeline;
        foreach (var (i, one) in timeline.Events.Index())
        {
            if (i > 0)
                writing.Raw(one.IsBesidePrevious ? $" {Marks.Bar} " : "\n");
            if (one.Date is not null)
                writing.Raw($"{one.Date} {DateSign} ");
            else if (!one.IsBesidePrevious)
                writing.Raw($"{Dash} ");
            writing.Prompt(one.Prompt, Special.Bar | Special.Remark);
            if (one.Note is not null)
                writing.Raw($" {Marks.Remark} ").Prompt(one.Note, Special.Bar);
        }

        if (timeline.Events.Count > 0)
            writing.EndLine();
        ItemNotes.Write(timeline, writing);
    }

    private static void ReadEvents(Slice line, List<TimelineEvent> events, ExerciseReading reading)
    {
        var isInOrder = line.StartsWith(Dash) && (line.Length == Dash.Length || char.IsWhiteSpace(line[line.Start + Dash.Length]));
        var sign = isInOrder ? line.Start : Marks.First(line, DateSign);
        if (sign is not { } at)
        {
            reading.Problems.Error(TextCodes.NoDate, line.Start, line.ToString(), Expected, $"{Dash} {line}");
            return;
        }

        var date = isInOrder ? null : ReadDate(line.To(at).Trim(), reading.Problems);
        foreach (var (i, part) in Marks.Split(line.From(at + 1), Marks.Bar).Index())
        {
            reading.Place($"items[0].events[{events.Count}]", i == 0 ? line.Start : part.Start);
            if (part.IsEmpty)
                reading.Problems.Error(TextCodes.EmptyPiece, Math.Min(part.Start, line.End - 1), line.ToString(), Expected);
            events.Add(ReadEvent(part, reading.Problems) with { Date = date, IsBesidePrevious = isInOrder && i > 0 });
        }
    }

    private static TimelineDate? ReadDate(Slice text, ProblemList problems)
    {
        if (TimelineDate.Read(text.ToString()) is { } date)
            return date;
        problems.Error(TextCodes.BadDate, text.Start, text.ToString(), Expected);
        return null;
    }

    private static TimelineEvent ReadEvent(Slice part, ProblemList problems)
    {
        if (Marks.First(part, Marks.Remark) is not { } remark)
            return new() { Prompt = Words.ReadPrompt(part, problems) };
        var note = Words.ReadPrompt(part.From(remark + Marks.Remark.Length), problems);
        if (note.SaysNothing())
            problems.Warn(TextCodes.EmptyValue, remark, Marks.Remark);
        return new() { Prompt = Words.ReadPrompt(part.To(remark), problems), Note = note.SaysNothing() ? null : note };
    }
}
