using System.IO.Compression;
using System.Text.Json;
using Aulario.Data.Accounts;
using Aulario.Data.Http;
using Aulario.Data.Media;
using Aulario.Data.Site;
using Aulario.Web.Features.Accounts.Settings;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Tests.Accounts;

/// <summary>A person's copy of what is kept of them.</summary>
public sealed class ExportTests(Schools schools)
{
    /// <summary>Tables that hold nothing of anybody with an account, each with its reason.</summary>
    private static readonly IReadOnlyDictionary<Type, string> OfNobody = new Dictionary<Type, string>
    {
        [typeof(Guest)] = "people without an account; what they did moves into the account and is exported there",
        [typeof(Allowance)] = "counts under a hash of the address",
        [typeof(IdempotencyKey)] = "answers under a hash, for a day",
        [typeof(MediaFile)] = "the school's library; the person's own picture is in the zip as a file",
        [typeof(SiteSettings)] = "the school's",
        [typeof(DataProtectionKey)] = "the site's own keys",
    };

    /// <summary>Columns that no copy holds.</summary>
    private static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        ["Id"] = "of the row, where nothing else names it", ["UserId"] = "the person", ["AuthorId"] = "the person", ["OwnerId"] = "the person", ["InvitedById"] = "the person or who invited them", ["ActorId"] = "said by isMine",
        ["SubjectId"] = "of audit lines: the person", ["GuestId"] = "moved away with the sign-up", ["Version"] = "of the row, for editors", ["SearchText"] = "the title again, folded",
        ["NameKey"] = "the name again, folded", ["EmailKey"] = "the address again, folded", ["NormalizedEmail"] = "the address again, folded",
        ["UserName"] = "the id again", ["NormalizedUserName"] = "the id again", ["PasswordHash"] = "a secret", ["SecurityStamp"] = "a secret", ["ConcurrencyStamp"] = "of the row, for editors",
        ["PhoneNumber"] = "never filled", ["PhoneNumberConfirmed"] = "never filled", ["LockoutEnd"] = "as bannedUntil", ["LockoutEnabled"] = "true for all", ["AccessFailedCount"] = "never counted",
        ["TokenHash"] = "a secret", ["SecretHash"] = "a secret", ["CodeHash"] = "a secret", ["Stamp"] = "a secret", ["Secret"] = "a secret", ["LastStep"] = "of a secret", ["Value"] = "a secret",
        ["LinkEndsAt"] = "of a link that is no more", ["NextTryAt"] = "of sending", ["Tries"] = "of sending", ["GivenUpAt"] = "of sending", ["Text"] = "erased when sent; links are secrets",
        ["Seed"] = "makes orders, and tells answers", ["Grade"] = "tells answers", ["Arrangement"] = "tells answers",
    };

    [Fact]
    public async Task Every_column_is_exported_or_says_why_not()
    {
        var school = await schools.OnAsync(Engine.Sqlite);
        var known = await KnownPerson.MakeAsync(school);

        var missing = await school.ReadAsync(async db =>
        {
            var found = new List<string>();
            foreach (var part in ExportParts.All)
            {
                var row = await part.Rows(db, known.Member.User).FirstAsync(TestContext.Current.CancellationToken);
                var exported = row.GetType().GetProperties().Select(property => property.Name).ToHashSet();
                var columns = db.Model.FindEntityType(part.Table)?.GetProperties().Select(property => property.Name) ?? [];
                found.AddRange(columns.Where(column => !exported.Contains(column) && !LeftOut.ContainsKey(column)).Select(column => $"{part.Name}.{column}"));
            }

            return found;
        });

        Assert.True(missing.Count == 0, string.Join(", ", missing));
    }

    [Fact]
    public async Task Every_table_is_exported_or_says_why_not()
    {
        var school = await schools.OnAsync(Engine.Sqlite);
        var tables = await school.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType).ToList()));

        var listed = ExportParts.All.Select(part => part.Table).Concat(OfNobody.Keys).ToList();

        Assert.True(tables.Count >= 25, $"Only {tables.Count} tables were looked at.");
        Assert.Equal(tables.OrderBy(type => type.Name, StringComparer.Ordinal), listed.OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Theory]
    [BothEngines]
    public async Task The_zip_holds_rows_of_every_table_and_no_secret(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var known = await KnownPerson.MakeAsync(school);
        using var person = school.SignedIn(known.Member.User);

        var files = Unzip(await DownloadAsync(school, person));

        foreach (var part in ExportParts.All)
            Assert.True(JsonElement.Parse(files[part.Name + ".json"]).GetArrayLength() > 0, $"{part.Name} holds nothing.");
        Assert.Equal(known.Member.User.Name, JsonElement.Parse(files["profile.json"]).At("0.name").GetString());
        Assert.Contains(known.Typed, files["answers.json"], StringComparison.Ordinal);
        Assert.True(files.ContainsKey("picture.webp"));
        var hash = await school.ReadAsync(db => db.Users.Where(user => user.Id == known.Id).Select(user => user.PasswordHash).SingleAsync(TestContext.Current.CancellationToken));
        Assert.All(files.Values, text => Assert.DoesNotContain(hash!, text, StringComparison.Ordinal)); // ! a member has a password
        Assert.DoesNotContain("secret", files["second-factors.json"], StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines]
    public async Task Nothing_of_anybody_else_is_in_it(Engine engine)
    {
        var school = await schools.OnAsync(engine);
        var other = await KnownPerson.MakeAsync(school);
        using var person = await school.StudentAsync();

        var files = Unzip(await DownloadAsync(school, person));

        Assert.Equal(ExportParts.All.Count, files.Count);
        foreach (var trace in new[] { other.Id.ToString(), other.Member.Email, other.Member.User.Name, other.Typed })
            Assert.All(files.Values, text => Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<byte[]> DownloadAsync(School school, Visitor person)
    {
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = person.Cookies }) { BaseAddress = school.Address };
        using var answer = await http.GetAsync(new Uri("/api/v1/me/export", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((200, "application/zip"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith(".zip", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static Dictionary<string, string> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
