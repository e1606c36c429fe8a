using Aulario.Data;
using Aulario.Data.Accounts;

namespace Aulario.Web.Http;

/// <summary>A signed-in person, as this request found them.</summary>
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

/// <summary>The session by which a person asks.</summary>
/// <param name="IsStrong">Whether it was opened by a passkey, or by two things.</param>
internal sealed record OpenedSession(Guid Id, bool IsStrong, DateTimeOffset CreatedAt);

/// <summary>Who asks: a signed-in person, a guest with progress, or somebody unknown.</summary>
internal sealed record Caller(SignedIn? Person, Guid? GuestId)
{
    private static readonly object Key = new();

    /// <summary>Null for guests, and for programs that come with a token.</summary>
    public OpenedSession? Session { get; init; }

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
        var caller = new Caller(SignedInFeature.Of(http), guest) { Session = SignedInFeature.SessionOf(http) };
        http.Items[Key] = caller;
        return caller;
    }
}

/// <summary>Carries the signed-in person from authentication to the handlers.</summary>
internal static class SignedInFeature
{
    private static readonly object Key = new();

    private static readonly object SessionKey = new();

    public static void Set(HttpContext http, SignedIn person) => http.Items[Key] = person;

    public static void Set(HttpContext http, SignedIn person, OpenedSession session)
    {
        Set(http, person);
        http.Items[SessionKey] = session;
    }

    public static SignedIn? Of(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true ? http.Items[Key] as SignedIn : null;

    public static OpenedSession? SessionOf(HttpContext http) => Of(http) is null ? null : http.Items[SessionKey] as OpenedSession;
}
