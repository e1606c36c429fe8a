using System.Net;
using System.Text.RegularExpressions;
using Aulario.Data.Accounts;
using Aulario.Data.Site;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Http;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Ways;

/// <summary>What people do with the ways into their account.</summary>
internal static partial class WaySteps
{
    public const string Security = "/en/account/security";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Asks for a link to sign in and gives its path.</summary>
    public static async Task<string> LinkAsync(this School school, string email, int wanted = 1)
    {
        (await school.Stranger().PostFormAsync("/en/account/link", ("email", email))).Expect(303);
        return (await school.MailAsync(email, wanted)).LinkPath;
    }

    /// <summary>Turns one-time codes on; gives the app's secret and the recovery codes.</summary>
    public static async Task<(string Secret, IReadOnlyList<string> Recovery)> TurnCodesOnAsync(this Visitor person, School school)
    {
        var page = (await person.GetAsync("/en/account/security/codes")).Expect(200).Text;
        var secret = SecretShown().Match(page).Groups[1].Value.Replace(" ", string.Empty, StringComparison.Ordinal);
        var kept = WebUtility.HtmlDecode(SecretKept().Match(page).Groups[1].Value);
        var done = (await person.PostFormAsync("/en/account/security/codes", ("secret", kept), ("code", school.CodeNow(secret)))).Expect(200);
        return (secret, [.. RecoveryCode().Matches(done.Text).Select(match => match.Groups[1].Value)]);
    }

    /// <summary>What the app shows, some steps of 30 seconds from now.</summary>
    public static string CodeNow(this School school, string secret, int steps = 0) =>
        Totp.Code(secret, Totp.StepAt(school.Services.GetRequiredService<TimeProvider>().GetUtcNow()) + steps);

    /// <summary>Says whom the school holds to a strong way in.</summary>
    public static async Task HoldAsync(this School school, StrongWay who)
    {
        await school.WithDbAsync(async db =>
        {
            if (await db.SiteSettings.FirstOrDefaultAsync(Cancel) is not { } settings)
                db.SiteSettings.Add(settings = new SiteSettings());
            settings.StrongWay = who;
            await db.SaveChangesAsync(Cancel);
        });
        await school.Services.GetRequiredService<PageEviction>().ChangedAsync(Data.Changes.SchoolChange.Site, Cancel);
    }

    public static Task MakeAsync(this School school, Member member, UserRole role) =>
        school.WithDbAsync(db => db.Users.Where(row => row.Id == member.User.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, role), Cancel));

    /// <summary>The kinds of audit lines about a person.</summary>
    public static Task<List<string>> AuditAsync(this School school, Guid user) =>
        school.ReadAsync(db => db.AuditLog.Where(line => line.SubjectId == user).OrderBy(line => line.Id).Select(line => line.Action).ToListAsync(Cancel));

    [GeneratedRegex("code-secret\">([A-Z2-7 ]+)<", RegexOptions.NonBacktracking)]
    private static partial Regex SecretShown();

    [GeneratedRegex("name=\"secret\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex SecretKept();

    [GeneratedRegex("<code>([a-z2-9-]{19})</code>", RegexOptions.NonBacktracking)]
    private static partial Regex RecoveryCode();
}
