using System.Text;
using Aulario.Domain.Languages;
using Aulario.Domain.Puzzles;

namespace Aulario.Domain.Exercises;

/// <summary>Reads the letters that a learner wrote as the grid holds them: in lower case, one grapheme each, accents folded if the author folds them.</summary>
internal static class CrosswordLetters
{
    /// <summary>The letters in order, null for an empty cell.</summary>
    public static IReadOnlyList<string?> Read(string written, GridAccents accents) =>
    [
        .. Graphemes.Of(written.Normalize(NormalizationForm.FormC).ToLowerInvariant()).Select(letter =>
            letter == CrosswordStep.Blank ? null : accents == GridAccents.Fold ? Letters.FoldAccents(letter) : letter),
    ];

    /// <summary>What is wrong with letters for a word of so many cells, or null.</summary>
    public static ResponseProblem? Problem(string written, int cells)
    {
        const string path = "letters";
        if (written.Length > Response.LongestText)
            return new(path, "text_too_long", null);
        if (written.Any(char.IsSurrogate))
            return new(path, "not_a_letter", written);
        var letters = Graphemes.Of(written.Normalize(NormalizationForm.FormC));
        if (letters.FirstOrDefault(letter => letter != CrosswordStep.Blank && !Rune.IsLetter(Rune.GetRuneAt(letter, 0))) is { } stray)
            return new(path, "not_a_letter", stray);
        return letters.Count == cells ? null : new(path, "letter_count", letters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
