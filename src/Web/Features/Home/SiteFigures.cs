using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Changes;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Aulario.Web.Features.Home;

/// <summary>The school in figures, counted in the database; hidden at 0.</summary>
public sealed record Figures(int Packages, int Exercises, int Students);

/// <summary>Counts at most once a minute.</summary>
internal sealed class SiteFigures(IMemoryCache cache, PageEviction eviction)
{
    private const string Key = "site figures";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    public async Task<Figures> GetAsync(AppDb db, CancellationToken cancel)
    {
        if (cache.TryGetValue(Key, out Figures? known) && known is not null)
            return known;
        var untilChanged = eviction.Until(SchoolChange.Content); // before the reading: a change in between ends it too
        var figures = new Figures(
            await db.Packages.CountAsync(package => package.IsPublished, cancel),
            await db.Exercises.CountAsync(exercise => exercise.IsPublished && (exercise.Package == null || exercise.Package.IsPublished), cancel),
            await db.Users.CountAsync(user => user.Role == UserRole.Student, cancel));
        using var entry = cache.CreateEntry(Key);
        entry.Value = figures;
        entry.Size = 1;
        entry.AddExpirationToken(untilChanged);
        entry.AbsoluteExpirationRelativeToNow = Fresh;
        return figures;
    }
}
