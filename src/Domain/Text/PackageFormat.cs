using System.Globalization;
using Aulario.Domain.Exercises;

namespace Aulario.Domain.Text;

/// <summary>Reads and writes <c>@package</c> with its header.</summary>
internal static class PackageFormat
{
    public const string ArticleKey = "article";
    public const string LevelArticleKey = "level-article";
    private const string SlugKey = "slug";
    private const string LanguageKey = "language";
    private const string CategoryKey = "category";
    private const string DescriptionKey = "description";
    private const string CoverKey = "cover";
    private const string MetaTitleKey = "meta-title";
    private const string MetaDescriptionKey = "meta-description";
    private const string MaxKey = "max";

    public static IReadOnlyList<string> Keys { get; } =
    [
        SlugKey, LanguageKey, CategoryKey, DescriptionKey, ArticleKey, CoverKey, MetaTitleKey, MetaDescriptionKey, MaxKey, LevelArticleKey,
    ];

    /// <summary>Reads a package from its line and those below it, up to the first exercise.</summary>
    public static PackageText Read(TextLine first, IReadOnlyList<TextLine> lines, TextDefaults defaults, ProblemList problems)
    {
        var next = 0;
        var header = HeaderReader.Read(lines, ref next, Keys, problems);
        header.Check(Keys, ExerciseFormat.AllKeys, [], problems);
        if (lines.Skip(next).FirstOrDefault(line => line.Kind != LineKind.Blank) is { } outside)
            problems.Error(TextCodes.OutsideExercise, outside.At, outside.Text.ToString(), "# …");
        if (first.Text.IsEmpty)
            problems.Error(TextCodes.NoTitle, first.At, expected: $"{LineScanner.PackageMark} …");
        return new(
            Words.Read(first.Text, problems),
            ReadSlug(header, problems),
            ClosedWords.Read<ExerciseCategory>(header.Value(CategoryKey), ClosedWords.Upper, problems) ?? ExerciseCategory.General,
            ReadLanguage(header.Value(LanguageKey), problems) ?? defaults.InstructionsLanguage,
            header.Text(DescriptionKey, problems),
            ReadArticle(header.Find(ArticleKey), problems),
            header.Text(CoverKey, problems),
            header.Text(MetaTitleKey, problems),
            header.Text(MetaDescriptionKey, problems),
            ReadMax(header, problems),
            ReadLevels(header, problems));
    }

    public static void Write(PackageText package, Writing writing)
    {
        writing.Raw(LineScanner.PackageMark).Raw(" ").Words(package.Title).EndLine()
            .Key(SlugKey, package.Slug)
            .Key(CategoryKey, ClosedWords.Upper(package.Category))
            .Key(LanguageKey, package.Language)
            .Key(DescriptionKey, package.Description);
        WriteArticle(ArticleKey, package.Article, writing);
        writing.Key(CoverKey, package.Cover)
            .Key(MetaTitleKey, package.MetaTitle)
            .Key(MetaDescriptionKey, package.MetaDescription)
            .Key(MaxKey, package.Max?.ToString(CultureInfo.InvariantCulture));
        foreach (var (level, article) in package.LevelArticles.OrderBy(one => one.Key))
            WriteArticle($"{LevelArticleKey}:{ClosedWords.Upper(level)}", article, writing);
    }

    /// <summary>A language tag; anything else is reported.</summary>
    public static string? ReadLanguage(Slice? value, ProblemList problems)
    {
        if (value is not { } slice)
            return null;
        var tag = slice.ToString();
        if (HeaderCheck.IsLanguage(tag))
            return tag;
        problems.Error(TextCodes.BadValue, slice.Start, tag, "en, es, pt-BR …");
        return null;
    }

    private static string? ReadSlug(Header header, ProblemList problems)
    {
        if (header.Value(SlugKey) is not { } value)
            return null;
        var slug = value.ToString();
        if (slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            return slug;
        problems.Error(TextCodes.NotASlug, value.Start, slug, "a–z, 0–9, -", Slug(slug));
        return null;
    }

    private static string? Slug(string text)
    {
        var plain = text.ToLowerInvariant().Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : '-');
        var words = new string([.. plain]).Split('-', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join('-', words);
    }

    private static int? ReadMax(Header header, ProblemList problems)
    {
        var max = ClosedWords.ReadNumber(header.Value(MaxKey), problems);
        if (max == 0)
            problems.Error(TextCodes.BadValue, header.Value(MaxKey)!.Value.Start, "0", "1, 2, 3 …"); // ! a number was read from it
        return max == 0 ? null : max;
    }

    private static Dictionary<ExerciseDifficulty, string> ReadLevels(Header header, ProblemList problems)
    {
        var articles = new Dictionary<ExerciseDifficulty, string>();
        foreach (var line in header.All(LevelArticleKey))
        {
            var colon = line.Value.Source.Text.IndexOf(':', line.At) + 1;
            var level = new Slice(line.Value.Source, colon, colon + (line.Of?.Length ?? 0));
            if (ClosedWords.Read<ExerciseDifficulty>(level, ClosedWords.Upper, problems) is { } difficulty
                && ReadArticle(line, problems) is { } article)
                articles.TryAdd(difficulty, article);
        }

        return articles;
    }

    /// <summary>Markdown: on the line as words with escapes, below it as it is.</summary>
    private static string? ReadArticle(HeaderLine? line, ProblemList problems)
    {
        if (line is null)
            return null;
        if (line.Quote is not { } quote)
            return line.Value.IsEmpty ? null : Words.Read(line.Value, problems);
        var lines = quote.ToString().Split('\n').Select(one => IsQuoteLine(one) && one[0] == '\\' ? one[1..] : one);
        var article = string.Join('\n', lines);
        return article.Length == 0 ? null : article;
    }

    private static void WriteArticle(string key, string? article, Writing writing)
    {
        if (article is null || !article.Contains('\n', StringComparison.Ordinal))
        {
            writing.Key(key, article);
            return;
        }

        writing.Raw($"{key}:\n{LineScanner.QuoteMark}\n");
        foreach (var line in article.Split('\n'))
            writing.Raw(IsQuoteLine(line) ? "\\" : string.Empty).Raw(line).EndLine();
        writing.Raw($"{LineScanner.QuoteMark}\n");
    }

    /// <summary>Whether a line would end the quote, or would if backslashes were taken from its start.</summary>
    private static bool IsQuoteLine(string line) =>
        line.AsSpan().TrimStart('\\').StartsWith(LineScanner.QuoteMark, StringComparison.Ordinal);
}
