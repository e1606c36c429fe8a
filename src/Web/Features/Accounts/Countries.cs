using System.Collections.Concurrent;
using System.Globalization;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

/// <summary>Countries (ISO 3166-1 alpha-2), as the machine's locale data know and name them.</summary>
internal static class Countries
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Choice>> Named = new();

    // By culture, since not every country's code alone makes a region.
    private static readonly Lazy<Dictionary<string, RegionInfo>> Regions = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Where(culture => culture.Name.Length > 0)
        .Select(culture => new RegionInfo(culture.Name))
        .Where(region => region.TwoLetterISORegionName.Length == 2 && region.TwoLetterISORegionName.All(char.IsAsciiLetterUpper))
        .GroupBy(region => region.TwoLetterISORegionName)
        .ToDictionary(group => group.Key, group => group.First()));

    public static bool IsKnown(string code) => Regions.Value.ContainsKey(code);

    /// <summary>All of them by their names in a language, in its order.</summary>
    public static IReadOnlyList<Choice> In(string language) => Named.GetOrAdd(language, Name);

    private static IReadOnlyList<Choice> Name(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture; // the framework names regions in no other language
            return [.. Regions.Value.Select(region => new Choice(region.Key, region.Value.DisplayName)).OrderBy(choice => choice.Label, StringComparer.Create(culture, ignoreCase: true))];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
