using System.Globalization;
using System.Text;
using Aulario.Domain.Languages;

namespace Aulario.Domain.Puzzles;

/// <summary>What a puzzle asks of its words.</summary>
/// <param name="Accents">Whether accents fold.</param>
/// <param name="FewestLetters">The shortest word, at least 1.</param>
/// <param name="MostLetters">The longest word.</param>
internal readonly record struct WordLimits(GridAccents Accents, int FewestLetters, int MostLetters);

/// <summary>An author's list made ready for a grid: the words that can stand in it, and why each other cannot.</summary>
internal sealed class PuzzleWordList
{
    private readonly List<PuzzleWord> words = [];
    private readonly List<PuzzleProblem> problems = [];

    private PuzzleWordList()
    {
    }

    public IReadOnlyList<PuzzleWord> Words => words;

    /// <summary>One for each word that is not among <see cref="Words"/>, in the order of the list.</summary>
    public IReadOnlyList<PuzzleProblem> Problems => problems;

    public static PuzzleWordList Read(IReadOnlyList<string> texts, WordLimits limits)
    {
        var list = new PuzzleWordList();
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (var index = 0; index < texts.Count; index++)
        {
            if (ReadWord(index, texts[index], limits, out var word) is { } problem)
                list.problems.Add(problem);
            else if (first.TryGetValue(word.Text, out var earlier))
                list.problems.Add(new PuzzleProblem.Duplicate(index, earlier));
            else
            {
                first.Add(word.Text, index);
                list.words.Add(word);
            }
        }

        return list;
    }

    /// <summary>Null and the word, or what is wrong with it.</summary>
    public static PuzzleProblem? ReadWord(int index, string text, WordLimits limits, out PuzzleWord word)
    {
        word = new PuzzleWord(index, [], []);
        if (FirstProblem(index, text) is { } problem)
            return problem;

        List<string> letters = [];
        List<int> parts = [];
        foreach (var grapheme in Graphemes.Of(text.Normalize(NormalizationForm.FormC).ToLowerInvariant()))
        {
            var rune = Rune.GetRuneAt(grapheme, 0);
            if (Rune.IsLetter(rune))
                letters.Add(limits.Accents == GridAccents.Fold ? Letters.FoldAccents(grapheme) : grapheme);
            else if (IsMark(rune) || grapheme.Length > rune.Utf16SequenceLength)
                return new PuzzleProblem.NotALetter(index, Shown(grapheme.EnumerateRunes().Last()));
            else if (!IsApostrophe(rune))
                EndPart(parts, letters.Count);
        }

        EndPart(parts, letters.Count);
        word = new PuzzleWord(index, letters, parts);
        return letters.Count switch
        {
            0 => new PuzzleProblem.EmptyWord(index),
            var count when count < limits.FewestLetters => new PuzzleProblem.TooShort(index, count, limits.FewestLetters),
            var count when count > limits.MostLetters => new PuzzleProblem.TooLong(index, count, limits.MostLetters),
            _ => null,
        };
    }

    /// <summary>The first character of a text that nobody can see or that is broken, as <c>U+200B</c>; null for a sound text. Joiners may stand in emoji and scripts.</summary>
    public static string? FirstInvisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (Shown(rune).StartsWith("U+", StringComparison.Ordinal) && !IsMark(rune) && rune.Value is not (0x200C or 0x200D)))
                return Shown(rune);
        }

        return null;
    }

    // Broken and unassigned characters cannot even be normalised, so this comes first.
    private static PuzzleProblem? FirstProblem(int index, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value))
                return new PuzzleProblem.RightToLeft(index);
            if (!Rune.IsLetter(rune) && !IsMark(rune) && !IsApostrophe(rune) && !IsSpaceOrHyphen(rune))
                return new PuzzleProblem.NotALetter(index, Shown(rune));
        }

        return null;
    }

    private static void EndPart(List<int> parts, int letters)
    {
        var before = 0;
        foreach (var part in parts)
            before += part;
        if (letters > before)
            parts.Add(letters - before);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '·';

    private static bool IsSpaceOrHyphen(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation;

    // The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, and the historic and African ones (Unicode 16, chapter 3.8).
    private static bool IsRightToLeft(int code) =>
        code is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static string Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"),
        _ => rune.ToString(),
    };
}
