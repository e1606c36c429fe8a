using Aulario.Data;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using MimeKit;

namespace Aulario.Web.Features.Mail;

/// <summary>Whether mails can be read in the browser: only while developing, and only where no server sends them.</summary>
internal sealed class DevelopmentMail(IHostEnvironment environment, SmtpOptions options)
{
    public const string Path = "/dev/mail";

    public bool IsReadable => !environment.IsProduction() && !options.IsConfigured;
}

/// <summary>One mail of the folder.</summary>
public sealed record WrittenMail(string File, string To, string Subject, DateTimeOffset At, string Text);

/// <summary>The mails of the folder, newest first.</summary>
/// <param name="Mails">As many as a page shows.</param>
/// <param name="Shown">The one that is open, or null.</param>
public sealed record DevelopmentMailView(IReadOnlyList<WrittenMail> Mails, WrittenMail? Shown);

internal static class DevelopmentMailPages
{
    private const int MostShown = 50;

    public static void MapMail(this WebApplication app)
    {
        if (app.Environment.IsProduction() || app.Services.GetRequiredService<SmtpOptions>().IsConfigured)
            return;
        app.MapGet(Routes.Language + DevelopmentMail.Path, Show).WithName("DevelopmentMail").WithSummary("Mails that were written to the folder.")
            .ExcludeFromDescription().For(Who.Everyone);
    }

    private static async Task<IResult> Show(HttpContext http, string language, string? file, DataOptions data, PageFrame frame, CancellationToken cancel)
    {
        var mails = new List<WrittenMail>();
        foreach (var path in Files(data.Mail))
            mails.Add(await ReadAsync(path, cancel));
        var view = new DevelopmentMailView(mails, mails.FirstOrDefault(mail => mail.File == file) ?? mails.FirstOrDefault());
        var context = await frame.MakeAsync(http, language, Texts.For(language)["mail.dev.title"], null, cancel);
        http.Response.Headers.CacheControl = "no-store";
        return ShellPages.Page<DevelopmentMailPage>(http, context with { IsIndexed = false }, new Dictionary<string, object?> { ["View"] = view });
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal).Take(MostShown)
        : [];

    private static async Task<WrittenMail> ReadAsync(string path, CancellationToken cancel)
    {
        using var message = await MimeMessage.LoadAsync(path, cancel);
        return new(Path.GetFileNameWithoutExtension(path), message.To.ToString(), message.Subject ?? string.Empty, message.Date, message.TextBody ?? string.Empty);
    }
}
