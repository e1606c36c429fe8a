using System.Net.Http.Headers;
using Aulario.Data;
using Aulario.Web.Tests.Hosting;
using Aulario.Web.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Aulario.Web.Tests.Accounts;

/// <summary>A person's picture: drawn, uploaded, or none.</summary>
public sealed class PictureTests(Schools schools)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task An_upload_becomes_a_small_square_without_metadata_and_the_next_one_deletes_it(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var person = await school.StudentAsync();

        (await UploadAsync(person, Pictures.JpegOnItsSide(600, 400))).Expect(303);
        var first = await FileAsync(school, person);
        var bytes = await File.ReadAllBytesAsync(first, Cancel);
        using var square = SKBitmap.Decode(bytes);
        (await UploadAsync(person, Pictures.Png(100, 60))).Expect(303);

        Assert.Equal((320, 320), (square.Width, square.Height));
        Assert.DoesNotContain(Pictures.Secret, System.Text.Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
        Assert.False(File.Exists(first));
        Assert.True(File.Exists(await FileAsync(school, person)));
        (await person.GetAsync("/media/" + await PictureAsync(school, person))).Expect(200);
    }

    [Theory]
    [BothEngines]
    public async Task The_square_lies_where_it_was_put_and_in_the_middle_otherwise(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var person = await school.StudentAsync();
        var stripes = Stripes();

        await UploadAsync(person, stripes);
        var middle = await ColorAsync(school, person);
        await UploadAsync(person, stripes, ("across", "0"));
        var left = await ColorAsync(school, person);
        await UploadAsync(person, stripes, ("across", "999"), ("zoom", "NaN"), ("down", "-5"));
        var right = await ColorAsync(school, person);

        Assert.Equal(("green", "red", "blue"), (middle, left, right));
    }

    [Theory]
    [BothEngines]
    public async Task What_is_no_picture_is_refused_and_the_one_before_stays(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        using var person = await school.StudentAsync();
        (await person.PostFormAsync("/en/settings/picture/drawn", ("key", "owl"))).Expect(303);

        (await UploadAsync(person, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray())).Expect(422);
        (await UploadAsync(person, Pictures.Wav())).Expect(422);
        (await UploadAsync(person, Pictures.PngThatSays(8_000, 8_000))).Expect(422);
        (await UploadAsync(person, [])).Expect(422);
        (await UploadAsync(person, Pictures.Png(), ("role", "ADMIN"))).Expect(422);

        Assert.Equal("drawn/owl", await PictureAsync(school, person));
        Assert.Contains("src=\"/avatars/owl.svg\"", (await person.GetAsync("/en/me", ("Accept", "text/html"))).Text, StringComparison.Ordinal);
        (await person.GetAsync("/avatars/owl.svg")).Expect(200);
        (await person.PostFormAsync("/en/settings/picture/none")).Expect(303);
        Assert.Null(await PictureAsync(school, person));
    }

    private static async Task<Answer> UploadAsync(Visitor person, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "picture", "../../evil.svg");
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await person.SendAsync(HttpMethod.Post, "/en/settings/picture", form, ("Accept", "text/html"));
    }

    private static Task<string?> PictureAsync(School school, Visitor person) =>
        school.ReadAsync(db => db.Users.Where(user => user.Id == person.Id).Select(user => user.Picture).SingleAsync(Cancel));

    private static async Task<string> FileAsync(School school, Visitor person)
    {
        var name = await PictureAsync(school, person);
        var stored = await school.ReadAsync(db => db.MediaFiles.Where(file => file.Name == name).Select(file => file.StoredAs).SingleAsync(Cancel));
        return Path.Combine(school.Services.GetRequiredService<DataOptions>().Uploads, stored);
    }

    private static async Task<string> ColorAsync(School school, Visitor person)
    {
        using var picture = SKBitmap.Decode(await File.ReadAllBytesAsync(await FileAsync(school, person), Cancel));
        var color = picture.GetPixel(picture.Width / 2, picture.Height / 2);
        return color.Red > 150 ? "red" : color.Green > 150 ? "green" : color.Blue > 150 ? "blue" : color.ToString();
    }

    /// <summary>Three squares side by side: red, green, blue.</summary>
    private static byte[] Stripes()
    {
        using var bitmap = new SKBitmap(300, 100);
        using (var canvas = new SKCanvas(bitmap))
        {
            foreach (var (place, color) in new[] { SKColors.Red, SKColors.Lime, SKColors.Blue }.Index())
            {
                using var paint = new SKPaint { Color = color };
                canvas.DrawRect(place * 100, 0, 100, 100, paint);
            }
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }
}
