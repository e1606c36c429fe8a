using System.Text;
using SkiaSharp;

namespace Aulario.Web.Tests.Media;

/// <summary>Files as they come in.</summary>
internal static class Pictures
{
    /// <summary>Place and camera, as a phone writes them.</summary>
    public const string Secret = "qzx-where-it-was-taken";

    public static byte[] Png(int width = 40, int height = 30) => Encode(width, height, SKEncodedImageFormat.Png);

    public static byte[] WebP(int width = 40, int height = 30) => Encode(width, height, SKEncodedImageFormat.Webp);

    /// <summary>Says in its metadata that it lies on its side, and where it was taken.</summary>
    public static byte[] JpegOnItsSide(int width = 40, int height = 30)
    {
        var jpeg = Encode(width, height, SKEncodedImageFormat.Jpeg);
        byte[] tiff = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 2, .. Entry(0x010E, 2, Secret.Length + 1, 38), .. Entry(0x0112, 3, 1, 6 << 16), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Secret), 0];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        var length = body.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. body, .. jpeg[2..]];
    }

    /// <summary>A PNG of a few bytes whose header announces this size.</summary>
    public static byte[] PngThatSays(int width, int height)
    {
        var png = Png();
        BigEndian(width).CopyTo(png, 16);
        BigEndian(height).CopyTo(png, 20);
        BigEndian((int)Crc(png.AsSpan(12, 17))).CopyTo(png, 29);
        return png;
    }

    /// <summary>A quarter of a second of silence.</summary>
    public static byte[] Wav()
    {
        const int bytes = 4_000;
        return
        [
            .. "RIFF"u8, .. BitConverter.GetBytes(36 + bytes), .. "WAVEfmt "u8, .. BitConverter.GetBytes(16), 1, 0, 1, 0, .. BitConverter.GetBytes(8_000), .. BitConverter.GetBytes(16_000),
            2, 0, 16, 0, .. "data"u8, .. BitConverter.GetBytes(bytes), .. new byte[bytes],
        ];
    }

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    private static byte[] Entry(int tag, int type, int count, int value) =>
        [(byte)(tag >> 8), (byte)tag, 0, (byte)type, .. BigEndian(count), .. BigEndian(value)];

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    /// <summary>PNG specification, annex D.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
