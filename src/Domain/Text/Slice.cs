namespace Aulario.Domain.Text;

/// <summary>A part of a text that knows where it stands. Offsets are those of the whole text; the end is not included.</summary>
internal readonly record struct Slice(SourceText Source, int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public ReadOnlySpan<char> Span => Source.Text.AsSpan(Start, End - Start);

    public char this[int offset] => Source.Text[offset];

    public Slice From(int start) => this with { Start = Math.Min(start, End) };

    public Slice To(int end) => this with { End = end };

    public bool StartsWith(string mark) => Span.StartsWith(mark, StringComparison.Ordinal);

    public bool IsBlank() => Span.IsWhiteSpace();

    /// <summary>Without white space at both ends, but for what a <c>\</c> keeps.</summary>
    public Slice Trim()
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(this[start]))
            start++;
        while (end > start && char.IsWhiteSpace(this[end - 1]) && !IsEscaped(end - 1, start))
            end--;
        return new(Source, start, end);
    }

    /// <summary>Whether an odd number of <c>\</c> stands at the end.</summary>
    public bool EndsInBackslash() => IsEscaped(End, Start);

    /// <summary>The raw text, for messages.</summary>
    public override string ToString() => Span.ToString();

    private bool IsEscaped(int offset, int from)
    {
        var first = offset;
        while (first > from && this[first - 1] == '\\')
            first--;
        return (offset - first) % 2 == 1;
    }
}
