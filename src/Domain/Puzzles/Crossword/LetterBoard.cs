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
    private readonly ulong[] filled = new ulong[Stride];

    public LetterBoard(int letters) => letterCells = new ulong[letters * Stride];

    /// <summary>The lines that hold a letter.</summary>
    public ulong Lines { get; private set; }

    /// <summary>Whether a word that runs along this board's lines covers the cell.</summary>
    public bool HasWord(int line, int cell) => (wordCells[line] >> cell & 1) != 0;

    /// <summary>Whether the cell holds a letter.</summary>
    public bool IsFilled(int line, int cell) => (filled[line] >> cell & 1) != 0;

    public void SetWord(int line, ulong cells) => wordCells[line] |= cells;

    public void ClearWord(int line, ulong cells) => wordCells[line] &= ~cells;

    public void SetLetter(int letter, int line, int cell)
    {
        letterCells[letter * Stride + line] |= 1UL << cell;
        filled[line] |= 1UL << cell;
        Lines |= 1UL << line;
    }

    public void ClearLetter(int letter, int line, int cell)
    {
        letterCells[letter * Stride + line] &= ~(1UL << cell);
        filled[line] &= ~(1UL << cell);
        if (filled[line] == 0)
            Lines &= ~(1UL << line);
    }

    public void Clear()
    {
        Array.Clear(letterCells);
        Array.Clear(wordCells);
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
