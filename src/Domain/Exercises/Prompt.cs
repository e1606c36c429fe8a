namespace Aulario.Domain.Exercises;

/// <summary>A picture in an exercise.</summary>
/// <param name="Name">The name of a file in the school's media library.</param>
/// <param name="Alternative">What the picture shows, for those who cannot see it; never gives the answer away.</param>
public sealed record Picture(string Name, string Alternative);

/// <summary>Text, with a picture and a sound where the author put them. At least one of the three says something.</summary>
/// <param name="Text">The words; may be empty where a picture or sound stands alone.</param>
/// <param name="Picture">A picture, or none.</param>
/// <param name="Sound">The name of a sound file in the media library, or none.</param>
public sealed record Prompt(string Text, Picture? Picture = null, string? Sound = null)
{
    /// <summary>Whether it says nothing at all.</summary>
    public bool SaysNothing() => string.IsNullOrWhiteSpace(Text) && Picture is null && Sound is null;

    /// <summary>The names of its picture and its sound.</summary>
    internal IEnumerable<string> MediaNames() => new[] { Picture?.Name, Sound }.OfType<string>();

    /// <summary>Whether not even white space is there.</summary>
    internal bool IsEmpty() => Text.Length == 0 && Picture is null && Sound is null;

    /// <summary>What a learner can tell apart: two prompts of which this is equal look and sound the same.</summary>
    /// <remarks>Text with surrogates is left as it is: half a character, which an author's text may hold, has no normal form.</remarks>
    internal Prompt Seen() => this with { Text = Text.Any(char.IsSurrogate) ? Text.Trim() : Text.Trim().Normalize() };
}

/// <summary>
/// An order of prompts by what they say alone. What is shuffled is put into this order first, so that its place never comes from what is right.
/// </summary>
internal sealed class PromptOrder : IComparer<Prompt>
{
    private PromptOrder()
    {
    }

    public static PromptOrder ByWords { get; } = new();

    public int Compare(Prompt? x, Prompt? y)
    {
        IEnumerable<int> parts =
        [
            string.CompareOrdinal(x?.Text, y?.Text),
            string.CompareOrdinal(x?.Picture?.Name, y?.Picture?.Name),
            string.CompareOrdinal(x?.Picture?.Alternative, y?.Picture?.Alternative),
            string.CompareOrdinal(x?.Sound, y?.Sound),
        ];
        return parts.FirstOrDefault(part => part != 0);
    }
}
