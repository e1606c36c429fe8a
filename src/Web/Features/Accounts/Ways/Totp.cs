using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>
/// Time-based one-time codes (RFC 6238) with what every app knows: SHA-1, six digits, steps of 30 seconds. SHA-1 is fit for this: HMAC needs no freedom from
/// collisions. A code of the step before or after is taken too, as clocks differ.
/// </summary>
internal static class Totp
{
    public const int Digits = 6;
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret in Base32, as apps take it.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, SecretBytes * 8 / 5);

    /// <summary>The step at a moment.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Bytes(secret), counter, hash);
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, among those near a moment, or null.</summary>
    public static long? Match(string secret, string code, DateTimeOffset moment)
    {
        long? found = null;
        for (var step = StepAt(moment) - 1; step <= StepAt(moment) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), Encoding.ASCII.GetBytes(code)))
                found = step;
        }

        return found;
    }

    /// <summary>What the picture for the app says.</summary>
    public static string Address(string school, string account, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(school)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(school)}";

    private static byte[] Bytes(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var value = Alphabet.IndexOf(secret[bit / 5], StringComparison.Ordinal);
            if ((value >> (4 - (bit % 5)) & 1) == 1)
                bytes[bit / 8] |= (byte)(0x80 >> (bit % 8));
        }

        return bytes;
    }
}
