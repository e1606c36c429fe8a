using Aulario.Data;
using Aulario.Data.Changes;
using Aulario.Data.Site;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Aulario.Web.Features.Site;

/// <summary>The site's settings, kept in memory for a minute: every page needs them.</summary>
internal sealed class SiteSettingsCache(IMemoryCache cache, PageEviction eviction)
{
    private const string Key = "site settings";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>The settings as they are in the database, or as they are preset before anybody set them.</summary>
    public async ValueTask<SiteSettings> SettingsAsync(AppDb db, CancellationToken cancel)
    {
        if (cache.TryGetValue(Key, out SiteSettings? known) && known is not null)
            return known;
        var untilChanged = eviction.Until(SchoolChange.Site); // before the reading: a change in between ends it too
        var settings = await db.SiteSettings.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(cancel) ?? new SiteSettings();
        using var entry = cache.CreateEntry(Key);
        entry.Value = settings;
        entry.Size = 1;
        entry.AddExpirationToken(untilChanged);
        entry.AbsoluteExpirationRelativeToNow = Fresh;
        return settings;
    }
}
