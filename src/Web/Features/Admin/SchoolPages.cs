using System.Globalization;
using Aulario.Data.Accounts;
using Aulario.Data.Site;
using Aulario.Domain;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Admin;

/// <summary>The school's settings as their form holds them.</summary>
/// <param name="Version">Which version was read.</param>
public sealed record SchoolView(SchoolSettings Settings, int Version)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

internal static class SchoolPages
{
    public static readonly string[] Fields =
    [
        "version", "name", "descriptionSpanish", "descriptionEnglish", "address", "phone", "email", "color", "language", "socialLinks", "signUp", "strongWay", "completionPercent", "pointsPerExercise",
        "pointsPerPackage",
    ];

    private const string Title = "admin.settings.title";

    public static async Task<IResult> Form(HttpContext http, AccountSheet sheet, SaveSchool school, CancellationToken cancel)
    {
        var (settings, version) = await school.ReadAsync(cancel);
        return await sheet.ShowAsync<SchoolPage>(http, Title, new SchoolView(settings, version));
    }

    public static async Task<IResult> Save(HttpContext http, string language, Caller caller, AccountSheet sheet, SaveSchool school, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } admin)
            return Refusal.NotFound("page");
        var (form, texts) = (SubmittedForm.Of(http), Texts.For(language));
        var (before, _) = await school.ReadAsync(cancel);
        var version = Number(form["version"]);
        var wanted = Read(form, before);
        List<FieldError> errors = [.. wanted.Check().Select(problem => new FieldError(problem.Path, texts.Format($"problem.field.{problem.Code}", [.. problem.Values])))];
        if (errors.Count == 0)
        {
            var outcome = await school.RunAsync(admin.Id, wanted, version, cancel);
            if (outcome == SettingsOutcome.Saved)
            {
                flashes.Set(http, "account.saved");
                return AccountSheet.GoTo($"/{language}{AdminPaths.Settings}");
            }

            if (outcome == SettingsOutcome.NotFound)
                return new PageRefusal(Refusal.NotFound("page"));
            errors.Add(new("name", texts["problem.changed_meanwhile.detail"]));
        }

        return await sheet.ShowAsync<SchoolPage>(http, Title, new SchoolView(wanted, version) { Errors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>A word that is none leaves what was there: the form offers words only.</summary>
    private static SchoolSettings Read(SubmittedForm form, SchoolSettings before) => new(
        form["name"], form["descriptionSpanish"], form["descriptionEnglish"], form["address"], form["phone"], form["email"],
        UpperSnake.Parse<PageColors>(form["color"]) ?? before.Color,
        UpperSnake.Parse<Language>(form["language"]) ?? before.Language,
        form["socialLinks"].ReplaceLineEndings("\n"),
        UpperSnake.Parse<SignUpMode>(form["signUp"]) ?? before.SignUp,
        UpperSnake.Parse<StrongWay>(form["strongWay"]) ?? before.StrongWay,
        Number(form["completionPercent"]),
        Number(form["pointsPerExercise"]),
        Number(form["pointsPerPackage"]));

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
