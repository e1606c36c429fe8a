using System.Globalization;
using Aulario.Data;
using Aulario.Data.Media;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>The picture of now, and the drawn ones.</summary>
public sealed record PictureView(string? Picture, string? Error = null);

/// <summary>A person's picture: one of the drawn ones, their own, or none.</summary>
internal static class PicturePages
{
    public const string Title = "settings.nav.picture";
    public const int LargestUploadBytes = MediaImport.LargestBytes + (64 * 1024); // the form's own words around the file
    private const string Island = "picture";
    private static readonly string[] CropFields = ["across", "down", "zoom"];

    public static async Task<IResult> Form(HttpContext http, Caller caller, AppDb db, AccountSheet sheet, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        var picture = await db.Users.Where(row => row.Id == person.Id).Select(row => row.Picture).FirstOrDefaultAsync(cancel);
        return await sheet.ShowAsync<PicturePage>(http, Title, new PictureView(picture), islands: Island);
    }

    public static async Task<IResult> Draw(HttpContext http, string language, Caller caller, SavePicture save, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        var key = SubmittedForm.Of(http)["key"];
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        if (!DrawnPictures.Keys.Contains(key))
            return await AgainAsync(http, sheet, person, Texts.For(language)["account.error.choice"]);
        await save.RunAsync(person.Id, DrawnPictures.NameOf(key), cancel);
        return Done(http, language, flashes);
    }

    public static async Task<IResult> Remove(HttpContext http, string language, Caller caller, SavePicture save, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        await save.RunAsync(person.Id, null, cancel);
        return Done(http, language, flashes);
    }

    /// <summary>Takes an upload. Without script the square is the middle one; the fields of the crop say otherwise.</summary>
    public static async Task<IResult> Upload(
        HttpContext http, string language, Caller caller, SavePicture save, Portraits portraits, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        if (http.Request.ContentLength > LargestUploadBytes)
            return new PageRefusal(new(StatusCodes.Status413PayloadTooLarge, "too_large"));
        if (!http.Request.HasFormContentType)
            return new PageRefusal(new(StatusCodes.Status415UnsupportedMediaType, "not_form"));
        if (await ReadAsync(http.Request, cancel) is not { } form || form.Files is not [{ Name: "picture", Length: > 0 and <= MediaImport.LargestBytes } file] || form.Keys.Any(key => !CropFields.Contains(key)))
            return await AgainAsync(http, sheet, person, Texts.For(language)["settings.picture.missing"]);
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        var crop = new PictureCrop(Part(form["across"], 50) / 100, Part(form["down"], 50) / 100, Part(form["zoom"], 100) / 100);
        if (await portraits.TakeAsync(bytes, crop, cancel) is not MediaOutcome.Taken taken)
            return await AgainAsync(http, sheet, person, Texts.For(language)["settings.picture.unreadable"]);
        await save.RunAsync(person.Id, taken.File.Name, cancel);
        return Done(http, language, flashes);
    }

    private static double Part(string? text, double preset) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : preset;

    /// <summary>Null for a form that is cut off or no form at all, whatever its type says.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await request.ReadFormAsync(cancel);
        }
        catch (Exception error) when (error is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return null;
        }
    }

    private static Task<IResult> AgainAsync(HttpContext http, AccountSheet sheet, SignedIn person, string error) =>
        sheet.ShowAsync<PicturePage>(http, Title, new PictureView(person.Picture, error), StatusCodes.Status422UnprocessableEntity, AccountPaths.Picture, Island);

    private static IResult Done(HttpContext http, string language, FlashCookie flashes)
    {
        flashes.Set(http, "account.saved");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Picture}");
    }
}
