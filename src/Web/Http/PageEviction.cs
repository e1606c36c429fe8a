using System.Collections.Concurrent;
using Aulario.Data.Changes;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Aulario.Web.Http;

/// <summary>
/// Throws away what was kept in memory of something that changed: whole pages, and what pages are made of. Whoever publishes calls
/// <see cref="ChangedAsync"/>.
/// </summary>
internal sealed class PageEviction(IOutputCacheStore pages, ChangeSignal others) : IDisposable
{
    private readonly ConcurrentDictionary<SchoolChange, CancellationTokenSource> kept = [];

    /// <summary>Throws it away here and tells the other nodes. Call it after the change is in the database.</summary>
    public async Task ChangedAsync(SchoolChange change, CancellationToken cancel)
    {
        await EvictAsync(change, cancel);
        await others.SendAsync(change, cancel);
    }

    /// <summary>Throws it away on this node alone.</summary>
    public async Task EvictAsync(SchoolChange change, CancellationToken cancel)
    {
        // First what pages are made of: a page that is rendered in between must not be made of the old.
        if (kept.TryRemove(change, out var source))
            await source.CancelAsync(); // not disposed: somebody may just be asking it for its token

        await pages.EvictByTagAsync(TagOf(change), cancel);
    }

    /// <summary>Ends a cache entry when something of this kind changes.</summary>
    public IChangeToken Until(SchoolChange change) => new CancellationChangeToken(kept.GetOrAdd(change, _ => new CancellationTokenSource()).Token);

    public void Dispose()
    {
        foreach (var source in kept.Values)
            source.Dispose();
    }

    private static string TagOf(SchoolChange change) => change switch
    {
        SchoolChange.Content => PageCache.Content,
        SchoolChange.Site => PageCache.Site,
        SchoolChange.People => PageCache.People,
    };
}

/// <summary>Hears of changes that other processes made, as long as the host runs.</summary>
internal sealed class ChangeListener(ChangeSignal signal, PageEviction eviction, TimeProvider time, ILogger<ChangeListener> log) : BackgroundService
{
    private static readonly TimeSpan BeforeListeningAgain = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.ListenAsync(eviction.EvictAsync, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested) // whatever it was, it must not stop the site
            {
                Log.StoppedHearing(log, error.GetType().Name, BeforeListeningAgain.TotalSeconds);
            }

            await Task.Delay(BeforeListeningAgain, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
