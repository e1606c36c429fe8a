using System.Globalization;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Features.Progress;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

/// <summary>A valid profile.</summary>
internal sealed record WantedProfile(
    string Name, PageColors? Color, ColorMode Mode, Language Language, string TimeZone, bool HasSounds, int? BirthYear, string? Country, LeaderboardChoice Leaderboard)
{
    public void ApplyTo(User user)
    {
        if (user.Name != Name)
            user.Rename(Name);
        user.PreferredColor = Color;
        user.PreferredMode = Mode;
        user.PreferredLanguage = Language;
        user.TimeZone = TimeZone;
        user.HasSounds = HasSounds;
        user.BirthYear = BirthYear;
        user.Country = Country;
        user.Leaderboard = Leaderboard;
    }
}

/// <summary>Turns the form into a profile, or says what is wrong field by field.</summary>
internal static class ProfileReading
{
    private const int OldestAge = 120;

    public static (WantedProfile? Profile, IReadOnlyList<FieldError> Errors) Read(ProfileForm form, Texts texts, int thisYear)
    {
        var errors = new List<FieldError>();
        var name = DisplayNames.Read(form.Name);
        var color = UpperSnake.Parse<PageColors>(form.Color);
        var mode = UpperSnake.Parse<ColorMode>(form.Mode);
        var language = UpperSnake.Parse<Language>(form.Language);
        var leaderboard = UpperSnake.Parse<LeaderboardChoice>(form.Leaderboard);
        int? year = int.TryParse(form.BirthYear, NumberStyles.None, CultureInfo.InvariantCulture, out var born) && born <= thisYear && born >= thisYear - OldestAge ? born : null;
        Check(name is not null, "name", "account.error.name");
        Check(color is not null || form.Color.Length == 0, "color", "account.error.choice");
        Check(mode is not null, "mode", "account.error.choice");
        Check(language is not null, "language", "account.error.choice");
        Check(TimeZones.IsKnown(form.TimeZone), "timeZone", "account.error.timeZone");
        Check(year is not null || form.BirthYear.Length == 0, "birthYear", "account.error.birthYear");
        Check(form.Country.Length == 0 || Countries.IsKnown(form.Country), "country", "account.error.choice");
        Check(leaderboard is not null, "leaderboard", "account.error.choice");
        return name is { } ok && mode is { } light && language is { } spoken && leaderboard is { } board && errors.Count == 0
            ? (new(ok, color, light, spoken, form.TimeZone, form.HasSounds, year, form.Country.Length == 0 ? null : form.Country, board), [])
            : (null, errors);

        void Check(bool isFine, string field, string textKey)
        {
            if (!isFine)
                errors.Add(new(field, texts[textKey]));
        }
    }
}
