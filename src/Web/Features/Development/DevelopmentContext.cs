using Aulario.Web.Shell;

namespace Aulario.Web.Features.Development;

/// <summary>An invented school, so that the component page stands without a database.</summary>
internal static class DevelopmentContext
{
    private static CallerView Teacher { get; } = new(
        "Óscar Núñez",
        "role.teacher",
        [new("nav.me", "/me", "target"), new("nav.studio", "/studio", "pencil"), new("nav.settings", "/settings", "settings")]);

    public static PageContext For(string language, string path) => new()
    {
        Language = language,
        Path = path,
        Title = language == "es" ? "Componentes" : "Components",
        Description = language == "es" ? "Todas las piezas del sitio juntas." : "All parts of the site together.",
        IsIndexed = false,
        Islands = ["development"],
        Site = Site(language),
        Navigation =
        [
            new("nav.exercises", "/dev/components", "list-checks"),
            new("nav.games", "/games", "gamepad-2"),
            new("nav.dynamics", "/dynamics", "users"),
            new("nav.teachers", "/teachers", "graduation-cap"),
            new("nav.blog", "/blog", "newspaper"),
        ],
        Caller = path.Contains("signed-in", StringComparison.Ordinal) ? Teacher : null,
        Flash = path.Contains("flash", StringComparison.Ordinal)
            ? new Flash(language == "es" ? "Guardamos tus cambios." : "Your changes are saved.", NoticeKind.Right)
            : null,
    };

    private static SiteView Site(string language) => new()
    {
        Name = "Aulario",
        Origin = new Uri("https://school.example"),
        Theme = "lavender",
        Slogan = language == "es" ? "Inglés con profes de verdad, a tu ritmo." : "English with real teachers, at your pace.",
        Address = "Calle del Ñandú 12, Ciudad de México",
        Phone = "+52 55 5555 0100",
        Email = "hola@school.example",
        Social =
        [
            new("Instagram", "social-instagram", new Uri("https://instagram.example/aulario")),
            new("YouTube", "social-youtube", new Uri("https://youtube.example/aulario")),
        ],
        FooterLinks = [new("nav.contact", "/contact", "mail"), new("nav.privacy", "/privacy", "shield")],
    };
}
