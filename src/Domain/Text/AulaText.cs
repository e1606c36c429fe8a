using System.Text;

namespace Aulario.Domain.Text;

/// <summary>
/// The plain-text format of packages and exercises: <c>Parse(Print(x)) = x</c> for every content without errors. Never throws on any text,
/// and takes time in proportion to its length.
/// </summary>
public static class AulaText
{
    /// <summary>The most bytes of UTF-8 that are read: 2 MB.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The longest line, with those it goes on in, in UTF-16 units.</summary>
    public const int LongestLine = 10_000;

    /// <summary>The most problems that are listed.</summary>
    public const int MostProblems = 1_000;

    /// <summary>Reads a file. Whatever is wrong with it is listed; exercises without errors in their text are returned all the same.</summary>
    public static TextFile Parse(string text, TextDefaults defaults)
    {
        var source = SourceText.Of(text.Length > MostBytes ? string.Empty : text);
        var problems = new ProblemList(source);
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
        {
            problems.Error(TextCodes.FileTooLong, 0, expected: "≤ 2 MB");
            return new(null, [], problems.InOrder());
        }

        source.ReportBadCharacters(problems);
        return new FileReader(source, problems, defaults).Read();
    }

    /// <summary>Writes a file that <see cref="Parse"/> reads back to the same, with <c>\n</c> for line ends.</summary>
    /// <remarks>Content that has errors is written as well as the format can say it.</remarks>
    public static string Print(PackageText? package, IEnumerable<ExerciseText> exercises)
    {
        var writing = new Writing();
        if (package is not null)
            PackageFormat.Write(package, writing);
        foreach (var exercise in exercises)
        {
            if (writing.Length > 0)
                writing.EndLine();
            ExerciseFormat.Write(exercise, package, writing);
        }

        return writing.ToString();
    }
}
