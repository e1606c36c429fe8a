using Aulario.Data;
using Aulario.Data.Accounts;

namespace Aulario.Web.Http;

/// <summary>A signed-in person, as the last look-up (seconds ago at most) knew them.</summary>
internal sealed record SignedIn(
    Guid Id,
    string Name,
    UserRole Role,
    Language Language,
    string TimeZone,
    PageColors? Color,
    ColorMode Mode,
    bool HasSounds,
    string? Stamp,
    string? Picture);

/// <summary>Who asks: a signed-in person, a guest with progress, or somebody unknown.</summary>
internal sealed record Caller(SignedIn? Person, Guid? GuestId)
{
    private static readonly object Key = new();

    /// <summary>Whose progress it is, or null for somebody unknown. A person's guest cookie is ignored.</summary>
    public Owner? Owner =>
        Person is { } person ? Data.Owner.Person(person.Id)
        : GuestId is { } guest ? Data.Owner.OfGuest(guest)
        : null;

    public bool IsAdmin => Person?.Role == UserRole.Admin;

    public bool IsTeacher => Person?.Role is UserRole.Teacher or UserRole.Admin;

    /// <summary>The caller of a request; handlers take it as a parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext http) => ValueTask.FromResult<Caller?>(Of(http));

    public static Caller Of(HttpContext http)
    {
        if (http.Items[Key] is Caller known)
            return known;
        var guest = AccessTokens.IsIn(http.Request) ? null : http.RequestServices.GetRequiredService<GuestCookie>().Read(http);
        var caller = new Caller(SignedInFeature.Of(http), guest);
        http.Items[Key] = caller;
        return caller;
    }
}

/// <summary>Carries the signed-in person from authentication to the handlers.</summary>
internal static class SignedInFeature
{
    private static readonly object Key = new();

    public static void Set(HttpContext http, SignedIn person) => http.Items[Key] = person;

    public static SignedIn? Of(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true ? http.Items[Key] as SignedIn : null;
}
