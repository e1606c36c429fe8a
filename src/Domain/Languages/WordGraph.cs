using System.Runtime.InteropServices;

namespace Aulario.Domain.Languages;

// In: the bytes that tools/known-words/graph.mjs writes (its layout is told there). Out: for a word, whether it is a form,
// a common word or neither. A minimal word graph (Daciuk and others, Computational Linguistics 26(1), 2000): 4 bytes an edge,
// 0.8 MB for 700,000 words where a hash set takes 60 MB. A look-up walks one node per letter and tries its edges in turn:
// about 0.1 µs, no allocation.
internal sealed class WordGraph
{
    private const uint Magic = 0x3147574B;
    private const uint LetterMask = 63;
    private const uint Last = 1 << 6;
    private const int KindShift = 7;
    private const int TargetShift = 9;
    private const byte NoLetter = 255;

    private readonly byte[] letterIndex;
    private readonly uint[] edges;
    private readonly uint root;

    public WordGraph(ReadOnlySpan<byte> bytes)
    {
        var numbers = MemoryMarshal.Cast<byte, uint>(bytes);
        if (numbers.Length < 4 || numbers[0] != Magic)
            throw new ArgumentException("These bytes are no word graph; build them with tools/known-words.", nameof(bytes));
        var letterCount = (int)numbers[1];
        letterIndex = new byte[letterCount == 0 ? 0 : (int)numbers.Slice(2, letterCount)[^1] + 1];
        Array.Fill(letterIndex, NoLetter);
        for (var index = 0; index < letterCount; index++)
            letterIndex[numbers[2 + index]] = (byte)index;
        root = numbers[letterCount + 3];
        edges = numbers[(letterCount + 4)..].ToArray();
    }

    public int SizeBytes => (edges.Length * sizeof(uint)) + letterIndex.Length;

    public WordKind Find(ReadOnlySpan<char> word)
    {
        var node = root;
        var kind = 0u;
        foreach (var letter in word)
        {
            if (node == 0 || letter >= letterIndex.Length)
                return WordKind.None;
            uint wanted = letterIndex[letter];
            var edge = edges[node];
            while ((edge & LetterMask) != wanted)
            {
                if ((edge & Last) != 0)
                    return WordKind.None;
                edge = edges[++node];
            }

            kind = (edge >> KindShift) & 3;
            node = edge >> TargetShift;
        }

        return (WordKind)kind;
    }
}

/// <summary>How well a word is known.</summary>
public enum WordKind
{
    /// <summary>No list has it.</summary>
    None,

    /// <summary>A form that exists, perhaps a rare one.</summary>
    Form,

    /// <summary>A word that a learner may well mean.</summary>
    Common,
}
