using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>The picture and the sound that stand in a text: <c>{image: name, alternative text}</c>, <c>{audio: name}</c>.</summary>
internal sealed class Media
{
    private const string ImageWord = "image";
    private const string AudioWord = "audio";

    public Picture? Picture { get; private set; }

    public string? Sound { get; private set; }

    /// <summary>Whether something like <c>{word:</c> stands there; other braces are ordinary.</summary>
    public static bool StartsAt(Slice slice, int at)
    {
        if (slice[at] != '{')
            return false;
        var end = at + 1;
        while (end < slice.End && char.IsAsciiLetter(slice[end]))
            end++;
        return end > at + 1 && end < slice.End && slice[end] == ':';
    }

    /// <summary>Where its closing brace stands, or null.</summary>
    public static int? EndOf(Slice slice, int at)
    {
        foreach (var place in Marks.Ordinary(slice.From(at + 1), skipsMedia: false))
        {
            if (slice[place] == '}')
                return place;
        }

        return null;
    }

    public static void Write(Writing writing, Picture? picture, string? sound)
    {
        if (picture is not null)
        {
            writing.Raw("{" + ImageWord + ": ").Words(picture.Name, Special.MediaName);
            if (picture.Alternative.Length > 0)
                writing.Raw(", ").Words(picture.Alternative, Special.MediaText);
            writing.Raw("}");
        }

        if (sound is not null)
            writing.Raw(picture is null ? string.Empty : " ").Raw("{" + AudioWord + ": ").Words(sound, Special.MediaText).Raw("}");
    }

    /// <summary>Takes in what stands from a <c>{</c> to its <c>}</c>.</summary>
    public void Read(Slice braces, ProblemList problems)
    {
        var inner = new Slice(braces.Source, braces.Start + 1, braces.End - 1);
        var colon = inner.Start + inner.Span.IndexOf(':');
        var word = inner.To(colon).ToString();
        var value = inner.From(colon + 1);
        if (word == ImageWord)
            ReadImage(braces, value, problems);
        else if (word == AudioWord)
            ReadAudio(braces, value, problems);
        else
            problems.Error(TextCodes.UnknownMedia, braces.Start, braces.ToString(), "{image: …}, {audio: …}", Suggestion.Nearest(word, [ImageWord, AudioWord]));
    }

    private void ReadImage(Slice braces, Slice value, ProblemList problems)
    {
        var parts = Marks.Split(value, ',');
        var name = Words.Read(parts[0], problems);
        var alternative = parts.Count == 1 ? string.Empty : Words.Read(value.From(parts[1].Start), problems);
        if (name.Length == 0)
            problems.Error(TextCodes.MediaWithoutName, braces.Start, braces.ToString(), "{image: name, alternative text}");
        else if (Picture is not null)
            problems.Error(TextCodes.MediaTwice, braces.Start, braces.ToString());
        Picture = new(name, alternative);
    }

    private void ReadAudio(Slice braces, Slice value, ProblemList problems)
    {
        var name = Words.Read(value, problems);
        if (name.Length == 0)
            problems.Error(TextCodes.MediaWithoutName, braces.Start, braces.ToString(), "{audio: name}");
        else if (Sound is not null)
            problems.Error(TextCodes.MediaTwice, braces.Start, braces.ToString());
        Sound = name;
    }
}
