using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Media;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>All that is kept of the caller, as JSON files in a zip, and their picture.</summary>
internal static class ExportMe
{
    public const string ContentType = "application/zip";

    public static async Task<IResult> Get(Caller caller, AppDb db, Portraits portraits, TimeProvider time, CancellationToken cancel)
    {
        if (caller.Person is not { } person || await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == person.Id, cancel) is not { } user)
            return Refusal.NotFound("page");
        var name = $"aulario-{time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.zip";
        var file = Unnamed();
        await WriteAsync(file, db, user, portraits, cancel);
        file.Position = 0;
        return TypedResults.Stream(file, ContentType, name);
    }

    /// <summary>
    /// Nobody else can read it and it is gone when closed, whatever happens. Not sent while it is being written: what fails half-way is then an error
    /// and not half a copy, and the framework ends entries of a zip by blocking writes, which an answer does not take.
    /// </summary>
    private static FileStream Unnamed()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    private static async Task WriteAsync(Stream stream, AppDb db, User user, Portraits portraits, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        foreach (var part in ExportParts.All)
        {
            await using var file = await zip.CreateEntry(part.Name + ".json").OpenAsync(cancel);
            await JsonSerializer.SerializeAsync(file, part.Rows(db, user), ApiJson.Options, cancel);
        }

        if (await portraits.FileAsync(user.Picture, cancel) is not { } picture)
            return;
        await using var bytes = picture.OpenRead();
        await using var entry = await zip.CreateEntry("picture" + picture.Extension, CompressionLevel.NoCompression).OpenAsync(cancel);
        await bytes.CopyToAsync(entry, cancel);
    }
}
