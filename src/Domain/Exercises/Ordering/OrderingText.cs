using Aulario.Domain.Languages;
using Aulario.Domain.Text;

namespace Aulario.Domain.Exercises;

/// <summary>
/// <c>They | have | lunch</c>; <c>^They</c> is given, <c>>never</c> belongs nowhere; under it <c>or: other | right | order</c>;
/// <c>pieces: words, letters, sentences</c>, <c>points: all, places, neighbours, longest</c>. Of letters, a word may be written whole.
/// </summary>
internal sealed class OrderingText : ExerciseTypeText
{
    private const char GivenMark = '^';
    private const string OrNote = "or:";
    private const string Expected = "a | b | c | >d";

    internal override IReadOnlyList<string> Keys { get; } = [ExerciseFormat.PiecesKey, ExerciseFormat.PointsKey];

    internal override Exercise Read(ExerciseReading reading)
    {
        var kind = ClosedWords.Read<PieceKind>(reading.Header.Value(ExerciseFormat.PiecesKey), ClosedWords.Lower, reading.Problems) ?? default;
        var lines = new List<OrderingLine>();
        foreach (var item in reading.Items())
        {
            var path = $"items[{lines.Count}]";
            reading.Place(path, item.Text.Start);
            var line = ReadLine(item.Text, kind, reading.Problems) with { Others = ReadOthers(item.Notes, kind, path, reading) };
            lines.Add(ItemNotes.Read(line, item.Notes.Where(note => !note.StartsWith(OrNote)), reading.Problems));
        }

        return new OrderingExercise
        {
            Title = reading.Title,
            Language = reading.Language,
            InstructionsLanguage = reading.InstructionsLanguage,
            Lines = lines,
            Pieces = kind,
            Points = ClosedWords.Read<OrderPoints>(reading.Header.Value(ExerciseFormat.PointsKey), ClosedWords.Lower, reading.Problems) ?? default,
        };
    }

    internal override void WriteKeys(Exercise exercise, Writing writing)
    {
        var content = (OrderingExercise)exercise;
        writing.Key(ExerciseFormat.PiecesKey, content.Pieces == default ? null : ClosedWords.Lower(content.Pieces))
            .Key(ExerciseFormat.PointsKey, content.Points == default ? null : ClosedWords.Lower(content.Points));
    }

    internal override void WriteItems(Exercise exercise, Writing writing)
    {
        var content = (OrderingExercise)exercise;
        foreach (var line in content.Lines)
        {
            writing.Raw(line.IsFirstGiven ? GivenMark.ToString() : string.Empty);
            WritePieces(line.Pieces, content.Pieces, writing);
            foreach (var piece in line.Distractors)
                writing.Raw($" {Marks.Bar} {Marks.Distractor}").Prompt(piece, Special.Bar);
            writing.EndLine();
            foreach (var other in line.Others)
            {
                writing.Raw($"  {OrNote} ");
                WritePieces(other, content.Pieces, writing);
                writing.EndLine();
            }

            ItemNotes.Write(line, writing);
        }
    }

    private static OrderingLine ReadLine(Slice text, PieceKind kind, ProblemList problems)
    {
        var pieces = new List<Slice>();
        var distractors = new List<Prompt>();
        var isFirstGiven = text.StartsWith(GivenMark.ToString());
        foreach (var part in Marks.Split(isFirstGiven ? text.From(text.Start + 1) : text, Marks.Bar))
        {
            if (part.IsEmpty)
                problems.Error(TextCodes.EmptyPiece, Math.Min(part.Start, text.End - 1), text.ToString(), Expected);
            else if (part[part.Start] == Marks.Distractor && (pieces.Count > 0 || !isFirstGiven))
                distractors.Add(Words.ReadPrompt(part.From(part.Start + 1), problems));
            else
                pieces.Add(part);
        }

        return new() { Pieces = ReadPieces(pieces, kind, problems), IsFirstGiven = isFirstGiven, Distractors = distractors };
    }

    private static List<IReadOnlyList<Prompt>> ReadOthers(IReadOnlyList<Slice> notes, PieceKind kind, string path, ExerciseReading reading)
    {
        var others = new List<IReadOnlyList<Prompt>>();
        foreach (var note in notes.Where(note => note.StartsWith(OrNote)))
        {
            reading.Place($"{path}.others[{others.Count}]", note.Start);
            var parts = Marks.Split(note.From(note.Start + OrNote.Length), Marks.Bar);
            foreach (var part in parts.Where(part => part.IsEmpty))
                reading.Problems.Error(TextCodes.EmptyPiece, Math.Min(part.Start, note.End - 1), note.ToString(), Expected);
            others.Add(ReadPieces([.. parts.Where(part => !part.IsEmpty)], kind, reading.Problems));
        }

        return others;
    }

    private static List<Prompt> ReadPieces(List<Slice> parts, PieceKind kind, ProblemList problems)
    {
        foreach (var part in parts)
        {
            if (part[part.Start] is GivenMark or Marks.Distractor)
                problems.Error(TextCodes.MarkNotHere, part.Start, part.ToString(), Expected, "\\" + part);
        }

        var pieces = parts.Select(part => Words.ReadPrompt(part, problems)).ToList();
        return kind == PieceKind.Letters && pieces is [{ Picture: null, Sound: null } word] ? Letters(word.Text) : pieces;
    }

    private static List<Prompt> Letters(string word) =>
        [.. Graphemes.Of(word).Where(letter => !string.IsNullOrWhiteSpace(letter)).Select(letter => new Prompt(letter))];

    private static void WritePieces(IReadOnlyList<Prompt> pieces, PieceKind kind, Writing writing)
    {
        const Special special = Special.Bar | Special.DistractorMark | Special.FixedMark;
        var word = string.Concat(pieces.Select(piece => piece.Text));
        if (kind == PieceKind.Letters && pieces.SequenceEqual(Letters(word)))
        {
            writing.Words(word, special);
            return;
        }

        foreach (var (i, piece) in pieces.Index())
            writing.Raw(i == 0 ? string.Empty : $" {Marks.Bar} ").Prompt(piece, special);
    }
}
