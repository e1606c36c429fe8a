using Aulario.Data;
using Aulario.Domain.Exercises;
using Microsoft.Extensions.Caching.Memory;

namespace Aulario.Web.Features.Exercises;

/// <summary>Versions are immutable: each is read, parsed and prepared once and kept while there is room.</summary>
internal sealed class ExerciseVersions(IMemoryCache cache)
{
    private static readonly TimeSpan Unused = TimeSpan.FromHours(1);

    private static readonly Func<AppDb, Guid, CancellationToken, Task<string?>> Content = Compiled.Query(
        (AppDb db, Guid id, CancellationToken cancel) =>
            db.ExerciseVersions.Where(version => version.Id == id).Select(version => version.Content).FirstOrDefault());

    public async Task<PlayableExercise> GetAsync(AppDb db, Guid version, CancellationToken cancel)
    {
        if (cache.TryGetValue(version, out PlayableExercise? known) && known is not null)
            return known;
        var content = await Content(db, version, cancel)
            ?? throw new InvalidOperationException($"An attempt or exercise names version {version}, which does not exist.");
        var prepared = ExerciseJson.Read(content).Prepare();
        using var entry = cache.CreateEntry(version);
        entry.Value = prepared;
        entry.Size = 1 + (content.Length / 4_096);
        entry.SlidingExpiration = Unused;
        return prepared;
    }
}
