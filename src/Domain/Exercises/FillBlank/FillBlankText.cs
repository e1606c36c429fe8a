using Aulario.Domain.Answers;
using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// Text with <c>*gaps*</c>. In a gap <c>a|b</c> are accepted, <c>~c</c> is accepted but never shown, <c>!d: feedback</c> is a foreseen wrong answer,
/// <c>>e</c> a distractor, <c>?f</c> a hint.
/// </summary>
internal sealed class FillBlankText : ExerciseTypeText
{
    private const char GapMark = '*';

    internal override IReadOnlyList<string> Keys { get; } = [ExerciseFormat.DisplayKey, ExerciseFormat.DistractorsKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        var texts = new List<GapText>();
        foreach (var item in reading.Items())
        {
            reading.Place($"items[{texts.Count}]", item.Text.Start);
            texts.Add(ItemNotes.Read(ReadText(item.Text, $"items[{texts.Count}]", reading), item.Notes, reading.Problems));
        }

        return new FillBlankExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Texts = texts,
            Distractors = reading.Distractors(),
            Display = ClosedWords.Read<GapDisplay>(reading.Header.Value(ExerciseFormat.DisplayKey), ClosedWords.Lower, reading.Problems) ?? default,
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
        var content = (FillBlankExercise)exercise;
        writing.Key(ExerciseFormat.DisplayKey, content.Display == default ? null : ClosedWords.Lower(content.Display))
            .Distractors(content.Distractors);
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        foreach (var text in ((FillBlankExercise)exercise).Texts)
        {
            Media.Write(writing, text.Picture, text.Sound);
            if (text.Picture is not null || text.Sound is not null)
                writing.Raw(" ");
            foreach (var (i, run) in text.Runs.Index())
            {
                var openEnds = (i == 0 ? Special.None : Special.OpenStart) | (i == text.Runs.Count - 1 ? Special.None : Special.OpenEnd);
                writing.Words(run, Special.Star | openEnds);
                if (i < text.Gaps.Count)
                    WriteGap(text.Gaps[i], writing);
            }

            writing.EndLine();
            ItemNotes.Write(text, writing);
        }
    }

    private static GapText ReadText(Slice line, string path, ExerciseReading reading)
    {
        var stars = Marks.Ordinary(line, skipsMedia: true).Where(at => line[at] == GapMark).ToList();
        if (stars.Count == 0)
            reading.Problems.Error(TextCodes.NoGap, line.Start, line.ToString(), $"… {GapMark}gap{GapMark} …");
        else if (stars.Count % 2 == 1)
            reading.Problems.Error(TextCodes.UnclosedGap, stars[^1], line.From(stars[^1]).ToString(), GapMark.ToString(), "\\" + GapMark);

        var media = new Media();
        var runs = new List<string>();
        var gaps = new List<Gap>();
        var start = line.Start;
        for (var i = 0; i + 1 < stars.Count; i += 2)
        {
            runs.Add(Words.Read(line.From(start).To(stars[i]), reading.Problems, media, i == 0 ? TrimmedEnds.Start : TrimmedEnds.None));
            reading.Place($"{path}.gaps[{gaps.Count}]", stars[i]);
            gaps.Add(ReadGap(line.From(stars[i] + 1).To(stars[i + 1]), reading.Problems));
            start = stars[i + 1] + 1;
        }

        runs.Add(Words.Read(line.From(start), reading.Problems, media, gaps.Count == 0 ? TrimmedEnds.Both : TrimmedEnds.End));
        return new() { Runs = runs, Gaps = gaps, Picture = media.Picture, Sound = media.Sound };
    }

    private static Gap ReadGap(Slice inner, ProblemList problems)
    {
        var accepted = new List<string>();
        var hidden = new List<string>();
        var anticipated = new List<AnticipatedAnswer>();
        var distractors = new List<string>();
        var hints = new List<string>();
        if (inner.IsBlank())
            problems.Error(TextCodes.EmptyGap, inner.Start - 1, $"{GapMark}{inner}{GapMark}", $"{GapMark}gap{GapMark}", "\\" + GapMark);
        foreach (var part in inner.IsBlank() ? [] : Marks.Split(inner, Marks.Bar))
        {
            var (mark, words) = part.IsEmpty ? (' ', part) : (part[part.Start], part.From(part.Start + 1).Trim());
            if (part.IsEmpty || (mark is '~' or '!' or '>' or '?' && words.IsEmpty))
                problems.Error(TextCodes.EmptyAnswer, part.Start, part.ToString(), "a | b | ~c | !d: … | >e | ?f", part.IsEmpty ? null : "\\" + part);
            else if (mark == '!')
                anticipated.Add(ReadAnticipated(words, problems));
            else if (mark == '?' && hints.Count > 0)
                problems.Error(TextCodes.TwoHints, part.Start, part.ToString());
            else if (mark is '~' or '>' or '?')
                (mark == '~' ? hidden : mark == '>' ? distractors : hints).Add(Words.Read(words, problems));
            else
                accepted.Add(Words.Read(part, problems));
        }

        return new() { Accepted = accepted, Hidden = hidden, Anticipated = anticipated, Distractors = distractors, Hint = hints.FirstOrDefault() };
    }

    private static AnticipatedAnswer ReadAnticipated(Slice words, ProblemList problems)
    {
        foreach (var at in Marks.Ordinary(words, skipsMedia: true))
        {
            if (words[at] != ':' || (at + 1 < words.End && !char.IsWhiteSpace(words[at + 1])))
                continue;
            var feedback = Words.Read(words.From(at + 1), problems);
            if (feedback.Length == 0)
                problems.Warn(TextCodes.EmptyValue, at, words.ToString());
            return new(Words.Read(words.To(at), problems), feedback.Length == 0 ? null : feedback);
        }

        return new(Words.Read(words, problems), null);
    }

    private static void WriteGap(Gap gap, Writing writing)
    {
        const Special answer = Special.Star | Special.Bar | Special.AnswerMark;
        var isFirst = true;
        writing.Raw("*");
        foreach (var text in gap.Accepted)
            Part(string.Empty, text, answer);
        foreach (var text in gap.Hidden)
            Part("~", text, Special.Star | Special.Bar);
        foreach (var wrong in gap.Anticipated)
        {
            Part("!", wrong.Text, Special.Star | Special.Bar | Special.Colon);
            if (wrong.Feedback is not null)
                writing.Raw(": ").Words(wrong.Feedback, Special.Star | Special.Bar);
        }

        foreach (var text in gap.Distractors)
            Part(">", text, Special.Star | Special.Bar);
        if (gap.Hint is not null)
            Part("?", gap.Hint, Special.Star | Special.Bar);
        writing.Raw("*");

        void Part(string mark, string text, Special special)
        {
            writing.Raw(isFirst ? mark : $"|{mark}").Words(text, special);
            isFirst = false;
        }
    }
}
