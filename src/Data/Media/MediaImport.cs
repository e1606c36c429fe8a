using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Data.Media;

/// <summary>
/// Takes pictures and sounds into the media library. The file is on the disk before its row is written: a row never stands without its file, and a
/// process that dies between the two leaves nothing but a file that nobody names.
/// </summary>
public sealed class MediaImport(AppDb db, DataOptions options, TimeProvider time)
{
    /// <summary>Of the file that comes in.</summary>
    public const int LargestBytes = 16 * 1024 * 1024;

    public const int MostPixels = 40_000_000;

    /// <summary>What WebP can hold.</summary>
    public const int LongestSide = 16_383;

    /// <summary>Takes a file, or says why not. The same file under the same name again changes nothing.</summary>
    public async Task<MediaOutcome> RunAsync(string name, byte[] bytes, CancellationToken cancel)
    {
        if (!MediaNames.IsGood(name))
            return new MediaOutcome.Refused(MediaRefusal.BadName, name);
        var (taken, refused) = Read(MediaNames.Fold(name), bytes);
        if (taken is not { } file)
            return refused ?? throw new InvalidOperationException("A file is taken or refused.");
        return await FindSameAsync(file, cancel) ?? await StoreAsync(file, cancel);
    }

    /// <summary>Whether the library has a file of this name.</summary>
    public Task<bool> HasAsync(string name, CancellationToken cancel)
    {
        var folded = MediaNames.Fold(name);
        return db.MediaFiles.AnyAsync(file => file.Name == folded, cancel);
    }

    private sealed record Incoming(MediaFile Row, byte[] Bytes);

    private (Incoming? File, MediaOutcome.Refused? Refused) Read(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
            return (null, new(MediaRefusal.Empty));
        if (bytes.Length > LargestBytes)
            return (null, new(MediaRefusal.TooManyBytes, bytes.Length.ToString(CultureInfo.InvariantCulture)));
        if (MediaType.Of(bytes) is not { } type)
            return (null, new(MediaRefusal.UnknownType));
        if (!type.IsPicture)
            return (new(Row(name, type, bytes, null, null), bytes), null);
        var (picture, refused) = PictureEncoder.Encode(bytes);
        return picture is null ? (null, refused) : (new(Row(name, MediaType.WebP, picture.Bytes, picture.Width, picture.Height), picture.Bytes), null);
    }

    private MediaFile Row(string name, MediaType type, byte[] bytes, int? width, int? height) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Name = name,
        StoredAs = RandomNumberGenerator.GetHexString(32, lowercase: true) + type.Ending,
        ContentType = type.ContentType,
        SizeBytes = bytes.Length,
        Width = width,
        Height = height,
        CreatedAt = time.GetUtcNow(),
    };

    /// <summary>What came of it where the name is in use; null where it is free.</summary>
    private async Task<MediaOutcome?> FindSameAsync(Incoming file, CancellationToken cancel)
    {
        if (await db.MediaFiles.AsNoTracking().FirstOrDefaultAsync(known => known.Name == file.Row.Name, cancel) is not { } known)
            return null;
        var path = Path.Combine(options.Uploads, known.StoredAs);
        var isSame = known.SizeBytes == file.Bytes.Length && File.Exists(path) && (await File.ReadAllBytesAsync(path, cancel)).AsSpan().SequenceEqual(file.Bytes);
        return isSame ? new MediaOutcome.Taken(known, IsNew: false) : new MediaOutcome.Refused(MediaRefusal.NameTaken, known.Name);
    }

    private async Task<MediaOutcome> StoreAsync(Incoming file, CancellationToken cancel)
    {
        var path = Path.Combine(options.Uploads, file.Row.StoredAs);
        await WriteAsync(path, file.Bytes, cancel);
        if (await db.InsertIfNewAsync(file.Row, cancel))
            return new MediaOutcome.Taken(file.Row, IsNew: true);
        File.Delete(path); // somebody else took the name in between
        return await FindSameAsync(file, cancel) ?? new MediaOutcome.Refused(MediaRefusal.NameTaken, file.Row.Name);
    }

    /// <summary>Under another name first: whoever reads the final name reads all of it.</summary>
    internal static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        var unfinished = path + ".part";
        await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(bytes, cancel);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }
}
