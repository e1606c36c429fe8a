using Aulario.Data;
using Aulario.Data.Media;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Aulario.Web.Features.Media;

/// <summary>Pictures and sounds of the media library, by the name that content uses or by the one they are stored under, which tells nothing.</summary>
internal static class MediaFiles
{
    /// <summary>A name never gets other bytes while it is in use: what a browser holds stays right.</summary>
    private const string Long = "public, max-age=2592000";

    private sealed record Row(string StoredAs, string ContentType, DateTimeOffset CreatedAt);

    private static readonly Func<AppDb, string, CancellationToken, Task<Row?>> Find = Compiled.Query(
        (AppDb db, string name, CancellationToken cancel) => db.MediaFiles.AsNoTracking()
            .Where(file => file.Name == name || file.StoredAs == name)
            .Select(file => new Row(file.StoredAs, file.ContentType, file.CreatedAt))
            .FirstOrDefault());

    public static void MapMedia(this IEndpointRouteBuilder app) =>
        app.MapGet("/media/{name}", Send).WithName("Media").ExcludeFromDescription().For(Who.Everyone);

    private static async Task<IResult> Send(string name, HttpContext http, AppDb db, DataOptions options, CancellationToken cancel)
    {
        if (!MediaNames.IsGood(name) || await Find(db, MediaNames.Fold(name), cancel) is not { } file)
            return new PageRefusal(Refusal.NotFound("page"));
        var path = Path.GetFullPath(Path.Combine(options.Uploads, file.StoredAs)); // a generated name out of the table, nothing of the request
        if (!File.Exists(path))
            return new PageRefusal(Refusal.NotFound("page"));
        SecurityHeaders.Sandbox(http);
        http.Response.Headers.CacheControl = Long;
        return TypedResults.PhysicalFile(
            path, file.ContentType, lastModified: file.CreatedAt, entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(file.StoredAs)}\""), enableRangeProcessing: true);
    }
}
