using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Aulario.Browser.Tests.Hosting.Chromium))]

namespace Aulario.Browser.Tests.Hosting;

/// <summary>How a person looks at the site.</summary>
public sealed record Look(string Name, int Width, int Height, ColorScheme Scheme, string Language)
{
    /// <summary>Four looks that hold every pair of phone or desktop, light or dark, Spanish or English.</summary>
    public static IReadOnlyList<Look> Pairings { get; } =
    [
        new("phone light es", 360, 740, ColorScheme.Light, "es"),
        new("phone dark en", 360, 740, ColorScheme.Dark, "en"),
        new("desktop dark es", 1440, 900, ColorScheme.Dark, "es"),
        new("desktop light en", 1440, 900, ColorScheme.Light, "en"),
    ];

    /// <summary>All eight.</summary>
    public static IReadOnlyList<Look> All { get; } =
    [
        .. from width in new[] { 360, 1440 }
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           from language in new[] { "es", "en" }
           select new Look($"{width} {scheme} {language}", width, 800, scheme, language),
    ];

    public static IReadOnlyList<Look> Chosen => Environment.GetEnvironmentVariable("AULARIO_TEST_FULL") == "1" ? All : Pairings;
}

/// <summary>The browser that all tests share; each test has a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh visitor without cookies.</summary>
    public async Task<Visit> VisitAsync(Uri address, Look look, ReducedMotion motion = ReducedMotion.Reduce)
    {
        var context = await Started.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Scheme,
            Locale = look.Language,
            ReducedMotion = motion,
        });
        return await Visit.StartAsync(context, look);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private IBrowser Started => browser ?? throw new InvalidOperationException("The browser was not started.");
}
