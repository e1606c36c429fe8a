using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>
/// The grid seen along one direction: a line is a row for words across and a column for words down, and each bit of a line's number is a cell.
/// Two of these, kept alike, tell for a whole line at once where a word may begin.
/// </summary>
internal sealed class LetterBoard
{
    /// <summary>Lines, and cells of a line. The outermost stay empty, so that no neighbour is ever outside.</summary>
    public const int Size = 64;

    /// <summary>How many lines <see cref="Starts"/> looks at: one vector register of 256 bits.</summary>
    public const int LinesAtOnce = 4;

    // Reading a group of lines may reach this far past the last one.
    private const int Stride = Size + LinesAtOnce;

    private readonly ulong[] letterCells;
    private readonly ulong[] wordCells = new ulong[Stride];
    private readonly ulong[] crossedCells = new ulong[Stride];
    private readonly ulong[] filled = new ulong[Stride];

    public LetterBoard(int letters) => letterCells = new ulong[letters * Stride];

    /// <summary>The lines that hold a letter.</summary>
    public ulong Lines { get; private set; }

    /// <summary>Whether a word that runs along this board's lines covers the cell.</summary>
    public bool HasWord(int line, int cell) => (wordCells[line] >> cell & 1) != 0;

    /// <summary>Whether the cell holds a letter.</summary>
    public bool IsFilled(int line, int cell) => (filled[line] >> cell & 1) != 0;

    public bool HasLetter(int letter, int line, int cell) => (letterCells[letter * Stride + line] >> cell & 1) != 0;

    public ulong FilledCells(int line) => filled[line];

    /// <summary>The cells of a line that words of the other direction cover.</summary>
    public ulong CrossedCells(int line) => crossedCells[line];

    /// <summary>Lays a word along a line.</summary>
    public void Lay(ushort[] word, int line, int start)
    {
        for (var at = 0; at < word.Length; at++)
            letterCells[word[at] * Stride + line] |= 1UL << start + at;
        var cells = ((1UL << word.Length) - 1) << start;
        wordCells[line] |= cells;
        filled[line] |= cells;
        Lines |= 1UL << line;
    }

    /// <summary>Lays a word of the other direction across some lines, always in the same cell.</summary>
    public void LayAcross(ushort[] word, int firstLine, int cell)
    {
        var bit = 1UL << cell;
        for (var at = 0; at < word.Length; at++)
        {
            var line = firstLine + at;
            letterCells[word[at] * Stride + line] |= bit;
            crossedCells[line] |= bit;
            filled[line] |= bit;
        }

        Lines |= ((1UL << word.Length) - 1) << firstLine;
    }

    /// <summary>Lifts a word that lies along a line; what it shares with <paramref name="crossings"/> stays.</summary>
    public void Lift(ushort[] word, int line, int start, ulong crossings)
    {
        for (var at = 0; at < word.Length; at++)
        {
            var bit = 1UL << start + at;
            letterCells[word[at] * Stride + line] &= ~(bit & ~crossings);
        }

        wordCells[line] &= ~(((1UL << word.Length) - 1) << start);
        filled[line] = wordCells[line] | crossedCells[line];
        if (filled[line] == 0)
            Lines &= ~(1UL << line);
    }

    /// <summary>Lifts a word of the other direction; in the lines among <paramref name="crossings"/> its letter stays.</summary>
    public void LiftAcross(ushort[] word, int firstLine, int cell, ulong crossings)
    {
        var bit = 1UL << cell;
        for (var at = 0; at < word.Length; at++)
        {
            var line = firstLine + at;
            crossedCells[line] &= ~bit;
            if ((crossings >> line & 1) != 0)
                continue;
            letterCells[word[at] * Stride + line] &= ~bit;
            filled[line] &= ~bit;
            if (filled[line] == 0)
                Lines &= ~(1UL << line);
        }
    }

    public void Clear()
    {
        Array.Clear(letterCells);
        Array.Clear(wordCells);
        Array.Clear(crossedCells);
        Array.Clear(filled);
        Lines = 0;
    }

    /// <summary>
    /// The cells where the word may begin, in <see cref="LinesAtOnce"/> lines: every letter falls on the same letter of a word the other way, or on
    /// an empty cell with empty neighbours on both sides; the cells before and after are empty; at least one letter crosses.
    /// </summary>
    /// <param name="word">Its letters as numbers.</param>
    /// <param name="line">The first of the lines, from 1 to <see cref="Size"/> − 2.</param>
    /// <param name="allowed">The cells in question.</param>
    public Vector256<ulong> Starts(ReadOnlySpan<ushort> word, int line, ulong allowed)
    {
        ref var letters = ref MemoryMarshal.GetArrayDataReference(letterCells);
        ref var firstFilled = ref MemoryMarshal.GetArrayDataReference(filled);
        var here = Vector256.LoadUnsafe(ref firstFilled, (nuint)line);
        var open = ~(here | Vector256.LoadUnsafe(ref firstFilled, (nuint)(line - 1)) | Vector256.LoadUnsafe(ref firstFilled, (nuint)(line + 1)));
        var crossable = ~Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(wordCells), (nuint)line);
        var starts = Vector256.AndNot(Vector256.Create(allowed), (here << 1) | (here >> word.Length));
        var crossing = Vector256<ulong>.Zero;
        for (var at = 0; at < word.Length; at++)
        {
            var same = Vector256.LoadUnsafe(ref letters, (nuint)(word[at] * Stride + line)) & crossable;
            starts &= (open | same) >> at;
            crossing |= same >> at;
        }

        return starts & crossing;
    }

    /// <summary>How many letters of a word that begins there cross.</summary>
    public int CrossingsAt(int line, int start, int length) =>
        BitOperations.PopCount(filled[line] & (((1UL << length) - 1) << start));
}
