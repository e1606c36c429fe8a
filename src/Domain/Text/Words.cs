using System.Text;
using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>Which ends of a text lose white space that no <c>\</c> keeps.</summary>
[Flags]
internal enum TrimmedEnds
{
    None = 0,
    Start = 1,
    End = 2,
    Both = Start | End,
}

/// <summary>
/// Reads words: <c>\</c> before an ASCII punctuation sign or white space keeps that as it is, <c>\</c> at the end of a line is a line break
/// (white space that begins the next line does not count), any other <c>\</c> is itself.
/// </summary>
internal static class Words
{
    /// <summary>Reads words among which no picture or sound may stand.</summary>
    public static string Read(Slice slice, ProblemList problems) => Read(slice, problems, media: null);

    /// <summary>Reads words with the picture and the sound that stand among them.</summary>
    public static Prompt ReadPrompt(Slice slice, ProblemList problems)
    {
        var media = new Media();
        var text = Read(slice, problems, media);
        return new(text, media.Picture, media.Sound);
    }

    /// <summary>Reads words and adds the picture and the sound to <paramref name="media"/>; null where none may stand.</summary>
    public static string Read(Slice slice, ProblemList problems, Media? media, TrimmedEnds trimmed = TrimmedEnds.Both)
    {
        var words = new StringBuilder(slice.Length);
        var kept = 0; // the length up to the last character that is more than white space
        var mayHoldMedia = true;
        for (var at = slice.Start; at < slice.End; at++)
        {
            var letter = slice[at];
            if (letter == '\\' && at + 1 < slice.End && Marks.IsEscapable(slice[at + 1]))
            {
                at++;
                words.Append(slice[at]);
                kept = words.Length;
                if (slice[at] == '\n')
                    at = LastBlank(slice, at);
            }
            else if (mayHoldMedia && Media.StartsAt(slice, at))
            {
                words.Length = kept;
                mayHoldMedia = ReadMedia(slice, ref at, problems, media);
            }
            else if (!char.IsWhiteSpace(letter) || words.Length > 0 || !trimmed.HasFlag(TrimmedEnds.Start))
            {
                words.Append(letter);
                kept = char.IsWhiteSpace(letter) ? kept : words.Length;
            }
        }

        if (trimmed.HasFlag(TrimmedEnds.End))
            words.Length = kept;
        return words.ToString();
    }

    private static bool ReadMedia(Slice slice, ref int at, ProblemList problems, Media? media)
    {
        if (Media.EndOf(slice, at) is not { } end)
        {
            problems.Error(TextCodes.UnclosedMedia, at, slice.From(at).ToString(), "}");
            return false;
        }

        var braces = new Slice(slice.Source, at, end + 1);
        if (media is null)
            problems.Error(TextCodes.MediaNotHere, at, braces.ToString(), suggestion: "\\" + braces);
        else
            media.Read(braces, problems);
        at = end;
        return true;
    }

    private static int LastBlank(Slice slice, int at)
    {
        while (at + 1 < slice.End && slice[at + 1] is ' ' or '\t')
            at++;
        return at;
    }
}
