namespace Aulario.Data.Media;

/// <summary>What the library takes, told from the first bytes of a file, never from its name or from what a browser says.</summary>
internal sealed record MediaType(string ContentType, string Ending, bool IsPicture)
{
    /// <summary>Pictures leave as WebP, whatever they came as.</summary>
    public static readonly MediaType WebP = new("image/webp", ".webp", IsPicture: true);

    private static readonly MediaType Png = new("image/png", ".png", IsPicture: true);
    private static readonly MediaType Jpeg = new("image/jpeg", ".jpg", IsPicture: true);
    private static readonly MediaType Mp3 = new("audio/mpeg", ".mp3", IsPicture: false);
    private static readonly MediaType Ogg = new("audio/ogg", ".ogg", IsPicture: false);
    private static readonly MediaType Wav = new("audio/wav", ".wav", IsPicture: false);

    /// <summary>The type, or null for anything that the library does not take: SVG and HTML among it.</summary>
    public static MediaType? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (bytes.StartsWith("OggS"u8))
            return Ogg;
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8))
            return bytes[8..12].SequenceEqual("WEBP"u8) ? WebP : bytes[8..12].SequenceEqual("WAVE"u8) ? Wav : null;
        return bytes.StartsWith("ID3"u8) || IsMp3Frame(bytes) ? Mp3 : null;
    }

    /// <summary>The header of an MPEG audio frame: eleven set bits, layer III, and no reserved value in version, bit rate and sampling rate.</summary>
    private static bool IsMp3Frame(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 4
        && bytes[0] == 0xFF && (bytes[1] & 0xE0) == 0xE0
        && (bytes[1] & 0x18) != 0x08 && (bytes[1] & 0x06) == 0x02
        && (bytes[2] & 0xF0) != 0xF0 && (bytes[2] & 0x0C) != 0x0C;
}
