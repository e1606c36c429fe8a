namespace Aulario.Domain.Puzzles;

/// <summary>What becomes of accents in a grid of letters. <em>ñ</em>, <em>ç</em> and <em>å</em> are letters of their own under both.</summary>
public enum GridAccents
{
    /// <summary><em>café</em> stands as <em>cafe</em> and may cross <em>mesa</em> in its last letter: what printed puzzles do.</summary>
    Fold,

    /// <summary><em>é</em> crosses only <em>é</em>.</summary>
    Keep,
}
