using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Site;
using Aulario.Domain;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Site;

/// <summary>Makes what the document around a page needs: the school, the navigation, and who looks.</summary>
internal sealed class PageFrame(AppDb db, SiteSettingsCache site, PublicSite publicSite, FlashCookie flashes)
{
    private static readonly IReadOnlyList<NavEntry> Navigation = [new("nav.exercises", "/exercises", "list-checks")];

    private static readonly IReadOnlyList<NavEntry> FooterLinks = [new("nav.privacy", "/privacy", "shield"), new("nav.api", "/api", "link")];

    private static readonly IReadOnlyList<NavEntry> Menu = [new("nav.me", "/me", "target"), new("nav.settings", "/settings", "settings")];

    private static readonly IReadOnlyList<NavEntry> AdminMenu = [.. Menu, new("nav.admin", "/admin/users", "layout-dashboard")];

    /// <summary>The frame of a page.</summary>
    /// <param name="http">The request; its path tells where the language switch leads.</param>
    /// <param name="language">The interface language.</param>
    /// <param name="title">The title of the page alone.</param>
    /// <param name="description">For search engines and shared links.</param>
    /// <param name="cancel">Ends the look-up.</param>
    public async Task<PageContext> MakeAsync(HttpContext http, string language, string title, string? description, CancellationToken cancel)
    {
        var settings = await site.SettingsAsync(db, cancel);
        var person = Caller.Of(http).Person;
        return new()
        {
            Language = language,
            Path = PathWithoutLanguage(http, language),
            Title = title,
            Description = description,
            Site = View(http, settings, language),
            Navigation = Navigation,
            Flash = flashes.Take(http, Texts.For(language)),
            Caller = person is null ? null : new(person.Name, RoleKey(person.Role), person.Role == UserRole.Admin ? AdminMenu : Menu) { Picture = PersonPicture.AddressOf(person.Picture) },
        };
    }

    /// <summary>The frame of a page about a refusal; of what was not a page, the language switch leads home.</summary>
    public async Task<PageContext> MakeForErrorAsync(HttpContext http, string language, string title, CancellationToken cancel)
    {
        var context = await MakeAsync(http, language, title, null, cancel);
        return HttpMethods.IsGet(http.Request.Method) ? context : context with { Path = "/" };
    }

    /// <summary>The language of an address that names none: the account's, then the browser's, then the site's own. The answer must not be kept.</summary>
    public async Task<string> ChooseLanguageAsync(HttpContext http, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return Caller.Of(http).Person is { } person
            ? InterfaceLanguage.Tag(person.Language)
            : InterfaceLanguage.Preferred(http.Request) ?? InterfaceLanguage.Tag((await site.SettingsAsync(db, cancel)).Language);
    }

    /// <summary>The school's name, for titles.</summary>
    public async Task<string> NameAsync(CancellationToken cancel) => (await site.SettingsAsync(db, cancel)).Name;

    private static string PathWithoutLanguage(HttpContext http, string language)
    {
        var path = http.Request.Path.Value ?? "/";
        var rest = path.StartsWith($"/{language}", StringComparison.Ordinal) ? path[(language.Length + 1)..] : path;
        return (rest.Length == 0 ? "/" : rest) + http.Request.QueryString;
    }

    private SiteView View(HttpContext http, SiteSettings settings, string language) => new()
    {
        Name = settings.Name,
        Origin = publicSite.Origin ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}"),
        Theme = UpperSnake.Of(settings.Color).ToLowerInvariant(),
        Slogan = Filled(language == InterfaceLanguage.Spanish ? settings.DescriptionSpanish : settings.DescriptionEnglish),
        Address = Filled(settings.Address),
        Phone = Filled(settings.Phone),
        Email = Filled(settings.Email),
        FooterLinks = FooterLinks,
        Social = [.. settings.SocialLinks.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Link).OfType<SocialLink>()],
    };

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static SocialLink? Link(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
            return null;
        var name = url.Host.Split('.') is [.., var second, _] ? second : url.Host;
        var icon = name is "instagram" or "facebook" or "youtube" or "linkedin" or "x" ? $"social-{name}" : "globe";
        return new(char.ToUpperInvariant(name[0]) + name[1..], icon, url);
    }

    private static string RoleKey(UserRole role) => $"role.{UpperSnake.Of(role).ToLowerInvariant()}";
}
