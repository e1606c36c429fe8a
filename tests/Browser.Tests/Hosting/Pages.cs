using System.Text.RegularExpressions;

namespace Aulario.Browser.Tests.Hosting;

/// <summary>Every page of the site by who looks at it; paths without the language. <see cref="EveryPageTests"/> hold it against the table of all endpoints.</summary>
internal static class Pages
{
    /// <summary>What anybody can open, in its states.</summary>
    public static readonly string[] Everybodys =
    [
        "",
        "/exercises",
        "/exercises?difficulty=BEGINNER",
        "/exercises?q=verbos&type=FILL_BLANK&language=en",
        "/exercises?q=nothing-is-called-this",
        "/exercises/pasados-del-ingles",
        "/exercises/no-such-package",
        "/privacy",
        "/api",
        "/me",
        "/dev/components",
    ];

    /// <summary>The doors, and what stands beside them.</summary>
    public static readonly string[] Doors =
    [
        "/account/sign-up", "/account/sign-up/sent", "/account/sign-in", "/account/forgot", "/account/forgot/sent", "/account/link", "/account/link/sent",
        "/account/reset?token=none", "/account/provider/done", "/account/erased", "/dev/mail",
    ];

    /// <summary>What is a person's own.</summary>
    public static readonly string[] Own =
    [
        "/me", "/settings", "/settings/picture", "/settings/email", "/settings/email/sent", "/settings/notifications", "/settings/tokens", "/settings/data", "/account/security",
        "/account/security/codes", "/account/email?token=none",
    ];

    /// <summary>What admins alone open.</summary>
    public static readonly string[] Admins = ["/admin/users", "/admin/users?q=nobody-is-called-this", "/admin/invitations", "/admin/audit", "/admin/settings"];

    /// <summary>What is looked at where something is done: an id, or a link in a mail, leads there.</summary>
    public static readonly string[] OnTheWay =
        ["/account/confirm", "/account/enter", "/account/code", "/account/merge", "/admin/users/somebody", "/exercises/pasados-del-ingles/one"];

    private static readonly string[] All = [.. Everybodys, .. Doors, .. Own, .. Admins, .. OnTheWay];

    /// <summary>Routes of pages that are nowhere in the lists.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<string> routes)
    {
        var paths = All.Select(path => path.Split('?')[0]).ToList();
        return [.. routes.Where(route => !paths.Any(path => Regex.IsMatch(path, Pattern(route), RegexOptions.NonBacktracking)))];
    }

    /// <summary>Routes under a language that show somebody a page, from the table of who may do what.</summary>
    public static IReadOnlyList<string> Routes()
    {
        using var stream = typeof(Pages).Assembly.GetManifestResourceStream("access.tsv") ?? throw new InvalidOperationException("access.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Select(line => line.Split('\t'))
                .Where(cells => cells[0] == "GET" && cells[1].StartsWith(Language, StringComparison.Ordinal) && cells[4..].Any(cell => cell is "200" or "410" or "422"))
                .Select(cells => cells[1][Language.Length..].TrimEnd('/')).Distinct(),
        ];
    }

    private const string Language = "/{language:regex(^(es|en)$)}";

    private static string Pattern(string route) =>
        $"^{string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? "[^/]+" : Regex.Escape(part)))}$";
}
