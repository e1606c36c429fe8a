using System.Globalization;
using Aulario.Domain;
using Aulario.Domain.Exercises;
using Microsoft.AspNetCore.Http.Extensions;

namespace Aulario.Web.Features.Packages;

/// <summary>What the catalogue shows, as its address says. A word that does not exist filters nothing: links from elsewhere still lead somewhere.</summary>
/// <param name="PageNumber">From 1; only where something is filtered.</param>
public sealed record CatalogueView(PackageFilter Filter, int PageNumber)
{
    private const int LongestSearch = 100;
    private const int LastPage = 1_000;

    public bool IsFiltered => Filter != new PackageFilter();

    public static CatalogueView Read(HttpRequest request)
    {
        var search = request.Query["q"].FirstOrDefault()?.Replace("\0", string.Empty, StringComparison.Ordinal).Trim();
        var language = request.Query["language"].FirstOrDefault();
        var filter = new PackageFilter(
            string.IsNullOrEmpty(search) ? null : search[..Math.Min(search.Length, LongestSearch)],
            Word<ExerciseCategory>(request, "category"),
            Word<ExerciseDifficulty>(request, "difficulty"),
            Word<ExerciseType>(request, "type"),
            language is "en" or "es" ? language : null);
        var number = int.TryParse(request.Query["page"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
        return new(filter, Math.Clamp(number, 1, LastPage));
    }

    /// <summary>The address of the catalogue with another filter.</summary>
    public static string Path(PackageFilter filter, int page = 1)
    {
        var query = new QueryBuilder();
        Add(query, "q", filter.Search);
        Add(query, "category", filter.Category is { } category ? UpperSnake.Of(category) : null);
        Add(query, "difficulty", filter.Difficulty is { } difficulty ? UpperSnake.Of(difficulty) : null);
        Add(query, "type", filter.Type is { } type ? UpperSnake.Of(type) : null);
        Add(query, "language", filter.Language);
        Add(query, "page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return "/exercises" + query.ToQueryString();
    }

    private static void Add(QueryBuilder query, string key, string? value)
    {
        if (value is not null)
            query.Add(key, value);
    }

    private static T? Word<T>(HttpRequest request, string key)
        where T : struct, Enum =>
        request.Query[key].FirstOrDefault() is { Length: < 40 } word ? UpperSnake.Parse<T>(word.ToUpperInvariant()) : null;
}
