using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Aulario.Web.Features.Accounts;

/// <summary>The secret in a mail's link: 256 random bits. The database keeps its hash alone.</summary>
internal static class LinkToken
{
    private const int Bytes = 32;
    private const int Longest = 64;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash under which a token is looked up; anything may come in.</summary>
    public static string Hash(string? token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token is { Length: <= Longest } ? token : string.Empty)));

    /// <summary>A new security stamp: it ends all sessions that hold another.</summary>
    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
}
