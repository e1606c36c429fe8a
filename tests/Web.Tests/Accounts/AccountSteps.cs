using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Aulario.Web.Tests.Accounts;

/// <summary>A mail as it was written to the folder.</summary>
internal sealed record ReadMail(string Subject, string Text, string Html)
{
    /// <summary>The one link.</summary>
    public string Link => Text.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("http", StringComparison.Ordinal));

    /// <summary>The link's path and query: tests reach hosts by other addresses than mails name.</summary>
    public string LinkPath => new Uri(Link).PathAndQuery;
}

/// <summary>An account with a password.</summary>
internal sealed record Member(User User, string Email, string Password);

/// <summary>What people do at the account pages.</summary>
internal static class AccountSteps
{
    public const string Password = "un burro morado";
    public const string OtherPassword = "dos burros verdes";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static string NewEmail() => $"p{Guid.NewGuid():N}@example.org";

    public static string NewName() => $"Name {Guid.NewGuid():N}";

    public static async Task<Answer> PostFormAsync(this Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await visitor.SendAsync(HttpMethod.Post, path, form, ("Accept", "text/html"));
    }

    public static Task<Answer> SignUpAsync(this Visitor visitor, string email, string? name = null, string password = Password) =>
        visitor.PostFormAsync("/en/account/sign-up", ("email", email), ("name", name ?? NewName()), ("password", password), ("timeZone", "America/Mexico_City"));

    public static Task<Answer> SignInAsync(this Visitor visitor, string email, string password = Password, string back = "") =>
        visitor.PostFormAsync("/en/account/sign-in", ("email", email), ("password", password), ("back", back));

    /// <summary>Who the API says is asking: PERSON or GUEST.</summary>
    public static async Task<string?> KindAsync(this Visitor visitor) => (await visitor.GetAsync("/api/v1/me")).Expect(200).At("kind").GetString();

    public static async Task<Member> MemberAsync(this School school)
    {
        var now = school.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (id, email) = (Guid.CreateVersion7(now), NewEmail());
        var user = new User
        {
            Id = id, UserName = id.ToString("N"), NormalizedUserName = id.ToString("N"), Email = email, NormalizedEmail = email, EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"), CreatedAt = now,
        };
        user.Rename(NewName());
        await using var scope = school.Services.CreateAsyncScope();
        user.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, Password);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(user);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new(user, email, Password);
    }

    /// <summary>The newest mail to an address, once there are as many as wanted.</summary>
    public static async Task<ReadMail> MailAsync(this School school, string email, int wanted = 1)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < LongestWait)
        {
            var mails = school.Mails(email);
            if (mails.Count >= wanted)
                return mails[^1];
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{school.Mails(email).Count} mails came within {LongestWait.TotalSeconds} s; wanted {wanted}.");
    }

    public static IReadOnlyList<ReadMail> Mails(this School school, string email)
    {
        var folder = school.Services.GetRequiredService<DataOptions>().Mail;
        if (!Directory.Exists(folder))
            return [];
        var mails = new List<ReadMail>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml").OrderBy(WrittenAt, StringComparer.Ordinal).ThenBy(File.GetLastWriteTimeUtc))
        {
            using var message = MimeMessage.Load(file);
            if (message.To.Mailboxes.Single().Address == email)
                mails.Add(new(message.Subject ?? string.Empty, message.TextBody ?? string.Empty, message.HtmlBody ?? string.Empty));
        }

        return mails;
    }

    /// <summary>The milliseconds in a mail's id; the time in its name is that of the node that sent it, whose clock may be a test's.</summary>
    private static string WrittenAt(string file) => Path.GetFileName(file).Split('-')[^1][..12];
}
