namespace Aulario.Web.Shell;

/// <summary>What the site's settings say that every page shows. Read from the database by the caller, the same for everyone.</summary>
public sealed record SiteView
{
    /// <summary>The school's name.</summary>
    public required string Name { get; init; }

    /// <summary>Public origin, such as <c>https://school.example</c>; never taken from the Host header.</summary>
    public required Uri Origin { get; init; }

    /// <summary>lavender, coral, teal, warmpink, blue or purple.</summary>
    public required string Theme { get; init; }

    /// <summary>One sentence under the name in the footer, in the interface's language.</summary>
    public string? Slogan { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public IReadOnlyList<SocialLink> Social { get; init; } = [];

    /// <summary>Pages linked from the footer beside the main navigation, such as privacy and contact.</summary>
    public IReadOnlyList<NavEntry> FooterLinks { get; init; } = [];

    public bool HasContact => Address is not null || Phone is not null || Email is not null;
}

/// <summary>A profile of the school elsewhere.</summary>
/// <param name="Name">Shown beside the icon: Instagram.</param>
/// <param name="Icon">Name in the icon sprite: social-instagram, social-facebook, social-youtube, social-linkedin, social-x, or any other.</param>
/// <param name="Url">Absolute, https.</param>
public sealed record SocialLink(string Name, string Icon, Uri Url);
