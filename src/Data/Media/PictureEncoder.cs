using SkiaSharp;

namespace Aulario.Data.Media;

/// <summary>A picture as the library keeps it.</summary>
internal sealed record EncodedPicture(byte[] Bytes, int Width, int Height);

/// <summary>
/// Decodes a picture and writes it anew as WebP in sRGB: upright, without the metadata it came with (place, camera, thumbnail), and without
/// anything that a crafted file may have hidden behind its pixels. The size is read from the header before a pixel is decoded.
/// </summary>
internal static class PictureEncoder
{
    /// <summary>Of 100: drawings stay clean, photographs are about a quarter of a JPEG from a phone.</summary>
    private const float Quality = 82;

    /// <summary>Up to this size it is also tried without loss, which is smaller for flat drawings and slow for photographs.</summary>
    private const int MostPixelsWithoutLoss = 1_500_000;

    /// <summary>The picture, or why it was refused.</summary>
    public static (EncodedPicture? Picture, MediaOutcome.Refused? Refused) Encode(byte[] bytes)
    {
        var (decoded, refused) = Decode(bytes);
        using var upright = decoded;
        return upright is null ? (null, refused) : (new(Write(upright), upright.Width, upright.Height), null);
    }

    /// <summary>A square of the picture, no larger than it is there, or why it was refused.</summary>
    public static (EncodedPicture? Picture, MediaOutcome.Refused? Refused) EncodeSquare(byte[] bytes, PictureCrop crop, int longestSide)
    {
        var (decoded, refused) = Decode(bytes);
        using var upright = decoded;
        if (upright is null)
            return (null, refused);
        var cut = (float)Math.Max(1, Math.Min(upright.Width, upright.Height) / crop.Zoom);
        var from = SKRect.Create((float)(crop.Across * (upright.Width - cut)), (float)(crop.Down * (upright.Height - cut)), cut, cut);
        var side = Math.Min(longestSide, (int)cut);
        using var square = new SKBitmap(upright.Info.WithSize(side, side).WithAlphaType(SKAlphaType.Premul));
        square.Erase(SKColors.Transparent);
        using var whole = SKImage.FromBitmap(upright);
        using (var canvas = new SKCanvas(square))
            canvas.DrawImage(whole, from, SKRect.Create(side, side), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return (new(Write(square), side, side), null);
    }

    /// <summary>The pixels, upright and in sRGB, or why they are not read.</summary>
    private static (SKBitmap? Upright, MediaOutcome.Refused? Refused) Decode(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info is not { Width: > 0, Height: > 0 } size)
            return (null, new(MediaRefusal.Unreadable));
        if ((long)size.Width * size.Height > MediaImport.MostPixels || Math.Max(size.Width, size.Height) > MediaImport.LongestSide)
            return (null, new(MediaRefusal.TooManyPixels, $"{size.Width}×{size.Height}"));

        // Converted to sRGB and not tagged as such: browsers take it so, and a tag would add a colour profile to every file.
        using var srgb = SKColorSpace.CreateSrgb();
        using var decoded = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        return codec.GetPixels(decoded.Info.WithColorSpace(srgb), decoded.GetPixels()) == SKCodecResult.Success
            ? (Upright(decoded, codec.EncodedOrigin), null)
            : (null, new(MediaRefusal.Unreadable));
    }

    private static byte[] Write(SKBitmap bitmap)
    {
        using var pixels = bitmap.PeekPixels();
        var lossy = Write(pixels, SKWebpEncoderCompression.Lossy);
        if ((long)bitmap.Width * bitmap.Height > MostPixelsWithoutLoss)
            return lossy;
        var lossless = Write(pixels, SKWebpEncoderCompression.Lossless);
        return lossless.Length <= lossy.Length ? lossless : lossy;
    }

    private static byte[] Write(SKPixmap pixels, SKWebpEncoderCompression compression)
    {
        using var encoded = pixels.Encode(new SKWebpEncoderOptions(compression, Quality))
            ?? throw new InvalidOperationException($"{pixels.Width}×{pixels.Height} pixels could not be written as WebP.");
        return encoded.ToArray();
    }

    /// <summary>Cameras write a picture as the sensor lay and say in the metadata how to turn it.</summary>
    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft)
            return bitmap.Copy();
        var isOnItsSide = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = isOnItsSide ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var turned = new SKBitmap(bitmap.Info.WithSize(width, height).WithAlphaType(SKAlphaType.Premul));
        using var canvas = new SKCanvas(turned);
        canvas.SetMatrix(Turn(origin, width, height));
        canvas.DrawBitmap(bitmap, 0, 0);
        return turned;
    }

    /// <summary>From the stored pixels to the upright ones; <paramref name="width"/> and <paramref name="height"/> are those of the upright picture.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopLeft => SKMatrix.Identity,
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
    };
}
