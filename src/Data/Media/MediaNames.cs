using System.Text;

namespace Aulario.Data.Media;

/// <summary>How content names a file of the library. The name is no path: files lie under generated names.</summary>
public static class MediaNames
{
    private const int Longest = 100;

    /// <summary>1 to 100 characters, no slash, no control character, no dot at the beginning.</summary>
    public static bool IsGood(string name) =>
        name.Length is > 0 and <= Longest
        && name[0] != '.'
        && !name.Any(letter => letter is '/' or '\\' or '\uFFFD' || char.IsControl(letter) || char.IsSurrogate(letter));

    /// <summary>As it stands in the table: case makes no difference.</summary>
    public static string Fold(string name) => name.Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
