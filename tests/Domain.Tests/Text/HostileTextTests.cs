using System.Diagnostics;
using System.Text;
using Aulario.Domain.Text;
using CsCheck;

namespace Aulario.Domain.Tests.Text;

public sealed class HostileTextTests
{
    private static readonly TextDefaults Defaults = new("en", "es");

    private static readonly string[] Fragments =
    [
        "@package P\n", "# T\n", "type: FILL_BLANK\n", "type: MULTIPLE_CHOICE\n", "type: TRUE_OR_FALSE\n", "type: READING\n",
        "type: MATCHING\n", "type: ORDERING\n", "type: TIMELINE_SORTING\n", "pieces: letters\n", "columns: A | B\n", "a = b\n", "= >c\n", "^d | e | >f\n", "  or: d | e\n", "-44 : g :: h\n", "- i | j\n", "\n", "\n\n", "  hint: h\n", " ", "\t",
        "settings: tries 2, shuffle\n", "article:\n", "level-article:BEGINNER:", "distractors: ", "display: list\n", "a = b | [c] :: d\n", "- [x] e\n", "*f|~g|!h: i|>j|?k*",
        "= false -> l", "= true", "\"\"\"\n", "## FILL_BLANK\n", "// c\n", "\r\n", "\r", "\0", "\ud800", "\udc00", "\\", "\\\n", "id: ", "draw: 99999999999\n", "[", "]",
        "[a](b)", "## TRUE_OR_FALSE\n", "## MATCHING\n", "## READING\n", "  proof: a\n",
    ];

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.Int[0, Fragments.Length + Hostile.Pieces.Length - 1]
            .Select(i => i < Fragments.Length ? Fragments[i] : Hostile.Pieces[i - Fragments.Length])
            .Array[0, 60].Select(string.Concat)
            .Sample(text =>
            {
                var file = AulaText.Parse(text, Defaults);
                AulaText.Print(file.Package, file.Exercises);
                return file.Problems.All(problem => problem.Line >= 1 && problem.Column >= 1);
            }, iter: 20_000);

    [Fact]
    public void What_was_read_without_problems_is_written_and_read_the_same() =>
        Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]).Array[0, 12].Select(parts => "# T\ntype: FILL_BLANK\n\n*a* x\n\n" + string.Concat(parts))
            .Sample(text =>
            {
                var file = AulaText.Parse(text, Defaults);
                if (file.Problems.Count > 0)
                    return true;
                var printed = AulaText.Print(file.Package, file.Exercises);
                var again = AulaText.Parse(printed, Defaults);
                return again.Problems.Count == 0 && AulaText.Print(again.Package, again.Exercises) == printed;
            }, iter: 20_000);

    [Fact]
    public void One_broken_character_never_costs_another_exercise()
    {
        const string good = "# Good\ntype: TRUE_OR_FALSE\n\nIt is. = true\n\n";
        const string other = "# Other\ntype: MULTIPLE_CHOICE\ndisplay: list\n\nq = a | [b] :: c\n  hint: h\n\n";

        Gen.Select(Gen.Int[2, other.Length - 3], Gen.Int[0, Hostile.Pieces.Length - 1]).Sample((at, piece) =>
        {
            var broken = string.Concat(other.AsSpan(0, at), Hostile.Pieces[piece].Replace("\"\"\"", "'"), other.AsSpan(at + 1));
            var file = AulaText.Parse(good + broken + good, Defaults);
            return file.Exercises.Count(one => one.Content.Title == "Good") == 2;
        }, iter: 5_000);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("{a:")]
    [InlineData("{image: ")]
    [InlineData("a = true -> ")]
    [InlineData("= true ")]
    [InlineData("a|")]
    [InlineData("*a|b*")]
    [InlineData("*")]
    [InlineData("\\")]
    [InlineData(" :: ")]
    [InlineData("[")]
    [InlineData("x ")]
    [InlineData("\n")]
    [InlineData("#\n")]
    [InlineData("# T\ntype: FILL_BLANK\n\n*a*\n")]
    [InlineData("a = b | [c]\n")]
    [InlineData("- [ ] same\n")]
    [InlineData("  hint: h\n")]
    [InlineData("\"\"\"\n")]
    [InlineData("key: value\n")]
    [InlineData("\0")]
    [InlineData("*a|>b*\n")]
    [InlineData("a = b\n")]
    [InlineData("a = ")]
    [InlineData("a|b\n  or: b|a\n")]
    [InlineData("- a | b\n")]
    [InlineData("[a](")]
    [InlineData("[a](b)")]
    [InlineData("(")]
    [InlineData("## TRUE_OR_FALSE\n\na = true\n")]
    public void A_quarter_of_a_megabyte_of_anything_takes_two_seconds_at_most(string piece)
    {
        string[] headers = ["type: FILL_BLANK\ndisplay: list", "type: MULTIPLE_CHOICE", "type: TRUE_OR_FALSE\ncorrection: typed", "type: MATCHING", "type: ORDERING\npieces: letters", "type: TIMELINE_SORTING", "type: READING", "type: READING\n\n\"\"\""];
        foreach (var header in headers)
        {
            foreach (var lineLength in (int[])[AulaText.LongestLine - 100, int.MaxValue])
            {
                var text = Filled($"# T\n{header}\n\n", piece, lineLength);
                var clock = Stopwatch.StartNew();

                var file = AulaText.Parse(text, Defaults);

                Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{header} {piece} {lineLength}: {clock.Elapsed}");
                Assert.InRange(file.Problems.Count, 0, AulaText.MostProblems);
            }
        }
    }

    [Fact]
    public void Two_megabytes_of_ordinary_exercises_are_read_whole_in_seconds()
    {
        const string exercise = "# Past of go\ntype: FILL_BLANK\ninstructions: Write.\n\nYesterday we *went|!goed: Irregular.* to the *café*.\n  hint: go is irregular\n\n";
        var count = AulaText.MostBytes / Encoding.UTF8.GetByteCount(exercise);
        var clock = Stopwatch.StartNew();

        var file = AulaText.Parse(string.Concat(Enumerable.Repeat(exercise, count)), Defaults);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
        Assert.Empty(file.Problems);
        Assert.Equal(count, file.Exercises.Count);
    }

    [Fact]
    public void A_file_over_two_megabytes_is_not_read()
    {
        var problem = Assert.Single(AulaText.Parse(new string('é', (AulaText.MostBytes / 2) + 1), Defaults).Problems);

        Assert.Equal((TextCodes.FileTooLong, 1, 1), (problem.Code, problem.Line, problem.Column));
        Assert.Empty(AulaText.Parse("//" + new string('a', AulaText.LongestLine), Defaults).Problems);
    }

    private static string Filled(string start, string piece, int lineLength)
    {
        var text = new StringBuilder(start);
        for (var onLine = 0; text.Length < AulaText.MostBytes / 8; onLine += piece.Length)
        {
            if (onLine + piece.Length > lineLength)
            {
                text.Append('\n');
                onLine = 0;
            }

            text.Append(piece);
        }

        return text.ToString();
    }
}
