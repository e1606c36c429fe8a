using System.Text;
using Aulario.Data;
using Aulario.Data.Media;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Media;

public sealed class MediaImportTests(Schools schools)
{
    private static readonly Dictionary<string, byte[]> Wrong = new()
    {
        ["empty"] = [],
        ["svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(),
        ["html"] = "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        ["gif"] = "GIF89a\u0001\0\u0001\0"u8.ToArray(),
        ["half a png"] = Pictures.Png(400, 300)[..200],
        ["a png of nothing"] = Pictures.Png()[..8],
        ["a bomb"] = Pictures.PngThatSays(8_000, 6_000),
        ["too wide"] = Pictures.PngThatSays(20_000, 10),
        ["too many bytes"] = [.. Pictures.Png(), .. new byte[MediaImport.LargestBytes]],
        ["a webp of nothing"] = "RIFF\u0004\0\0\0WEBP"u8.ToArray(),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task A_picture_is_written_anew_without_what_its_camera_said(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var camera = Pictures.JpegOnItsSide(40, 30);
        Assert.Contains(Pictures.Secret, Encoding.Latin1.GetString(camera), StringComparison.Ordinal);

        var taken = Assert.IsType<MediaOutcome.Taken>(await TakeAsync(school, "Photo.JPG", camera));

        var stored = await File.ReadAllBytesAsync(PathOf(school, taken.File), Cancel);
        Assert.Equal(("image/webp", 30, 40), (taken.File.ContentType, taken.File.Width, taken.File.Height)); // it stands upright now
        Assert.Equal(taken.File.SizeBytes, stored.Length);
        Assert.Equal("WEBP", Encoding.ASCII.GetString(stored, 8, 4));
        Assert.DoesNotContain(Pictures.Secret, Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("EXIF", Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("ICCP", Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines("empty", MediaRefusal.Empty)]
    [BothEngines("svg", MediaRefusal.UnknownType)]
    [BothEngines("html", MediaRefusal.UnknownType)]
    [BothEngines("gif", MediaRefusal.UnknownType)]
    [BothEngines("half a png", MediaRefusal.Unreadable)]
    [BothEngines("a png of nothing", MediaRefusal.Unreadable)]
    [BothEngines("a webp of nothing", MediaRefusal.Unreadable)]
    [BothEngines("a bomb", MediaRefusal.TooManyPixels)]
    [BothEngines("too wide", MediaRefusal.TooManyPixels)]
    [BothEngines("too many bytes", MediaRefusal.TooManyBytes)]
    public async Task What_is_no_good_leaves_nothing_behind(Engine engine, string kind, MediaRefusal why)
    {
        var school = await schools.OnAsync(engine);
        var name = $"{Guid.NewGuid():N}.png";

        var outcome = await TakeAsync(school, name, Wrong[kind]);

        Assert.Equal(why, Assert.IsType<MediaOutcome.Refused>(outcome).Why);
        Assert.Equal(0, await school.ReadAsync(db => db.MediaFiles.CountAsync(file => file.Name == name, Cancel)));
        Assert.Empty(Directory.GetFiles(Uploads(school), "*.part"));
    }

    [Theory]
    [BothEngines("")]
    [BothEngines(".hidden.png")]
    [BothEngines("../up.png")]
    [BothEngines("a/b.png")]
    [BothEngines("a\\b.png")]
    [BothEngines("a\0.png")]
    public async Task A_name_that_could_be_a_path_is_refused(Engine engine, string name) =>
        Assert.Equal(MediaRefusal.BadName, Assert.IsType<MediaOutcome.Refused>(await TakeAsync(await schools.OnAsync(engine), name, Pictures.Png())).Why);

    [Theory]
    [BothEngines]
    public async Task The_same_file_again_changes_nothing_and_another_under_its_name_is_refused(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var name = $"{Guid.NewGuid():N}.png";
        var first = Assert.IsType<MediaOutcome.Taken>(await TakeAsync(school, name, Pictures.Png()));
        var files = Directory.GetFiles(Uploads(school)).Length;

        var again = Assert.IsType<MediaOutcome.Taken>(await TakeAsync(school, name.ToUpperInvariant(), Pictures.Png()));
        var other = Assert.IsType<MediaOutcome.Refused>(await TakeAsync(school, name, Pictures.Png(90, 90)));

        Assert.Equal((true, false, first.File.Id), (first.IsNew, again.IsNew, again.File.Id));
        Assert.Equal(MediaRefusal.NameTaken, other.Why);
        Assert.Equal(files, Directory.GetFiles(Uploads(school)).Length);
    }

    [Theory]
    [BothEngines]
    public async Task What_a_text_names_must_be_in_its_folder(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var folder = Directory.CreateTempSubdirectory("aulario-media-");
        var (there, missing, broken) = ($"{Guid.NewGuid():N}.png", $"{Guid.NewGuid():N}.png", $"{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, there), Pictures.Png(), Cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, broken), Wrong["svg"], Cancel);

        IReadOnlyList<MediaFolderProblem> problems = [];
        await school.WithDbAsync(async db => problems = await new MediaFolder(Import(school, db)).TakeAsync(folder, [there, missing, broken, there], Cancel));
        folder.Delete(recursive: true);

        Assert.Equal(
            new[] { (missing, (MediaRefusal?)null), (broken, MediaRefusal.UnknownType) }.OrderBy(one => one.Item1, StringComparer.Ordinal),
            problems.Select(problem => (problem.Name, problem.Refused?.Why)));
    }

    internal static async Task<MediaOutcome> TakeAsync(School school, string name, byte[] bytes)
    {
        MediaOutcome? outcome = null;
        await school.WithDbAsync(async db => outcome = await Import(school, db).RunAsync(name, bytes, Cancel));
        return outcome!; // ! set above
    }

    private static MediaImport Import(School school, AppDb db) => new(db, school.Services.GetRequiredService<DataOptions>(), TimeProvider.System);

    private static string Uploads(School school) => school.Services.GetRequiredService<DataOptions>().Uploads;

    private static string PathOf(School school, MediaFile file) => Path.Combine(Uploads(school), file.StoredAs);
}
