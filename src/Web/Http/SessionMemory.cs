using Aulario.Data.Changes;
using Microsoft.Extensions.Caching.Memory;

namespace Aulario.Web.Http;

/// <summary>A session and its person as the database had them.</summary>
internal sealed record FoundSession(SignedIn Person, OpenedSession Session, DateTimeOffset LastUsedAt, DateTimeOffset? LockoutEnd);

/// <summary>
/// Remembers sessions for a moment, so that a learner's answers do not look them up one by one. Whoever ends or changes a session or a person calls
/// <see cref="ForgetAllAsync"/>: forgetting all costs one query for each who is there, and nobody has to know which sessions are meant.
/// </summary>
internal sealed class SessionMemory(IMemoryCache cache, PageEviction eviction)
{
    /// <summary>How late a node may be that did not get word.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(3);

    private sealed record Key(string TokenHash);

    public async Task<FoundSession?> RecallAsync(string tokenHash, Func<CancellationToken, Task<FoundSession?>> find, CancellationToken cancel)
    {
        if (cache.TryGetValue(new Key(tokenHash), out FoundSession? known))
            return known;
        var untilChanged = eviction.Until(SchoolChange.People); // before the reading: a change in between ends it too
        if (await find(cancel) is not { } found)
            return null;
        using var entry = cache.CreateEntry(new Key(tokenHash));
        entry.Value = found;
        entry.Size = 1;
        entry.AbsoluteExpirationRelativeToNow = Kept;
        entry.AddExpirationToken(untilChanged);
        return found;
    }

    /// <summary>Forgets one session on this node.</summary>
    public void Forget(string tokenHash) => cache.Remove(new Key(tokenHash));

    /// <summary>Forgets all at once here, and as soon as they hear of it on the other nodes. Call it after the change is in the database.</summary>
    public Task ForgetAllAsync(CancellationToken cancel) => eviction.ChangedAsync(SchoolChange.People, cancel);
}
