using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Aulario.Browser.Tests.Hosting;

/// <summary>One visitor in one tab, and everything that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>An icon that the sprite does not have leaves a hole that nothing else notices.</summary>
    private const string MissingIcons =
        """
        async () => {
          const used = [...document.querySelectorAll('use')].map(use => use.getAttribute('href').split('#'));
          const sprite = used.length > 0 ? await (await fetch(used[0][0])).text() : '';
          return [...new Set(used.map(([, name]) => name))].filter(name => !sprite.includes(`<symbol id="${name}"`));
        }
        """;

    /// <summary>Not until it is loaded: that event may be over for a page that was fetched in advance.</summary>
    private static readonly PageWaitForURLOptions Committed = new() { WaitUntil = WaitUntilState.Commit };

    private readonly ConcurrentQueue<string> troubles = new();

    private Visit(IBrowserContext context, IPage page, Look look) => (Context, Page, Look) = (context, page, look);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public Look Look { get; }

    /// <summary>Errors in the console (broken rules of the content policy among them), failed scripts, and requests to other hosts.</summary>
    public IReadOnlyCollection<string> Troubles => troubles;

    internal static async Task<Visit> StartAsync(IBrowserContext context, Look look)
    {
        var visit = new Visit(context, await context.NewPageAsync(), look);
        visit.Watch(visit.Page);
        return visit;
    }

    /// <summary>Opens a page of the site in this look's language, until its scripts have run and its islands stand; the path is without the language.</summary>
    public async Task<IResponse?> OpenAsync(string path)
    {
        var response = await Page.GotoAsync($"/{Look.Language}{path}");
        await SettleAsync();
        return response;
    }

    /// <summary>Waits until a page with an address like this has come.</summary>
    public async Task ArriveAsync(string address)
    {
        await Page.WaitForURLAsync(address, Committed);
        await SettleAsync();
    }

    /// <summary>Waits until a page has come whose address does not hold a word.</summary>
    public async Task LeaveAsync(string word)
    {
        await Page.WaitForURLAsync(address => !address.Contains(word, StringComparison.Ordinal), Committed);
        await SettleAsync();
    }

    /// <summary>What axe finds wrong with the page as it is now, by the rules of WCAG 2.2 A and AA and its own best practices; and icons that are not there.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            ResultTypes = [ResultType.Violations], // each place that is right would be described, too
        });
        Assert.True(result.Passes.Length > 10, "axe looked at next to nothing.");
        var missing = await Page.EvaluateAsync<string[]>(MissingIcons);
        return [.. missing.Select(icon => $"There is no icon {icon}."), .. result.Violations.Select(violation => $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}")];
    }

    /// <summary>How far the page can be pushed sideways, or the player's sheet or a table cuts something off at its side, in pixels.</summary>
    public Task<int> SidewaysAsync() =>
        Page.EvaluateAsync<int>("() => Math.max(...[document.documentElement, ...document.querySelectorAll('.player-sheet, .table')].map(one => one.scrollWidth - one.clientWidth))");

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private async Task SettleAsync()
    {
        await Page.WaitForFunctionAsync(
            "() => document.readyState === 'complete' && [...document.querySelectorAll('aulario-player')].every(island => island.hasAttribute('data-ready'))");
        await Page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
    }

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                troubles.Enqueue(message.Text);
        };
        page.PageError += (_, error) => troubles.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { IsLoopback: false, Scheme: "http" or "https" } foreign)
                troubles.Enqueue($"Asked another host: {foreign}");
        };
    }
}
