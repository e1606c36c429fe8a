using System.Text.Json.Serialization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain.Attempts;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>Who asks, with points and streak. A guest's view comes without an account's fields.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MePerson), "PERSON")]
[JsonDerivedType(typeof(MeGuest), "GUEST")]
internal abstract record Me(int Points, Streak Streak);

/// <summary>Somebody with an account. <paramref name="Color"/> is absent for the site's.</summary>
internal sealed record MePerson(
    Guid Id, string Name, UserRole Role, Language Language, PageColors? Color, ColorMode Mode, string TimeZone, bool HasSounds, int Points, Streak Streak)
    : Me(Points, Streak);

/// <summary>Somebody without.</summary>
/// <param name="Results">Attempts that an account would get.</param>
internal sealed record MeGuest(int Results, int Points, Streak Streak) : Me(Points, Streak);

internal static class MeApi
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Get).WithTags("Me").WithName("GetMe").WithSummary("The caller: a person or a guest, with points and streak.")
            .Produces<Me>().WithProblems(StatusCodes.Status404NotFound)
            .For(Who.Everyone);
        api.MapPatch("/me", ChangeMe.Patch).WithTags("Me").WithName("ChangeMe").WithSummary("Changes the caller's own name and preferences; absent fields stay.")
            .Accepts<MeChanges>("application/json")
            .Produces<Me>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status409Conflict)
            .For(Who.SignedIn);
    }

    /// <summary>The person's view, or null when the account is gone.</summary>
    public static async Task<Me?> PersonAsync(AppDb db, Guid id, TimeProvider time, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } user)
            return null;
        var days = await db.ActiveDays.Where(row => row.UserId == id).Select(row => row.Day).ToListAsync(cancel);
        var streak = Streak.Of(days, TimeZones.DayIn(user.TimeZone, time.GetUtcNow()));
        return new MePerson(
            user.Id, user.Name, user.Role, user.PreferredLanguage, user.PreferredColor, user.PreferredMode, user.TimeZone, user.HasSounds, user.Points, streak);
    }

    private static async Task<IResult> Get(Caller caller, AppDb db, TimeProvider time, CancellationToken cancel)
    {
        var me = caller.Person is { } person ? await PersonAsync(db, person.Id, time, cancel) : await GuestAsync(db, caller.GuestId, time, cancel);
        return me is null ? Refusal.NotFound("page") : new Json<Me>(me);
    }

    private static async Task<Me> GuestAsync(AppDb db, Guid? guest, TimeProvider time, CancellationToken cancel)
    {
        if (guest is not { } id)
            return new MeGuest(0, 0, new(0, 0, IsTodayDone: false));
        var zone = await db.Guests.Where(row => row.Id == id).Select(row => row.TimeZone).FirstOrDefaultAsync(cancel);
        var days = await db.ActiveDays.Where(row => row.GuestId == id).Select(row => row.Day).ToListAsync(cancel);
        var points = await db.PointAwards.Where(row => row.GuestId == id).SumAsync(row => row.Points, cancel);
        return new MeGuest(await MergeGuest.CountAsync(db, id, cancel), points, Streak.Of(days, TimeZones.DayIn(zone, time.GetUtcNow())));
    }
}
