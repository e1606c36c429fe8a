using Aulario.Data;
using Aulario.Domain.Exercises;
using Microsoft.Extensions.Caching.Memory;

namespace Aulario.Web.Features.Exercises;

/// <summary>Versions are immutable: each is read, parsed and prepared once and kept while there is room.</summary>
internal sealed class ExerciseVersions(IMemoryCache cache)
{
    private static readonly TimeSpan Unused = TimeSpan.FromHours(1);

    private sealed record Stored(string Content, string? Arrangement);

    private static readonly Func<AppDb, Guid, CancellationToken, Task<Stored?>> Find = Compiled.Query(
        (AppDb db, Guid id, CancellationToken cancel) =>
            db.ExerciseVersions.Where(version => version.Id == id).Select(version => new Stored(version.Content, version.Arrangement)).FirstOrDefault());

    public async Task<PlayableExercise> GetAsync(AppDb db, Guid version, CancellationToken cancel)
    {
        if (cache.TryGetValue(version, out PlayableExercise? known) && known is not null)
            return known;
        var stored = await Find(db, version, cancel)
            ?? throw new InvalidOperationException($"An attempt or exercise names version {version}, which does not exist.");
        var prepared = (await MediaInPlay.ReadAsync(db, stored.Content, cancel)).Prepare(ExerciseJson.ReadArrangement(stored.Arrangement));
        using var entry = cache.CreateEntry(version);
        entry.Value = prepared;
        entry.Size = 1 + ((stored.Content.Length + (stored.Arrangement?.Length ?? 0)) / 4_096);
        entry.SlidingExpiration = Unused;
        return prepared;
    }
}
