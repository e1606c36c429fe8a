using System.Globalization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Data.Changes;
using Aulario.Data.Site;
using Aulario.Domain;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Admin;

/// <summary>What an admin sets for the school.</summary>
public sealed record SchoolSettings(
    string Name, string DescriptionSpanish, string DescriptionEnglish, string Address, string Phone, string Email, PageColors Color, Language Language, string SocialLinks,
    SignUpMode SignUp, StrongWay StrongWay, int CompletionPercent, int PointsPerExercise, int PointsPerPackage)
{
    public static SchoolSettings Of(SiteSettings row) => new(
        row.Name, row.DescriptionSpanish, row.DescriptionEnglish, row.Address, row.Phone, row.Email, row.Color, row.Language, row.SocialLinks, row.SignUp, row.StrongWay, row.CompletionPercent,
        row.PointsPerExercise, row.PointsPerPackage);

    /// <summary>What is wrong with it: fields and the codes of their problems.</summary>
    internal IReadOnlyList<FieldProblem> Check()
    {
        List<FieldProblem> problems = [];
        Longest("name", Name, 200);
        if (string.IsNullOrWhiteSpace(Name))
            problems.Add(new("name", "empty"));
        Longest("descriptionSpanish", DescriptionSpanish, 1_000);
        Longest("descriptionEnglish", DescriptionEnglish, 1_000);
        Longest("address", Address, 400);
        Longest("phone", Phone, 200);
        Longest("socialLinks", SocialLinks, 2_000);
        if (Email.Length > 0 && EmailAddress.Read(Email) is null)
            problems.Add(new("email", "not_an_address"));
        if (SocialLinks.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(link => !IsHttps(link)))
            problems.Add(new("socialLinks", "not_https"));
        Between("completionPercent", CompletionPercent, 1, 100);
        Between("pointsPerExercise", PointsPerExercise, 0, 1_000);
        Between("pointsPerPackage", PointsPerPackage, 0, 10_000);
        return problems;

        void Longest(string field, string text, int most)
        {
            if (text.Length > most)
                problems.Add(new(field, "too_long", ("got", text.Length), ("wanted", most)));
        }

        void Between(string field, int value, int least, int most)
        {
            if (value < least || value > most)
                problems.Add(new(field, "out_of_range", ("got", value), ("wanted", $"{least}–{most}")));
        }
    }

    public void ApplyTo(SiteSettings row)
    {
        (row.Name, row.DescriptionSpanish, row.DescriptionEnglish) = (Name.Trim(), DescriptionSpanish.Trim(), DescriptionEnglish.Trim());
        (row.Address, row.Phone, row.Email, row.SocialLinks) = (Address.Trim(), Phone.Trim(), Email.Trim(), SocialLinks.ReplaceLineEndings("\n").Trim());
        (row.Color, row.Language, row.SignUp, row.StrongWay) = (Color, Language, SignUp, StrongWay);
        (row.CompletionPercent, row.PointsPerExercise, row.PointsPerPackage) = (CompletionPercent, PointsPerExercise, PointsPerPackage);
    }

    /// <summary>By field, for the audit log.</summary>
    public IReadOnlyDictionary<string, string?> Fields() => new Dictionary<string, string?>
    {
        ["name"] = Name, ["descriptionSpanish"] = DescriptionSpanish, ["descriptionEnglish"] = DescriptionEnglish, ["address"] = Address, ["phone"] = Phone, ["email"] = Email,
        ["color"] = UpperSnake.Of(Color), ["language"] = UpperSnake.Of(Language), ["socialLinks"] = SocialLinks, ["signUp"] = UpperSnake.Of(SignUp),
        ["strongWay"] = UpperSnake.Of(StrongWay),
        ["completionPercent"] = Number(CompletionPercent), ["pointsPerExercise"] = Number(PointsPerExercise), ["pointsPerPackage"] = Number(PointsPerPackage),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsHttps(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}

/// <summary>What became of saving them.</summary>
internal enum SettingsOutcome
{
    Saved,

    /// <summary>Somebody else saved in between.</summary>
    Changed,

    /// <summary>The caller is no admin any more.</summary>
    NotFound,
}

/// <summary>Saves the school's settings; every page shows them at once. The second of two editors is told.</summary>
internal sealed class SaveSchool(AppDb db, AdminStep step, PageEviction eviction, TimeProvider time)
{
    /// <summary>The settings and their version; version 0 before anybody set them.</summary>
    public async Task<(SchoolSettings Settings, int Version)> ReadAsync(CancellationToken cancel)
    {
        var row = await db.SiteSettings.AsNoTracking().OrderBy(known => known.Id).FirstOrDefaultAsync(cancel);
        return (SchoolSettings.Of(row ?? new SiteSettings()), row?.Version ?? 0);
    }

    public async Task<SettingsOutcome> RunAsync(Guid actor, SchoolSettings wanted, int version, CancellationToken cancel)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            if (!await step.IsAdminAsync(actor, cancel))
                return SettingsOutcome.NotFound;
            var row = await db.SiteSettings.OrderBy(known => known.Id).FirstOrDefaultAsync(cancel);
            if ((row?.Version ?? 0) != version)
                return SettingsOutcome.Changed;
            if (row is null)
                db.Add(row = new SiteSettings());
            var before = SchoolSettings.Of(row).Fields();
            wanted.ApplyTo(row);
            row.UpdatedAt = time.GetUtcNow();
            step.Write(actor, "settings.saved", "settings", null, AuditChange.Between(before, SchoolSettings.Of(row).Fields()));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        await eviction.ChangedAsync(SchoolChange.Site, cancel);
        return SettingsOutcome.Saved;
    }
}
