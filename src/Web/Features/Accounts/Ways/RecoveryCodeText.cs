using System.Security.Cryptography;
using System.Text;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>A recovery code as people write it down: 80 random bits in four groups, without letters that look like digits.</summary>
internal static class RecoveryCodeText
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int Letters = 4;

    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters)));

    /// <summary>The hash under which it is kept, whatever blanks, dashes and capitals it was typed with.</summary>
    public static string Hash(string typed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("recovery " + code)));
    }
}
