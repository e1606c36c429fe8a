namespace Aulario.Web.Http;

/// <summary>An OpenID Connect provider: a section of <c>Aulario:Oidc</c>.</summary>
/// <param name="Name">The section's name; part of addresses and of what is kept, so it must not change.</param>
/// <param name="Authority">Its issuer, such as <c>https://accounts.google.com</c>.</param>
/// <param name="ClientId">What it knows the school by.</param>
/// <param name="ClientSecret">What the school proves that with.</param>
/// <param name="Label">What the button says; the name when absent.</param>
internal sealed record Provider(string Name, Uri Authority, string ClientId, string ClientSecret, string Label)
{
    /// <summary>The name of its authentication scheme.</summary>
    public string Scheme => "oidc-" + Name;

    /// <summary>Where it sends people back to; to be registered with it.</summary>
    public string CallbackPath => "/account/provider/" + Name;
}

/// <summary>The providers that the school offers.</summary>
internal sealed class Providers(IConfiguration configuration)
{
    private const string Section = "Aulario:Oidc";

    public IReadOnlyList<Provider> All { get; } = [.. configuration.GetSection(Section).GetChildren().Select(Read)];

    public Provider? Find(string name) => All.FirstOrDefault(one => one.Name == name);

    private static Provider Read(IConfigurationSection section)
    {
        var isName = section.Key.Length is > 0 and <= 40 && section.Key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
        if (!isName)
            throw new InvalidOperationException($"{Section}:{section.Key} is no name for a provider; wanted letters, digits, - and _.");
        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority))
            throw new InvalidOperationException($"{Section}:{section.Key}:Authority is '{section["Authority"]}'; wanted an absolute address.");
        return new(section.Key, authority, Wanted(section, "ClientId"), Wanted(section, "ClientSecret"), section["Label"] ?? section.Key);
    }

    private static string Wanted(IConfigurationSection section, string key) =>
        section[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{Section}:{section.Key}:{key} is missing.");
}
