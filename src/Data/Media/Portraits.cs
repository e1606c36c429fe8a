using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Data.Media;

/// <summary>Which square of a picture is shown.</summary>
/// <param name="Across">Where it lies from left (0) to right (1).</param>
/// <param name="Down">Where it lies from top (0) to bottom (1).</param>
/// <param name="Zoom">1 for the largest square that fits, up to <see cref="MostZoom"/>.</param>
public readonly record struct PictureCrop(double Across, double Down, double Zoom)
{
    public const double MostZoom = 4;

    public static PictureCrop Centre => new(0.5, 0.5, 1);

    /// <summary>The nearest one that is possible.</summary>
    public PictureCrop Clamped() => new(Math.Clamp(Across, 0, 1), Math.Clamp(Down, 0, 1), Math.Clamp(Zoom, 1, MostZoom));
}

/// <summary>People's own pictures: squares in the media library under names that say nothing, one per person.</summary>
public sealed class Portraits(AppDb db, DataOptions options, TimeProvider time)
{
    /// <summary>Pixels of a side: twice what is shown at most.</summary>
    public const int Side = 320;

    private const string NamePrefix = "portrait-";

    /// <summary>Cuts the square out of an upload and takes it in. The file is on the disk before its row is written, as with all media.</summary>
    public async Task<MediaOutcome> TakeAsync(byte[] bytes, PictureCrop crop, CancellationToken cancel)
    {
        if (bytes.Length == 0)
            return new MediaOutcome.Refused(MediaRefusal.Empty);
        if (bytes.Length > MediaImport.LargestBytes)
            return new MediaOutcome.Refused(MediaRefusal.TooManyBytes, bytes.Length.ToString(CultureInfo.InvariantCulture));
        if (MediaType.Of(bytes) is not { IsPicture: true })
            return new MediaOutcome.Refused(MediaRefusal.UnknownType);
        var (picture, refused) = PictureEncoder.EncodeSquare(bytes, crop.Clamped(), Side);
        if (picture is null)
            return refused ?? throw new InvalidOperationException("A picture is taken or refused.");
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true) + MediaType.WebP.Ending;
        var row = new MediaFile
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Name = NamePrefix + name,
            StoredAs = name,
            ContentType = MediaType.WebP.ContentType,
            SizeBytes = picture.Bytes.Length,
            Width = picture.Width,
            Height = picture.Height,
            CreatedAt = time.GetUtcNow(),
        };
        await MediaImport.WriteAsync(Path.Combine(options.Uploads, row.StoredAs), picture.Bytes, cancel);
        db.MediaFiles.Add(row);
        return new MediaOutcome.Taken(row, IsNew: true);
    }

    /// <summary>Takes a person's own picture out of the library; drawn ones are everybody's.</summary>
    /// <returns>The file to <see cref="Delete"/> once that is in the database, or null.</returns>
    public async Task<FileInfo?> ForgetAsync(string? picture, CancellationToken cancel)
    {
        var file = await FileAsync(picture, cancel);
        if (picture?.StartsWith(NamePrefix, StringComparison.Ordinal) == true)
            await db.MediaFiles.Where(row => row.Name == picture).ExecuteDeleteAsync(cancel);
        return file;
    }

    public static void Delete(FileInfo? file) => file?.Delete();

    /// <summary>The file of a person's own picture, or null.</summary>
    public async Task<FileInfo?> FileAsync(string? picture, CancellationToken cancel)
    {
        if (picture?.StartsWith(NamePrefix, StringComparison.Ordinal) != true)
            return null;
        var stored = await db.MediaFiles.Where(row => row.Name == picture).Select(row => row.StoredAs).FirstOrDefaultAsync(cancel);
        var file = stored is null ? null : new FileInfo(Path.Combine(options.Uploads, stored));
        return file is { Exists: true } ? file : null;
    }
}
