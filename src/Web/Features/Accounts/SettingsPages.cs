using System.Globalization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>What the settings show: the profile's form with what was typed.</summary>
/// <param name="IsOnLeaderboards">What the stored choice and age come to.</param>
public sealed record SettingsView(ProfileForm Profile, string Email, int Results, bool IsOnLeaderboards)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>The profile as its form holds it: words and texts, empty for none.</summary>
public sealed record ProfileForm(
    string Name, string Color, string Mode, string Language, string TimeZone, bool HasSounds, string BirthYear, string Country, string Leaderboard)
{
    public static readonly string[] Fields = ["name", "color", "mode", "language", "timeZone", "sounds", "birthYear", "country", "leaderboard"];

    internal static ProfileForm Of(User user) => new(
        user.Name,
        user.PreferredColor is { } color ? UpperSnake.Of(color) : string.Empty,
        UpperSnake.Of(user.PreferredMode),
        UpperSnake.Of(user.PreferredLanguage),
        user.TimeZone,
        user.HasSounds,
        user.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        user.Country ?? string.Empty,
        UpperSnake.Of(user.Leaderboard));

    internal static ProfileForm Of(SubmittedForm form) => new(
        form["name"], form["color"], form["mode"], form["language"], form["timeZone"], form.IsTicked("sounds"), form["birthYear"], form["country"].ToUpperInvariant(),
        form["leaderboard"].Length == 0 ? UpperSnake.Of(LeaderboardChoice.ByAge) : form["leaderboard"]);
}

/// <summary>The person's own settings.</summary>
internal static class SettingsPages
{
    private const string Title = "account.settings.title";

    public static IResult Moved(string language) => AccountSheet.GoTo($"/{language}{AccountPaths.Settings}");

    public static async Task<IResult> Show(HttpContext http, Caller caller, AppDb db, AccountSheet sheet, TimeProvider time, CancellationToken cancel) =>
        await ViewAsync(caller, db, time, cancel) is { } view
            ? await sheet.ShowAsync<SettingsPage>(http, Title, view)
            : Refusal.NotFound("page");

    public static async Task<IResult> Save(
        HttpContext http, string language, Caller caller, AppDb db, AccountSheet sheet, DisplayNames names, SavePerson save, FlashCookie flashes, TimeProvider time, CancellationToken cancel)
    {
        if (await ViewAsync(caller, db, time, cancel) is not { } view || caller.Person is not { } person)
            return Refusal.NotFound("page");
        var profile = ProfileForm.Of(SubmittedForm.Of(http));
        var (wanted, errors) = ProfileReading.Read(profile, Texts.For(language), time.GetUtcNow().Year);
        if (wanted is not null)
        {
            var outcome = await save.RunAsync(person.Id, wanted.ApplyTo, cancel);
            if (outcome == SaveOutcome.Saved)
                return Done(http, wanted, flashes);
            var offer = await names.FreeAsync(wanted.Name, person.Id, cancel);
            errors = [new("name", Texts.For(language).Format("account.error.nameTaken", ("offer", offer)))];
            profile = profile with { Name = offer };
        }

        return await sheet.ShowAsync<SettingsPage>(http, Title, view with { Profile = profile, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<SettingsView?> ViewAsync(Caller caller, AppDb db, TimeProvider time, CancellationToken cancel)
    {
        if (caller.Person is not { } person || await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == person.Id, cancel) is not { } user)
            return null;
        var results = caller.GuestId is { } guest ? await MergeGuest.CountAsync(db, guest, cancel) : 0;
        return new(ProfileForm.Of(user), user.Email ?? string.Empty, results, user.IsOnLeaderboards(time.GetUtcNow().Year));
    }

    private static IResult Done(HttpContext http, WantedProfile wanted, FlashCookie flashes)
    {
        LookCookie.Write(http, wanted.Color, wanted.Mode);
        flashes.Set(http, "account.saved");
        return AccountSheet.GoTo($"/{InterfaceLanguage.Tag(wanted.Language)}{AccountPaths.Settings}");
    }
}
