namespace Aulario.Web.Shell;

/// <summary>
/// What the document around a page needs to know. An endpoint makes one and hands it over with the page
/// (<see cref="ShellPages.Page{TPage}"/>); every component below receives it as a cascading parameter.
/// </summary>
public sealed record PageContext
{
    /// <summary>Language of the interface: <c>es</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Path without the language, with its query: <c>/exercises?q=past</c>; <c>/</c> is the home page.</summary>
    public required string Path { get; init; }

    /// <summary>Title of the page alone; the document adds the school's name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and shared links.</summary>
    public string? Description { get; init; }

    public required SiteView Site { get; init; }

    /// <summary>Entries of the main navigation: only features that exist.</summary>
    public IReadOnlyList<NavEntry> Navigation { get; init; } = [];

    /// <summary>Null for a guest, and on every page that is cached for all.</summary>
    public CallerView? Caller { get; init; }

    /// <summary>Folders under <c>src/islands</c> whose script and style this page loads.</summary>
    public IReadOnlyList<string> Islands { get; init; } = [];

    /// <summary>A message about what was just done, shown once.</summary>
    public Flash? Flash { get; init; }

    /// <summary>False for pages that search engines must leave out: account, studio, admin, errors.</summary>
    public bool IsIndexed { get; init; } = true;

    public Texts Texts => Texts.For(Language);

    public string OtherLanguage => Language == "es" ? "en" : "es";

    /// <summary>Address of a page in the interface's language: <c>Link("/games")</c> is <c>/es/games</c>.</summary>
    public string Link(string path) => LinkIn(Language, path);

    /// <summary>The same page in another language, query included.</summary>
    public string LinkIn(string language, string path) => path == "/" ? $"/{language}" : $"/{language}{path}";

    /// <summary>Absolute address without query, for <c>canonical</c> and <c>alternate</c> links.</summary>
    public string CanonicalIn(string language) =>
        new Uri(Site.Origin, LinkIn(language, PathWithoutQuery)).AbsoluteUri;

    public bool IsAt(string path) =>
        PathWithoutQuery == path || (path != "/" && PathWithoutQuery.StartsWith(path + "/", StringComparison.Ordinal));

    private string PathWithoutQuery => Path.Split('?', 2)[0];
}

/// <summary>One entry of the main navigation.</summary>
/// <param name="TextKey">Key of its words, such as <c>nav.exercises</c>.</param>
/// <param name="Path">Path without the language.</param>
/// <param name="Icon">Name in the icon sprite.</param>
public sealed record NavEntry(string TextKey, string Path, string Icon);

/// <summary>Who is looking, as the header shows it.</summary>
/// <param name="Name">Shown as written by the person.</param>
/// <param name="RoleTextKey">Key of the role's word, such as <c>role.teacher</c>.</param>
/// <param name="Menu">Entries of the account menu that this role may open.</param>
public sealed record CallerView(string Name, string RoleTextKey, IReadOnlyList<NavEntry> Menu)
{
    /// <summary>Address of the person's picture; without it the header shows <see cref="Initial"/>.</summary>
    public string? Picture { get; init; }

    /// <summary>First letter of the name, upper-case, as one grapheme.</summary>
    public string Initial =>
        Name.Length == 0 ? "?" : System.Globalization.StringInfo.GetNextTextElement(Name.Trim()).ToUpperInvariant();
}

/// <summary>A message after a form was handled.</summary>
public sealed record Flash(string Message, NoticeKind Kind);
