namespace Aulario.Domain.Answers;

/// <summary>One text in normal form, word by word, with and without accents. Lives on the stack of the check.</summary>
internal readonly ref struct Phrase
{
    private readonly ReadOnlySpan<char> normal;
    private readonly ReadOnlySpan<char> folded;
    private readonly ReadOnlySpan<int> normalEnds;
    private readonly ReadOnlySpan<int> foldedEnds;

    private Phrase(ReadOnlySpan<char> normal, ReadOnlySpan<char> folded, ReadOnlySpan<int> normalEnds, ReadOnlySpan<int> foldedEnds)
    {
        this.normal = normal;
        this.folded = folded;
        this.normalEnds = normalEnds;
        this.foldedEnds = foldedEnds;
    }

    public int Count => normalEnds.Length;

    public static Phrase Of(Stored text) => new(text.Normal, text.Folded, text.NormalEnds, text.FoldedEnds);

    /// <summary>Folds and splits a normal form into the caller's buffers: as many characters as the text, and twice as many ends as it has words.</summary>
    public static Phrase Of(ReadOnlySpan<char> normal, Span<char> foldedBuffer, Span<int> ends)
    {
        var folded = foldedBuffer[..NormalForm.WriteFolded(normal, foldedBuffer)];
        var count = Split(normal, ends);
        var foldedCount = Split(folded, ends[count..]);
        return new Phrase(normal, folded, ends[..count], ends.Slice(count, foldedCount));
    }

    /// <summary>A word as it is spelled, in normal form.</summary>
    public ReadOnlySpan<char> Word(int index) => Slice(normal, normalEnds, index);

    /// <summary>A word without its accents.</summary>
    public ReadOnlySpan<char> FoldedWord(int index) => Slice(folded, foldedEnds, index);

    /// <summary>Whether a hyphen here is a blank there, and nothing else differs but accents: <c>mother-in-law</c>, <c>mother in law</c>.</summary>
    public bool IsSameButForHyphens(Phrase other)
    {
        if (folded.Length != other.folded.Length)
            return false;
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] != other.folded[at] && !(folded[at] is '-' or ' ' && other.folded[at] is '-' or ' '))
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, ReadOnlySpan<int> ends, int index) =>
        text[(index == 0 ? 0 : ends[index - 1] + 1)..ends[index]];

    private static int Split(ReadOnlySpan<char> text, Span<int> ends)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ')
                ends[count++] = at;
        }

        ends[count++] = text.Length;
        return count;
    }

    /// <summary>The same, kept with a published answer.</summary>
    public sealed class Stored
    {
        public Stored(string normal)
        {
            Normal = normal;
            var buffer = new char[normal.Length];
            Folded = new string(buffer, 0, NormalForm.WriteFolded(normal, buffer));
            NormalEnds = Ends(Normal);
            FoldedEnds = Ends(Folded);
        }

        public string Normal { get; }

        public string Folded { get; }

        public int[] NormalEnds { get; }

        public int[] FoldedEnds { get; }

        private static int[] Ends(string text)
        {
            var ends = new int[text.Length + 1];
            return ends[..Split(text, ends)];
        }
    }
}
