using System.Collections.Concurrent;
using System.Globalization;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

/// <summary>Countries (ISO 3166-1 alpha-2), as the machine's locale data know and name them.</summary>
internal static class Countries
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Choice>> Named = new();

    private static readonly Lazy<HashSet<string>> Codes = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => culture.Name.Split('-').FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetterUpper)))
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal));

    public static bool IsKnown(string code) => Codes.Value.Contains(code);

    /// <summary>All of them by their names in a language, in its order.</summary>
    public static IReadOnlyList<Choice> In(string language) => Named.GetOrAdd(language, Name);

    private static IReadOnlyList<Choice> Name(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture; // the framework names regions in no other language
            return [.. Codes.Value.Select(code => new Choice(code, new RegionInfo(code).DisplayName)).OrderBy(choice => choice.Label, StringComparer.Create(culture, ignoreCase: true))];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
