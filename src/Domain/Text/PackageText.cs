using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>The package of a file.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Slug">Its address; null to make one from the title.</param>
/// <param name="Category">What it trains; exercises take it over.</param>
/// <param name="Language">The language of its texts, as a BCP 47 tag; exercises take it over for their instructions.</param>
/// <param name="Description">One or two sentences, or null.</param>
/// <param name="Article">Markdown, or null.</param>
/// <param name="Cover">The name of a picture in the media library, or null.</param>
/// <param name="MetaTitle">The title for search engines, or null.</param>
/// <param name="MetaDescription">The description for search engines, or null.</param>
/// <param name="Max">The most exercises it takes, 1 or more; null for the site's setting.</param>
/// <param name="LevelArticles">Markdown by level.</param>
public sealed record PackageText(
    string Title,
    string? Slug,
    ExerciseCategory Category,
    string Language,
    string? Description,
    string? Article,
    string? Cover,
    string? MetaTitle,
    string? MetaDescription,
    int? Max,
    IReadOnlyDictionary<ExerciseDifficulty, string> LevelArticles);
